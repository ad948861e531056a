// INP: how long clicks, taps and keys take to the next paint, by the Event Timing API, which rounds
// to 8 ms.

import { open } from "./browser.mjs";
import { budget, median, ms, quantile, ratio, table } from "./figures.mjs";
import { visit } from "./visit.mjs";

const INTERACTIONS = 15;
// Their medians are compared, and are only a few of Event Timing's 8 ms apart.
const SWITCHES = 31;
const WARM_UPS = 2;

/** Injected into every document: records the longest event of the current interaction. */
const watchEvents = () => {
  window.longest = 0;
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) {
      if (interactionId) window.longest = Math.max(window.longest, duration);
    }
  }).observe({ type: "event", durationThreshold: 16 });
};

const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

/** An interaction's milliseconds to the next paint; 16 if none are reported, as below 16. */
async function interact(page, act) {
  await page.evaluate("window.longest = 0");
  await act(page);
  for (let waited = 0; waited < 1500; waited += 50) {
    await pause(50);
    if (await page.evaluate("window.longest")) {
      // A later event of the same interaction may still be reported.
      await pause(50);
      return page.evaluate("window.longest");
    }
  }
  return 16;
}

/** Clicks or taps the center of an element, which must be in view. */
const press = (selector) => async (page) => {
  const element = await page.$(selector);
  const { x, y, width, height } = await element.boundingBox();
  const at = [x + width / 2, y + height / 2];
  await (page.viewport().hasTouch ? page.touchscreen.tap(...at) : page.mouse.click(...at));
  await element.dispose();
};

const expandFilters = async (page) => {
  if (await page.$eval("[aria-controls=_facets]", (it) => it.checkVisibility())) await press("[aria-controls=_facets]")(page);
  await page.$eval("[name=topic][value=ssd]", (it) => it.scrollIntoView({ block: "center" }));
  await pause(300);
};

let letter = 0;
const typeLetter = (page) => page.keyboard.press("ssdsharing"[letter++ % 10]);
const focusSearch = async (page) => {
  await page.$eval("#_search", (it) => it.scrollIntoView({ block: "center" }));
  await press("#_search")(page);
  await pause(500);
};
const middle = (page) => page.evaluate("scrollTo(0, document.documentElement.scrollHeight / 2)").then(() => pause(300));

const ACTIONS = [
  { name: "language switch, résumé", path: "zh/resume/", prepare: middle, act: press("a.language"), isSwitch: true },
  { name: "language switch, guide", path: "zh/talks/", prepare: middle, act: press("a.language"), isSwitch: true },
  // Alternates between the homepage and the résumé.
  {
    name: "navigation",
    path: "zh/",
    act: (page) =>
      press(new URL(page.url()).pathname.endsWith("/resume/") ? "header nav li:nth-child(1) a" : "header nav li:nth-child(2) a")(page),
  },
  { name: "a filter", path: "zh/talks/", prepare: expandFilters, act: press("[name=topic][value=ssd]") },
  { name: "a key in the search", path: "zh/talks/", prepare: focusSearch, act: typeLetter },
];

async function start(browser, { url }, { path, prepare }, form) {
  const watch = (page) => page.evaluateOnNewDocument(watchEvents);
  const page = await visit(browser, url + path, watch, form);
  await prepare?.(page);
  return page;
}

/** Each site's times for one action; the sites take turns. */
async function times(browser, sites, action, slowdown, form) {
  const pages = [];
  for (const site of sites) pages.push(await start(browser, site, action, form));
  const taken = sites.map(() => []);
  const interactions = action.isSwitch ? SWITCHES : INTERACTIONS;
  for (let index = 0; index < WARM_UPS + interactions; index += 1) {
    for (const [site, page] of pages.entries()) {
      await page.bringToFront();
      // A throttled page keeps a core busy even when it is idle, so only one may be.
      await page.emulateCPUThrottling(slowdown);
      await pause(50);
      const time = await interact(page, action.act);
      await page.emulateCPUThrottling(1);
      if (index >= WARM_UPS) taken[site].push(time);
    }
  }
  for (const page of pages) await page.close();
  return taken;
}

/** Every action on every release, and language switches also on their floor. */
export async function interaction({ releases, switchFloor }) {
  const { browser, close } = await open();
  const rows = [];
  for (const action of ACTIONS) {
    const sites = action.isSwitch ? [...releases, switchFloor] : releases;
    for (const slowdown of [1, 4]) {
      for (const form of ["desktop", "phone"]) {
        const taken = await times(browser, sites, action, slowdown, form);
        const own = median(taken[0]);
        rows.push(
          ...sites.map(({ name }, index) => [
            action.name,
            form,
            `${slowdown} ×`,
            name,
            ms(median(taken[index])),
            ms(quantile(taken[index], 0.95)),
            index ? ratio(own / median(taken[index])) : "",
          ]),
        );
      }
    }
    console.error(`interaction: ${action.name}`);
  }
  await close();
  const slow = rows.filter(([name, , slowdown, site]) => name.startsWith("language") && slowdown === "4 ×" && site === releases[0].name);
  const worst = Math.max(...slow.map((row) => Number.parseFloat(row[4])));
  return [
    table(["interaction", "window", "CPU slowed", "site", "median", "p95", "release ÷ this"], rows),
    `Slowest median of a language switch, CPU slowed 4 ×: ${ms(worst)} (${budget(worst, 200, ms)}).`,
  ].join("\n\n");
}
