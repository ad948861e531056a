// Opens folded texts for printing in browsers without ::details-content.
addEventListener("beforeprint", () => {
  if (CSS.supports("selector(::details-content)")) return;
  const closed = document.querySelectorAll(".folded:not([open])");
  for (const folded of closed) folded.open = true;
  const close = () => {
    for (const folded of closed) folded.open = false;
  };
  addEventListener("afterprint", close, { once: true });
});
