// Resolves once there is no cache and no service worker.
async () => {
  for (;;) {
    const [names, workers] = await Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()]);
    if (!names.length && !workers.length) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};
