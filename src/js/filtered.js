// Marks a page whose URL filters the talks: the style sheet hides the talks for up to 3 s, until
// the app has filtered them, to avoid a flash of all talks.
if (/[?&](topic|org|slides|video|q)=/.test(location.search)) document.documentElement.dataset.filtered = "";
