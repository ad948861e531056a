// The visible elements that reach beyond the left or right edge of the viewport.
() =>
  [...document.querySelectorAll("#app *")]
    .filter((it) => {
      const { left, right, width } = it.getBoundingClientRect();
      const isOutside = right > document.documentElement.clientWidth + 1 || left < -1;
      return width > 1 && isOutside && !it.closest(".visually-hidden, .skip");
    })
    .map((it) => it.outerHTML.slice(0, 80));
