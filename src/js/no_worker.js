// The site keeps nothing any more: what an earlier worker kept goes, and so does this one. Pages
// that came from there are loaded anew.
const NAME = "site-{base}-";
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil((async () => {
  const names = (await caches.keys()).filter((name) => name.startsWith(NAME));
  await Promise.all(names.map((name) => caches.delete(name)));
  await clients.claim();
  const pages = await clients.matchAll({ type: "window" });
  await registration.unregister();
  await Promise.all(pages.map((page) => page.navigate(page.url)));
})()));
