/** The side service at the real account service: two phones of one person, over function calls. */

import { afterAll, beforeAll, expect, test } from "vitest";
import { phoneHttp } from "../../app-side/platform/phone-http.ts";
import { settingsKeyStore } from "../../app-side/platform/settings-key-store.ts";
import type { Ports } from "../../app-side/ports.ts";
import { SideService } from "../../app-side/side-service.ts";
import { summaryOf } from "../../core/comfort/summary.ts";
import { DEFAULT_WRIST } from "../../core/comfort/wrist.ts";
import { BEFORE_LEGS, MORNING } from "../../core/plan/routine.ts";
import { parseLinkText } from "../../core/sync/link.ts";
import {
  makeGetMemory,
  makeGetReceipts,
  makePutRecord,
  makeShareSettings,
} from "../../core/sync/make-message.ts";
import { type Request, ZML_METHOD } from "../../core/sync/message.ts";
import { firstChoice, makeRoutineText, withRoutine } from "../../core/sync/routine-document.ts";
import type { SettingsDocument } from "../../core/sync/settings-document.ts";
import { STORAGE_KEYS, type Wish } from "../../core/sync/storage-keys.ts";
import { BASE_URL, openAccountAt, type TestAccount } from "../account/support/account.ts";
import { TestBrowser } from "../account/support/browser.ts";
import { makeFolder } from "../account/support/engines.ts";
import { TestPhone } from "../account/support/phone.ts";
import { wholeRecord } from "../core/sync/some-record.ts";

let account: TestAccount;
let close: () => Promise<void>;
let browser: TestBrowser;

beforeAll(async () => {
  const { place, remove } = makeFolder();
  account = await openAccountAt(place);
  close = async () => {
    await account.close();
    await remove();
  };
  browser = new TestBrowser(account);
  await browser.signUp("anna@example.org");
});

afterAll(() => close());

class RealPhone {
  readonly items = new Map<string, string>([[STORAGE_KEYS.server, BASE_URL]]);
  readonly account = new TestPhone(account);
  private readonly service: SideService;
  private asked = 0;

  constructor() {
    const clock = { now: Date.now, after: () => () => undefined };
    const store: Ports["store"] = settingsKeyStore({
      getItem: (key) => this.items.get(key),
      setItem: (key, value) => void this.items.set(key, value),
      removeItem: (key) => void this.items.delete(key),
      toObject: () => Object.fromEntries(this.items),
    });
    const http = phoneHttp(async ({ url, ...init }) => {
      this.asked += 1;
      const response = await account.app.request(url, init);
      const body = await response.text();
      this.asked -= 1;
      return { status: response.status, headers: Object.fromEntries(response.headers), body };
    }, clock);
    this.service = new SideService({ store, http, clock, random: () => 0.5 });
    this.service.start();
  }

  async connect(): Promise<void> {
    this.items.set(STORAGE_KEYS.pastedToken, await this.account.connect(browser));
    await this.wish("use-token");
  }

  async wish(wish: Wish): Promise<void> {
    this.items.set(STORAGE_KEYS.wish, wish);
    this.service.onChange(STORAGE_KEYS.wish);
    await this.quiet();
  }

  async choose(routine: SettingsDocument): Promise<void> {
    this.items.set(STORAGE_KEYS.routine, makeRoutineText(routine));
    this.service.onChange(STORAGE_KEYS.routine);
    await this.quiet();
  }

  async ask(request: Request): Promise<unknown> {
    const reply = this.service.answer(ZML_METHOD, request);
    await this.quiet();
    return reply;
  }

  link() {
    const link = parseLinkText(this.items.get(STORAGE_KEYS.link) ?? "");
    return link.ok ? link.value : null;
  }

  /** Nothing is on its way, and nothing follows what was. */
  private async quiet(): Promise<void> {
    for (let turns = 0; turns < 5; turns += 1) {
      await new Promise((done) => setImmediate(done));
      if (this.asked > 0) turns = 0;
    }
  }
}

const word = (version: number) => {
  const wrist = { version, document: { ...DEFAULT_WRIST, level: 3 as const } };
  return makeShareSettings({ watch: "0badcafe", wrist, routineVersion: 0, grants: [] });
};

test("two phones and the real account agree on sessions, routine and memory, and part", async () => {
  const [one, other] = [new RealPhone(), new RealPhone()];
  await one.connect();
  await other.connect();
  expect(one.link()).toMatchObject({ state: "connected", email: "anna@example.org" });

  const record = wholeRecord();
  await one.ask(makePutRecord(record));
  expect(await one.ask(makeGetReceipts([record.id]))).toMatchObject({
    receipts: [{ state: "in-account" }],
  });
  await one.ask(word(4));

  const first = firstChoice(BEFORE_LEGS);
  await one.choose(first);
  await other.wish("sync");
  expect(await other.ask(word(0))).toMatchObject({ settings: { routine: first } });

  // Both choose the second version: what the later one to speak chose counts on from there.
  await other.choose(withRoutine(first, { ...MORNING, repMs: 2500 }));
  await one.choose(withRoutine(first, { ...MORNING, repMs: 3000 }));
  await other.wish("sync");
  for (const phone of [one, other]) {
    expect(await phone.ask(word(0))).toMatchObject({
      settings: { routine: { version: 3, document: { routine: { repMs: 3000 } } } },
    });
  }

  expect(await other.ask(makeGetMemory())).toMatchObject({ memory: { state: "asking" } });
  expect(await other.ask(makeGetMemory())).toMatchObject({
    memory: { state: "ready", wrist: { level: 3 }, sessions: [summaryOf(record)] },
  });

  await one.wish("forget");
  expect([...one.items.keys()]).toEqual([]);
  expect((await one.account.get("/v1/me")).status).toBe(401);
  expect((await other.account.get("/v1/me")).status).toBe(200);
});
