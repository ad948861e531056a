// Closes an open menu when the focus leaves it: it would cover what is focused next.
addEventListener("focusin", ({ target }) => {
  for (const menu of document.querySelectorAll(".actions [open]")) {
    if (!menu.contains(target)) menu.open = false;
  }
});
