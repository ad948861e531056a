// Closes an open menu when the focus moves on in the page: the menu would cover what is focused.
addEventListener("focusin", ({ target }) => {
  if (!target.closest("main")) return;
  for (const menu of document.querySelectorAll(".actions [open]")) {
    if (!menu.contains(target)) menu.open = false;
  }
});
