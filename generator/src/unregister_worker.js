// Replaces the service worker of a site that no longer has one: deletes its caches, unregisters,
// and reloads the open pages.
const NAME = "site-{base}-";
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) =>
  event.waitUntil(
    (async () => {
      const names = (await caches.keys()).filter((name) => name.startsWith(NAME));
      await Promise.all(names.map((name) => caches.delete(name)));
      await clients.claim();
      const pages = await clients.matchAll({ type: "window" });
      await registration.unregister();
      await Promise.all(pages.map((page) => page.navigate(page.url)));
    })(),
  ),
);
