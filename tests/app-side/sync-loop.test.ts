import { describe, expect, test } from "vitest";
import {
  ASIDE_PREFIX,
  ENTRY_PREFIX,
  entryKey,
  STORAGE_KEYS,
} from "../../core/sync/storage-keys.ts";
import { parseTroubleText } from "../../core/sync/trouble.ts";
import { idOf, someRecord } from "../core/sync/some-record.ts";
import { json, SILENCE } from "./fake-account.ts";
import { CONNECTED, Rig } from "./rig.ts";

const MINUTE_MS = 60_000;

async function connected(): Promise<Rig> {
  const rig = new Rig(CONNECTED);
  await rig.start();
  return rig;
}

const trouble = (rig: Rig) => {
  const text = rig.items.get(STORAGE_KEYS.trouble);
  const parsed = text === undefined ? null : parseTroubleText(text);
  return parsed?.ok ? parsed.value.error : null;
};

describe("carrying sessions to the account", () => {
  test("a record goes at once, whole, and leaves only a note behind", async () => {
    const rig = await connected();
    await rig.put(someRecord());
    expect(rig.account.sessions.get(idOf(0))).toEqual(someRecord());
    expect(rig.receipt(idOf(0))).toMatchObject({ state: "in-account" });
    expect(rig.keys(ENTRY_PREFIX)).toEqual([]);
  });

  test("the same record again changes nothing and asks nobody", async () => {
    const rig = await connected();
    await rig.put(someRecord());
    expect(await rig.put(someRecord())).toMatchObject({ state: "in-account" });
    expect(rig.account.log).toHaveLength(1);
  });

  test("what waited for an account goes when the service starts, oldest first, one at a time", async () => {
    const rig = new Rig();
    await rig.start();
    for (const index of [2, 0, 1]) await rig.put(someRecord(index));
    expect(rig.account.log).toEqual([]);
    await rig.kill();
    rig.items.set(STORAGE_KEYS.link, new Rig(CONNECTED).items.get(STORAGE_KEYS.link) ?? "");
    await rig.start();
    expect([...rig.account.sessions.keys()]).toEqual([idOf(0), idOf(1), idOf(2)]);
    expect(rig.mostAtOnce).toBe(1);
  });

  test("however often it is woken, one request is on its way at a time", async () => {
    const rig = await connected();
    const release = rig.hold();
    for (const index of [0, 1, 2]) await rig.put(someRecord(index));
    await rig.wish("sync");
    expect(rig.account.log).toHaveLength(1);
    await release();
    expect(rig.account.sessions.size).toBe(3);
    expect(rig.mostAtOnce).toBe(1);
  });

  test("an edit that comes while the first is on its way is sent after it", async () => {
    const rig = await connected();
    const release = rig.hold();
    await rig.put(someRecord(0, 1));
    await rig.put(someRecord(0, 2, 7));
    await release();
    expect(rig.account.sessions.get(idOf(0))).toEqual(someRecord(0, 2, 7));
    expect(rig.receipt(idOf(0))).toMatchObject({ state: "in-account", revision: 2 });
  });

  test("offline it backs off, tries again by itself, and says so meanwhile", async () => {
    const rig = await connected();
    rig.account.instead.push(SILENCE, SILENCE, SILENCE);
    await rig.put(someRecord());
    expect(rig.account.log).toHaveLength(1);
    expect(trouble(rig)).toBe("offline");
    await rig.pass(999);
    expect(rig.account.log).toHaveLength(1);
    await rig.pass(1);
    expect(rig.account.log).toHaveLength(2);
    await rig.pass(2_000 + 4_000);
    expect(rig.receipt(idOf(0))).toMatchObject({ state: "in-account" });
    expect(trouble(rig)).toBeNull();
  });

  test("a lost answer is asked for again and stores nothing twice", async () => {
    const rig = await connected();
    rig.account.instead.push("lost-answer");
    await rig.put(someRecord());
    expect(rig.receipt(idOf(0))).toMatchObject({ state: "on-phone" });
    await rig.pass(MINUTE_MS);
    expect(rig.account.sessions.size).toBe(1);
    expect(rig.receipt(idOf(0))).toMatchObject({ state: "in-account" });
  });

  test("killed before the receipt is stored, it is sent again and then known", async () => {
    const rig = await connected();
    rig.full.add(STORAGE_KEYS.settled);
    await rig.put(someRecord());
    expect(rig.account.sessions.size).toBe(1);
    expect(rig.receipt(idOf(0))).toMatchObject({ state: "on-phone" });
    expect(trouble(rig)).toBe("storage-failed");
    await rig.kill();
    rig.full.clear();
    await rig.start();
    expect(rig.receipt(idOf(0))).toMatchObject({ state: "in-account" });
  });

  test("killed as the last record was settled, no trouble is told for good", async () => {
    const rig = await connected();
    rig.account.instead.push(SILENCE);
    await rig.put(someRecord());
    const told = rig.items.get(STORAGE_KEYS.trouble) ?? "";
    await rig.pass(MINUTE_MS);
    await rig.kill();
    rig.items.set(STORAGE_KEYS.trouble, told);
    await rig.start();
    expect(trouble(rig)).toBeNull();
    expect(rig.account.log).toHaveLength(2);
  });

  test("someone looking makes it try at once, except when the account asked for time", async () => {
    const rig = await connected();
    rig.account.instead.push(SILENCE);
    await rig.put(someRecord(0));
    await rig.wish("sync");
    expect(rig.account.log).toHaveLength(2);
    rig.account.instead.push(json(429, { code: "too-many-requests" }, 30_000));
    await rig.put(someRecord(1));
    expect(rig.account.log).toHaveLength(3);
    await rig.wish("sync");
    expect(rig.account.log).toHaveLength(3);
    await rig.pass(31_000);
    expect(rig.account.sessions.size).toBe(2);
  });

  test("a captive portal's page is no receipt", async () => {
    const rig = await connected();
    rig.account.instead.push(json(200, undefined));
    await rig.put(someRecord());
    expect(rig.receipt(idOf(0))).toMatchObject({ state: "on-phone" });
    expect(trouble(rig)).toBe("not-understood");
  });

  test("one that the account refuses needs the person, and the next one goes on", async () => {
    const rig = await connected();
    rig.account.instead.push(json(422, { code: "invalid-record" }));
    await rig.put(someRecord(0));
    await rig.put(someRecord(1));
    expect(rig.receipt(idOf(0))).toMatchObject({ state: "needs-you", reason: "refused" });
    expect(rig.receipt(idOf(1))).toMatchObject({ state: "in-account" });
    await rig.wish("sync");
    expect(rig.receipt(idOf(0))).toMatchObject({ state: "needs-you" });
    await rig.wish("retry");
    expect(rig.receipt(idOf(0))).toMatchObject({ state: "in-account" });
  });

  test("other content under the same revision is a conflict, and the account's copy stands", async () => {
    const rig = await connected();
    await rig.put(someRecord(0, 1, 6));
    await rig.put(someRecord(0, 1, 7));
    expect(rig.receipt(idOf(0))).toMatchObject({ state: "needs-you", reason: "conflict" });
    expect(rig.account.sessions.get(idOf(0))).toEqual(someRecord(0, 1, 6));
  });

  test("a token no longer taken holds everything up, until it is taken again", async () => {
    const rig = await connected();
    rig.account.tokens.clear();
    await rig.put(someRecord(0));
    await rig.put(someRecord(1));
    for (const index of [0, 1]) {
      expect(rig.receipt(idOf(index))).toMatchObject({ reason: "sign-in-again" });
    }
    expect(rig.link()).toMatchObject({ state: "connected", needsSignIn: true });
    const asked = rig.account.log.length;
    await rig.pass(60 * MINUTE_MS);
    expect(rig.account.log).toHaveLength(asked);
    rig.account.tokens.add("hip_anna");
    await rig.wish("sync");
    await rig.pass(MINUTE_MS);
    expect(rig.account.sessions.size).toBe(2);
    expect(rig.link()).toMatchObject({ needsSignIn: false });
  });

  test("a deleted account ends the connection and keeps the sessions here", async () => {
    const rig = await connected();
    rig.account.instead.push(json(410, { code: "account-deleted" }));
    await rig.put(someRecord());
    expect(rig.link()).toEqual({
      state: "ended",
      server: "https://hip.example.org",
      email: "anna@example.org",
    });
    expect([...rig.items.values()].join()).not.toContain("hip_anna");
    expect(rig.receipt(idOf(0))).toMatchObject({ state: "needs-you", reason: "account-deleted" });
    expect(rig.keys(ENTRY_PREFIX)).toHaveLength(1);
  });

  test("a 410 from someone else ends nothing", async () => {
    const rig = await connected();
    rig.account.instead.push(json(410, undefined));
    await rig.put(someRecord());
    expect(rig.link()).toEqual(CONNECTED);
    await rig.pass(MINUTE_MS);
    expect(rig.receipt(idOf(0))).toMatchObject({ state: "in-account" });
  });

  test("an account that keeps answering with an older revision is not asked in a hurry", async () => {
    const rig = await connected();
    const stale = json(200, { id: idOf(0), revision: 1, outcome: "stored" });
    rig.account.instead.push(stale, stale);
    await rig.put(someRecord(0, 2));
    expect(rig.account.log).toHaveLength(1);
    await rig.pass(MINUTE_MS);
    expect(rig.receipt(idOf(0))).toMatchObject({ state: "in-account", revision: 2 });
  });

  test("a clock set back by a day does not stop the next try", async () => {
    const rig = await connected();
    rig.account.instead.push(SILENCE);
    await rig.put(someRecord(0));
    rig.now -= 24 * 60 * MINUTE_MS;
    await rig.kill();
    await rig.start();
    expect(rig.receipt(idOf(0))).toMatchObject({ state: "in-account" });
  });
});

describe("what cannot be read in the phone's storage", () => {
  test("a torn record is set aside as it was found, and the others go on", async () => {
    const rig = new Rig();
    await rig.start();
    await rig.put(someRecord(0));
    await rig.put(someRecord(1));
    await rig.kill();
    const torn = rig.items.get(entryKey(idOf(0)))?.slice(0, 100) ?? "";
    rig.items.set(entryKey(idOf(0)), torn);
    await rig.start();
    const [aside, ...more] = rig.keys(ASIDE_PREFIX);
    expect(more).toEqual([]);
    expect(rig.items.get(aside ?? "")).toBe(torn);
    expect(rig.keys(ENTRY_PREFIX)).toEqual([entryKey(idOf(1))]);
    expect(rig.receipt(idOf(0))).toBeNull();
    expect(rig.receipt(idOf(1))).toMatchObject({ state: "on-phone" });
  });

  test("it stays where it is when it cannot be set aside", async () => {
    const rig = new Rig();
    rig.items.set(entryKey(idOf(0)), "foreign");
    rig.full.add(ASIDE_PREFIX);
    await rig.start();
    expect(rig.items.get(entryKey(idOf(0)))).toBe("foreign");
  });

  test("a record under another session's key is not believed", async () => {
    const rig = new Rig();
    await rig.start();
    await rig.put(someRecord(0));
    await rig.kill();
    rig.items.set(entryKey(idOf(1)), rig.items.get(entryKey(idOf(0))) ?? "");
    await rig.start();
    expect(rig.keys(ASIDE_PREFIX)).toHaveLength(1);
    expect(rig.receipt(idOf(1))).toBeNull();
  });

  test("foreign values under every key of ours stop nothing", async () => {
    const rig = new Rig();
    for (const key of Object.values(STORAGE_KEYS)) rig.items.set(key, '{"not":"ours"}');
    await rig.start();
    expect(await rig.put(someRecord())).toMatchObject({ state: "on-phone" });
    expect(rig.link()).toBeNull();
  });
});
