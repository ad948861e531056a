// What a change leads to: the build and test scripts in a small repository, where cargo and Trunk
// are stubs that write down their calls.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, beforeEach, test } from "node:test";

const CONTENT = "public/content/en/resume.json";
const CODE = [
  "src/app.rs",
  "generator/src/main.rs",
  "generator/src/export/resume.typ",
  "tests/browser/main.rs",
  "public/schema/resume.schema.json",
  "public/content-of-others.json",
  "style/base.css",
  "index.html",
  "Cargo.toml",
  "Cargo.lock",
  "Trunk.toml",
  "rust-toolchain.toml",
  "scripts/common.sh",
  "scripts/finish.sh",
  "tools/package-lock.json",
  "tools/python/requirements.txt",
  ".github/workflows/publish.yml",
];

const STUBS = {
  // Makes a `site` that fails on content with errors, and whose page is the content.
  cargo: `mkdir -p target/debug && cat >target/debug/site <<'SITE'
#!/bin/sh
! grep -q broken ${CONTENT} || exit 1
[ "$1" != pages ] || cp ${CONTENT} "$TRUNK_STAGING_DIR/page"
SITE
chmod +x target/debug/site`,
  trunk: `export TRUNK_PROFILE=release TRUNK_STAGING_DIR=$PWD/target/stage
mkdir -p target/stage && cat index.html src/app.rs >target/stage/app.js
scripts/finish.sh && rm -rf dist && mv target/stage dist`,
  rustc: 'mkdir -p "$0.lib/lib/rustlib/wasm32-unknown-unknown/lib" && echo "$0.lib"',
  rustup: "",
  node: "",
};

const folders = [];
let repository, stubs;

const newFolder = () => {
  folders.push(mkdtempSync(join(tmpdir(), "changes-")));
  return folders.at(-1);
};
const path = (file) => join(repository, file);
const write = (file, text) => {
  mkdirSync(dirname(path(file)), { recursive: true });
  writeFileSync(path(file), text);
};
const edit = (file) => appendFileSync(path(file), "\n# edited\n");
const git = (...options) => {
  const identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"];
  return execFileSync("git", [...identity, ...options], { cwd: repository, encoding: "utf8" }).trim();
};
const commit = () => {
  git("add", "--all");
  git("commit", "--quiet", "--allow-empty", "--message", "A change");
  return git("rev-parse", "HEAD");
};

// Runs a script; returns its status, what it printed and which stubs it called.
const run = (...command) => {
  const log = join(stubs, "log");
  writeFileSync(log, "");
  const env = { ...process.env, CARGO_HOME: stubs, PATH: `${join(stubs, "bin")}:${process.env.PATH}` };
  for (const name of Object.keys(env)) if (/^(SITE|TRUNK|GIT)_|^HOST_PATH$/.test(name)) delete env[name];
  const { status, stdout, stderr } = spawnSync("bash", command, { cwd: repository, env, encoding: "utf8" });
  return {
    status,
    said: stdout + stderr,
    output: stdout.trim(),
    called: [...new Set(readFileSync(log, "utf8").split("\n").filter(Boolean))],
  };
};
const build = () => {
  const { status, said, called } = run("scripts/build.sh", "release", "dist");
  assert.equal(status, 0, said);
  return called;
};
// Does what `make test` does in the end. Each of the programs that it keeps has `count` tests.
const passAllTests = (count = 1) => {
  for (const name of ["site", "browser"]) {
    write(`target/gate/${name}`, `#!/bin/sh\necho "test result: ok. ${count} passed; 0 failed;"\n`);
    chmodSync(path(`target/gate/${name}`), 0o755);
  }
  write("target/gate/key", `${key()}\n`);
};
const testContent = () => {
  const result = run("scripts/test.sh", "content");
  assert.equal(result.status, 0, result.said);
  return result;
};
const since = (base) => run("scripts/changes.sh", "since", base).output;
const key = () => run("scripts/changes.sh", "key").output;

beforeEach(() => {
  repository = newFolder();
  stubs = newFolder();
  mkdirSync(join(stubs, "bin"));
  for (const [name, text] of Object.entries(STUBS)) {
    const file = join(stubs, "bin", name);
    const noted = name === "node" ? "" : `echo ${name} >>"${join(stubs, "log")}"`;
    writeFileSync(file, `#!/usr/bin/env bash\nset -e\n${noted}\n${text}\n`);
    chmodSync(file, 0o755);
  }
  for (const file of [CONTENT, ...CODE]) write(file, `${file}\n`);
  write(".gitignore", "/target\n/dist\n");
  cpSync("scripts", path("scripts"), { recursive: true });
  git("init", "--quiet");
  commit();
});

after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

test("an edit of the content is built without cargo and Trunk", () => {
  assert.deepEqual(build().sort(), ["cargo", "rustc", "trunk"]);
  const app = readFileSync(path("dist/app.js"), "utf8");
  edit(CONTENT);
  assert.deepEqual(build(), []);
  assert.match(readFileSync(path("dist/page"), "utf8"), /edited/);
  assert.equal(readFileSync(path("dist/app.js"), "utf8"), app);
});

test("an edit of any other file is compiled, committed or not", () => {
  build();
  for (const file of CODE) {
    edit(file);
    assert.ok(build().includes("trunk"), file);
    commit();
    assert.deepEqual(build(), [], `${file}, committed`);
  }
  assert.match(readFileSync(path("dist/app.js"), "utf8"), /edited/);
  write("src/new.rs", "");
  assert.ok(build().includes("trunk"), "a new file");
  rmSync(path("src/new.rs"));
  assert.ok(build().includes("trunk"), "a file less");
});

test("what publish.yml keeps builds and tests the content in a new checkout", () => {
  build();
  passAllTests();
  const before = key();
  for (const file of [CONTENT, ...CODE]) utimesSync(path(file), new Date(), new Date(Date.now() + 60_000));
  const compiled = repository;
  repository = newFolder();
  execFileSync("git", ["clone", "--quiet", compiled, repository]);
  const kept = readFileSync(".github/workflows/publish.yml", "utf8")
    .match(/COMPILED: \|\n((?: {8}\S+\n)+)/)[1]
    .trim()
    .split(/\s+/);
  for (const file of kept.filter((file) => existsSync(join(compiled, file)))) {
    cpSync(join(compiled, file), path(file), { recursive: true, preserveTimestamps: true });
  }
  edit(CONTENT);
  assert.equal(key(), before);
  assert.deepEqual(testContent().called, []);
  assert.match(readFileSync(path("dist/page"), "utf8"), /edited/);
});

test("a program or release that was made otherwise meanwhile is not current", () => {
  build();
  const later = new Date(Date.now() + 60_000);
  utimesSync(path("target/debug/site"), later, later);
  assert.deepEqual(build(), ["rustc", "cargo"]);
  // Trunk, called directly with other files.
  run(join(stubs, "bin/trunk"));
  assert.ok(build().includes("trunk"));
});

test("a folder without git is always compiled", () => {
  build();
  rmSync(path(".git"), { recursive: true });
  assert.ok(build().includes("trunk"));
  assert.ok(build().includes("trunk"));
  // In a folder that another repository ignores.
  execFileSync("git", ["init", "--quiet", stubs]);
  writeFileSync(join(stubs, ".gitignore"), "*\n");
  cpSync(repository, join(stubs, "copy"), { recursive: true });
  repository = join(stubs, "copy");
  assert.ok(build().includes("trunk"));
});

test("content with errors leaves the last site", () => {
  build();
  edit(CONTENT);
  build();
  write(CONTENT, "broken");
  assert.notEqual(run("scripts/build.sh", "release", "dist").status, 0);
  assert.match(readFileSync(path("dist/page"), "utf8"), /edited/);
});

test("content is tested by the programs of tested code only", () => {
  build();
  assert.notEqual(run("scripts/test.sh", "content").status, 0, "never tested");
  passAllTests();
  edit(CONTENT);
  assert.match(testContent().said, /^4 passed, 0 failed$/m);
  assert.match(readFileSync(path("target/site-content/page"), "utf8"), /edited/);

  passAllTests(0);
  assert.notEqual(run("scripts/test.sh", "content").status, 0, "no test ran");
  passAllTests();
  write(CONTENT, "broken");
  assert.notEqual(run("scripts/test.sh", "content").status, 0, "content with errors");
  write(CONTENT, "fine");
  edit("src/app.rs");
  assert.notEqual(run("scripts/test.sh", "content").status, 0, "other code");
});

test("a push is content if nothing else differs from an earlier commit", () => {
  const first = git("rev-parse", "HEAD");
  assert.equal(since(first), "content");
  edit(CONTENT);
  write("public/content/zh/resume.json", "");
  commit();
  edit(CONTENT);
  const second = commit();
  assert.equal(since(first), "content");
  for (const file of CODE) {
    edit(file);
    assert.equal(since(second), "code", file);
    git("checkout", "--quiet", ".");
  }
  chmodSync(path("index.html"), 0o755);
  assert.equal(since(second), "code", "another mode");
  commit();
  const third = commit();
  git("mv", "index.html", "public/content/index.html");
  commit();
  assert.equal(since(third), "code", "a file that becomes content");
});

test("a first push, a force push and an unknown commit are code", () => {
  const first = git("rev-parse", "HEAD");
  write(CONTENT, "replaced");
  const replaced = commit();
  git("reset", "--quiet", "--hard", first);
  edit(CONTENT);
  commit();
  for (const base of ["", "0".repeat(40), "1".repeat(40), replaced]) assert.equal(since(base), "code", base);
  assert.equal(since(first), "content");
});
