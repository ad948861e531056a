// The width of the page's first paragraph in em.
() => {
  const paragraph = document.querySelector(".sections p, .talk > p");
  return paragraph.getBoundingClientRect().width / parseFloat(getComputedStyle(paragraph).fontSize);
};
