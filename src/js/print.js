// Opens abstracts for printing in browsers without ::details-content.
addEventListener("beforeprint", () => {
  if (CSS.supports("selector(::details-content)")) return;
  const closed = document.querySelectorAll(".abstract:not([open])");
  for (const abstract of closed) abstract.open = true;
  const close = () => {
    for (const abstract of closed) abstract.open = false;
  };
  addEventListener("afterprint", close, { once: true });
});
