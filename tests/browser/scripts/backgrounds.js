// Collects the document's background colors in `backgrounds`, in every frame from the first one.
window.backgrounds = new Set();
const sample = () => {
  if (document.body) backgrounds.add(getComputedStyle(document.documentElement).backgroundColor);
  requestAnimationFrame(sample);
};
requestAnimationFrame(sample);
