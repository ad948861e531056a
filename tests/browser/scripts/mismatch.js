// Removes an element and sets the fingerprint of what remains, as if the build had rendered another
// page than the app expects. Holds the app back until then.
let isMismatched = false;
window.requestIdleCallback = (run) => {
  const wait = () => (isMismatched ? run() : setTimeout(wait, 10));
  wait();
};
document.addEventListener("DOMContentLoaded", async () => {
  const app = document.querySelector("#app");
  document.querySelector("main h1").remove();
  const response = await fetch(document.documentElement.dataset.contentEn, { cache: "force-cache" });
  const { revision } = await response.json();
  // FNV-1a, as in src/hydration.rs.
  let hash = 0x811c9dc5;
  const add = (name) => {
    for (const byte of [...new TextEncoder().encode(name.toLowerCase()), 0]) {
      hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
    }
  };
  add(revision);
  const walker = document.createTreeWalker(app);
  while (walker.nextNode()) add(walker.currentNode.nodeName);
  app.dataset.fingerprint = hash;
  isMismatched = true;
});
