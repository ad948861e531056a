// The share of the texts at `selector` that are in the reader view's `article`.
(selector) => {
  const squeezed = (text) => text.replace(/\s/g, "");
  const readable = squeezed(article.textContent);
  const texts = [...document.querySelectorAll(selector)]
    .filter((it) => !it.closest(".related, .topics, .materials"))
    .map((it) => squeezed(it.textContent));
  return texts.filter((text) => readable.includes(text)).length / texts.length;
};
