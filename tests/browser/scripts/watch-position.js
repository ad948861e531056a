// Finds the block of text at the top of the viewport, and records in `frames` for each frame how far
// it has moved, how many elements skip layout, and how many of these are visible. A block that
// becomes too short to be visible at its old position should have its last line visible.
() => {
  const edge = document.querySelector("header").getBoundingClientRect().bottom;
  const blocks = [...document.querySelectorAll("main :is(h1, h2, h3, h4, p, ul > li)")];
  const isFirst = (it) => !it.closest("[role=search]") && it.checkVisibility() && it.getBoundingClientRect().bottom >= edge + 24;
  const block = blocks.find(isFirst);
  const { top } = block.getBoundingClientRect();
  window.frames = [];
  const record = () => {
    const skipped = [...document.querySelectorAll("[data-offscreen]")];
    const visible = skipped.map((it) => it.getBoundingClientRect()).filter((it) => it.bottom > 0 && it.top < innerHeight);
    const now = block.getBoundingClientRect();
    const expected = Math.max(top, edge + Math.min(24, now.height) - now.height);
    frames.push({
      moved: block.isConnected ? Math.abs(now.top - expected) : 1e9,
      skipped: skipped.length,
      visible: visible.length,
    });
    requestAnimationFrame(record);
  };
  requestAnimationFrame(record);
};
