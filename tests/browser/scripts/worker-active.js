// Resolves once the service worker has cached everything and is active.
async () => {
  const { active } = await navigator.serviceWorker.ready;
  if (active.state === "activated") return;
  await new Promise((resolve) => {
    active.addEventListener("statechange", () => active.state === "activated" && resolve());
  });
};
