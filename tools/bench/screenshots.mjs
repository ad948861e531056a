// Screenshots of every page, on screen and printed, as PNG in target/screenshots:
// node tools/bench/screenshots.mjs RELEASE

import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { open } from "./browser.mjs";
import { serve } from "./sites.mjs";

const FOLDER = "target/screenshots";
const PAGES = { home: "", resume: "resume/", talks: "talks/" };

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const site = await serve(process.argv[2]);
const { browser, close } = await open();
const page = await browser.newPage();
for (const lang of ["zh", "en"]) {
  for (const [name, path] of Object.entries(PAGES)) {
    for (const theme of ["light", "dark"]) {
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
      for (const width of [360, 768, 1280]) {
        const isPhone = width < 500;
        await page.setViewport({
          width,
          height: isPhone ? 760 : 900,
          deviceScaleFactor: isPhone ? 2 : 1,
          isMobile: isPhone,
          hasTouch: isPhone,
        });
        await page.goto(`${site.url}${lang}/${path}`, { waitUntil: "networkidle0" });
        await page.screenshot({ path: `${FOLDER}/${name}-${lang}-${theme}-${width}.png`, fullPage: true });
      }
    }
    for (const format of ["a4", "letter"]) {
      const file = `${FOLDER}/${name}-${lang}-${format}`;
      await page.pdf({ path: `${file}.pdf`, format, preferCSSPageSize: false, tagged: true, outline: true });
      execFileSync("pdftoppm", ["-r", "80", "-png", `${file}.pdf`, file]);
    }
    console.error(`screenshots: ${name} in ${lang}`);
  }
}
await close();
site.end();
console.log(`${FOLDER}/ has them`);
