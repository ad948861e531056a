// Only at /: redirects to the stored language, or else to the first of the browser's languages that
// the site has. / itself is in the site's first language.
(() => {
  const { base, negotiate } = document.documentElement.dataset;
  if (!negotiate) return;
  const offered = negotiate.split(" ");
  const wanted = [...navigator.languages];
  try {
    wanted.unshift(localStorage.getItem("language") ?? "");
  } catch {
    /* storage is blocked */
  }
  const code = wanted.map((tag) => tag.toLowerCase().split("-")[0]).find((it) => offered.includes(it));
  if (code && code !== offered[0]) location.replace(`${base}${code}/${location.search}${location.hash}`);
})();

// Stores the chosen language, also before and without the app.
addEventListener("click", ({ target }) => {
  const link = target.closest("[data-action=language]");
  if (!link) return;
  try {
    localStorage.setItem("language", link.hreflang.split("-")[0]);
  } catch {
    /* storage is blocked */
  }
});
