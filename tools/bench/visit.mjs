// Opens a page until the app is interactive, and measures its memory.

const WINDOWS = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 412, height: 823, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true },
};

/** Injected into every document: records when it becomes interactive, and the app's memory. */
const watch = () => {
  const { set } = Object.getOwnPropertyDescriptor(History.prototype, "scrollRestoration");
  Object.defineProperty(History.prototype, "scrollRestoration", {
    configurable: true,
    set(value) {
      window.interactiveAt = performance.now();
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

export async function visit(browser, url, prepare = () => {}, form = "desktop") {
  const page = await browser.newPage();
  await page.setViewport(WINDOWS[form]);
  await page.evaluateOnNewDocument(watch);
  await prepare(page);
  await page.goto(url, { waitUntil: "networkidle0" });
  await page.waitForFunction("window.interactiveAt");
  return page;
}

/** A page's memory in bytes, nodes and listeners, after a garbage collection. */
export async function weigh(page) {
  const session = await page.createCDPSession();
  await session.send("HeapProfiler.collectGarbage");
  await session.detach();
  const { JSHeapUsedSize, Nodes, JSEventListeners } = await page.metrics();
  const program = await page.evaluate("window.programMemory?.buffer.byteLength ?? 0");
  return { heap: JSHeapUsedSize, nodes: Nodes, listeners: JSEventListeners, program };
}
