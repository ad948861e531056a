// Runs the README's first command as a new user would: in a fresh copy of the tracked files, with
// its own target folder (`make test-serve`).
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { setTimeout as sleep } from "node:timers/promises";

const MINUTE = 60_000;
const PAGES = ["", "zh/", "zh/resume/", "zh/talks/", "en/", "en/resume/", "en/talks/"];
const RESUME = "public/content/en/resume.json";

const project = join(dirname(fileURLToPath(import.meta.url)), "../..");
const clone = mkdtempSync(join(tmpdir(), "fresh-clone-"));
let server, address, exit;
let printed = "";

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

// Polls `found` until it is truthy, and returns the elapsed milliseconds.
const until = async (what, found, limit) => {
  const start = performance.now();
  while (performance.now() - start < limit) {
    if (await found()) return Math.round(performance.now() - start);
    assert.equal(server.exitCode, null, `the command stopped:\n${printed.slice(-4000)}`);
    await sleep(20);
  }
  assert.fail(`not within ${limit} ms: ${what}\n${printed.slice(-4000)}`);
};

const page = async (path) => {
  const response = await fetch(address + path);
  assert.equal(response.status, 200, path);
  return response.text();
};

// Ignores the status: pages can be missing while Trunk swaps in a new build.
const shows = async (path, text) => {
  const response = await fetch(address + path);
  return (await response.text()).includes(text);
};

const resume = () => readFileSync(join(clone, RESUME), "utf8");
const save = (text) => writeFileSync(join(clone, RESUME), text);
// Some editors save by renaming a new file over the old one.
const replace = (text) => {
  writeFileSync(join(clone, `${RESUME}~`), text);
  renameSync(join(clone, `${RESUME}~`), join(clone, RESUME));
};
const builds = () => printed.split("starting build").length - 1;

before(() => {
  const tracked = execFileSync("git", ["ls-files", "-z"], { cwd: project, encoding: "utf8" });
  for (const path of tracked.split("\0").filter(Boolean)) cpSync(join(project, path), join(clone, path));
});

after(async () => {
  if (server?.exitCode === null && server.signalCode === null) process.kill(-server.pid, "SIGKILL");
  rmSync(clone, { recursive: true, force: true });
});

test("the README's first command serves the site", { timeout: 40 * MINUTE }, async (t) => {
  const command = readFileSync(join(clone, "README.md"), "utf8").match(/^make [a-z-]+/m)[0];
  const port = await freePort();
  address = `http://127.0.0.1:${port}/`;
  const { SITE_CONTENT: _, ...environment } = process.env;
  // Even with backtraces enabled, Trunk's own must not hide the content error.
  const env = { ...environment, SITE_PORT: String(port), RUST_BACKTRACE: "1" };
  // In its own process group, so that SIGINT reaches all of it, as Ctrl-C does.
  server = spawn("bash", ["-c", command], { cwd: clone, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  exit = new Promise((resolve) => server.on("exit", resolve));
  for (const stream of [server.stdout, server.stderr]) {
    stream.on("data", (chunk) => {
      printed += chunk;
      process.stderr.write(chunk);
    });
  }
  const took = await until("the address", () => printed.includes(`The site is at ${address.slice(0, -1)}`), 40 * MINUTE);
  t.diagnostic(`${command}: the page after ${Math.round(took / 1000)} s`);
});

test("every page is there in both languages", async () => {
  for (const path of PAGES) {
    const html = await page(path);
    assert.match(html, new RegExp(`<html[^>]* lang="${path.startsWith("en/") ? "en" : "zh-CN"}"`), path);
    assert.match(html, /<h1/, path);
  }
});

test("an edit of the content shows after one build", async (t) => {
  const before = builds();
  save(resume().replace(/"label": "[^"]*"/, '"label": "Edited by a test"'));
  const took = await until("the edit", () => shows("en/resume/", "Edited by a test"), MINUTE);
  t.diagnostic(`content edit to page: ${took} ms`);
  await sleep(3000);
  assert.equal(builds() - before, 1, "builds for one save");
});

test("an error in the content is the last thing that the terminal says", async () => {
  const whole = resume();
  const start = printed.length;
  save(whole.replace(/"startDate": "[^"]*"/, '"startDate": "2020-13"'));
  await until("the message", () => new RegExp(`${RESUME}:\\d+:\\d+: error: `).test(printed.slice(start)), MINUTE);
  await sleep(2000);
  const said = printed.slice(start).trimEnd().split("\n");
  const last = said.findLastIndex((line) => line.includes("nothing was built"));
  assert.ok(last > 0 && said.length - 1 - last <= 1, `lines after the message:\n${said.slice(last).join("\n")}`);
  assert.match(await page("en/resume/"), /Edited by a test/, "the last good page stays");

  replace(whole.replace("Edited by a test", "Mended by a test"));
  await until("the mended page", () => shows("en/resume/", "Mended by a test"), MINUTE);
});

test("Ctrl-C stops it", async () => {
  process.kill(-server.pid, "SIGINT");
  await Promise.race([exit, sleep(10_000).then(() => assert.fail("it goes on"))]);
  await assert.rejects(fetch(address), "nothing listens any more");
});
