// Caches one build of the site for offline use. The build host fills in the build's id, the site's
// base path, and all files with their hashes.
const BUILD = "{build}";
const BASE = "{base}";
const FILES = {files};
const NAME = "site-" + BASE + "-";

/** The file that an address of the site names, if it is one of the build's. */
function file(url) {
  const path = url.pathname.slice(BASE.length).replace(/index\.html$/, "");
  return [path + "index.html", path, path + "/index.html"].find((name) => Object.hasOwn(FILES, name));
}

/** Whether an answer is the file that this build has. */
async function isOfBuild(answer, hash) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await answer.clone().arrayBuffer()));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("").startsWith(hash);
}

// Caches all files of this build or none: if one can't be fetched or is from another build, the
// current worker stays active.
addEventListener("install", (event) => event.waitUntil((async () => {
  const cache = await caches.open(NAME + BUILD);
  try {
    await Promise.all(Object.entries(FILES).map(async ([name, hash]) => {
      const answer = await fetch(BASE + name.replace(/index\.html$/, ""), { cache: "no-cache" });
      if (!answer.ok || !await isOfBuild(answer, hash)) throw new Error(name + " is not this build's");
      await cache.put(BASE + name, answer);
    }));
  } catch (fault) {
    await caches.delete(NAME + BUILD);
    throw fault;
  }
})()));

// Activates when no page of the previous build is open, or on request (src/js/update.js).
addEventListener("message", ({ data }) => {
  if (data === "take over") skipWaiting();
});

addEventListener("activate", (event) => event.waitUntil((async () => {
  const others = (await caches.keys()).filter((name) => name.startsWith(NAME) && name !== NAME + BUILD);
  await Promise.all(others.map((name) => caches.delete(name)));
})()));

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin || !url.pathname.startsWith(BASE)) return;
  const name = file(url);
  if (!name) return;
  // The browser may evict the cache, or fail to read it.
  const kept = caches.match(BASE + name, { cacheName: NAME + BUILD }).catch(() => undefined);
  event.respondWith(kept.then((answer) => answer ?? fetch(request)));
});
