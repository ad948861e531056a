// The targets smaller than `least` pixels in width or height, except links within running text and
// headings, which WCAG 2.5.8 exempts.
(least) =>
  [...document.querySelectorAll("a, button, summary")]
    .filter((it) => {
      if (it.closest("p:not(.meta), .entry li, h1, h2, h3, h4, .meta, .skip, .site-footer, .teasers li")) return false;
      const { width, height } = it.getBoundingClientRect();
      return width > 0 && (width < least - 0.5 || height < least - 0.5);
    })
    .map((it) => it.outerHTML.slice(0, 120) + JSON.stringify(it.getBoundingClientRect()));
