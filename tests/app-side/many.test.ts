/** Several phones, watches and addresses at one account: nothing is lost, doubled or quarrelled over. */

import { describe, expect, test } from "vitest";
import { summaryOf } from "../../core/comfort/summary.ts";
import { DEFAULT_WRIST } from "../../core/comfort/wrist.ts";
import { BEFORE_LEGS, MORNING } from "../../core/plan/routine.ts";
import type { SessionRecord } from "../../core/record/record.ts";
import { makeGetMemory, makeShareSettings } from "../../core/sync/make-message.ts";
import { mayDrop } from "../../core/sync/outbox.ts";
import { parseReply } from "../../core/sync/parse-message.ts";
import { firstChoice, withRoutine } from "../../core/sync/routine-document.ts";
import type { SettingsDocument } from "../../core/sync/settings-document.ts";
import { ENTRY_PREFIX, STORAGE_KEYS } from "../../core/sync/storage-keys.ts";
import { parseWristsText } from "../../core/sync/wrist-copy.ts";
import { idOf, someRecord } from "../core/sync/some-record.ts";
import { FakeAccount, SILENCE } from "./fake-account.ts";
import { CONNECTED, Rig } from "./rig.ts";

/** A watch's outbox, and its manners: a copy goes on the account's receipt alone. */
class Watch {
  readonly name: string;
  readonly outbox = new Map<string, SessionRecord>();
  version = 1;

  constructor(name: string, ...indexes: readonly number[]) {
    this.name = name;
    for (const index of indexes) this.outbox.set(idOf(index), someRecord(index));
  }

  async meet(phone: Rig): Promise<SettingsDocument> {
    for (const record of this.outbox.values()) await phone.put(record);
    for (const { id, revision } of [...this.outbox.values()]) {
      const receipt = phone.receipt(id);
      if (receipt !== null && mayDrop({ id, revision }, receipt)) this.outbox.delete(id);
    }
    const wrist = { version: this.version, document: { ...DEFAULT_WRIST } };
    const word = { watch: this.name, wrist, routineVersion: 0, grants: [] };
    const reply = parseReply(phone.ask(makeShareSettings(word)));
    await phone.pass(0);
    if (!reply.ok || reply.value.type !== "settings") throw new Error("no settings");
    return reply.value.settings.routine;
  }
}

async function phoneAt(account: FakeAccount): Promise<Rig> {
  const phone = new Rig(CONNECTED);
  phone.account = account;
  await phone.start();
  return phone;
}

async function twoPhones() {
  const account = new FakeAccount();
  const [one, other] = [await phoneAt(account), await phoneAt(account)];
  return { account, one, other };
}

const paced = (from: SettingsDocument, repMs: number) => withRoutine(from, { ...MORNING, repMs });

describe("two phones on one account", () => {
  test("a routine chosen on one is on the other's watch, and a choice there on the first's", async () => {
    const { one, other } = await twoPhones();
    const first = firstChoice(BEFORE_LEGS);
    await one.choose(first);
    await other.wish("sync");
    expect(await new Watch("bbbbbbbb").meet(other)).toEqual(first);
    const second = paced(first, 2500);
    await other.choose(second);
    await one.kill();
    await one.start();
    expect(await new Watch("aaaaaaaa").meet(one)).toEqual(second);
  });

  test("chosen on both while they were offline, they agree on what was chosen where it went last", async () => {
    const { account, one, other } = await twoPhones();
    account.isAway = true;
    await one.choose(firstChoice(BEFORE_LEGS));
    await other.choose(paced(firstChoice(MORNING), 2500));
    account.isAway = false;
    for (const phone of [one, other, one, other]) await phone.wish("sync");
    const asked = account.settingsLog.length;
    const [here, there] = [
      await new Watch("aaaaaaaa").meet(one),
      await new Watch("bbbbbbbb").meet(other),
    ];
    expect(here.document).toEqual(there.document);
    expect(here.document["routine"]).toMatchObject({ repMs: 2500 });
    expect(account.settings.get("routine")?.document).toEqual(here.document);
    // No quarrel: one look each, and the watches' own settings.
    for (const phone of [one, other]) await phone.wish("sync");
    expect(account.settingsLog.length - asked).toBeLessThanOrEqual(4);
  });

  test("sessions of both are in the account once, in whatever order", async () => {
    const { account, one, other } = await twoPhones();
    await new Watch("aaaaaaaa", 0, 2).meet(one);
    await new Watch("bbbbbbbb", 1, 3).meet(other);
    expect([...account.sessions.keys()].sort()).toEqual([0, 1, 2, 3].map(idOf));
  });

  test("a watch that moves takes what it has to the new phone; the old one's copy does no harm", async () => {
    const { account, one, other } = await twoPhones();
    const watch = new Watch("aaaaaaaa", 0, 1);
    account.isAway = true;
    await watch.meet(one);
    account.isAway = false;
    await watch.meet(other);
    expect([...account.sessions.keys()]).toEqual([idOf(0), idOf(1)]);
    expect(watch.outbox.size).toBe(0);
    await one.wish("sync");
    expect([account.sessions.size, one.keys(ENTRY_PREFIX)]).toEqual([2, []]);
  });

  test("a session already in the account is only confirmed again to the phone that never saw it", async () => {
    const { account, one, other } = await twoPhones();
    await one.put(someRecord(0));
    const watch = new Watch("aaaaaaaa", 0);
    await watch.meet(other);
    expect(watch.outbox.size).toBe(0);
    expect(account.sessions.get(idOf(0))).toEqual(someRecord(0));
  });

  test("a watch that was reset gets back, through one phone, what went through the other", async () => {
    const { one, other } = await twoPhones();
    const watch = new Watch("aaaaaaaa", 0, 1);
    watch.version = 5;
    await watch.meet(one);
    other.ask(makeGetMemory());
    await other.pass(0);
    expect(other.ask(makeGetMemory())).toMatchObject({
      memory: {
        state: "ready",
        wrist: DEFAULT_WRIST,
        sessions: [summaryOf(someRecord(1)), summaryOf(someRecord(0))],
      },
    });
  });
});

describe("two watches on one phone", () => {
  test("both send, both get the routine, and each one's word is kept", async () => {
    const account = new FakeAccount();
    const phone = await phoneAt(account);
    const chosen = firstChoice(BEFORE_LEGS);
    await phone.choose(chosen);
    const watches = [new Watch("aaaaaaaa", 0), new Watch("bbbbbbbb", 1)];
    for (const watch of watches) expect(await watch.meet(phone)).toEqual(chosen);
    expect(account.sessions.size).toBe(2);
    const wrists = parseWristsText(phone.items.get(STORAGE_KEYS.wrists) ?? "");
    expect(wrists.ok && wrists.value.copies.map(({ watch }) => watch)).toEqual([
      "bbbbbbbb",
      "aaaaaaaa",
    ]);
  });

  test("the account keeps the settings that count further, and the watches take turns in peace", async () => {
    const account = new FakeAccount();
    const phone = await phoneAt(account);
    const [one, other] = [new Watch("aaaaaaaa"), new Watch("bbbbbbbb")];
    one.version = 5;
    for (const watch of [one, other, one, other]) await watch.meet(phone);
    expect(account.settings.get("wrist")?.version).toBe(5);
    const puts = account.settingsLog.filter((line) => line === "PUT /v1/settings/wrist");
    expect(puts).toHaveLength(4);
  });
});

describe("an account that moves to another address", () => {
  test("the connection keeps the old one until it is given up, whatever is typed", async () => {
    const phone = await phoneAt(new FakeAccount());
    phone.items.set(STORAGE_KEYS.server, "https://new.example.org");
    await phone.put(someRecord());
    expect(phone.receipt(idOf(0))).toMatchObject({ state: "in-account" });
    expect(phone.link()).toEqual(CONNECTED);
  });

  test("connected anew there, what waited goes once and what was sent is not sent again", async () => {
    const old = new FakeAccount();
    const phone = await phoneAt(old);
    await phone.put(someRecord(0));
    old.instead.push(SILENCE);
    await phone.put(someRecord(1));
    const moved = new FakeAccount();
    for (const [id, record] of old.sessions) moved.sessions.set(id, record);
    old.isAway = true;
    await phone.wish("disconnect");
    expect(phone.link()).toEqual({ state: "none", notice: "left-untold" });
    phone.account = moved;
    phone.items.set(STORAGE_KEYS.server, "https://new.example.org");
    await phone.wish("connect");
    moved.approval = "approved";
    await phone.pass(5_000);
    expect(phone.link()).toMatchObject({ server: "https://new.example.org", accountId: "anna" });
    expect([...moved.sessions.keys()]).toEqual([idOf(0), idOf(1)]);
    expect(moved.log.filter((line) => line.startsWith("PUT /v1/sessions/"))).toEqual([
      `PUT /v1/sessions/${idOf(1)}`,
    ]);
    expect(phone.receipt(idOf(0))).toMatchObject({ state: "in-account" });
  });
});
