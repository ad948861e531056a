// Loads the program once the page has been painted and the browser is idle: it must not compete
// with the page, which it only makes quick to use. Program, glue and content are fetched side by
// side. The site's base path is read from the page, so that one program serves every path.
window.loadProgram = (js, wasm) => {
  const page = document.documentElement;
  const makeStatic = () => { page.dataset.static = ""; };
  // After a trap the program's event handlers do nothing.
  addEventListener("error", ({ error }) => {
    if (error?.name === "RuntimeError") makeStatic();
  });

  const load = () => {
    const { base, place } = page.dataset;
    for (const href of [base + wasm, page.getAttribute("data-content-" + place.split("/")[0])]) {
      document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", crossOrigin: "", href }));
    }
    import(base + js)
      .then(({ default: init }) => init({ module_or_path: base + wasm }))
      .catch((error) => {
        makeStatic();
        throw error;
      });
  };

  // Registers the service worker once all this is over. One that waits is a newer build: the page
  // shows the update notice.
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
    } catch { /* storage is forbidden or full: online only */ }
  };

  requestAnimationFrame(() => (window.requestIdleCallback ?? setTimeout)(() => {
    load();
    if (page.dataset.worker && navigator.serviceWorker && !navigator.connection?.saveData) setTimeout(register, 2000);
  }));
};
