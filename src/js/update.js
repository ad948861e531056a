// Activates the waiting build when the update notice's button is clicked, then reloads the page.
addEventListener("click", async ({ target }) => {
  if (!target.closest("[data-action=update]")) return;
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
  const registration = await navigator.serviceWorker.getRegistration();
  // Another tab may have activated it already.
  if (registration?.waiting) registration.waiting.postMessage("take over");
  else location.reload();
});
