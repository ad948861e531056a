// Marks a page whose address filters the talks: the style sheet hides the talks for a moment, until
// the program has filtered them, rather than showing all of them first.
if (/[?&](topic|org|slides|video|q)=/.test(location.search)) document.documentElement.dataset.asked = "";
