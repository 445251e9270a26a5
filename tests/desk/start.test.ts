import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openChrome } from "../support/chrome.ts";
import { runDesk, type StartedDesk, startDesk } from "./start-process.ts";

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
    await page.getByLabel("Speed").selectOption("20");
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

interface Asked {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

function ask({ path = "/", method = "GET", headers = {}, body }: Asked): Promise<number> {
  const url = new URL(path, desk.url);
  return new Promise((resolve, reject) => {
    const asking = request(url, { method, headers, family: 4 }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asking.once("error", reject);
    asking.end(body);
  });
}

function doIt(body: string, headers: Readonly<Record<string, string>> = {}): Promise<number> {
  const own = { origin: desk.url, "content-type": "application/json" };
  return ask({ path: "/do", method: "POST", headers: { ...own, ...headers }, body });
}

describe("the door of the desk", () => {
  test("is closed to a foreign name that leads here", async () => {
    expect(await ask({})).toBe(200);
    expect(await ask({ headers: { host: "desk.example.org" } })).toBe(403);
    expect(await ask({ path: "/news", headers: { host: "localhost.example.org" } })).toBe(403);
  });

  test("is closed to what another page sends", async () => {
    const wake = JSON.stringify({ do: "crown", degree: 1 });
    expect(await doIt(wake)).toBe(204);
    expect(await doIt(wake, { origin: "https://example.org" })).toBe(403);
    expect(await doIt(wake, { "content-type": "text/plain" })).toBe(415);
    const type = { "content-type": "application/json" };
    expect(await ask({ path: "/do", method: "POST", headers: type, body: wake })).toBe(403);
  });

  test("refuses what it does not understand, and stands", async () => {
    expect(await doIt("{")).toBe(400);
    expect(await doIt(JSON.stringify({ do: "speed", speed: 1000 }))).toBe(400);
    expect(await doIt(JSON.stringify({ do: "model", name: "no such watch" }))).toBe(409);
    expect(await doIt(JSON.stringify({ do: "press", id: "0.99" }))).toBe(409);
    expect(await doIt(`"${"x".repeat(20_000)}"`)).toBe(413);
    expect(await ask({ path: "/assets/%E0%A4%A" })).toBe(404);
    expect(await ask({ path: "/../package.json" })).toBe(404);
    expect(await ask({})).toBe(200);
  });
});

describe("npm start", () => {
  test("says which port is in use, and starts nothing", async () => {
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(0, "127.0.0.1", resolve));
    const { port } = squatter.address() as AddressInfo;
    const ended = await runDesk([], { PORT: String(port) });
    squatter.close();
    expect(ended.code).toBe(1);
    expect(ended.said).toContain(`Port ${port} is in use. Choose another with PORT.`);
  });

  test("names a speed it cannot go at", async () => {
    const ended = await runDesk(["--speed", "21"], {});
    expect(ended.code).toBe(1);
    expect(ended.said).toContain("--speed should be a number from 1 to 20");
  });

  test("prints the page's address last", () => {
    expect(desk.said().trim().split("\n").at(-1)).toBe(`Open ${desk.url}`);
  });

  test("ends everything it started at Ctrl-C", async () => {
    const account = /^account service {2}(\S+)$/m.exec(desk.said())?.[1] ?? "";
    expect((await fetch(account)).status).toBeLessThan(500);
    expect(await desk.stop()).toBe(0);
    await expect(fetch(account)).rejects.toThrow();
    await expect(fetch(desk.url)).rejects.toThrow();
  });
});
