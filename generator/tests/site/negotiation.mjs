// Runs src/js/language.js with mocked browser globals, and prints where it redirects to:
// node negotiation.mjs STORED LANGUAGES, both JSON; STORED is "blocked" if storage throws.
import { readFileSync } from "node:fs";

const [stored, languages] = process.argv.slice(2).map((argument) => JSON.parse(argument));
const globals = {
  document: { documentElement: { dataset: { base: "/repo/", negotiate: "zh en" } } },
  localStorage: {
    getItem: () => {
      if (stored === "blocked") throw new Error(stored);
      return stored;
    },
  },
  location: { search: "?q=1", hash: "#x", replace: (target) => console.log(target) },
  navigator: { languages },
  addEventListener: () => {},
};
new Function(...Object.keys(globals), readFileSync("../src/js/language.js", "utf8"))(...Object.values(globals));
