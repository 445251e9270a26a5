/**
 * Every page as a browser shows it, narrow and wide. One browser, one signed-in page for all of them.
 * `PICTURES=<folder> npx vitest run tests/account/web/looks.test.ts` also keeps a picture of each look.
 */

import { join } from "node:path";
import type { Browser, Page, Response } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { faultsIn, type Look } from "../../support/accessible.ts";
import { openChrome } from "../../support/chrome.ts";
import { PASSWORD } from "../support/browser.ts";
import { TestPhone } from "../support/phone.ts";
import { STARTED_AT } from "../support/record.ts";
import { type ServedAccount, serveAccount } from "./served-account.ts";

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000 });

const PICTURES = process.env["PICTURES"];
const NARROW: Look = { widthPx: 360, colorScheme: "dark" };
const WIDE: Look = { widthPx: 1280, colorScheme: "light" };

let served: ServedAccount;
let chrome: Browser;
let person: Page;
let session: string;
const complaints: string[] = [];

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: STARTED_AT + 6 * 60 * 60_000 });
  [served, chrome] = await Promise.all([serveAccount(), openChrome()]);
  person = await openPage("en-GB");
  const html = await (await served.browser.get("/")).text();
  session = /href="(\/sessions\/[^"]+)"/.exec(html)?.[1] ?? "";
});
afterAll(async () => {
  await chrome?.close();
  await served?.close();
  vi.useRealTimers();
});

async function openPage(locale: string, isSignedIn = true): Promise<Page> {
  const context = await chrome.newContext({ locale });
  if (isSignedIn) await served.signInto(context);
  const page = await context.newPage();
  page.on("console", (line) => {
    if (line.type() === "error") complaints.push(`${page.url()}: ${line.text()}`);
  });
  return page;
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
async function faultsOf(page: Page, name: string, looks: readonly Look[]): Promise<string[]> {
  for (const look of looks) await takePicture(page, name, look);
  await page.evaluate(
    "for (const one of document.querySelectorAll('details')) one.setAttribute('open', '')",
  );
  const faults = await faultsIn(page, looks);
  return [...faults, ...complaints.splice(0)].map((fault) => `${name}: ${fault}`);
}

const PAGE_LOOKS: Readonly<Record<string, readonly Look[]>> = { month: [NARROW] };

type Way = (page: Page) => Promise<Response | null>;
const at =
  (path: string): Way =>
  (page) =>
    page.goto(served.url + path);

/** A form filled in and sent: the page that answers it. */
function sent(path: string, fields: Readonly<Record<string, string>>): Way {
  return async (page) => {
    await page.goto(served.url + path);
    for (const [name, value] of Object.entries(fields)) await page.fill(`[name="${name}"]`, value);
    const form = page.locator("form", { has: page.locator(`[name="${Object.keys(fields)[0]}"]`) });
    const [answer] = await Promise.all([
      page.waitForResponse((one) => one.request().isNavigationRequest()),
      form.locator("button").click(),
    ]);
    await page.waitForLoadState();
    return answer;
  };
}

const approval: Way = async (page) => {
  const { user_code } = await new TestPhone(served.account).askCode();
  return page.goto(`${served.url}/device?user_code=${user_code}`);
};

const PAGES: readonly (readonly [string, Way, number?])[] = [
  ["overview", at("/")],
  ["month", at("/?month=2026-10")],
  ["sessions", at("/sessions")],
  ["session", (page) => page.goto(served.url + session)],
  ["code", at("/device")],
  ["approval", approval],
  ["devices", at("/devices")],
  ["token-refused", sent("/devices", { name: "a script", current: "not it" }), 422],
  ["token", sent("/devices", { name: "a script", current: PASSWORD })],
  ["account", at("/account")],
  ["forwarding-off", at("/forwarding")],
  ["forwarding-on", sent("/forwarding", { key: "a-key-of-theirs-4711" }), 303],
];

test("no page has a fault that axe finds or scrolls sideways, narrow or wide, light or dark", async () => {
  const faults: string[] = [];
  for (const [name, way, status = 200] of PAGES) {
    const answer = await way(person);
    if (answer?.status() !== status) faults.push(`${name}: answered ${answer?.status()}`);
    if (status >= 400) complaints.length = 0;
    // The month is the overview with other days in it.
    faults.push(...(await faultsOf(person, name, PAGE_LOOKS[name] ?? [NARROW, WIDE])));
  }
  const stranger = await openPage("en-GB", false);
  for (const path of ["/sign-in", "/sign-up"]) {
    await stranger.goto(served.url + path);
    faults.push(...(await faultsOf(stranger, path.slice(1), [NARROW, WIDE])));
  }
  expect(faults).toEqual([]);
});

test.each(["de", "es", "zh"])(
  "in %s no page scrolls sideways, breaks its navigation, or gives axe a reason",
  async (language) => {
    const faults: string[] = [];
    const page = await openPage(language);
    const look: Look = { widthPx: 360, colorScheme: "light" };
    await page.setViewportSize({ width: look.widthPx, height: 900 });
    for (const [name, path] of Object.entries({
      session,
      account: "/account",
      devices: "/devices",
      forwarding: "/forwarding",
      overview: "/",
      code: "/device",
    })) {
      await page.goto(served.url + path);
      expect(await page.locator("html").getAttribute("lang")).toBe(language);
      await takePicture(page, `${language}-${name}`, look);
      faults.push(...(await layoutFaults(page)).map((fault) => `${name}: ${fault}`));
    }
    // What axe judges of a page is the same in each language, but for the words of this one.
    faults.push(...(await faultsOf(page, language, [look])));
    expect(faults).toEqual([]);
    await page.context().close();
  },
);

async function layoutFaults(page: Page): Promise<readonly string[]> {
  const [overPx, rows] = await page.evaluate<readonly [number, number]>(
    `[document.documentElement.scrollWidth - innerWidth,
      new Set([...document.querySelectorAll("header nav a")].map((one) => one.offsetTop)).size]`,
  );
  const faults = overPx === 0 ? [] : [`${overPx} px too wide`];
  return rows === 1 ? faults : [...faults, `its navigation has ${rows} rows`];
}
