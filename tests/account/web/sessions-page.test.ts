import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestAccount } from "../support/account.ts";
import { TestBrowser, wordsOf } from "../support/browser.ts";
import { eachEngine } from "../support/engines.ts";
import { TestPhone } from "../support/phone.ts";
import { confirmed, record, rested, STARTED_AT } from "../support/record.ts";

eachEngine((open) => {
  const DAY_MS = 24 * 60 * 60_000;
  let account: TestAccount;
  let browser: TestBrowser;
  let phone: TestPhone;
  beforeAll(async () => {
    account = await open();
    browser = new TestBrowser(account);
    phone = new TestPhone(account);
    await browser.signUp("mara@example.org");
  });
  afterAll(() => account.close());

  test("an empty overview says how to connect the phone, then that it is connected", async () => {
    const before = await browser.text("/");
    expect(before).toContain("Connect your phone");
    expect(before).toContain("open Hip Series and its settings");
    expect(await (await browser.get("/")).text()).toContain('href="/device"');
    await phone.connect(browser);
    const after = await browser.text("/");
    expect(after).toContain("Connected: Amazfit Balance");
    expect(after).toContain("Nothing here yet");
  });

  test("shows a session in words: day, routine, outcome, reps and discomfort", async () => {
    await phone.put(confirmed(record(), (set) => set.paced - 1));
    const words = await browser.text("/sessions");
    expect(words).toContain("November 2026");
    expect(words).toContain("Sun 22 Nov 07:12");
    expect(words).toContain("Morning · 2 rounds");
    expect(words).toContain("Completed, 10 min");
    expect(words).toContain("Reps paced 224 Clean 200");
    expect(words).toContain("Discomfort before 3 At its hardest 2");
  });

  test("a session keeps the wall clock of where it was done", async () => {
    const lateInTokyo = record({ startedAt: Date.UTC(2026, 9, 31, 15, 30), tzOffsetMin: 540 });
    await phone.put(lateInTokyo);
    expect(await browser.text("/sessions")).toContain("Sun 1 Nov 00:30");
    await phone.delete(`/v1/sessions/${lateInTokyo.id}`);
  });

  test("what was not confirmed is not a number", async () => {
    const open = record({
      startedAt: STARTED_AT - DAY_MS,
      routine: "before-legs",
      outcome: "partial",
      level: 3,
      comfort: { before: 5, spasm: false, hardest: null },
    });
    await phone.put(open);
    const words = await browser.text("/sessions");
    expect(words).toContain("Before legs · 1 round · level 3");
    expect(words).toContain("Partial, 10 min");
    expect(words).toContain("Reps paced 112 Clean not confirmed");
    expect(words).toContain("Discomfort before 5 At its hardest not answered");
  });

  test("a rest day is looked after, not missed", async () => {
    await phone.put(rested({ startedAt: STARTED_AT - 2 * DAY_MS }));
    const words = await browser.text("/sessions");
    expect(words).toContain("Rested Your hip asked for a break. The day is looked after.");
    expect(words).toContain("7 of 10, with a strong spasm");
  });

  test("has one heading of the first rank, a title, a language and the foot line", async () => {
    const html = await (await browser.get("/sessions")).text();
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain("<title>Sessions · Hip Series</title>");
    expect(html).toContain('<html lang="en">');
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=/i);
    expect(wordsOf(html)).toContain("It does not diagnose or treat anything.");
  });

  test("a session is deleted by its own form, by nobody else and not from elsewhere", async () => {
    const doomed = record({ startedAt: STARTED_AT - 3 * DAY_MS });
    await phone.put(doomed);
    const path = `/sessions/${doomed.id}/delete`;
    expect(await (await browser.get("/sessions")).text()).toContain(`action="${path}"`);
    expect((await browser.post(path, {}, { origin: "https://evil.example" })).status).toBe(403);
    const stranger = new TestBrowser(account);
    await stranger.signUp("jon@example.org");
    await stranger.post(path, {});
    expect(await browser.text("/sessions")).toContain("Thu 19 Nov");
    expect((await browser.post(path, {})).headers.get("location")).toBe("/sessions");
    expect(await browser.text("/sessions")).not.toContain("Thu 19 Nov");
    expect((await phone.get(`/v1/sessions/${doomed.id}`)).status).toBe(410);
  });

  test("a long history turns its pages", async () => {
    const reader = new TestBrowser(account);
    const writer = new TestPhone(account);
    await reader.signUp("long@example.org");
    await writer.connect(reader);
    for (let day = 0; day < 32; day += 1) {
      await writer.put(rested({ startedAt: STARTED_AT - day * DAY_MS }));
    }
    const first = await (await reader.get("/sessions")).text();
    expect(first.match(/class="session"/g)).toHaveLength(30);
    const [, older = ""] = /href="(\/sessions\?after=[^"]+)"/.exec(first) ?? [];
    const second = await (await reader.get(older)).text();
    expect(second.match(/class="session"/g)).toHaveLength(2);
    expect(wordsOf(second)).toContain("Newest sessions");
  });
});
