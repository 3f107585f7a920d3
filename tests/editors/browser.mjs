// Headless Chromium with nobody to talk to but this machine, and the few movements that sessions share.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createRequire } from "node:module";

const { chromium } = createRequire(path.join(process.env.PLAYWRIGHT, "package.json"))("playwright-core");
export const WAIT = 120_000;

export async function open(url) {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), "chromium-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: "/usr/bin/chromium",
    viewport: { width: 1280, height: 800 },
    args: [
      ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
      ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
      "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost",
    ],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const elsewhere = new Set();
  page.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "127.0.0.1") elsewhere.add(hostname);
  });
  await page.goto(url, { waitUntil: "domcontentloaded", timeout: WAIT });
  await page.waitForSelector(".monaco-workbench .part.editor", { timeout: WAIT });
  const close = async () => {
    await context.close();
    fs.rmSync(profile, { recursive: true, force: true });
  };
  return { page, close, elsewhere };
}

export const say = (what, value) => console.log(JSON.stringify({ what, value }));

export async function until(what, ask, patience = WAIT) {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** Types into the box that `keys` opens and takes the first row that reads `row`; until `done`, since what else opens at that moment closes the box again. */
async function pick(page, keys, typed, row, done) {
  await until(row, async () => {
    await page.keyboard.press("Escape");
    await page.keyboard.press(keys);
    try {
      await page.locator(".quick-input-widget input.input").fill(typed, { timeout: 5000 });
      await page.locator(".quick-input-list .monaco-list-row").filter({ hasText: row }).first().click({ timeout: 10_000 });
      await done.waitFor({ timeout: 10_000 });
      return true;
    } catch {
      return done.isVisible();
    }
  });
}

/** Runs a command of the palette, which shows `done` in the end. */
export const run = (page, command, done) => pick(page, "F1", `>${command}`, command, done);

/** Opens a file of the workspace as people do. */
export async function openFile(page, name) {
  await pick(page, "Control+P", name, name, page.locator(".tab.active", { hasText: name }));
  await page.locator(".editor-group-container.active .view-lines").waitFor({ timeout: WAIT });
}
