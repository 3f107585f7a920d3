// Trusts the workspace as people do, as soon as the tests inside the window say that they are ready for it.
// usage: trust.mjs URL RESULT
import fs from "node:fs";
import { open, run, until, WAIT } from "./browser.mjs";

const [url, result] = process.argv.slice(2);
const { page, close } = await open(url);
try {
  await until("the tests inside", () => fs.existsSync(`${result}.ready`) || fs.existsSync(result));
  const trust = page.locator(".workspace-trust-editor .monaco-button", { hasText: /^Trust$/ }).first();
  await run(page, "Workspaces: Manage Workspace Trust", trust);
  await trust.click({ timeout: WAIT });
  await until("the result", () => fs.existsSync(result));
} finally {
  await close();
}
