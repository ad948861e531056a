// Applies the theme before the first paint, and handles the theme button, so that it works before
// and without the app.
(() => {
  const root = document.documentElement;
  const themes = ["system", "light", "dark"];
  const apply = (theme) => {
    root.dataset.theme = theme;
    for (const meta of document.querySelectorAll("[data-scheme]")) {
      const { scheme } = meta.dataset;
      const media = theme === "system" ? `(prefers-color-scheme: ${scheme})` : theme === scheme ? "all" : "not all";
      // Setting it delays the first paint, even to the same value.
      if (meta.media !== media) meta.media = media;
    }
  };
  let stored;
  try {
    stored = localStorage.getItem("theme");
  } catch {
    /* storage is blocked */
  }
  apply(themes.includes(stored) ? stored : "system");
  addEventListener("click", ({ target }) => {
    if (!target.closest("[data-action=theme]")) return;
    apply(themes[(themes.indexOf(root.dataset.theme) + 1) % themes.length]);
    try {
      localStorage.setItem("theme", root.dataset.theme);
    } catch {
      /* for this page only */
    }
  });
})();
