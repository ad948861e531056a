// Searching a guide with 1,000 talks.

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { open } from "./browser.mjs";
import { budget, median, ms, quantile, ratio, table } from "./figures.mjs";
import { MANY, serve } from "./sites.mjs";
import { visit, weigh } from "./visit.mjs";

const QUERIES = ["ssd sharing", "分层 优化", "rivulet lattice cost", "speaker 42", "nothing says this"];
const SEARCHES = 200;

/** Runs an action in the page; resolves to the milliseconds until its frame is rendered. */
const timed = (act) =>
  new Promise((resolve) => {
    const start = performance.now();
    act();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - start);
      port2.postMessage(0);
    });
  });

/** Types into the search field; returns the milliseconds for each letter. */
async function type(page, text) {
  const times = [];
  for (let end = 1; end <= text.length; end += 1) {
    await new Promise((resolve) => setTimeout(resolve, 60));
    times.push(
      await page.evaluate(`(${timed})(() => {
      const field = document.getElementById("_search");
      field.value = ${JSON.stringify(text.slice(0, end))};
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    })`),
    );
  }
  return times;
}

export async function keystrokes(browser, url, slowdown) {
  const page = await visit(browser, `${url}en/talks/`);
  await page.focus("#_search");
  await page.waitForNetworkIdle();
  await type(page, "warm");
  await page.emulateCPUThrottling(slowdown);
  const times = [];
  for (const query of QUERIES) times.push(...(await type(page, query)));
  await page.close();
  return times;
}

/** From a click on the guide's link to the frame that shows all talks. */
export async function firstRender(browser, url, count = 1000) {
  const times = [];
  for (let index = 0; index < 15; index += 1) {
    const page = await visit(browser, `${url}en/`);
    // The content is already loaded, so this doesn't measure fetching.
    times.push(
      await page.evaluate(`new Promise((resolve) => {
      const start = performance.now();
      new MutationObserver((_, observer) => {
        if (document.querySelectorAll(".talk").length < ${count}) return;
        observer.disconnect();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - start);
          port2.postMessage(0);
        });
      }).observe(document.querySelector("main"), { childList: true, subtree: true });
      document.querySelector("header nav li:nth-child(3) a").click();
    })`),
    );
    await page.close();
  }
  return times;
}

/** Matching 1,000 talks and nothing else, in a separate program built from the same code. */
async function matching(browser) {
  const folder = "target/bench/matching";
  execFileSync("scripts/matching.sh", [folder], { stdio: ["ignore", "ignore", "inherit"] });
  writeFileSync(
    `${folder}/index.html`,
    `<!doctype html><script type="module">
    import start from "/matching.js";
    await start({ module_or_path: "/matching_bg.wasm" });
    window.ready = true;
  </script>`,
  );
  const site = await serve(folder);
  const page = await browser.newPage();
  await page.goto(site.url);
  await page.waitForFunction("window.ready", { timeout: 10_000 });
  const content = readdirSync(`${MANY}/content`).find((name) => /^en\..*json$/.test(name));
  await page.evaluate((json) => window.fold(json), readFileSync(`${MANY}/content/${content}`, "utf8"));
  const times = await page.evaluate((queries) => {
    const once = (query) => {
      const start = performance.now();
      for (let again = 0; again < 10; again += 1) window.match(query);
      return (performance.now() - start) / 10;
    };
    return queries.flatMap((query) => Array.from({ length: 20 }, () => once(query)));
  }, QUERIES);
  await page.close();
  site.end();
  return times;
}

async function growth(browser, url) {
  const page = await visit(browser, `${url}en/talks/`);
  await page.focus("#_search");
  const search = async (count) => {
    for (let index = 0; index < count; index += 1) {
      await page.evaluate(`(${timed})(() => {
        const field = document.getElementById("_search");
        field.value = ${JSON.stringify(QUERIES)}[${index} % ${QUERIES.length}];
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      })`);
    }
  };
  await search(50);
  const before = await weigh(page);
  await search(SEARCHES);
  const after = await weigh(page);
  await page.close();
  return (after.heap - before.heap + after.program - before.program) / 1024;
}

const visitors = [
  ["a keystroke to the next frame", (browser, url) => keystrokes(browser, url, 1), 30],
  ["a keystroke to the next frame, CPU slowed 4 ×", (browser, url) => keystrokes(browser, url, 4), 125],
  ["first render in place, to the next frame", (browser, url) => firstRender(browser, url), 300],
];

export async function finding({ releases }) {
  const { browser, close } = await open();
  try {
    const row = (name, site, times, most, against = "") => [
      name,
      site,
      ms(median(times)),
      ms(quantile(times, 0.95)),
      against,
      most ? budget(median(times), most, ms) : "",
    ];
    const rows = [row("matching a query, in WebAssembly", releases[0].name, await matching(browser), 5)];
    for (const [name, measure, most] of visitors) {
      let own;
      for (const release of releases) {
        const times = await measure(browser, release.many);
        own ??= times;
        rows.push(
          own === times
            ? row(name, release.name, times, most)
            : row(name, release.name, times, undefined, ratio(median(own) / median(times))),
        );
      }
    }
    const said = [];
    for (const release of releases) {
      const grown = await growth(browser, release.many);
      said.push(
        `${release.name}: growth over ${SEARCHES} searches ${grown.toFixed(0)} kiB (noise: 256 kiB): ${grown <= 256 ? "none" : "**it grows**"}.`,
      );
    }
    return `${table(["1,000 talks", "site", "median", "p95", "release ÷ this", "budget"], rows)}\n\n${said.join("\n\n")}`;
  } finally {
    await close();
  }
}
