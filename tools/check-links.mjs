// Checks links and prints a dated Markdown report. Reads lines of file, JSON Pointer and URL:
// site links | node tools/check-links.mjs
//
// Exits with 1 if a link is dead. A site that rejects bots (401, 403, 405, 406, 429, 999) may still
// work for people: that is reported, but is no failure.

import { appendFileSync } from "node:fs";
import { createInterface } from "node:readline";

const TIMEOUT = Number(process.env.LINK_TIMEOUT ?? 20_000);
const ATTEMPTS = 2;
/** Hosts checked in parallel; each gets one request at a time. */
const PARALLEL_HOSTS = 8;
const REJECTED = [401, 403, 405, 406, 429, 999];

async function ask(url) {
  const response = await fetch(url, {
    redirect: "follow",
    signal: AbortSignal.timeout(TIMEOUT),
    headers: { "user-agent": "Mozilla/5.0 (compatible; link check)", accept: "text/html,*/*" },
  });
  await response.body?.cancel();
  return response;
}

/** Checks a link; returns [verdict, details]. */
async function check(url) {
  let problem = "";
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    try {
      const { status, ok, redirected, url: end } = await ask(url);
      if (ok) return redirected && end !== url ? ["moved", end] : ["ok", ""];
      if (REJECTED.includes(status)) return ["bots rejected", `status ${status}`];
      problem = `status ${status}`;
      if (status < 500) break;
    } catch (error) {
      problem = error.name === "TimeoutError" ? `no answer in ${TIMEOUT / 1000} s` : (error.cause?.code ?? error.message);
    }
  }
  return ["dead", problem];
}

/** Every URL with the locations of its links. */
async function read() {
  const locations = new Map();
  for await (const line of createInterface(process.stdin)) {
    const [file, pointer, url] = line.split(" ");
    if (url) locations.set(url, [...(locations.get(url) ?? []), `${file} ${pointer}`]);
  }
  return locations;
}

const locations = await read();
const bySite = new Map();
for (const url of locations.keys()) {
  const { host } = new URL(url);
  bySite.set(host, [...(bySite.get(host) ?? []), url]);
}
const verdicts = new Map();
const waiting = [...bySite.values()];
await Promise.all(
  Array.from({ length: PARALLEL_HOSTS }, async () => {
    for (let urls = waiting.shift(); urls; urls = waiting.shift()) {
      for (const url of urls) {
        verdicts.set(url, await check(url));
        console.error(`${verdicts.get(url)[0]}: ${url}`);
      }
    }
  }),
);

const urlsWith = (verdict) => [...locations].filter(([url]) => verdicts.get(url)[0] === verdict);
const lines = [`# Links, ${new Date().toISOString().slice(0, 10)}`, ""];
lines.push(`${locations.size} links: ${["ok", "moved", "bots rejected", "dead"].map((it) => `${urlsWith(it).length} ${it}`).join(", ")}.`);
for (const verdict of ["dead", "moved", "bots rejected"]) {
  if (urlsWith(verdict).length) lines.push("", `## ${verdict[0].toUpperCase()}${verdict.slice(1)}`, "");
  for (const [url, where] of urlsWith(verdict)) {
    lines.push(`- ${url} (${verdicts.get(url)[1]})`, ...where.map((location) => `  - ${location}`));
  }
}
const report = `${lines.join("\n")}\n`;
console.log(report);
if (process.env.GITHUB_STEP_SUMMARY) appendFileSync(process.env.GITHUB_STEP_SUMMARY, report);
process.exitCode = urlsWith("dead").length ? 1 : 0;
