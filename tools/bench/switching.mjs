// How long the language switch takes, how long a page takes to come alive, and what a visit costs
// in memory.

import { open } from "./browser.mjs";
import { budget, median, ms, quantile, table } from "./figures.mjs";

const SWITCHES = 50;
const MANY = 1000;

/** In every document: when it came alive, and its program's memory. */
const watch = () => {
  const { set } = Object.getOwnPropertyDescriptor(History.prototype, "scrollRestoration");
  Object.defineProperty(History.prototype, "scrollRestoration", {
    configurable: true,
    set(value) {
      window.cameAlive = performance.now();
      set.call(this, value);
    },
  });
  const { instantiateStreaming } = WebAssembly;
  WebAssembly.instantiateStreaming = async (...given) => {
    const made = await instantiateStreaming.apply(WebAssembly, given);
    window.programMemory = made.instance.exports.memory;
    return made;
  };
};

/** Switches the language; gives the milliseconds until the frame that shows it has been made. */
const switchOnce = () =>
  new Promise((resolve) => {
    const before = document.documentElement.lang;
    const start = performance.now();
    const shown = () =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - start);
        port2.postMessage(0);
      });
    new MutationObserver((_, observer) => {
      if (document.documentElement.lang === before) return;
      observer.disconnect();
      shown();
    }).observe(document.documentElement, { attributeFilter: ["lang"] });
    document.querySelector("a.language").click();
  });

const WINDOWS = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 412, height: 823, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true },
};

export async function visit(browser, url, prepare = () => {}, form = "desktop") {
  const page = await browser.newPage();
  await page.setViewport(WINDOWS[form]);
  await page.evaluateOnNewDocument(watch);
  await prepare(page);
  await page.goto(url, { waitUntil: "networkidle0" });
  await page.waitForFunction("window.cameAlive");
  return page;
}

async function atHand(browser, url, slowdown, form) {
  const page = await visit(browser, url, undefined, form);
  for (let warm = 0; warm < 4; warm += 1) await page.evaluate(switchOnce);
  await page.emulateCPUThrottling(slowdown);
  const times = [];
  for (let index = 0; index < SWITCHES; index += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    times.push(await page.evaluate(switchOnce));
  }
  await page.close();
  return times;
}

/** The first switch of a visit, where nothing has fetched the other language beforehand. */
async function notAtHand(browser, url, slowdown) {
  const times = [];
  for (let index = 0; index < SWITCHES; index += 1) {
    const page = await visit(browser, url, async (page) => {
      await page.setCacheEnabled(false);
      await page.evaluateOnNewDocument(() => delete window.requestIdleCallback);
    });
    const isAtHand = "performance.getEntriesByType('resource').some((it) => it.name.includes('/content/en.'))";
    if (await page.evaluate(isAtHand)) throw new Error("the other language was fetched before it was asked for");
    await page.emulateCPUThrottling(slowdown);
    times.push(await page.evaluate(switchOnce));
    await page.close();
  }
  return times;
}

export async function switching(sites) {
  const { browser, close } = await open();
  const rows = [];
  for (const [name, path] of [["résumé", "zh/resume/"], ["talk guide", "zh/talks/"]]) {
    for (const [slowdown, form] of [[1, "desktop"], [4, "phone"], [4, "desktop"]]) {
      const times = await atHand(browser, sites.own + path, slowdown, form);
      const most = slowdown === 4 ? budget(median(times), 50, ms) : "";
      rows.push([name, "at hand", form, `${slowdown} ×`, ms(median(times)), ms(quantile(times, 0.95)), most]);
    }
    console.error(`switching: ${name}`);
  }
  for (const slowdown of [1, 4]) {
    const times = await notAtHand(browser, `${sites.own}zh/resume/`, slowdown);
    rows.push(["résumé", "to be fetched", "desktop", `${slowdown} ×`, ms(median(times)), ms(quantile(times, 0.95)), ""]);
  }
  await close();
  return table(["page", "content", "window", "CPU slowed", "median", "p95", "budget"], rows);
}

/** From the last byte of what a page needs to its being alive. */
export async function hydration(sites) {
  const { browser, close } = await open();
  const rows = [];
  for (const [name, path] of [["résumé", "zh/resume/"], ["talk guide", "zh/talks/"], ["homepage", "zh/"]]) {
    for (const slowdown of [1, 4]) {
      const times = [];
      for (let index = 0; index < 15; index += 1) {
        const page = await visit(browser, sites.own + path, async (page) => {
          await page.setCacheEnabled(false);
          await page.emulateCPUThrottling(slowdown);
        });
        times.push(await page.evaluate(() => {
          const needed = performance.getEntriesByType("resource").filter((it) => /_bg\.|content\/zh|portfolio\./.test(it.name));
          return window.cameAlive - Math.max(...needed.map((it) => it.responseEnd));
        }));
        await page.close();
      }
      rows.push([name, `${slowdown} ×`, ms(median(times)), ms(quantile(times, 0.95))]);
    }
  }
  await close();
  return table(["page", "CPU slowed", "median of 15", "p95"], rows);
}

export async function weigh(page) {
  const session = await page.createCDPSession();
  await session.send("HeapProfiler.collectGarbage");
  await session.detach();
  const { JSHeapUsedSize, Nodes, JSEventListeners } = await page.metrics();
  const program = await page.evaluate("window.programMemory?.buffer.byteLength ?? 0");
  return { heap: JSHeapUsedSize, nodes: Nodes, listeners: JSEventListeners, program };
}

export async function memory(sites) {
  const { browser, close } = await open();
  const page = await visit(browser, `${sites.own}zh/resume/`);
  const many = (count) => page.evaluate(`(async () => { for (let i = 0; i < ${count}; i += 1) await (${switchOnce})(); })()`);
  await many(50);
  const before = await weigh(page);
  await many(MANY);
  const after = await weigh(page);
  await close();
  const MiB = (bytes) => `${(bytes / 2 ** 20).toFixed(2)} MiB`;
  const rows = [["after 50 switches", before], [`after ${MANY} more`, after]].map(([name, it]) =>
    [name, MiB(it.program), MiB(it.heap), it.nodes, it.listeners]);
  const grown = after.heap - before.heap + after.program - before.program;
  const said = `Growth over ${MANY} switches: ${(grown / 1024).toFixed(0)} kiB (noise: 256 kiB): ${grown <= 2 ** 18 ? "none" : "**it grows**"}.`;
  return `${table(["", "WebAssembly", "JavaScript heap", "nodes", "listeners"], rows)}\n\n${said}`;
}
