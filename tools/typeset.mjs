// Compiles a Typst document to PDF/UA-1.
//
// Reads a job from standard input: { "folder", "main", "variants", "areSorted", "output", "fonts" }, where `main`
// and `output` are paths within the folder, which holds every file that the document reads, and `fonts`
// are folders whose fonts win over the machine's of the same name. `variants` are inputs: the first
// with which the document says that it fits, with `true` at the label <fits>, or else the last, is
// written as PDF. If they are sorted, all variants after one that fits do too, and few are compiled.
// Warnings and errors go to standard error, and either fails the job.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const { folder, main, variants, areSorted, output, fonts } = JSON.parse(readFileSync(0, "utf8"));
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: fonts }] });

const report = (text) => {
  console.error(text);
  process.exitCode = 1;
};

const fits = ({ result }) => result && compiler.query(result, { selector: "<fits>", field: "value" })[0];

const compile = (inputs) => compiler.compile({ mainFilePath: join(folder, main), inputs });

const firstThatFits = () => {
  for (const inputs of variants.slice(0, -1)) {
    const compiled = compile(inputs);
    if (!compiled.result || fits(compiled)) return compiled;
  }
  return compile(variants.at(-1));
};

const firstThatFitsOfSorted = () => {
  let [first, last] = [0, variants.length - 1];
  while (first < last) {
    const middle = Math.floor((first + last) / 2);
    if (fits(compile(variants[middle]))) last = middle;
    else first = middle + 1;
  }
  return compile(variants[first]);
};

const compiled = areSorted ? firstThatFitsOfSorted() : firstThatFits();
for (const found of [compiled.takeWarnings(), compiled.takeError()]) {
  for (const { message } of found ? compiler.fetchDiagnostics(found) : []) {
    // Typst shortens some family names; families that it doesn't find are skipped.
    if (!message.startsWith("unknown font family")) report(message);
  }
}
if (compiled.result) {
  try {
    // A fixed creation time: equal content yields equal bytes.
    writeFileSync(join(folder, output), compiler.pdf(compiled.result, { pdfStandard: "ua-1", creationTimestamp: 0 }));
  } catch (error) {
    // Violations of PDF/UA-1 are only found on export.
    report([...error.message.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text).join("; ") || error.message);
  }
}
