// The texts of each résumé entry, in order: title; byline, dates and place; the rest.
() =>
  [...document.querySelectorAll(".entry")].map((entry) => {
    const parts = [entry.querySelector("h3, h4"), entry.querySelector(".meta"), ...entry.querySelectorAll("p:not(.meta), li, summary")];
    return parts.map((part) => {
      const copy = part.cloneNode(true);
      copy.querySelector(".copy")?.remove();
      return copy.textContent.normalize("NFKC").replace(/[\s·]/g, "");
    });
  });
