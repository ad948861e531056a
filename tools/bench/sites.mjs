// The sites that are measured, each served by `make preview`'s program.

import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { brotliCompressSync, gzipSync } from "node:zlib";

const FOLDER = "target/bench";

/** Serves a built site; gives its address and a way to end it. */
export async function serve(folder) {
  const server = spawn("target/debug/preview", [folder, "0"], { stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface(server.stdout)) return { url: line, end: () => server.kill() };
  throw new Error(`${folder} can't be served`);
}

/** Writes a page as the only one of a site, compressed as a release is. */
function write(folder, html) {
  mkdirSync(folder, { recursive: true });
  for (const [end, text] of [["", html], [".br", brotliCompressSync(html)], [".gz", gzipSync(html, { level: 9 })]]) {
    writeFileSync(`${folder}/index.html${end}`, text);
  }
}

/** A page without whatever scripts it has, and without what it would load for them. */
const withoutScript = (html) =>
  html
    .replace(/<script[^>]*>.*?<\/script>/gs, "")
    .replace(/<link[^>]*(preload|modulepreload)[^>]*>/g, "")
    .replace(/ data-content-\w+="[^"]*"/g, "");

/** The release; its résumé as a page without script; the same résumé in another theme. */
export async function sites(release) {
  rmSync(FOLDER, { recursive: true, force: true });
  const floor = `${FOLDER}/floor`;
  write(floor, withoutScript(readFileSync(`${release}/zh/resume/index.html`, "utf8")));
  for (const file of ["_headers", "favicon.svg"]) cpSync(`${release}/${file}`, `${floor}/${file}`);

  const even = `${FOLDER}/even`;
  mkdirSync(even, { recursive: true });
  execFileSync("../node_modules/.bin/resumed", [
    "render", "../../public/content/zh/resume.json", "--theme", "jsonresume-theme-even", "--output", `../../${even}/index.html`,
  ], { cwd: "tools/bench" });
  write(even, readFileSync(`${even}/index.html`, "utf8"));

  const [own, bare, theme] = await Promise.all([serve(release), serve(floor), serve(even)]);
  return {
    own: own.url,
    floor: bare.url,
    even: theme.url,
    end: () => [own, bare, theme].forEach((site) => site.end()),
  };
}
