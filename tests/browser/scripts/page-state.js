// Everything that differs between the two languages' documents.
() => [
  location.pathname,
  document.documentElement.lang,
  document.title,
  document.querySelector("meta[name=description]").content,
  document.querySelector("link[rel=canonical]").href,
  [...document.querySelectorAll("#app *")].map((it) => {
    const attributes = ["href", "aria-label", "datetime", "class"].map((name) => it.getAttribute(name));
    return [it.localName, it.lang, it.id, ...attributes].join("|");
  }),
  // biome-ignore lint/performance/useDomNodeTextContent: only the text that is shown
  ["header", "main", "footer"].map((selector) => document.querySelector(selector).innerText),
];
