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

/** Opens a file of the workspace as people do. */
export async function openFile(page, name) {
  await page.keyboard.press("Control+P");
  const box = page.locator(".quick-input-widget input.input");
  await box.waitFor({ state: "visible" });
  await box.fill(name);
  await page.locator(".quick-input-list .monaco-list-row").filter({ hasText: name }).first().waitFor({ timeout: WAIT });
  await page.keyboard.press("Enter");
  await page.locator(".tab.active", { hasText: name }).waitFor({ timeout: WAIT });
  await page.locator(".editor-group-container.active .view-lines").waitFor({ timeout: WAIT });
}
