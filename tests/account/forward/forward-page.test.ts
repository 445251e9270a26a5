import { afterAll, beforeAll, expect, test } from "vitest";
import { openAccountAt, type TestAccount } from "../support/account.ts";
import { TestBrowser } from "../support/browser.ts";
import { makeFolder } from "../support/engines.ts";
import { FarSide } from "../support/intervals.ts";

const KEY = "1l0nlqjq3j1obdhg08rz5rfhx";
const far = new FarSide();
const folder = makeFolder();
let account: TestAccount;
let browser: TestBrowser;

beforeAll(async () => {
  const forward = { operatorKey: Buffer.alloc(32, 9), intervalsUrl: await far.open() };
  account = await openAccountAt(folder.place, { forward });
  browser = new TestBrowser(account);
  await browser.signUp("mara@example.org");
});
afterAll(async () => {
  await account.close();
  await folder.remove();
  await far.close();
});

test("takes a key and never shows it again, keeps it encrypted, and erases it when turned off", async () => {
  expect(await browser.text("/forwarding")).toContain("Turn on");
  expect((await browser.post("/forwarding/key", { key: ` ${KEY} ` })).status).toBe(303);
  const html = await (await browser.get("/forwarding")).text();
  expect(html).toContain("Forwarding is on");
  expect(html).toContain("Discomfort is left out");
  expect(html).not.toContain(KEY);
  expect(JSON.stringify(account.logged)).not.toContain(KEY);
  await browser.post("/forwarding/off", {});
  expect(await browser.text("/forwarding")).not.toContain("Forwarding is on");
});

test("is off and without a key once the consent is taken back", async () => {
  await browser.post("/forwarding/key", { key: KEY });
  expect(await browser.text("/forwarding")).toContain("Forwarding is on");
  await browser.post("/account/withdraw", {});
  expect(await browser.text("/forwarding")).not.toContain("Forwarding is on");
});

test("says so when what was typed cannot be a key, and keeps nothing", async () => {
  for (const key of ["", "short", "two words of it", `${KEY}\nx-more: 1`, "k".repeat(201)]) {
    const answer = await browser.post("/forwarding/key", { key });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("does not look like a key");
  }
  expect(await browser.text("/forwarding")).not.toContain("Forwarding is on");
});

test("discomfort is switched on and off by its button", async () => {
  await browser.post("/forwarding/key", { key: KEY });
  await browser.post("/forwarding/discomfort", { sent: "yes" });
  expect(await browser.text("/forwarding")).toContain("Discomfort is sent along");
  await browser.post("/forwarding/discomfort", { sent: "no" });
  expect(await browser.text("/forwarding")).toContain("Discomfort is left out");
});

test("belongs to who is signed in: others are sent to sign in, and see nothing of it", async () => {
  const stranger = new TestBrowser(account);
  expect((await stranger.get("/forwarding")).headers.get("location")).toBe("/sign-in");
  const posted = await stranger.post("/forwarding/key", { key: KEY });
  expect(posted.headers.get("location")).toBe("/sign-in");
  await stranger.signUp("jon@example.org");
  expect(await stranger.text("/forwarding")).not.toContain("Forwarding is on");
});

test("without the operator's key it is off, and says what to set", async () => {
  const place = makeFolder();
  const bare = await openAccountAt(place.place);
  const visitor = new TestBrowser(bare);
  await visitor.signUp("nora@example.org");
  const words = await visitor.text("/forwarding");
  expect(words).toContain("Forwarding is off on this server");
  expect(words).toContain("FORWARD_KEY");
  expect((await visitor.post("/forwarding/key", { key: KEY })).status).toBe(303);
  await bare.close();
  await place.remove();
});
