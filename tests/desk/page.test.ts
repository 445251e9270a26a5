import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packedFor } from "../../desk/record/packed-for.ts";
import { play } from "../../desk/record/play.ts";
import { parseRecording } from "../../desk/record/recording.ts";
import { faultsIn, type Look } from "../support/accessible.ts";
import { openChrome } from "../support/chrome.ts";
import { type StartedDesk, startDesk } from "./start-process.ts";

const TAP = { delay: 110 };
const LOOKS: readonly Look[] = [
  { widthPx: 390, colorScheme: "light" },
  { widthPx: 1280, colorScheme: "dark" },
];

let dataDir: string;
let desk: StartedDesk;
let chrome: Browser;
let page: Page;
const complaints: string[] = [];

async function openPage(): Promise<void> {
  page = await chrome.newPage({ viewport: { width: 1280, height: 900 } });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(desk.url);
  await page.getByRole("button", { name: "Open Hip Series" }).waitFor();
}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "hip-page-"));
  desk = await startDesk([], dataDir);
  chrome = await openChrome();
  await openPage();
  await openApp();
});

afterAll(async () => {
  await chrome?.close();
  await desk?.stop();
  await rm(dataDir, { recursive: true, force: true });
  expect(complaints).toEqual([]);
});

const glass = (name: string) => page.locator("#glass").getByRole("button", { name, exact: true });
const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
const says = (id: string, words: string) => page.locator(id).filter({ hasText: words }).waitFor();

/** A watch that nobody touched for a while is dark, and its program has ended. */
async function openApp(): Promise<void> {
  await press("Raise the wrist");
  await page.locator("#case:not(.dark)").waitFor();
  const kill = page.getByRole("button", { name: "Kill the watch app" });
  if (await kill.isEnabled()) await kill.click();
  await press("Open Hip Series");
  await pastTheWelcome();
}

/** A watch that is new to the app is welcomed first. */
async function pastTheWelcome(): Promise<void> {
  const start = glass("Start");
  const welcome = glass("No").or(glass("Understood")).or(glass("Skip"));
  await start.or(welcome).waitFor();
  while (await welcome.isVisible()) {
    const name = (await welcome.getAttribute("aria-label")) ?? "";
    await welcome.click(TAP);
    await glass(name).waitFor({ state: "detached" });
    await start.or(welcome).waitFor();
  }
}

/** From the home screen into a session. */
async function beginSession(): Promise<void> {
  await glass("Start").click(TAP);
  await glass("+").click(TAP);
  await glass("Next").click(TAP);
  await glass("+").waitFor({ state: "detached" });
  await glass("Start").click(TAP);
}

describe("the switchboard", () => {
  test("turns a glass dark at a palm, and lights it again", async () => {
    await press("Palm on the glass");
    await page.locator("#case.dark").waitFor();
    expect(await faultsIn(page, LOOKS)).toEqual([]);
    await press("Raise the wrist");
    await page.locator("#case:not(.dark)").waitFor();
  });

  test("ends the phone app, and the page says so", async () => {
    await press("Kill the phone app");
    await says("#phone", "The phone app is not running.");
    expect(await faultsIn(page, LOOKS)).toEqual([]);
    await press("Start the phone app");
    await page.getByRole("button", { name: "Your series" }).waitFor();
  });

  test("ends the account service and brings it back", async () => {
    const account = page.getByRole("checkbox", { name: "Account service" });
    await account.uncheck();
    await says("#state-account", "killed");
    await account.check();
    await says("#state-account", "nothing asked of it yet");
  });

  test("fills the watch's storage, which stays full until it is set right", async () => {
    const storage = page.getByLabel("Watch storage");
    await storage.selectOption("full");
    await openApp();
    await page.reload();
    await page.locator("#glass").waitFor();
    expect(await storage.inputValue()).toBe("full");
    await storage.selectOption("works");
  });

  test("stops time, and no step of the world is taken until it goes on", async () => {
    await openApp();
    await press("Kill the watch app");
    await press("Pause time");
    await page.getByRole("button", { name: "Go on" }).waitFor();
    const before = await page.locator("#crossings tr").count();
    await press("Open Hip Series");
    await glass("Start").waitFor();
    expect(await page.locator("#crossings tr").count()).toBe(before);
    await press("Go on");
    await page.locator(`#crossings tr:nth-child(${before + 1})`).waitFor();
  });
});

describe("what crosses the link", () => {
  test("is told with its kind, its names, its size and its frames", async () => {
    const settings = page
      .locator("#crossings tr")
      .filter({ hasText: "request · hip share-settings" });
    const cells = await settings.first().locator("td").allTextContents();
    expect(cells.slice(1, 3)).toEqual(["watch", "request · hip share-settings"]);
    expect(Number(cells[3])).toBeGreaterThan(16 + 66);
    expect(cells[4]).toBe("1");
  });
});

describe("the keyboard", () => {
  test("opens the program, taps its buttons and swipes back", async () => {
    await openApp();
    await press("Kill the watch app");
    await page.getByRole("button", { name: "Open Hip Series" }).press("Enter");
    await glass("Start").press("Enter");
    await glass("+").waitFor();
    // What was a button on the page before is none on this one.
    await glass("Start").waitFor({ state: "detached" });
    await page.locator("#glass").press("Escape");
    await glass("Start").waitFor();
  });
});

describe("the watch's clock", () => {
  test("jumps, and its face shows it, until it is right again", async () => {
    await press("Raise the wrist");
    await page.locator("#case:not(.dark)").waitFor();
    const kill = page.getByRole("button", { name: "Kill the watch app" });
    if (await kill.isEnabled()) await kill.click();
    const clock = page.getByLabel("Watch’s clock");
    const day = await page.locator(".face .day").textContent();
    await clock.selectOption("is a day slow");
    await page
      .locator(".face .day")
      .filter({ hasNotText: day ?? "" })
      .waitFor();
    await clock.selectOption("is right");
    await page
      .locator(".face .day")
      .filter({ hasText: day ?? "" })
      .waitFor();
    await press("Screen off");
    await page.locator("#case.dark").waitFor();
    await press("Raise the wrist");
  });
});

describe("what can be taken away", () => {
  test("is the picture of the glass, in its own pixels, and its widgets", async () => {
    await openApp();
    const [picture] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save the picture" }).press("Enter"),
    ]);
    expect(picture.suggestedFilename()).toBe("amazfit-balance.png");
    const png = await readFile(await picture.path());
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([480, 480]);
    const [tree] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Save the widgets" }).press("Enter"),
    ]);
    const widgets: unknown = JSON.parse(await readFile(await tree.path(), "utf8"));
    expect(widgets).toContainEqual(expect.objectContaining({ type: "BUTTON", text: "Start" }));
  });
});

describe("a recording", () => {
  test("says that it runs, keeps out what would spoil it, and plays again to the byte", async () => {
    await page.getByRole("button", { name: "Record", exact: true }).press("Enter");
    await says("#recording-words", "Recording.");
    await page
      .locator("#recording-time")
      .filter({ hasText: /^\d+:\d\d$/ })
      .waitFor();
    expect(await faultsIn(page, LOOKS)).toEqual([]);
    await expect(page.getByLabel("Model").isDisabled()).resolves.toBe(true);
    const refused = await page.evaluate<string>(`(async () => {
      const headers = { "content-type": "application/json" };
      const body = JSON.stringify({ do: "start-over" });
      const response = await fetch("/do", { method: "POST", headers, body });
      return \`\${response.status} \${await response.text()}\`;
    })()`);
    expect(refused).toContain("409 A recording is running. Stop it first");
    await openApp();
    await beginSession();
    await page.getByLabel("Bluetooth").uncheck();
    await page.getByLabel("Watch’s clock").selectOption("is an hour fast");
    await glass("Resume").waitFor();
    await glass("End").click(TAP);
    await page.getByLabel("Bluetooth").check();
    await page.getByLabel("Watch’s clock").selectOption("is right");
    await press("Stop recording");
    await says("#recording-words", "Recorded");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: /^Save hip-series-/ }).click(),
    ]);
    expect(await faultsIn(page, LOOKS.slice(0, 1))).toEqual([]);
    expect(download.suggestedFilename()).toMatch(/^hip-series-[\dT-]+\.jsonl$/);
    const recording = parseRecording(await readFile(await download.path(), "utf8"));
    if (!recording.ok) throw new Error(recording.fault.message);
    const packed = await packedFor(recording.value.head.model, () => undefined);
    const played = await play(recording.value, { packed });
    expect(recording.value.inputs.map((input) => input.do)).toContain("watch.clock");
    expect(played.undone).toEqual([]);
    expect(played.differences).toEqual([]);
  });
});

describe("another model", () => {
  test("is worn in its own shape, with its own keys", async () => {
    await page.getByLabel("Model").selectOption("Amazfit Bip 6");
    await page.locator("#case.square").waitFor();
    await says("#watch-model", "square, 390 × 450, 2 keys, API level 4.2");
    await openApp();
    expect(await faultsIn(page, LOOKS)).toEqual([]);
  });
});

describe("a desk that is started again", () => {
  test("has on wrist and phone what was there", async () => {
    const kept = () => page.locator("#kept-watch b").allTextContents();
    await press("▸ Your series");
    await page.getByLabel("Routine").selectOption("before-legs");
    await openApp();
    await beginSession();
    await page.locator("#step-begun.done").waitFor();
    await says("#kept-watch", "journal");
    const before = await kept();
    await page.close();
    await desk.stop();
    desk = await startDesk([], dataDir);
    await openPage();
    await says("#watch-model", "square, 390 × 450");
    await says("#kept-watch", "journal");
    expect(await kept()).toEqual(before);
    await press("▸ Your series");
    expect(await page.getByLabel("Routine").inputValue()).toBe("before-legs");
  });

  test("forgets everything when it is asked to, and only after asking", async () => {
    await press("Start over…");
    const dialog = page.getByRole("dialog", { name: "Start over?" });
    await dialog.waitFor();
    expect(await faultsIn(page, LOOKS)).toEqual([]);
    await press("Keep everything");
    await says("#kept-watch", "journal");
    await press("Start over…");
    await press("Delete and start over");
    await page.locator("#kept-watch").filter({ hasNotText: "journal" }).waitFor();
    await says("#kept-phone", "nothing");
    await page.locator("#step-begun:not(.done)").waitFor();
    await page.getByRole("button", { name: "Your series" }).waitFor();
  });
});
