// Runs the README's first command as a new user would: in a fresh copy of the tracked files, with
// its own target folder (`make test-serve`).
import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
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

const shows = async (path, text) => (await page(path)).includes(text);

// What the server tells open pages first: the site's version, and what is wrong.
const current = async () => {
  const response = await fetch(`${address}_site/events`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  while (!/^data:.*\n\n/m.test(text)) text += (await reader.read()).value;
  await reader.cancel();
  return JSON.parse(text.match(/^data:(.*)$/m)[1]);
};

// The milliseconds that `edit` takes until `found`, the median of several.
const median = async (times, edit, found) => {
  const took = [];
  for (let index = 0; index < times; index++) {
    edit(index);
    took.push(await until(`edit ${index}`, () => found(index), MINUTE));
    await sleep(300);
  }
  return took.sort((a, b) => a - b)[Math.floor(times / 2)];
};

const resume = () => readFileSync(join(clone, RESUME), "utf8");
const save = (text) => writeFileSync(join(clone, RESUME), text);
// Some editors save by renaming a new file over the old one.
const replace = (text) => {
  writeFileSync(join(clone, `${RESUME}~`), text);
  renameSync(join(clone, `${RESUME}~`), join(clone, RESUME));
};
const made = () => printed.split("Made the site").length - 1;
// Past the time in which the server would make the site once more.
const settle = () => sleep(1500);

before(() => {
  const tracked = execFileSync("git", ["ls-files", "-z"], { cwd: project, encoding: "utf8" });
  for (const path of tracked.split("\0").filter(Boolean)) cpSync(join(project, path), join(clone, path));
  // Tests know nothing of the content.
  cpSync(join(clone, "tests/fixtures/person"), join(clone, "public/content"), { recursive: true });
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
  const env = { ...environment, SITE_PORT: String(port) };
  // In its own process group, so that SIGINT reaches all of it, as Ctrl-C does.
  server = spawn("bash", ["-c", command], { cwd: clone, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  exit = new Promise((resolve) => server.on("exit", resolve));
  for (const stream of [server.stdout, server.stderr]) {
    stream.on("data", (chunk) => {
      printed += chunk;
      process.stderr.write(chunk);
    });
  }
  const took = await until("the address", () => printed.includes(`Serving ${address}`), 40 * MINUTE);
  t.diagnostic(`${command}: static pages after ${Math.round(took / 1000)} s`);
});

test("every page is there in both languages", async () => {
  for (const path of PAGES) {
    const html = await page(path);
    assert.match(html, new RegExp(`<html[^>]* lang="${path.startsWith("en/") ? "en" : "zh-CN"}"`), path);
    assert.match(html, /<h1/, path);
  }
});

test("the application joins", { timeout: 40 * MINUTE }, async (t) => {
  const took = await until("the application", () => printed.includes("The application runs"), 40 * MINUTE);
  t.diagnostic(`the application ${Math.round(took / 1000)} s later`);
  const html = await page("en/");
  assert.match(html, /<script type="module">loadApp/);
  assert.doesNotMatch(html, /<html[^>]* data-static/);
  const wasm = await fetch(`${address}portfolio_bg.wasm`);
  assert.equal(wasm.headers.get("content-type"), "application/wasm");
});

test("an edit of the content shows after the site was made once", async (t) => {
  const label = (index) => `Edited by a test, ${index}`;
  const edit = (index) => save(resume().replace(/"label": "[^"]*"/, `"label": "${label(index)}"`));
  const took = await median(10, edit, (index) => shows("en/resume/", label(index)));
  t.diagnostic(`content edit to page: ${took} ms, median of 10`);
  const before = made();
  edit("once");
  await until("the edit", () => shows("en/resume/", label("once")), MINUTE);
  await settle();
  assert.equal(made() - before, 1, "times for one save");
});

test("a file replaced by another counts once", async () => {
  const before = made();
  replace(resume().replace("Edited by a test, once", "Replaced by a test"));
  await until("the edit", () => shows("en/resume/", "Replaced by a test"), MINUTE);
  await settle();
  assert.equal(made() - before, 1, "times for one save");
});

test("files that aren't content are neither read nor served", async () => {
  const before = made();
  const folder = join(clone, "public/content/en");
  const names = [".#resume.json", "resume.json~", ".resume.json.swp", "#resume.json#", ".DS_Store", "draft.json"];
  // Emacs' lock is a link to a file that doesn't exist.
  symlinkSync("user@host.1234", join(folder, names[0]));
  for (const name of names.slice(1)) writeFileSync(join(folder, name), "{ not JSON");
  await settle();
  assert.equal(made(), before);
  for (const name of names) {
    const response = await fetch(`${address}content/en/${encodeURIComponent(name)}`);
    assert.equal(response.status, 404, name);
  }
  assert.match(await page("content/en/resume.json"), /Replaced by a test/);
  for (const name of names) rmSync(join(folder, name));
});

test("a fault in the content is told to the terminal and to open pages until it is mended", async () => {
  const whole = resume();
  const start = printed.length;
  save(whole.replace(/"startDate": "[^"]*"/, '"startDate": "2020-13"'));
  await until("the message", () => new RegExp(`${RESUME}:\\d+:\\d+: error: `).test(printed.slice(start)), MINUTE);
  const faulty = await current();
  assert.match(faulty.faults, /is not a date/);
  assert.match(await page("en/resume/"), /Replaced by a test/, "the last good page stays");
  save(whole.replace("Replaced by a test", "Mended by a test"));
  await until("the mended page", () => shows("en/resume/", "Mended by a test"), MINUTE);
  const mended = await current();
  assert.equal(mended.faults, "");
  assert.notEqual(mended.version, faulty.version);
});

test("a PDF is made when it is requested", async (t) => {
  const start = performance.now();
  const pdf = await fetch(`${address}resume-en.pdf`);
  assert.equal(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
    "%PDF-",
  );
  t.diagnostic(`PDF on request: ${Math.round(performance.now() - start)} ms`);
});

test("a style shows without compiling", async (t) => {
  const style = join(clone, "style/base.css");
  const whole = readFileSync(style, "utf8");
  const edit = (index) => writeFileSync(style, `${whole}\n/* edit ${index} */\n`);
  t.diagnostic(`style edit to page: ${await median(3, edit, (index) => shows("en/", `edit ${index}`))} ms`);
});

test("a component shows when both halves of the site are new", { timeout: 10 * MINUTE }, async (t) => {
  const source = join(clone, "src/components/footer.rs");
  const whole = readFileSync(source, "utf8");
  const edit = (index) => writeFileSync(source, whole.replace('id="footer"', `id="footer" data-edit="${index}"`));
  // A page may be asked for while the server restarts.
  const shown = (index) => shows("en/", `data-edit="${index}"`).catch(() => false);
  const took = await median(5, edit, shown);
  t.diagnostic(`component edit to page: ${took} ms, median of 5`);
  assert.match(await page("en/"), /<script type="module">loadApp/, "the application goes with it");

  writeFileSync(source, whole.replace('id="footer"', "id=footer("));
  await until("the compiler's error", async () => (await current()).faults.includes("footer.rs"), MINUTE);
  assert.match(await page("en/"), /data-edit="4"/, "the last good site stays");
  const start = printed.length;
  writeFileSync(source, whole);
  await until("the mended page", () => shows("en/", 'id="footer" class').catch(() => false), MINUTE);
  assert.equal((await current()).faults, "");
  assert.ok(printed.slice(start).includes("Built the sources"));
});

test("a port in use is said", async () => {
  const { status, stderr } = spawnSync("target/debug/site", ["serve", "--port", new URL(address).port], { cwd: clone, encoding: "utf8" });
  assert.equal(status, 1);
  assert.match(stderr, /port \d+ is in use: .*SITE_PORT=\d+ make serve/);
});

test("Ctrl-C stops it", async () => {
  process.kill(-server.pid, "SIGINT");
  await Promise.race([exit, sleep(10_000).then(() => assert.fail("it goes on"))]);
  await assert.rejects(fetch(address), "nothing listens any more");
});
