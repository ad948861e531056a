// Edits the page as browser extensions do: inserts, wraps, annotates and removes elements.
() => {
  const app = document.querySelector("#app");
  if (!app) return;
  app.prepend(Object.assign(document.createElement("div"), { className: "extension", textContent: "x" }));
  document.body.prepend(document.createElement("extension-root"));
  document.body.setAttribute("data-extension", "1");
  for (const link of document.querySelectorAll("main a")) link.setAttribute("data-extension", "1");
  for (const paragraph of document.querySelectorAll("main p")) {
    const mark = document.createElement("mark");
    mark.append(...paragraph.childNodes);
    paragraph.append(mark);
  }
  document.querySelector("main ul, main ol")?.remove();
};
