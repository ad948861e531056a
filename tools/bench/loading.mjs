// Page loads in Lighthouse.

import lighthouse, { desktopConfig } from "lighthouse";
import { open } from "./browser.mjs";
import { budget, kB, median, ms, ratio, table } from "./figures.mjs";

const RUNS = 11;
/** Loads of a page whose ratio has a bound of 1.02. Lighthouse simulates a phone, so that only loads
 * on a desktop vary, by 15 %. */
const COMPARED_RUNS = 31;
const COMPARED_DESKTOP_RUNS = 61;

const METRICS = [
  ["FCP", "first-contentful-paint", ms],
  ["LCP", "largest-contentful-paint", ms],
  ["TBT", "total-blocking-time", ms],
  ["CLS", "cumulative-layout-shift", (value) => value.toFixed(3)],
  ["Speed Index", "speed-index", ms],
];

/** Lighthouse's result for a page, in a new browser. Retries if it can't read the trace. */
async function audit(url, isDesktop, onlyCategories) {
  for (let attempt = 1; ; attempt += 1) {
    const { port, close } = await open();
    try {
      const options = { port, logLevel: "error", output: "json", onlyCategories };
      const { lhr } = await lighthouse(url, options, isDesktop ? desktopConfig : undefined);
      if (!lhr.runtimeError) return lhr;
      console.error(`${url}: ${lhr.runtimeError.message}`);
    } finally {
      await close();
    }
    if (attempt === 3) throw new Error(`${url} can't be measured`);
  }
}

function figures(lhr) {
  const requests = lhr.audits["network-requests"].details.items;
  return {
    ...Object.fromEntries(METRICS.map(([name, id]) => [name, lhr.audits[id].numericValue])),
    bytes: requests.reduce((sum, request) => sum + request.transferSize, 0),
    requests: requests.length,
  };
}

/** Loads the résumé, its floor and another theme in turns. */
export async function loading(sites) {
  const resume = `${sites.own}zh/resume/`;
  const pages = [
    ["our résumé", resume, false],
    ["the same page without script (the floor)", sites.floor, false],
    ["jsonresume-theme-even", sites.even, false],
    ["the same app without prerendering", sites.client, false],
    ["our résumé, desktop", resume, true],
    ["the floor, desktop", sites.floor, true],
    ["jsonresume-theme-even, desktop", sites.even, true],
    ["the same app without prerendering, desktop", sites.client, true],
    ...sites.releases.slice(1).map(({ name, url }) => [`the résumé at ${name}`, `${url}zh/resume/`, false]),
  ];
  const taken = pages.map(() => []);
  const runs = (url, isDesktop) => {
    if (![resume, sites.floor].includes(url)) return RUNS;
    return isDesktop ? COMPARED_DESKTOP_RUNS : COMPARED_RUNS;
  };
  for (let run = 1; run <= COMPARED_DESKTOP_RUNS; run += 1) {
    for (const [index, [, url, isDesktop]] of pages.entries()) {
      if (run > runs(url, isDesktop)) continue;
      taken[index].push(figures(await audit(url, isDesktop, ["performance"])));
    }
    console.error(`loading: ${run} of ${COMPARED_DESKTOP_RUNS}`);
  }
  const medians = taken.map((runs) => (name) => median(runs.map((run) => run[name])));
  const rows = pages.map(([name], index) => [
    name,
    ...METRICS.map(([metric, , write]) => write(medians[index](metric))),
    kB(medians[index]("bytes")),
    medians[index]("requests"),
  ]);
  const against = (metric, page, floor) => {
    const [own, other] = [page, floor].map((name) => medians[pages.findIndex(([it]) => it === name)](metric));
    return `${metric} of ${page}: ${(own / other).toFixed(3)} × that of ${floor} (budget ${budget(own / other, 1.02, ratio)}).`;
  };
  return [
    table(["page", ...METRICS.map(([name]) => name), "bytes", "requests"], rows),
    ...["LCP", "Speed Index"].flatMap((metric) => [
      against(metric, pages[0][0], pages[1][0]),
      against(metric, "our résumé, desktop", "the floor, desktop"),
    ]),
  ].join("\n\n");
}

/** The run with the median performance score. */
async function middle(url, isDesktop) {
  const performance = (lhr) => lhr.categories.performance.score;
  const runs = [];
  for (let run = 0; run < (isDesktop ? 1 : 3); run += 1) runs.push(await audit(url, isDesktop));
  return runs.find((lhr) => performance(lhr) === median(runs.map(performance)));
}

/** The score that a category should reach. */
const best = (category, isDesktop) => (category.id === "performance" && !isDesktop ? 0.99 : 1);

/** The audits in which a category falls short. */
function shortfalls(lhr, isDesktop) {
  const short = Object.values(lhr.categories).filter((category) => category.score < best(category, isDesktop));
  return short.flatMap((category) =>
    category.auditRefs
      .filter(({ id }) => lhr.audits[id].score !== null && lhr.audits[id].score < 0.9)
      .map(({ id }) => `${category.title}: ${lhr.audits[id].title} (${lhr.audits[id].score})`),
  );
}

/** All Lighthouse categories on every page, with the audits that fall short. */
export async function categories(sites) {
  const rows = [];
  const short = [];
  let names;
  for (const page of ["", "zh/", "zh/resume/", "zh/talks/", "en/", "en/resume/", "en/talks/"]) {
    for (const isDesktop of [false, true]) {
      const form = isDesktop ? "desktop" : "mobile";
      const lhr = await middle(sites.own + page, isDesktop);
      const all = Object.values(lhr.categories);
      names ??= all.map((category) => category.title);
      rows.push([`/${page}`, form, ...all.map(({ score }) => Math.round(score * 100))]);
      short.push(...shortfalls(lhr, isDesktop).map((it) => `- /${page} (${form}), ${it}`));
    }
    console.error(`categories: /${page}`);
  }
  const said = short.length ? `Audits below target:\n\n${short.join("\n")}` : "All scores meet their targets.";
  return `${table(["page", "form", ...names], rows)}\n\n${said}`;
}
