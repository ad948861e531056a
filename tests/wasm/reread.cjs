// Passes each string of a JSON array on stdin to the reader in target/content-reader, and prints a
// JSON array of the outcomes: { json } or { error }.
const { readFileSync } = require("node:fs");
const { reread } = require("../../target/content-reader/content-reader.js");

const outcome = (text) =>
  reread(text).then(
    (json) => ({ json }),
    (error) => ({ error: String(error) }),
  );

Promise.all(JSON.parse(readFileSync(0, "utf8")).map(outcome)).then((outcomes) => console.log(JSON.stringify(outcomes)));
