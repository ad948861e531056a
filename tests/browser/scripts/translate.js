// Replaces text like Chrome's translation: text nodes become elements, and the document's `lang`
// changes.
() => {
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (text.data.trim() && !text.parentElement.closest("script, style")) texts.push(text);
  }
  for (const text of texts) {
    const font = document.createElement("font");
    font.innerHTML = "<font></font>";
    font.firstChild.textContent = `übersetzt ${text.data}`;
    text.replaceWith(font);
  }
  document.documentElement.lang = "de";
  document.documentElement.classList.add("translated-ltr");
};
