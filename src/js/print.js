// Unfolds abstracts for printing where the browser can't show their first lines.
addEventListener("beforeprint", () => {
  if (CSS.supports("selector(::details-content)")) return;
  for (const abstract of document.querySelectorAll(".abstract")) abstract.open = true;
});
