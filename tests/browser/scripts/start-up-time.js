// Makes `startUpTime` the milliseconds from the last byte of app and content until the app is
// interactive, which is when it takes over scroll restoration.
const { set } = Object.getOwnPropertyDescriptor(History.prototype, "scrollRestoration");
Object.defineProperty(History.prototype, "scrollRestoration", {
  configurable: true,
  set(value) {
    if (window.startUpTime === undefined) {
      const loaded = performance.getEntriesByType("resource").filter((it) => /_bg\.|content\/zh|portfolio\./.test(it.name));
      window.startUpTime = performance.now() - Math.max(...loaded.map((it) => it.responseEnd));
    }
    set.call(this, value);
  },
});
