// Only at /: redirects to the language chosen before, or else to the first of the browser's
// languages that the site offers. The first offered language is the default, the one of / itself.
(() => {
  const { base, negotiate } = document.documentElement.dataset;
  if (!negotiate) return;
  const offered = negotiate.split(" ");
  const wanted = [...navigator.languages];
  try {
    wanted.unshift(localStorage.getItem("language") ?? "");
  } catch {
    /* storage is forbidden */
  }
  const code = wanted.map((tag) => tag.toLowerCase().split("-")[0]).find((it) => offered.includes(it));
  if (code && code !== offered[0]) location.replace(`${base}${code}/${location.search}${location.hash}`);
})();
