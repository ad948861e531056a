const openMenus = () => document.querySelectorAll(".actions [open]");

// Closes an open menu when the focus or a click is elsewhere in the page, which the menu would
// cover. It stays open while the header switches language or theme.
for (const type of ["focusin", "click"]) {
  addEventListener(type, ({ target }) => {
    if (target.closest(".site-header")) return;
    for (const menu of openMenus()) {
      if (!menu.contains(target)) menu.open = false;
    }
  });
}

// Escape closes the menu, wherever the focus is; it returns to the button.
addEventListener("keydown", ({ key, isComposing }) => {
  if (key !== "Escape" || isComposing) return;
  for (const menu of openMenus()) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});
