import { describe, expect, test } from "vitest";
import { BEFORE_LEGS, MORNING } from "../../core/plan/routine.ts";
import { makeGetSettings, makePutRecord } from "../../core/sync/make-message.ts";
import { makeRoutineText } from "../../core/sync/phone-settings.ts";
import { ENTRY_PREFIX, entryKey, STORAGE_KEYS } from "../../core/sync/storage-keys.ts";
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
    expect(rig.ask(makeGetSettings(), "hop")).toMatchObject({ type: "fault" });
  });

  test("settings never set are the usual Morning, and nothing is asked of the watch", async () => {
    const rig = await started();
    expect(rig.ask(makeGetSettings())).toMatchObject({
      settings: { routine: MORNING, wantedStrength: null },
    });
  });

  test("settings are handed over, and the strength is marked as handed over", async () => {
    const rig = await started();
    const routine = { ...BEFORE_LEGS, repMs: 2500 };
    rig.items.set(STORAGE_KEYS.routine, makeRoutineText(routine));
    rig.items.set(STORAGE_KEYS.wantedStrength, "strong");
    expect(rig.ask(makeGetSettings())).toMatchObject({
      settings: { routine, wantedStrength: "strong" },
    });
    expect(rig.items.get(STORAGE_KEYS.givenStrength)).toBe("strong");
  });

  test("a routine that cannot be read is a fault, so that the watch keeps its own", async () => {
    const rig = await started();
    rig.items.set(STORAGE_KEYS.routine, makeRoutineText(MORNING).slice(0, 40));
    expect(rig.ask(makeGetSettings())).toMatchObject({ type: "fault", code: "corrupt" });
  });
});
