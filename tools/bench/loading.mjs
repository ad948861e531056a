// How pages load, by Lighthouse.

import lighthouse, { desktopConfig } from "lighthouse";
import { open } from "./browser.mjs";
import { budget, kB, median, ms, table } from "./figures.mjs";

const RUNS = 5;

const METRICS = [
  ["FCP", "first-contentful-paint", ms],
  ["LCP", "largest-contentful-paint", ms],
  ["TBT", "total-blocking-time", ms],
  ["CLS", "cumulative-layout-shift", (value) => value.toFixed(3)],
  ["Speed Index", "speed-index", ms],
];

async function audit(port, url, isDesktop, onlyCategories) {
  const { lhr } = await lighthouse(url, { port, logLevel: "error", output: "json", onlyCategories }, isDesktop ? desktopConfig : undefined);
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  return lhr;
}

function figures(lhr) {
  const requests = lhr.audits["network-requests"].details.items;
  return {
    ...Object.fromEntries(METRICS.map(([name, id]) => [name, lhr.audits[id].numericValue])),
    bytes: requests.reduce((sum, request) => sum + request.transferSize, 0),
    requests: requests.length,
  };
}

/** Loads the résumé beside its floor and another theme, in turns. */
export async function loading(sites) {
  const resume = `${sites.own}zh/resume/`;
  const pages = [
    ["our résumé", resume, false],
    ["the same page without script (the floor)", sites.floor, false],
    ["jsonresume-theme-even", sites.even, false],
    ["our résumé, desktop", resume, true],
  ];
  const taken = pages.map(() => []);
  for (let run = 1; run <= RUNS; run += 1) {
    for (const [index, [, url, isDesktop]] of pages.entries()) {
      const { port, close } = await open();
      taken[index].push(figures(await audit(port, url, isDesktop, ["performance"])));
      await close();
    }
    console.error(`loading: ${run} of ${RUNS}`);
  }
  const medians = taken.map((runs) => (name) => median(runs.map((run) => run[name])));
  const rows = pages.map(([name], index) => [
    name,
    ...METRICS.map(([metric, , write]) => write(medians[index](metric))),
    kB(medians[index]("bytes")),
    medians[index]("requests"),
  ]);
  const ratio = medians[0]("LCP") / medians[1]("LCP");
  return [
    table(["page", ...METRICS.map(([name]) => name), "bytes", "requests"], rows),
    `LCP of our résumé against the floor: ${budget(ratio, 1.05, (it) => `${it.toFixed(2)} ×`)} (${ratio.toFixed(3)} ×).`,
  ].join("\n\n");
}

/** Every category of Lighthouse on every page, with what keeps one from its best. */
export async function categories(sites) {
  const pages = ["", "zh/", "zh/resume/", "zh/talks/", "en/", "en/resume/", "en/talks/"];
  const rows = [];
  const shortfalls = [];
  let names;
  for (const page of pages) {
    for (const isDesktop of [false, true]) {
      const { port, close } = await open();
      const lhr = await audit(port, sites.own + page, isDesktop);
      await close();
      const all = Object.values(lhr.categories);
      names ??= all.map((category) => category.title);
      rows.push([`/${page}`, isDesktop ? "desktop" : "mobile", ...all.map(({ score }) => Math.round(score * 100))]);
      for (const category of all) {
        for (const { id, weight } of category.auditRefs) {
          const { score, title, scoreDisplayMode } = lhr.audits[id];
          const counts = weight > 0 || category.id === "agentic-browsing";
          if (counts && score !== null && score < 0.9 && scoreDisplayMode !== "informative") {
            shortfalls.push(`- /${page} (${isDesktop ? "desktop" : "mobile"}), ${category.title}: ${title} (${score})`);
          }
        }
      }
    }
    console.error(`categories: /${page}`);
  }
  const said = shortfalls.length ? `What falls short:\n\n${shortfalls.join("\n")}` : "No audit falls short.";
  return `${table(["page", "form", ...names], rows)}\n\n${said}`;
}
