// Records layout shifts (https://wicg.github.io/layout-instability/) from the start of a document
// in `shift` and `shifted`, and DOM changes once it is parsed in `changes`.
window.shift = 0;
window.shifted = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries().filter((it) => !it.hadRecentInput)) {
    shift += entry.value;
    shifted.push(`${entry.value} after ${entry.startTime} ms`);
    for (const { node, previousRect: from, currentRect: to } of entry.sources) {
      shifted.push(`${node?.nodeName}.${node?.className} from ${from.x},${from.y} to ${to.x},${to.y}`);
    }
  }
}).observe({ type: "layout-shift", buffered: true });

window.changes = [];
addEventListener("DOMContentLoaded", () => {
  new MutationObserver((records) => {
    for (const { type, target, attributeName, oldValue } of records) {
      // An attribute may be set to the value that it has.
      if (type === "attributes" && target.getAttribute(attributeName) === oldValue) continue;
      changes.push(`${type} ${attributeName ?? ""} ${target.nodeName}`);
    }
  }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeOldValue: true, characterData: true });
});
