import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";

/** Launches the Chrome that the tests use, with a new profile. */
export async function open() {
  const [executablePath] = execFileSync("scripts/browser.sh", { encoding: "utf8" }).split("\n");
  const userDataDir = mkdtempSync(join(tmpdir(), "bench-"));
  const browser = await puppeteer.launch({
    executablePath,
    userDataDir,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-dev-shm-usage",
      "--lang=zh-CN",
    ],
  });
  const close = async () => {
    await browser.close();
    rmSync(userDataDir, { recursive: true, force: true });
  };
  return { browser, port: new URL(browser.wsEndpoint()).port, close };
}
