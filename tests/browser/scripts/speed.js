// Functions that tests/browser/speed.rs calls. Each resolves to the median of its repetitions, in
// milliseconds.
window.speed = (() => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];

  const repeat = async (times, act) => {
    const taken = [];
    for (let index = 0; index < times; index += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      const start = performance.now();
      await act(index);
      await frame();
      taken.push(performance.now() - start);
    }
    return median(taken);
  };

  const switched = async (act) => {
    const { lang } = document.documentElement;
    act();
    while (document.documentElement.lang === lang) await frame();
  };

  return {
    /** Clicks on the language switch. */
    switchLanguage: () => repeat(5, () => switched(() => document.querySelector("a.language").click())),

    /** The floor: replaces `#app`'s markup with that of the other language's document. */
    replaceMarkup: async () => {
      const pages = {};
      for (const lang of ["zh", "en"]) {
        const html = await (await fetch(location.pathname.replace(/\/(zh|en)\//, `/${lang}/`))).text();
        const page = new DOMParser().parseFromString(html, "text/html");
        pages[page.documentElement.lang] = page.getElementById("app").innerHTML;
      }
      return repeat(5, () =>
        switched(() => {
          const lang = Object.keys(pages).find((it) => it !== document.documentElement.lang);
          document.getElementById("app").innerHTML = pages[lang];
          document.documentElement.lang = lang;
        }),
      );
    },

    /** Parses `#app`'s markup again and lays it out. */
    parseMarkup: () => {
      const app = document.getElementById("app");
      const { innerHTML } = app;
      return repeat(5, () => {
        app.innerHTML = innerHTML;
        return app.offsetHeight;
      });
    },

    /** Types letters into the talk search. */
    type: () =>
      repeat(12, (index) => {
        const field = document.getElementById("_search");
        field.value = "ssd sharing".slice(0, 1 + (index % 11));
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }),
  };
})();
