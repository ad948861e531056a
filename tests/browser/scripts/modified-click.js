// Clicks a navigation link with a modifier key. Returns whether the app handled the click.
(modifier) => {
  const click = new MouseEvent("click", { bubbles: true, cancelable: true, [modifier]: true });
  let isHandled;
  const listener = (event) => {
    isHandled = event.defaultPrevented;
    event.preventDefault();
  };
  addEventListener("click", listener, { once: true });
  document.querySelector("header nav li:nth-child(2) a").dispatchEvent(click);
  return isHandled;
};
