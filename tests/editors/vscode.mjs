// A person's session in real VS Code: open a file, see the squiggle, read Problems and hover, apply the quick fix, save. Prints what it saw as JSON lines.
// usage: vscode.mjs URL WORKSPACE SHOTS
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createRequire } from "node:module";

const [url, workspace, shots] = process.argv.slice(2);
const { chromium } = createRequire(path.join(process.env.PLAYWRIGHT, "package.json"))("playwright-core");
const WAIT = Number(process.env.WAIT ?? 120_000);
const profile = fs.mkdtempSync(path.join(os.tmpdir(), "chromium-"));
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: "/usr/bin/chromium",
  viewport: { width: 1280, height: 800 },
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const page = browser.pages()[0] ?? (await browser.newPage());
let taken = 0;
const shot = (name) => page.screenshot({ path: path.join(shots, `${String(++taken).padStart(2, "0")}-${name}.png`) });
const say = (what, value) => console.log(JSON.stringify({ what, value }));
const until = async (what, ask) => {
  const end = Date.now() + WAIT;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await page.waitForTimeout(100);
  }
};
const openFile = async (name) => {
  await page.keyboard.press("Control+P");
  const box = page.locator(".quick-input-widget input.input");
  await box.waitFor({ state: "visible" });
  await box.fill(name);
  await page.locator(".quick-input-list .monaco-list-row").filter({ hasText: name }).first().waitFor({ timeout: WAIT });
  await page.keyboard.press("Enter");
  await page.locator(".editor-group-container.active .view-lines").waitFor({ timeout: WAIT });
};
const squiggles = () => page.locator(".squiggly-error, .squiggly-warning").count();

try {
  await page.goto(url, { waitUntil: "domcontentloaded", timeout: WAIT });
  await page.waitForSelector(".monaco-workbench .part.editor", { timeout: WAIT });
  await openFile("metric.py");
  await until("two squiggles", async () => (await squiggles()) >= 2);
  say("squiggles", await squiggles());
  await page.keyboard.press("Control+Shift+M");
  const rows = page.locator(".markers-panel .monaco-list-row");
  await until("rows in Problems", async () => (await rows.count()) >= 3);
  say("problems", await rows.evaluateAll((all) => all.map((row) => row.getAttribute("aria-label"))));
  const word = page.locator(".view-line").filter({ hasText: "error = mean" }).first().getByText("predictions");
  await word.first().hover();
  const hover = page.locator(".monaco-hover").filter({ hasText: "(10, 1, 1)" }).first();
  await hover.waitFor({ timeout: WAIT });
  say("hover", await hover.innerText());
  await shot("hover");
  await page.locator(".view-line").filter({ hasText: "error = mean" }).first().click();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Control+.");
  const menu = page.locator(".action-widget").filter({ has: page.locator(".monaco-list-row") }).first();
  await menu.locator(".monaco-list-row", { hasText: "reshape" }).first().waitFor({ timeout: WAIT });
  say("actions", await menu.locator(".monaco-list-row").evaluateAll((all) => all.map((row) => row.getAttribute("aria-label") || row.textContent)));
  await shot("quick-fix");
  await menu.locator(".monaco-list-row", { hasText: "reshape" }).first().click();
  await until("one squiggle left", async () => (await squiggles()) === 1);
  await page.keyboard.press("Control+S");
  await until("the saved file", () => fs.readFileSync(path.join(workspace, "metric.py"), "utf8").includes("predictions.reshape(targets.shape)"));
  await shot("saved");
  await openFile("evaluate.py");
  await until("the squiggle of another file's model", async () => (await squiggles()) >= 1);
  say("second file", await squiggles());
  await shot("second-file");
  say("passed", true);
} catch (error) {
  await shot("failure");
  const output = page.getByText("Go to output").first();
  if (await output.isVisible()) {
    await output.click();
    await page.waitForTimeout(1000);
    await shot("output");
  }
  say("failed", String(error));
  process.exitCode = 1;
}
await browser.close();
fs.rmSync(profile, { recursive: true, force: true });
