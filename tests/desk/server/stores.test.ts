import { describe, expect, test } from "vitest";
import { makeLinkText } from "../../../core/sync/link.ts";
import { makeOutboxFile } from "../../../core/sync/outbox-file.ts";
import { makeEntryText } from "../../../core/sync/phone-entry.ts";
import { entryKey, STORAGE_KEYS } from "../../../core/sync/storage-keys.ts";
import { firstSteps, NO_STEP } from "../../../desk/server/first-steps.ts";
import { keptOnPhone, keptOnWatch } from "../../../desk/server/stores.ts";
import { createSettings } from "../../../simulator/phone/settings-store.ts";
import { Disk } from "../../../simulator/watch/disk.ts";
import { someRecord } from "../../core/sync/some-record.ts";

const TOKEN = "token-that-nobody-may-see";
const record = someRecord();
const connected = makeLinkText({
  state: "connected",
  needsSignIn: false,
  server: "http://localhost:8787",
  token: TOKEN,
  accountId: "a1",
  email: "ada@example.org",
});

describe("what lies where", () => {
  test("on the watch is its files and its storage, sessions first", () => {
    const disk = new Disk();
    disk.files.set("journal", new Uint8Array(32));
    disk.files.set("outbox/x.rec", new TextEncoder().encode(makeOutboxFile(record)));
    disk.storage("default").set("history", "[]");
    const kept = keptOnWatch(disk);
    expect(kept.map(({ name }) => name)).toEqual([
      "outbox/x.rec",
      "journal",
      "local storage: history",
    ]);
    expect(kept[0]).toMatchObject({ isSession: true });
    expect(kept[0]?.what).toContain(`revision ${record.revision}`);
  });

  test("on the phone is its keys, and never a token", () => {
    const entry = { record, accountId: null, reason: null, attempts: 0, nextAt: 0 };
    const settings = createSettings({
      [STORAGE_KEYS.link]: connected,
      [entryKey(record.id)]: makeEntryText(entry),
    });
    const kept = keptOnPhone(settings);
    expect(kept.map(({ isSession }) => isSession)).toEqual([true, false]);
    expect(kept[0]?.what).toContain("on its way");
    expect(JSON.stringify(kept)).not.toContain(TOKEN);
  });

  test("is shown by name and size where it cannot be read", () => {
    const settings = createSettings({ [entryKey("broken")]: "{" });
    expect(keptOnPhone(settings)).toMatchObject([{ what: "", bytes: 1, isSession: false }]);
  });
});

const nothing = { pagePath: undefined, watch: [], phone: [], account: null };
const session = { name: "x", bytes: 1, what: "", isSession: true };

describe("the first steps", () => {
  test("are none on a new desk", () => {
    expect(firstSteps(NO_STEP, { settings: createSettings(), ...nothing })).toEqual(NO_STEP);
  });

  test("are told from what is there", () => {
    const settings = createSettings({ [STORAGE_KEYS.link]: connected });
    const taken = (more: object) => firstSteps(NO_STEP, { settings, ...nothing, ...more });
    expect(taken({})).toEqual({ ...NO_STEP, isConnected: true });
    expect(taken({ pagePath: "page/session/session.page" })).toMatchObject({ isBegun: true });
    expect(taken({ phone: [session] })).toMatchObject({ isDone: true, isInAccount: false });
    expect(taken({ account: [session] })).toMatchObject({ isDone: true, isInAccount: true });
  });

  test("stay taken when their trace goes on its way", () => {
    const settings = createSettings();
    const before = firstSteps(NO_STEP, { settings, ...nothing, watch: [session] });
    expect(firstSteps(before, { settings, ...nothing })).toEqual(before);
  });
});
