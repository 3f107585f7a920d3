// Keeps a window of VS Code open until the tests inside it have written their result. A message may be waited for too, and is photographed.
// usage: wait.mjs URL RESULT [MESSAGE SHOT]
import fs from "node:fs";
import { open, until, WAIT } from "./browser.mjs";

const [url, result, message, shot] = process.argv.slice(2);
const { page, close } = await open(url);
try {
  if (message !== undefined) {
    await page.locator(".notification-list-item", { hasText: message }).first().waitFor({ timeout: WAIT });
    await page.screenshot({ path: shot });
  }
  await until("the result", () => fs.existsSync(result), 3 * WAIT);
} finally {
  await close();
}
