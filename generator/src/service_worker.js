// Caches one build of the site for offline use. The build host fills in the build's id, the site's
// base path, and all files with their hashes.
const BUILD = "{build}";
const BASE = "{base}";
const FILES = __FILES__;
const NAME = `site-${BASE}-`;

/** The file that a URL of the site refers to, if the build has it. */
function file(url) {
  const path = url.pathname.slice(BASE.length).replace(/(^|\/)index\.html$/, "$1");
  return [`${path}index.html`, path, `${path}/index.html`].find((name) => Object.hasOwn(FILES, name));
}

/** Whether a response is the file of this build. */
async function isOfBuild(response, hash) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer()));
  return [...digest]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .startsWith(hash);
}

// Caches all files of this build or none: if one can't be fetched or is from another build, the
// current worker stays active.
addEventListener("install", (event) =>
  event.waitUntil(
    (async () => {
      const cache = await caches.open(NAME + BUILD);
      try {
        await Promise.all(
          Object.entries(FILES).map(async ([name, hash]) => {
            const response = await fetch(BASE + name.replace(/(^|\/)index\.html$/, "$1"), { cache: "no-cache" });
            if (!response.ok || !(await isOfBuild(response, hash))) throw new Error(`${name} is not of this build`);
            await cache.put(BASE + name, response);
          }),
        );
      } catch (error) {
        await caches.delete(NAME + BUILD);
        throw error;
      }
    })(),
  ),
);

// Activates when no page of the previous build is open, or on request (src/js/update.js).
addEventListener("message", ({ data }) => {
  if (data === "take over") skipWaiting();
});

addEventListener("activate", (event) =>
  event.waitUntil(
    (async () => {
      const others = (await caches.keys()).filter((name) => name.startsWith(NAME) && name !== NAME + BUILD);
      await Promise.all(others.map((name) => caches.delete(name)));
    })(),
  ),
);

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin || !url.pathname.startsWith(BASE)) return;
  const name = file(url);
  if (!name) return;
  // The browser may evict the cache, or fail to read it.
  const cached = caches.match(BASE + name, { cacheName: NAME + BUILD }).catch(() => undefined);
  event.respondWith(cached.then((response) => response ?? fetch(request)));
});
