// Loads the app after the first paint, when the browser is idle, so that it doesn't compete
// with the page, which works without it. WebAssembly, JS glue and content are fetched in parallel.
// The base path is read from the page, so that the same app works under every path.
window.loadApp = (importGlue, wasm) => {
  const page = document.documentElement;
  const makeStatic = () => {
    page.dataset.static = "";
  };
  // After a WebAssembly trap, the app's event handlers no longer work.
  addEventListener("error", ({ error }) => {
    if (error?.name === "RuntimeError") makeStatic();
  });

  const load = () => {
    const { base, path } = page.dataset;
    const content = page.getAttribute(`data-content-${path.split("/")[0]}`);
    document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", crossOrigin: "", href: content }));
    // Not preloaded: WebKit would fetch it twice.
    Promise.all([importGlue(base), fetch(base + wasm)])
      .then(([glue, response]) => glue.default({ module_or_path: response }))
      .catch((error) => {
        makeStatic();
        throw error;
      });
  };

  // Registers the service worker after start-up. A waiting worker is a newer build: the page shows
  // the update notice.
  const register = async () => {
    try {
      const registration = await navigator.serviceWorker.register(page.dataset.worker);
      const notify = () => {
        if (registration.waiting && navigator.serviceWorker.controller) page.dataset.update = "";
      };
      notify();
      registration.addEventListener("updatefound", () => {
        registration.installing?.addEventListener("statechange", notify);
      });
    } catch {
      /* storage is blocked or full: online only */
    }
  };

  const start = () => {
    load();
    if (page.dataset.worker && navigator.serviceWorker && !navigator.connection?.saveData) setTimeout(register, 2000);
  };

  requestAnimationFrame(async () => {
    await new Promise((resolve) => {
      setTimeout(resolve, 1000); // for browsers that don't report paints
      new PerformanceObserver((paints) => {
        if (paints.getEntriesByName("first-contentful-paint").length) resolve();
      }).observe({ type: "paint", buffered: true });
    });
    (window.requestIdleCallback ?? setTimeout)(start);
  });
};
