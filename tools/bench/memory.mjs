// The memory of a visit, and its growth over language switches.

import { open } from "./browser.mjs";
import { table } from "./figures.mjs";
import { visit, weigh } from "./visit.mjs";

const SWITCHES = 1000;
const WARM_UPS = 50;

/** Switches the language and waits for the frame that shows it. */
const switchOnce = () =>
  new Promise((resolve) => {
    const before = document.documentElement.lang;
    new MutationObserver((_, observer) => {
      if (document.documentElement.lang === before) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(resolve));
    }).observe(document.documentElement, { attributeFilter: ["lang"] });
    document.querySelector("a.language").click();
  });

const MiB = (bytes) => `${(bytes / 2 ** 20).toFixed(2)} MiB`;

export async function memory({ releases }) {
  const { browser, close } = await open();
  const rows = [];
  const said = [];
  for (const [subject, path] of [
    ["résumé", "zh/resume/"],
    ["talk guide", "zh/talks/"],
  ]) {
    for (const { name, url } of releases) {
      const page = await visit(browser, url + path);
      const many = (count) => page.evaluate(`(async () => { for (let i = 0; i < ${count}; i += 1) await (${switchOnce})(); })()`);
      await many(WARM_UPS);
      const before = await weigh(page);
      await many(SWITCHES);
      const after = await weigh(page);
      await page.close();
      rows.push(
        ...[
          [`after ${WARM_UPS} switches`, before],
          [`after ${SWITCHES} more`, after],
        ].map(([when, it]) => [subject, name, when, MiB(it.program), MiB(it.heap), it.nodes, it.listeners]),
      );
      const grown = after.heap - before.heap + after.program - before.program;
      said.push(`${subject}, ${name}: ${(grown / SWITCHES).toFixed(0)} bytes per switch.`);
    }
  }
  await close();
  return `${table(["page", "site", "", "WebAssembly", "JavaScript heap", "nodes", "listeners"], rows)}\n\n${said.join("\n\n")}`;
}
