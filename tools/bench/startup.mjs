// The time from the last byte that a page needs until it is interactive.

import { open } from "./browser.mjs";
import { median, ms, quantile, ratio, table } from "./figures.mjs";
import { visit } from "./visit.mjs";

const VISITS = 15;

async function once(browser, url, slowdown) {
  const page = await visit(browser, url, async (page) => {
    await page.setCacheEnabled(false);
    await page.emulateCPUThrottling(slowdown);
  });
  const time = await page.evaluate(() => {
    const needed = performance.getEntriesByType("resource").filter((it) => /_bg\.|content\/zh|portfolio\./.test(it.name));
    return window.interactiveAt - Math.max(...needed.map((it) => it.responseEnd));
  });
  await page.close();
  return time;
}

export async function startup({ releases }) {
  const { browser, close } = await open();
  const rows = [];
  for (const [name, path] of [
    ["résumé", "zh/resume/"],
    ["talk guide", "zh/talks/"],
    ["homepage", "zh/"],
  ]) {
    for (const slowdown of [1, 4]) {
      const taken = releases.map(() => []);
      for (let index = 0; index < VISITS; index += 1) {
        for (const [site, { url }] of releases.entries()) taken[site].push(await once(browser, url + path, slowdown));
      }
      rows.push(
        ...releases.map((release, index) => [
          name,
          `${slowdown} ×`,
          release.name,
          ms(median(taken[index])),
          ms(quantile(taken[index], 0.95)),
          index ? ratio(median(taken[0]) / median(taken[index])) : "",
        ]),
      );
    }
  }
  await close();
  return table(["page", "CPU slowed", "site", `median of ${VISITS}`, "p95", "release ÷ this"], rows);
}
