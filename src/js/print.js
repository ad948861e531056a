// Opens abstracts for printing in browsers without ::details-content.
addEventListener("beforeprint", () => {
  if (CSS.supports("selector(::details-content)")) return;
  for (const abstract of document.querySelectorAll(".abstract")) abstract.open = true;
});
