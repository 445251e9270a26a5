/** A headless Chrome for the browser tests, the one that `npm test` found or the machine's own. */

import { type Browser, chromium } from "playwright-core";
import { CHROME_WANTED, findChrome } from "../../tools/chrome.ts";

export async function openChrome(): Promise<Browser> {
  const executablePath = findChrome();
  if (executablePath === undefined) throw new Error(CHROME_WANTED);
  // Chrome refuses its sandbox to root; containers often know no other user.
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath, args: isRoot ? ["--no-sandbox"] : [] });
}
