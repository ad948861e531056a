// The sites that are measured, each served by `make preview`'s program.

import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { brotliCompressSync, gzipSync } from "node:zlib";

const FOLDER = "target/bench";
/** A release whose guide has 1,000 talks: `scripts/many.sh`. */
export const MANY = "target/site-many";

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

/** At a click on the language link: the other language's prerendered markup, and nothing else. */
const replaceMarkup = async () => {
  const parse = (html) => new DOMParser().parseFromString(html, "text/html");
  const at = (lang) => location.pathname.replace(/\/(zh|en)\//, `/${lang}/`);
  const pages = {};
  for (const lang of ["zh", "en"]) {
    const page = parse(await (await fetch(at(lang))).text());
    pages[page.documentElement.lang] = { markup: page.getElementById("app").innerHTML, title: page.title };
  }
  addEventListener("click", (event) => {
    if (!event.target.closest("a.language")) return;
    event.preventDefault();
    const lang = Object.keys(pages).find((it) => it !== document.documentElement.lang);
    document.getElementById("app").innerHTML = pages[lang].markup;
    document.documentElement.lang = lang;
    document.title = pages[lang].title;
  });
  // As the release does once it is interactive.
  history.scrollRestoration = "manual";
};

/** The release's pages with that handler for all their script: what a switch is measured against. */
function writeSwitchFloor(release, folder) {
  for (const lang of ["zh", "en"]) {
    for (const page of ["resume", "talks"]) {
      const html = withoutScript(readFileSync(`${release}/${lang}/${page}/index.html`, "utf8"))
        .replace(/<meta[^>]*Content-Security-Policy[^>]*>/i, "")
        .replace("<html ", '<html data-theme="system" ')
        .replace("</body>", `<script type="module">(${replaceMarkup})();</script></body>`);
      write(`${folder}/${lang}/${page}`, html);
    }
  }
  cpSync(`${release}/favicon.svg`, `${folder}/favicon.svg`);
  write(folder, "");
}

/**
 * The release; where there is one, another release beside it; the résumé as a page without script
 * and in another theme; and the switch's floor.
 */
export async function sites(release, beside) {
  rmSync(FOLDER, { recursive: true, force: true });
  const folders = Object.fromEntries(["floor", "even", "switch-floor"].map((name) => [name, `${FOLDER}/${name}`]));
  write(folders.floor, withoutScript(readFileSync(`${release}/zh/resume/index.html`, "utf8")));
  for (const file of ["_headers", "favicon.svg"]) cpSync(`${release}/${file}`, `${folders.floor}/${file}`);

  mkdirSync(folders.even, { recursive: true });
  execFileSync("../node_modules/.bin/resumed", [
    "render", "../../public/content/zh/resume.json", "--theme", "jsonresume-theme-even", "--output", `../../${folders.even}/index.html`,
  ], { cwd: "tools/bench" });
  write(folders.even, readFileSync(`${folders.even}/index.html`, "utf8"));
  writeSwitchFloor(release, folders["switch-floor"]);

  const servers = [];
  const at = async (folder) => {
    servers.push(await serve(folder));
    return servers.at(-1).url;
  };
  const releases = [{ name: "the release", url: await at(release), many: await at(MANY) }];
  if (beside) {
    releases.push({ name: beside.name, url: await at(`${beside.folder}/dist`), many: await at(`${beside.folder}/${MANY}`) });
  }
  return {
    own: releases[0].url,
    releases,
    floor: await at(folders.floor),
    even: await at(folders.even),
    switchFloor: { name: "replacing the markup", url: await at(folders["switch-floor"]) },
    end: () => servers.forEach((server) => server.end()),
  };
}
