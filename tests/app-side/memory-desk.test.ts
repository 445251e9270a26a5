import { describe, expect, test } from "vitest";
import { summaryOf } from "../../core/comfort/summary.ts";
import { DEFAULT_WRIST } from "../../core/comfort/wrist.ts";
import { makeGetMemory } from "../../core/sync/make-message.ts";
import type { Memory } from "../../core/sync/memory.ts";
import { parseReply } from "../../core/sync/parse-message.ts";
import { idOf, someRecord, wholeRecord } from "../core/sync/some-record.ts";
import { FakeAccount, json, SILENCE } from "./fake-account.ts";
import { CONNECTED, Rig } from "./rig.ts";

async function connected(rig = new Rig(CONNECTED)): Promise<Rig> {
  await rig.start();
  return rig;
}

function ask(rig: Rig): Memory {
  const reply = parseReply(rig.ask(makeGetMemory()));
  if (!reply.ok || reply.value.type !== "memory") throw new Error("no memory");
  return reply.value.memory;
}

/** As a watch does it: asks, waits a moment, asks again. */
async function remembered(rig: Rig): Promise<Memory> {
  expect(ask(rig).state).toBe("asking");
  await rig.pass(0);
  return ask(rig);
}

describe("what a reset watch gets back", () => {
  test("the account's sessions newest first, a month of them, and the watch's settings", async () => {
    const rig = await connected();
    for (let index = 0; index < 40; index += 1) {
      rig.account.sessions.set(idOf(index), someRecord(index));
    }
    const wrist = { ...DEFAULT_WRIST, level: 3, levelReason: "chosen" } as const;
    rig.account.settings.set("wrist", { version: 4, document: { ...wrist } });
    const { state, sessions, wrist: back } = await remembered(rig);
    expect([state, back]).toEqual(["ready", wrist]);
    expect(sessions).toHaveLength(30);
    expect(sessions[0]).toEqual(summaryOf(someRecord(39)));
    expect(sessions.at(-1)).toEqual(summaryOf(someRecord(10)));
  });

  test("what is still on the phone is part of it, by its latest revision", async () => {
    const rig = await connected();
    rig.account.sessions.set(idOf(0), someRecord(0, 1, 6));
    rig.account.instead.push(SILENCE, SILENCE);
    await rig.put(someRecord(0, 2, 7));
    await rig.put(someRecord(1));
    const { sessions } = await remembered(rig);
    expect(sessions).toEqual([summaryOf(someRecord(1)), summaryOf(someRecord(0, 2, 7))]);
  });

  test("clean reps are as they were corrected on the web", async () => {
    const rig = await connected();
    const record = wholeRecord();
    const clean = record.sets.map((set) => set.paced);
    rig.account.sessions.set(record.id, record);
    rig.account.overlays.set(record.id, { version: 1, clean, note: "slept badly" });
    const { sessions } = await remembered(rig);
    expect(sessions[0]?.clean).toBe(clean.reduce((sum, reps) => sum + reps, 0));
    expect(summaryOf(record).clean).toBeNull();
  });

  test("a session that cannot be read here is passed over, settings likewise", async () => {
    const rig = await connected();
    rig.account.sessions.set(idOf(0), someRecord(0));
    rig.account.sessions.set(idOf(1), { ...someRecord(1), schema: 9 } as never);
    rig.account.settings.set("wrist", { version: 4, document: { v: 7, chime: true } });
    const { state, sessions, wrist } = await remembered(rig);
    expect([state, sessions.length, wrist]).toEqual(["ready", 1, null]);
  });

  test("nothing of it is ever stored", async () => {
    const rig = await connected();
    rig.account.sessions.set(idOf(0), someRecord(0));
    await remembered(rig);
    await rig.pass(60_000);
    expect([...rig.items.values()].join()).not.toContain(idOf(0));
  });

  test("a reply that was lost can be had again without asking the account", async () => {
    const rig = await connected();
    const first = await remembered(rig);
    const asked = rig.account.everything.length;
    expect(ask(rig)).toEqual(first);
    expect(rig.account.everything).toHaveLength(asked);
    await rig.pass(3 * 60_000);
    expect(ask(rig).state).toBe("asking");
  });

  test("without an account there is none, and nobody is asked", async () => {
    const rig = await connected(new Rig());
    expect(ask(rig)).toEqual({ state: "none", wrist: null, sessions: [] });
    expect(rig.account.everything).toEqual([]);
  });

  test.each([
    ["nobody answers", [SILENCE]],
    ["a captive portal answers", [json(200, undefined)]],
    ["the account is in trouble", [json(503, { code: "internal" })]],
  ])("when %s it is said that there is none, and asked again the next time", async (_, answers) => {
    const rig = await connected();
    rig.account.instead.push(...answers);
    expect((await remembered(rig)).state).toBe("none");
    expect((await remembered(rig)).state).toBe("ready");
  });

  test("when only the settings cannot be had, half a memory is none", async () => {
    const rig = await connected();
    rig.account.insteadOfSettings.push(json(200, undefined));
    expect((await remembered(rig)).state).toBe("none");
  });

  test("one account's memory is never told to the watch of another", async () => {
    const rig = await connected();
    rig.account.sessions.set(idOf(0), someRecord(0));
    await remembered(rig);
    await rig.wish("disconnect");
    rig.account = new FakeAccount();
    rig.account.accountId = "ben";
    await rig.wish("connect");
    rig.account.approval = "approved";
    await rig.pass(5_000);
    expect((await remembered(rig)).sessions).toEqual([]);
  });

  test("waits for nothing but the request that is on its way", async () => {
    const rig = await connected();
    const release = rig.hold();
    for (const index of [0, 1, 2]) await rig.put(someRecord(index));
    ask(rig);
    await release();
    expect(rig.account.everything.slice(1, 5).map((line) => line.slice(0, 16))).toEqual([
      "PUT /v1/sessions",
      "GET /v1/sessions",
      "GET /v1/settings",
      "PUT /v1/sessions",
    ]);
    expect(rig.mostAtOnce).toBe(1);
  });

  test("a token no longer taken is noticed here too", async () => {
    const rig = await connected();
    rig.account.tokens.clear();
    expect((await remembered(rig)).state).toBe("none");
    expect(rig.link()).toMatchObject({ needsSignIn: true });
  });
});
