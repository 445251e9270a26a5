import { describe, expect, test } from "vitest";
import { DEFAULT_WRIST } from "../../core/comfort/wrist.ts";
import { entryOf, parseRingText } from "../../core/diagnostics/ring.ts";
import { BEFORE_LEGS, MORNING } from "../../core/plan/routine.ts";
import { makeFavourText, NO_FAVOUR } from "../../core/sync/favour.ts";
import {
  makeGetMemory,
  makePutDiagnostics,
  makePutRecord,
  makeShareSettings,
} from "../../core/sync/make-message.ts";
import { FIRST_ROUTINE, firstChoice, makeRoutineText } from "../../core/sync/routine-document.ts";
import { ENTRY_PREFIX, entryKey, STORAGE_KEYS } from "../../core/sync/storage-keys.ts";
import { parseWristsText } from "../../core/sync/wrist-copy.ts";
import { idOf, someRecord } from "../core/sync/some-record.ts";
import { CONNECTED, Rig } from "./rig.ts";

async function started(rig = new Rig()): Promise<Rig> {
  await rig.start();
  return rig;
}

describe("what the phone answers the watch", () => {
  test("a record is stored before it is answered, and the answer says where it is", async () => {
    const rig = await started();
    const receipt = await rig.put(someRecord());
    expect(receipt).toEqual({ id: idOf(0), revision: 1, state: "on-phone", reason: null });
    expect(rig.keys(ENTRY_PREFIX)).toEqual([entryKey(idOf(0))]);
  });

  test("the answer does not wait for the account", async () => {
    const rig = await started(new Rig(CONNECTED));
    const reply = rig.ask(makePutRecord(someRecord()));
    expect(reply).toMatchObject({ receipts: [{ state: "on-phone" }] });
  });

  test("a record that cannot be stored is refused, so that the watch keeps it", async () => {
    const rig = await started();
    rig.full.add(ENTRY_PREFIX);
    expect(rig.ask(makePutRecord(someRecord()))).toMatchObject({
      type: "fault",
      code: "storage-failed",
    });
    expect(rig.receipt(idOf(0))).toBeNull();
  });

  test("an id the phone has never heard of is left out", async () => {
    const rig = await started();
    expect(rig.ask({ v: 1, type: "get-receipts", ids: [idOf(7)] })).toEqual({
      v: 1,
      type: "receipts",
      receipts: [],
    });
  });

  test("a receipt is still known after the phone was killed", async () => {
    const rig = await started(new Rig(CONNECTED));
    await rig.put(someRecord());
    await rig.kill();
    await rig.start();
    expect(rig.receipt(idOf(0))).toMatchObject({ state: "in-account", revision: 1 });
  });

  test.each([
    ["an unknown version", { v: 2, type: "put-record", record: {} }, "unknown-version"],
    ["no object", "put-record", "unknown-value"],
    ["an unknown request", { v: 1, type: "delete-everything" }, "unknown-value"],
    [
      "an impossible record",
      { ...makePutRecord({ ...someRecord(), endedAt: 0 }) },
      expect.any(String),
    ],
    ["too many ids", { v: 1, type: "get-receipts", ids: Array(201).fill(idOf(0)) }, "too-large"],
  ])("%s is answered with a coded fault", async (_, params, code) => {
    const rig = await started();
    expect(rig.ask(params)).toMatchObject({ v: 1, type: "fault", code });
    expect(rig.keys(ENTRY_PREFIX)).toEqual([]);
  });

  test("another method is not ours", async () => {
    const rig = await started();
    expect(rig.ask(makeGetMemory(), "hop")).toMatchObject({ type: "fault" });
  });

  const word = (grants: readonly number[] = [], watch = "0badcafe") => ({
    watch,
    wrist: { version: 3, document: { ...DEFAULT_WRIST } },
    routineVersion: 0,
    grants,
  });

  test("settings never set are the usual Morning, and nothing is asked of the watch", async () => {
    const rig = await started();
    expect(rig.ask(makeShareSettings(word()))).toMatchObject({
      settings: { routine: FIRST_ROUTINE, favour: NO_FAVOUR },
    });
  });

  test("the routine and a favour are handed over, until a watch says that it was granted", async () => {
    const rig = await started();
    const routine = firstChoice({ ...BEFORE_LEGS, repMs: 2500 });
    const favour = { ...NO_FAVOUR, at: rig.now, strength: "strong" } as const;
    rig.items.set(STORAGE_KEYS.routine, makeRoutineText(routine));
    rig.items.set(STORAGE_KEYS.favour, makeFavourText(favour));
    const first = rig.ask(makeShareSettings(word()));
    expect(first).toMatchObject({ settings: { routine, favour } });
    expect(rig.ask(makeShareSettings(word([favour.at])))).toMatchObject({
      settings: { routine, favour: NO_FAVOUR },
    });
    // Another watch, or this one after a reset, is not asked a second time.
    expect(rig.ask(makeShareSettings(word([], "12345678")))).toMatchObject({
      settings: { favour: NO_FAVOUR },
    });
  });

  test("a buzz asked for long ago is not played any more, the rest still holds", async () => {
    const rig = await started();
    const favour = { ...NO_FAVOUR, at: rig.now, level: 2, play: "test-buzz" } as const;
    rig.items.set(STORAGE_KEYS.favour, makeFavourText(favour));
    await rig.pass(5 * 60_000);
    expect(rig.ask(makeShareSettings(word()))).toMatchObject({
      settings: { favour: { level: 2, play: null } },
    });
  });

  test("what each watch says of itself is kept, newest first", async () => {
    const rig = await started();
    rig.ask(makeShareSettings(word([], "aaaaaaaa")));
    rig.ask(makeShareSettings(word([], "bbbbbbbb")));
    rig.ask(makeShareSettings(word([], "aaaaaaaa")));
    const wrists = parseWristsText(rig.items.get(STORAGE_KEYS.wrists) ?? "");
    expect(wrists.ok && wrists.value.copies.map((copy) => copy.watch)).toEqual([
      "aaaaaaaa",
      "bbbbbbbb",
    ]);
  });

  test("a routine that cannot be read is a fault, so that the watch keeps its own", async () => {
    const rig = await started();
    rig.items.set(STORAGE_KEYS.routine, makeRoutineText(firstChoice(MORNING)).slice(0, 40));
    expect(rig.ask(makeShareSettings(word()))).toMatchObject({ type: "fault", code: "corrupt" });
  });

  test("the watch's diagnostics are kept as they come", async () => {
    const rig = await started();
    const ring = [entryOf(rig.now, "put-away", { id: idOf(0), n: 1 })];
    expect(rig.ask(makePutDiagnostics(ring))).toEqual({ v: 1, type: "noted" });
    expect(parseRingText(rig.items.get(STORAGE_KEYS.watchRing) ?? "")).toEqual({
      ok: true,
      value: ring,
    });
  });
});
