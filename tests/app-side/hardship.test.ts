/** What a phone does to its storage and clock while the service is running. */

import { describe, expect, test } from "vitest";
import { makeGetReceipts } from "../../core/sync/make-message.ts";
import { ENTRY_PREFIX, entryKey, STORAGE_KEYS } from "../../core/sync/storage-keys.ts";
import { idOf, someRecord } from "../core/sync/some-record.ts";
import { json, SILENCE } from "./fake-account.ts";
import { CONNECTED, Rig } from "./rig.ts";

const DAY_MS = 24 * 60 * 60_000;

async function started(rig = new Rig(CONNECTED)): Promise<Rig> {
  await rig.start();
  return rig;
}

describe("a storage that is cleared while the service runs", () => {
  test("what is said to be on the phone is written down again before it is said", async () => {
    const rig = await started(new Rig());
    await rig.put(someRecord());
    rig.items.clear();
    expect(rig.receipt(idOf(0))).toMatchObject({ state: "on-phone" });
    expect(rig.keys(ENTRY_PREFIX)).toEqual([entryKey(idOf(0))]);
    await rig.kill();
    await rig.start();
    expect(rig.receipt(idOf(0))).toMatchObject({ state: "on-phone" });
  });

  test("what cannot be written again is not said to be there, so that the watch sends it", async () => {
    const rig = await started(new Rig());
    await rig.put(someRecord());
    rig.items.clear();
    rig.full.add(ENTRY_PREFIX);
    expect(rig.ask(makeGetReceipts([idOf(0)]))).toMatchObject({ receipts: [] });
    rig.full.clear();
    expect(await rig.put(someRecord())).toMatchObject({ state: "on-phone" });
  });

  test("a session on its way arrives, and is known to have arrived", async () => {
    const rig = await started();
    const release = rig.hold();
    await rig.put(someRecord());
    rig.items.clear();
    await release();
    expect(rig.account.sessions.size).toBe(1);
    expect(rig.receipt(idOf(0))).toMatchObject({ state: "in-account" });
  });
});

describe("a storage that is full", () => {
  test("costs no session and no answer, and all is well once there is room", async () => {
    const rig = await started();
    rig.full.add("hip.");
    for (const index of [0, 1]) {
      expect(rig.ask({ v: 1, type: "put-record", record: someRecord(index) })).toMatchObject({
        type: "fault",
        code: "storage-failed",
      });
    }
    await rig.pass(60_000);
    rig.full.clear();
    for (const index of [0, 1]) await rig.put(someRecord(index));
    expect(rig.account.sessions.size).toBe(2);
  });
});

describe.each([
  ["on", DAY_MS],
  ["back", -DAY_MS],
])("a clock set %s by a day", (_, shiftMs) => {
  test("while a retry is waited for: it goes within the usual time, or when someone looks", async () => {
    const rig = await started();
    rig.account.instead.push(SILENCE);
    await rig.put(someRecord());
    rig.shift(shiftMs);
    await rig.pass(60_000);
    expect(rig.receipt(idOf(0))).toMatchObject({ state: "in-account" });
  });

  test("while a server's time is waited for: it is not asked for more than it asked", async () => {
    const rig = await started();
    rig.account.instead.push(json(429, { code: "too-many-requests" }, 30_000));
    await rig.put(someRecord());
    rig.shift(shiftMs);
    await rig.pass(60_000);
    expect(rig.receipt(idOf(0))).toMatchObject({ state: "in-account" });
  });

  test("while a code is waited for: it is approved, or the person is told that it ran out", async () => {
    const rig = await started(new Rig());
    await rig.wish("connect");
    rig.shift(shiftMs);
    rig.account.approval = "approved";
    await rig.pass(10_000);
    expect(rig.link()).toMatchObject({ state: "connected" });
  });

  test("over a kill: everything is taken up again", async () => {
    const rig = await started();
    rig.account.instead.push(SILENCE);
    await rig.put(someRecord());
    await rig.kill();
    rig.shift(shiftMs);
    await rig.start();
    expect(rig.receipt(idOf(0))).toMatchObject({ state: "in-account" });
    expect(rig.items.has(STORAGE_KEYS.trouble)).toBe(false);
  });
});
