// A person's session: open a file, see the squiggle, read Problems and the hover, apply the quick fix, save. Prints what it saw as lines of JSON.
// usage: session.mjs URL WORKSPACE SHOTS
import fs from "node:fs";
import path from "node:path";
import { open, openFile, run, say, until, WAIT } from "./browser.mjs";

const [url, workspace, shots] = process.argv.slice(2);
const { page, close, elsewhere } = await open(url);
let taken = 0;
const shot = (name) => page.screenshot({ path: path.join(shots, `${String(++taken).padStart(2, "0")}-${name}.png`) });
const squiggles = () => page.locator(".editor-group-container.active").locator(".squiggly-error, .squiggly-warning").count();
const line = (text) => page.locator(".view-line").filter({ hasText: text }).first();

try {
  await openFile(page, "metric.py");
  await shot("opened");
  await until("two squiggles", async () => (await squiggles()) >= 2);
  say("squiggles", await squiggles());
  await shot("squiggles");

  await page.keyboard.press("Control+Shift+M");
  const rows = page.locator(".markers-panel .monaco-list-row");
  await until("rows in Problems", async () => (await rows.count()) >= 3);
  say("problems", await rows.evaluateAll((all) => all.map((row) => row.getAttribute("aria-label"))));
  await shot("problems");

  const status = page.locator(".statusbar-item[id='status.languageStatus']");
  await status.hover();
  const details = page.locator(".hover-language-status").filter({ hasText: "tensorlint" }).first();
  await details.waitFor({ timeout: WAIT });
  say("status", await details.evaluate((element) => element.parentElement.innerText));
  await shot("status");

  await line("error = mean").getByText("predictions").first().hover();
  const hover = page.locator(".monaco-hover").filter({ hasText: "float64" }).first();
  await hover.waitFor({ timeout: WAIT });
  say("hover", await hover.innerText());
  await shot("hover");

  await line("error = mean").click();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  const menu = page.locator(".action-widget").filter({ has: page.locator(".monaco-list-row") }).first();
  const offered = async (text) => {
    const action = menu.locator(".monaco-list-row.action", { hasText: text }).first();
    await until(`the action ${text}`, async () => {
      if (await action.isVisible()) return true;
      await page.keyboard.press("Control+."); // what else opens at that moment closes the menu again
      await action.waitFor({ timeout: 5000 }).catch(() => undefined);
      return action.isVisible();
    });
    return action;
  };
  const repair = await offered("reshape");
  say("actions", await menu.locator(".monaco-list-row.action").evaluateAll((all) => all.map((row) => row.getAttribute("aria-label") || row.textContent)));
  await shot("quick-fix");
  await repair.click();
  await until("one squiggle left", async () => (await squiggles()) === 1);
  say("squiggles after the fix", await squiggles());
  await shot("fixed");

  await page.keyboard.press("Control+S");
  await until("the saved file", () => fs.readFileSync(path.join(workspace, "metric.py"), "utf8").includes("reshape"));
  await shot("saved");

  await openFile(page, "evaluate.py");
  await until("the squiggle of a model of another file", async () => (await squiggles()) >= 1);
  say("squiggles of the second file", await squiggles());
  await shot("second-file");

  await page.keyboard.press("Control+B"); // more room for the messages
  await run(page, "View: Close All Editors", page.locator(".monaco-workbench:not(:has(.tab))"));
  await openFile(page, "infer.py");
  await rows.filter({ hasText: "unscaled" }).first().waitFor({ timeout: WAIT });
  await line("usage = model").getByText("houses").last().click();
  await offered("eval()");
  await shot("picture");
  say("asked elsewhere", [...elsewhere]);
} catch (error) {
  await shot("failure");
  say("failed", String(error));
  process.exitCode = 1;
}
await close();
