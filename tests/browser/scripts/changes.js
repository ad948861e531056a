// Records DOM changes once a document is parsed in `changes`, and layout shifts
// (https://wicg.github.io/layout-instability/) once it is painted in `shifts`. Earlier ones come
// from parsing: a busy browser paints a row before it has all of it.
window.shifts = [];
const observeShifts = () => {
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries().filter((it) => !it.hadRecentInput)) {
      shifts.push(`${entry.value} after ${entry.startTime} ms`);
      for (const { node, previousRect: from, currentRect: to } of entry.sources) {
        shifts.push(`${node?.nodeName}.${node?.className} from ${from.x},${from.y} to ${to.x},${to.y}`);
      }
    }
  }).observe({ type: "layout-shift" });
};

window.changes = [];
addEventListener("DOMContentLoaded", () => {
  requestAnimationFrame(() => setTimeout(observeShifts));
  new MutationObserver((records) => {
    for (const { type, target, attributeName, oldValue } of records) {
      // Leptos sets data attributes again, to the same value.
      if (attributeName?.startsWith("data-") && target.getAttribute(attributeName) === oldValue) continue;
      changes.push(`${type} ${attributeName ?? ""} ${target.nodeName}`);
    }
  }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeOldValue: true, characterData: true });
});
