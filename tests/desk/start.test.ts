import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openChrome } from "../support/chrome.ts";
import { type StartedDesk, startDesk } from "./start-process.ts";

/** As long as a finger rests on glass. */
const TAP = { delay: 110 };
const SESSION_MS = 60_000;

let desk: StartedDesk;
let chrome: Browser;
let person: BrowserContext;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  desk = await startDesk();
  chrome = await openChrome();
  person = await chrome.newContext({ viewport: { width: 1280, height: 900 } });
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

function onGlass(label: string) {
  return page.locator("#glass").getByRole("button", { name: label, exact: true });
}

function glassSays(words: string) {
  return page.locator("#glass").filter({ hasText: words }).waitFor({ timeout: SESSION_MS });
}

async function connectPhone(): Promise<void> {
  await page.getByRole("button", { name: /account service on this desk/ }).click();
  await page.getByRole("button", { name: "Connect", exact: true }).click();
  const opened = person.waitForEvent("page");
  await page.getByRole("link", { name: "Open the page to approve" }).click();
  const account = await opened;
  await account.getByLabel("E-mail").fill("ada@example.org");
  await account.getByLabel("Password").fill("three slow morning rounds");
  await account.getByRole("button", { name: "Make the account" }).click();
  await account.getByRole("button", { name: "Connect", exact: true }).click();
  await page.getByText("Connected as ada@example.org").waitFor({ timeout: SESSION_MS });
  await account.close();
}

async function answerNumber(times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await onGlass("+").click(TAP);
  await onGlass("Next").click(TAP);
}

describe("the desk's page", () => {
  test("carries a session from the first touch to the history page", async () => {
    await connectPhone();
    await page.getByLabel("Routine").selectOption("before-legs");
    await page.getByLabel("Time").selectOption("20");
    await page.getByRole("button", { name: "Open Hip Series" }).click();
    await glassSays("Before legs");
    await onGlass("Start").click(TAP);
    await answerNumber(2);
    await page.locator("#last-cue").filter({ hasText: "rep" }).waitFor({ timeout: SESSION_MS });
    await onGlass("All clean").click({ ...TAP, timeout: SESSION_MS });
    await answerNumber(3);
    await glassSays("in your account");

    const opened = person.waitForEvent("page");
    await page.getByRole("link", { name: "History", exact: true }).click();
    const history = await opened;
    await expect(history.locator("main").textContent()).resolves.toContain("Before legs");
    expect(complaints).toEqual([]);
  }, 120_000);
});
