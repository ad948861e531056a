// How a guide with more talks grows: build time, weights, first render, keystroke, memory.

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { open } from "./browser.mjs";
import { kB, median, ms, table } from "./figures.mjs";
import { firstRender, keystrokes } from "./finding.mjs";
import { serve } from "./sites.mjs";
import { visit, weigh } from "./visit.mjs";

const COUNTS = [13, 100, 1000];

/** Builds a site with so many talks; returns its folder and the milliseconds it took. */
function build(count) {
  const [content, folder] = [`target/bench/scale-${count}/content`, `target/bench/scale-${count}/site`];
  execFileSync("node", ["tools/many.mjs", count, content]);
  const start = performance.now();
  execFileSync("scripts/pages.sh", [folder], {
    env: { ...process.env, SITE_CONTENT: content, TRUNK_PROFILE: "debug" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  return { folder, took: performance.now() - start };
}

const weight = (path) => brotliCompressSync(readFileSync(path)).length;

export async function scale() {
  const { browser, close } = await open();
  const rows = [];
  for (const count of COUNTS) {
    const { folder, took } = build(count);
    const content = readdirSync(`${folder}/content`).find((name) => /^en\..*json$/.test(name));
    const site = await serve(folder);
    const page = await visit(browser, `${site.url}en/talks/`);
    const { heap, program } = await weigh(page);
    await page.close();
    rows.push([
      count,
      `${(took / 1000).toFixed(1)} s`,
      kB(weight(`${folder}/en/talks/index.html`)),
      kB(weight(`${folder}/content/${content}`)),
      ms(median(await firstRender(browser, site.url, count))),
      ms(median(await keystrokes(browser, site.url, 1))),
      ms(median(await keystrokes(browser, site.url, 4))),
      `${((heap + program) / 2 ** 20).toFixed(1)} MiB`,
    ]);
    site.end();
    console.error(`scale: ${count} talks`);
  }
  await close();
  return table(
    ["talks", "build, uncompressed", "page", "content", "first render in place", "keystroke", "keystroke, CPU slowed 4 ×", "memory"],
    rows,
  );
}
