// The number of full lines in the page's paragraphs, and their median length in characters.
() => {
  const lines = [];
  for (const block of document.querySelectorAll(".sections p:not(.meta), .talk > p, .lead")) {
    const range = document.createRange();
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let bottom = null;
    let length = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let index = 0; index < node.length; index += 1) {
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const rect = range.getBoundingClientRect();
        if (!rect.height) continue;
        if (bottom !== null && rect.bottom > bottom + 12) {
          lines.push(length);
          length = 0;
        }
        bottom = rect.bottom;
        length += 1;
      }
    }
  }
  lines.sort((a, b) => a - b);
  return [lines.length, lines[Math.floor(lines.length / 2)]];
};
