// Reads PDFs as OpenResume's parser and pdf.js do. Takes paths from standard input, one per line,
// and prints a line of JSON for each: { resume, pages }, where each page has its lines and a line
// its texts with font, position and size; or { error }.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { build } from "esbuild";

// pdf.js warns on standard output that it can draw nothing.
console.log = console.error;
const require = createRequire(import.meta.url);
const pdfjs = require("pdfjs-dist/legacy/build/pdf.js");
const application = join(dirname(require.resolve("open-resume/package.json")), "src/app");

// OpenResume is an application for browsers, in TypeScript: this bundles its parser for Node.
const bundled = await build({
  entryPoints: [join(application, "lib/parse-resume-from-pdf/index.ts")],
  bundle: true,
  write: false,
  platform: "node",
  format: "cjs",
  tsconfigRaw: "{}",
  external: ["pdfjs-dist/legacy/*"],
  alias: {
    lib: join(application, "lib"),
    "pdfjs-dist": "pdfjs-dist/legacy/build/pdf.js",
    "pdfjs-dist/build/pdf.worker.entry": "pdfjs-dist/legacy/build/pdf.worker.entry.js",
  },
});
const parser = { exports: {} };
new Function("module", "exports", "require", bundled.outputFiles[0].text)(parser, parser.exports, require);

const open = (path) => pdfjs.getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise;

// pdf.js ends a line where the baseline changes by more than the text's height.
const linesOf = async (page) => {
  const lines = [[]];
  const { items } = await page.getTextContent();
  await page.getOperatorList();
  for (const { str, transform, width, height, fontName, hasEOL } of items) {
    const font = page.commonObjs.get(fontName).name;
    if (str.trim() !== "") lines.at(-1).push({ text: str, font, x: transform[4], y: transform[5], width, height });
    if (hasEOL) lines.push([]);
  }
  return lines.filter((line) => line.length > 0);
};

const read = async (path) => {
  const document = await open(path);
  const pages = [];
  for (let number = 1; number <= document.numPages; number++) pages.push(await linesOf(await document.getPage(number)));
  const resume = await parser.exports.parseResumeFromPdf({ data: new Uint8Array(readFileSync(path)), verbosity: 0 });
  return { resume, pages };
};

for await (const path of createInterface({ input: process.stdin })) {
  const answer = await read(path).catch((error) => ({ error: String(error) }));
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
