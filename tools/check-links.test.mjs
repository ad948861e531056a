// The link check against a server with every kind of response.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createServer } from "node:http";
import test from "node:test";

const ANSWERS = {
  "/there": (response) => response.end("yes"),
  "/moved": (response) => response.writeHead(301, { location: "/there" }).end(),
  "/gone": (response) => response.writeHead(404).end(),
  "/refused": (response) => response.writeHead(403).end(),
  "/silent": () => {},
};

async function report(lines) {
  const check = spawn("node", ["tools/check-links.mjs"], { env: { ...process.env, LINK_TIMEOUT: "500", GITHUB_STEP_SUMMARY: "" } });
  let said = "";
  check.stdout.on("data", (text) => {
    said += text;
  });
  check.stdin.end(lines.join("\n"));
  const code = await new Promise((resolve) => check.on("close", resolve));
  return { code, said };
}

test("each link is reported with its file and location", async (context) => {
  const failsOnce = { count: 0 };
  const server = createServer((request, response) => {
    if (request.url === "/shaky" && failsOnce.count++ === 0) return response.writeHead(503).end();
    return (ANSWERS[request.url] ?? ANSWERS["/there"])(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const site = `http://127.0.0.1:${server.address().port}`;

  const good = await report([
    `zh.json /a ${site}/there`,
    `zh.json /b ${site}/moved`,
    `en.json /c ${site}/refused`,
    `en.json /d ${site}/shaky`,
  ]);
  assert.equal(good.code, 0);
  assert.match(good.said, /^# Links, \d{4}-\d{2}-\d{2}\n/);
  assert.match(good.said, /4 links: 2 ok, 1 moved, 1 bots rejected, 0 dead\./);
  assert.match(good.said, new RegExp(`- ${site}/moved \\(${site}/there\\)\n  - zh.json /b`));

  const bad = await report([
    `zh.json /a ${site}/gone`,
    `en.json /a ${site}/gone`,
    `zh.json /b ${site}/silent`,
    "zh.json /c http://127.0.0.1:1/closed",
  ]);
  assert.equal(bad.code, 1);
  assert.match(bad.said, /3 links: 0 ok, 0 moved, 0 bots rejected, 3 dead\./);
  assert.match(bad.said, new RegExp(`- ${site}/gone \\(status 404\\)\n  - zh.json /a\n  - en.json /a`));
  assert.match(bad.said, /silent \(no answer in 0\.5 s\)/);
  assert.match(bad.said, /closed \(.+\)/);
});
