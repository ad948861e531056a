// Benchmarks a release against comparison sites, and prints Markdown tables:
// node tools/bench/main.mjs RELEASE [PART …]. BASELINE is the commit built in target/baseline.

import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { finding } from "./finding.mjs";
import { interaction } from "./interaction.mjs";
import { categories, loading } from "./loading.mjs";
import { memory } from "./memory.mjs";
import { scale } from "./scale.mjs";
import { sites } from "./sites.mjs";
import { startup } from "./startup.mjs";

const PARTS = {
  loading: [
    "Loading (Lighthouse, mobile unless noted; median of 31 runs of the résumé and its floor, 61 on a desktop, 11 of others)",
    loading,
  ],
  categories: ["Lighthouse scores (mobile: median of 3 runs)", categories],
  interaction: ["Interactions to the next paint (Event Timing; 31 switches, 15 of each other)", interaction],
  finding: ["Search among 1,000 talks", finding],
  scale: ["Scale", scale],
  startup: ["Time from last byte to interactive", startup],
  memory: ["Memory", memory],
};

const [release, ...asked] = process.argv.slice(2);
const { BASELINE } = process.env;
const measured = await sites(release, BASELINE && { name: BASELINE.slice(0, 7), folder: "target/baseline" });
const machine = `${cpus().length} cores (${cpus()[0].model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB`;
const parts = [`Measured on ${new Date().toISOString().slice(0, 10)}: ${machine}, headless Chromium.`];
try {
  for (const part of asked.length ? asked : Object.keys(PARTS)) {
    const [title, measure] = PARTS[part];
    console.error(`==> ${title}`);
    parts.push(`### ${title}\n\n${await measure(measured)}`);
    console.error(parts.at(-1));
  }
} finally {
  measured.end();
}

const text = parts.join("\n\n");
console.log(text);
// docs/benchmarks.md has the last full run.
if (process.env.BENCH_WRITE && !asked.length) {
  const path = "docs/benchmarks.md";
  const [before, rest] = readFileSync(path, "utf8").split("<!-- bench -->");
  const [, after] = rest.split("<!-- /bench -->");
  writeFileSync(path, `${before}<!-- bench -->\n\n${text}\n\n<!-- /bench -->${after}`);
}
