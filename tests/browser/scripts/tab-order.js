// Records the focused element in `focusLog` after each press of Tab: its index among all focusable
// elements, and whether it and its outline are visible. Returns the number of focusable elements.
() => {
  const focusable = () => [...document.querySelectorAll("a[href], button, input, summary")].filter((it) => it.checkVisibility());
  window.focusLog = [];
  addEventListener("keyup", ({ key }) => {
    if (key !== "Tab") return;
    const it = document.activeElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(it);
    const { top, bottom } = it.getBoundingClientRect();
    focusLog.push({
      index: focusable().indexOf(it),
      count: focusable().length,
      isVisible: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && bottom > 0 && top < innerHeight,
      html: it.outerHTML.slice(0, 100),
    });
  });
  return focusable().length;
};
