/** `PICTURES=<folder> npx vitest run tests/account/web/looks.test.ts` also keeps a picture of each look. */

import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { faultsIn, type Look } from "../../support/accessible.ts";
import { openChrome } from "../../support/chrome.ts";
import { STARTED_AT } from "../support/record.ts";
import { type ServedAccount, serveAccount } from "./served-account.ts";

const PICTURES = process.env["PICTURES"];
const LOOKS: readonly Look[] = [
  { widthPx: 360, colorScheme: "dark" },
  { widthPx: 1280, colorScheme: "light" },
];

let served: ServedAccount;
let chrome: Browser;
let person: BrowserContext;
let stranger: BrowserContext;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: STARTED_AT + 6 * 60 * 60_000 });
  served = await serveAccount();
  chrome = await openChrome();
  person = await chrome.newContext({ locale: "en-GB" });
  stranger = await chrome.newContext({ locale: "en-GB" });
  await served.signInto(person);
});
afterAll(async () => {
  await chrome?.close();
  await served?.close();
  vi.useRealTimers();
});

async function newestSession(): Promise<string> {
  const html = await (await served.browser.get("/")).text();
  return /href="(\/sessions\/[^"]+)"/.exec(html)?.[1] ?? "";
}

async function takePicture(page: Page, name: string, look: Look): Promise<void> {
  if (PICTURES === undefined) return;
  const { widthPx, colorScheme } = look;
  await page.setViewportSize({ width: widthPx, height: 900 });
  await page.emulateMedia({ colorScheme });
  const path = join(PICTURES, `${name}-${widthPx}-${colorScheme}.png`);
  await page.screenshot({ path, fullPage: true });
}

/** Opened out, so that what is behind a summary is looked at as well. */
async function faultsOf(context: BrowserContext, name: string, path: string): Promise<string[]> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (line) => {
    if (line.type() === "error") complaints.push(line.text());
  });
  const answer = await page.goto(served.url + path);
  const faults = answer?.ok() ? [] : [`answered ${answer?.status()}`];
  for (const look of LOOKS) await takePicture(page, name, look);
  await page.evaluate(
    "for (const one of document.querySelectorAll('details')) one.setAttribute('open', '')",
  );
  faults.push(...(await faultsIn(page, LOOKS)), ...complaints);
  await page.close();
  return faults.map((fault) => `${name}: ${fault}`);
}

test("no page has a fault that axe finds or scrolls sideways, narrow or wide, light or dark", async () => {
  const session = await newestSession();
  const pages = {
    overview: "/",
    month: "/?month=2026-10",
    sessions: "/sessions",
    session,
    code: "/device",
    devices: "/devices",
    account: "/account",
  };
  const faults: string[] = [];
  for (const [name, path] of Object.entries(pages)) {
    faults.push(...(await faultsOf(person, name, path)));
  }
  faults.push(...(await faultsOf(stranger, "sign-in", "/sign-in")));
  faults.push(...(await faultsOf(stranger, "sign-up", "/sign-up")));
  expect(faults).toEqual([]);
}, 180_000);

test("no language makes a page scroll sideways or gives axe a reason", async () => {
  const faults: string[] = [];
  const session = await newestSession();
  for (const language of ["de", "es", "zh"]) {
    const context = await chrome.newContext({ locale: language });
    await served.signInto(context);
    for (const path of ["/", session, "/account", "/devices"]) {
      const page = await context.newPage();
      await page.goto(served.url + path);
      expect(await page.locator("html").getAttribute("lang")).toBe(language);
      const name = `${language}-${path.slice(1, 8).replace("/", "")}`;
      await takePicture(page, name, { widthPx: 360, colorScheme: "light" });
      faults.push(...(await faultsIn(page, [{ widthPx: 360, colorScheme: "light" }])));
      await page.close();
    }
    await context.close();
  }
  expect(faults).toEqual([]);
}, 180_000);
