// Compiles a Typst document to PDF/UA-1.
//
// Reads a job from standard input: { "folder", "main", "variants", "output", "fonts" }, where `main`
// and `output` are paths within the folder, which holds every file that the document reads, and `fonts`
// are folders whose fonts win over the machine's of the same name. `variants` are inputs: the first
// with which the document says that it fits, with `true` at the label <fits>, or else the last, is
// written as PDF. Warnings and errors go to standard error, and either fails the job.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const { folder, main, variants, output, fonts } = JSON.parse(readFileSync(0, "utf8"));
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: fonts }] });

const report = (text) => {
  console.error(text);
  process.exitCode = 1;
};

const fits = ({ result }) => result && compiler.query(result, { selector: "<fits>", field: "value" })[0];

let compiled;
for (const inputs of variants) {
  compiled = compiler.compile({ mainFilePath: join(folder, main), inputs });
  if (!compiled.result || fits(compiled)) break;
}
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
