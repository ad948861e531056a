// Clicks the language switch `times` times within a second, and counts the clicks in `clicks`.
(times) => {
  window.clicks = 0;
  const timer = setInterval(() => {
    document.querySelector("a.language").click();
    window.clicks += 1;
    if (window.clicks === times) clearInterval(timer);
  }, 1000 / times);
};
