// The share of the viewport's height that a sticky header covers.
() => {
  const header = document.querySelector("header");
  return getComputedStyle(header).position === "sticky" ? header.getBoundingClientRect().bottom / innerHeight : 0;
};
