// Reads each string of a JSON array on standard input with the reader in target/content-reader, and
// prints an array of what came of them: { json } or { error }.
const { readFileSync } = require("node:fs");
const { reread } = require("../../target/content-reader/content-reader.js");

const outcome = (text) => reread(text).then((json) => ({ json }), (error) => ({ error: String(error) }));

Promise.all(JSON.parse(readFileSync(0, "utf8")).map(outcome)).then((outcomes) => console.log(JSON.stringify(outcomes)));
