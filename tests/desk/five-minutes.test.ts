/** `PICTURES=docs/pictures npx vitest run tests/desk/five-minutes.test.ts` takes the README's pictures anew. */

import { join } from "node:path";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faultsIn, LOOKS, type Look } from "../support/accessible.ts";
import { openChrome } from "../support/chrome.ts";
import { fiveMinutes, type Moment } from "./newcomer.ts";
import { leave, settle } from "./settler.ts";
import { type StartedDesk, startDesk } from "./start-process.ts";

const PICTURES = process.env["PICTURES"];
const WIDE = { width: 1280, height: 900 };
const PICTURED = { width: 1100, height: 660 };
const TWO_LOOKS: readonly Look[] = [
  { widthPx: 390, colorScheme: "dark" },
  { widthPx: 1280, colorScheme: "light" },
];

let desk: StartedDesk;
let chrome: Browser;
let person: BrowserContext;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  desk = await startDesk();
  chrome = await openChrome();
  person = await chrome.newContext({ viewport: WIDE, hasTouch: true });
  page = await person.newPage();
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (line) => {
    if (line.type() === "error") complaints.push(line.text());
  });
  await page.goto(desk.url);
});

afterAll(async () => {
  await chrome?.close();
  await desk?.stop();
});

type Pick = (page: Page) => Locator;
type Scene = Moment | "sign-in" | "settings";

/** What a reader of the README sees of each moment, as few pixels as tell it. */
const SHOWN: Readonly<Partial<Record<Scene, Readonly<Record<string, Pick>>>>> = {
  approve: { approve: (at) => at.locator("main > *").first() },
  session: { session: (at) => at.locator("#case"), pulses: (at) => at.locator(".pulses") },
  account: { account: (at) => at.locator(".places") },
  history: { history: (at) => at.locator("main") },
};

/** A little smaller than life: it has to fit into a README. */
async function takeWholePage(path: string): Promise<void> {
  const small = await chrome.newPage({ viewport: WIDE, deviceScaleFactor: 0.75 });
  await small.goto(desk.url);
  await small.getByRole("button", { name: "Open Hip Series" }).waitFor();
  await small.screenshot({ path });
  await small.close();
}

async function takePictures(moment: Scene, at: Page): Promise<void> {
  if (PICTURES === undefined) return;
  if (moment === "open") await takeWholePage(join(PICTURES, "five-minutes-open.png"));
  await at.setViewportSize(PICTURED);
  for (const [name, pick] of Object.entries(SHOWN[moment] ?? {})) {
    await pick(at).screenshot({ path: join(PICTURES, `five-minutes-${name}.png`) });
  }
  await at.setViewportSize(WIDE);
}

function accountPage(path: string): string {
  const address = /^account service {2}(\S+)$/m.exec(desk.said())?.[1] ?? "";
  return new URL(path, address).href;
}

describe("a newcomer's five minutes, by touch", () => {
  test("end in the history page, each step ticked off, and nothing for axe to find", async () => {
    const faults: string[] = [];
    const at = async (moment: Scene, where: Page): Promise<void> => {
      await takePictures(moment, where);
      // The desk itself in every look; its later states, and the account's pages, in two.
      const looks = moment === "open" ? LOOKS : TWO_LOOKS;
      for (const fault of await faultsIn(where, looks)) faults.push(`${moment}, ${fault}`);
      await where.setViewportSize(WIDE);
      await where.emulateMedia({ colorScheme: null, reducedMotion: null });
    };
    await fiveMinutes({ page, at });
    await settle({ page, at });
    const devices = await person.newPage();
    await devices.goto(accountPage("/devices"));
    await leave(page, devices);
    const stranger = await chrome.newPage();
    await stranger.goto(accountPage("/sign-in"));
    await at("sign-in", stranger);
    await expect(page.locator(".steps .done").count()).resolves.toBe(4);
    expect(faults).toEqual([]);
    expect(complaints).toEqual([]);
  }, 180_000);
});
