// Trusts the workspace as people do, as soon as the tests inside the window say that they are ready for it.
// usage: trust.mjs URL RESULT
import fs from "node:fs";
import { open, until, WAIT } from "./browser.mjs";

const [url, result] = process.argv.slice(2);
const { page, close } = await open(url);
try {
  await until("the tests inside", () => fs.existsSync(`${result}.ready`) || fs.existsSync(result));
  await page.keyboard.press("F1");
  const box = page.locator(".quick-input-widget input.input");
  await box.waitFor({ state: "visible" });
  await box.fill(">Workspaces: Manage Workspace Trust");
  await page.locator(".quick-input-list .monaco-list-row").filter({ hasText: "Manage Workspace Trust" }).first().waitFor({ timeout: WAIT });
  await page.keyboard.press("Enter");
  await page.locator(".workspace-trust-editor .monaco-button", { hasText: /^Trust$/ }).first().click({ timeout: WAIT });
  await until("the result", () => fs.existsSync(result));
} finally {
  await close();
}
