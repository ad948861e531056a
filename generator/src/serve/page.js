// Keeps a page of the local server current: reloads it when the site has changed, and shows what is
// wrong with the content or the sources over it until that is mended.
(() => {
  const { events, version } = document.currentScript.dataset;
  const dialog = document.createElement("dialog");
  dialog.setAttribute("aria-labelledby", "_site-faults");
  dialog.style =
    "box-sizing: border-box; inline-size: min(100rem, 94vw); max-inline-size: none; max-block-size: 90vh; padding: 1.5rem; border: 0; border-block-start: 0.5rem solid #ff6b6b; border-radius: 0.25rem; background: #17181a; color: #f0f0f0; color-scheme: dark; overflow: auto; font: 0.875rem / 1.5 ui-monospace, Menlo, Consolas, monospace; --red: #ff7b72; --bright-red: #ff7b72; --yellow: #e3b341; --bright-yellow: #e3b341; --green: #7ee787; --bright-green: #7ee787; --blue: #79c0ff; --bright-blue: #79c0ff; --cyan: #79dfc1; --bright-cyan: #79dfc1; --magenta: #d2a8ff; --bright-magenta: #d2a8ff; --black: #8b949e; --bright-black: #8b949e; --white: #f0f0f0; --bright-white: #ffffff";

  const show = (faults) => {
    dialog.close();
    dialog.remove();
    if (!faults) return;
    dialog.innerHTML = `<h1 id="_site-faults" style="margin: 0; font: inherit; font-weight: bold">There are errors: this page is of the last good save</h1>
      <pre tabindex="0" style="margin: 1rem 0; overflow-x: auto; outline-color: #8b949e; white-space: pre; font: inherit">${faults}</pre>
      <form method="dialog"><button style="padding: 0.5rem 1rem; border: 1px solid #8b949e; border-radius: 0.25rem; background: none; color: inherit; font: inherit">Close (Esc)</button></form>`;
    document.body.append(dialog);
    dialog.showModal();
  };

  const source = new EventSource(events);
  source.addEventListener("message", ({ data }) => {
    const current = JSON.parse(data);
    if (current.version !== version) location.reload();
    else show(current.faults);
  });
  // A page with an open connection isn't kept for Back.
  addEventListener("pagehide", () => source.close());
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) location.reload();
  });
})();
