import { describe, expect, test } from "vitest";
import { DEFAULT_WRIST } from "../../core/comfort/wrist.ts";
import { entryOf } from "../../core/diagnostics/ring.ts";
import { MORNING } from "../../core/plan/routine.ts";
import { makeFavourText, NO_FAVOUR } from "../../core/sync/favour.ts";
import {
  makePutDiagnostics,
  makePutRecord,
  makeShareSettings,
} from "../../core/sync/make-message.ts";
import { firstChoice } from "../../core/sync/routine-document.ts";
import { ASIDE_PREFIX, STORAGE_KEYS } from "../../core/sync/storage-keys.ts";
import { idOf, someRecord } from "../core/sync/some-record.ts";
import { json, SILENCE } from "./fake-account.ts";
import { CONNECTED, Rig } from "./rig.ts";

/** A phone with something under every key. */
async function lived(rig = new Rig(CONNECTED)): Promise<Rig> {
  await rig.start();
  await rig.choose(firstChoice({ ...MORNING, repMs: 2500 }));
  await rig.put(someRecord(0));
  rig.account.instead.push(SILENCE);
  await rig.put(someRecord(1));
  const wrist = { version: 1, document: { ...DEFAULT_WRIST } };
  rig.ask(makeShareSettings({ watch: "0badcafe", wrist, routineVersion: 0, grants: [] }));
  rig.ask(makePutDiagnostics([entryOf(rig.now, "app-opened")]));
  rig.items.set(STORAGE_KEYS.favour, makeFavourText({ ...NO_FAVOUR, at: 5, level: 2 }));
  rig.items.set(`${ASIDE_PREFIX}1.hip.settled`, "torn");
  rig.items.set("someone.else", "not ours");
  return rig;
}

const left = (rig: Rig) => [...rig.items.keys()].filter((key) => key !== "someone.else");

describe("deleting everything from the phone", () => {
  test("gives the token back and leaves nothing of ours, and nothing of others' is touched", async () => {
    const rig = await lived();
    await rig.pass(1_500);
    await rig.wish("forget");
    expect(rig.account.tokens.has("hip_anna")).toBe(false);
    expect(left(rig)).toEqual([]);
    expect(rig.items.get("someone.else")).toBe("not ours");
    await rig.pass(60 * 60_000);
    expect(left(rig)).toEqual([]);
  });

  test("works when the account cannot be reached, and says that it was not told", async () => {
    const rig = await lived();
    rig.account.instead.push(SILENCE);
    await rig.wish("forget");
    expect(rig.link()).toEqual({ state: "none", notice: "left-untold" });
    expect(left(rig)).toEqual([STORAGE_KEYS.link]);
  });

  test("works without an account", async () => {
    const rig = await lived(new Rig());
    await rig.wish("forget");
    expect(left(rig)).toEqual([]);
    expect(rig.account.everything).toEqual([]);
  });

  test("with a code that waits, or a token that is being greeted, nothing goes on afterwards", async () => {
    const waiting = new Rig();
    await waiting.start();
    await waiting.wish("connect");
    await waiting.wish("forget");
    const asked = waiting.account.log.length;
    waiting.account.approval = "approved";
    await waiting.pass(60_000);
    expect([left(waiting), waiting.account.log.length]).toEqual([[], asked]);

    const token = `hip_${"0".repeat(43)}`;
    const greeting = new Rig();
    await greeting.start();
    greeting.account.tokens.add(token);
    greeting.account.instead.push(SILENCE);
    greeting.items.set(STORAGE_KEYS.pastedToken, token);
    await greeting.wish("use-token");
    await greeting.wish("forget");
    expect(greeting.account.tokens.has(token)).toBe(false);
    expect(left(greeting)).toEqual([]);
  });

  test("a token that comes when everything is gone is given back", async () => {
    const rig = new Rig();
    await rig.start();
    await rig.wish("connect");
    rig.account.approval = "approved";
    rig.account.instead.push(json(200, { access_token: "session-token" }), SILENCE);
    await rig.pass(5_000);
    expect(rig.link()).toMatchObject({ state: "swapping" });
    const release = rig.hold();
    await rig.pass(2_000);
    await rig.wish("forget");
    expect(rig.account.tokens.has("hip_1")).toBe(true);
    await release();
    expect([rig.account.tokens.has("hip_1"), left(rig)]).toEqual([false, []]);
  });

  test("an answer that is on its way is waited for and not written down", async () => {
    const rig = await lived();
    await rig.pass(1_500);
    const release = rig.hold();
    rig.account.instead.push(SILENCE);
    await rig.put(someRecord(2));
    await rig.wish("forget");
    expect(rig.items.has(STORAGE_KEYS.forgetting)).toBe(true);
    await release();
    await rig.pass(60_000);
    expect(left(rig)).toEqual([]);
  });

  test("what the watch sends meanwhile is refused, so that it keeps it and sends it again", async () => {
    const rig = await lived();
    const release = rig.hold();
    await rig.wish("forget");
    expect(rig.ask(makePutRecord(someRecord(3)))).toMatchObject({ type: "fault" });
    await release();
    expect(left(rig)).toEqual([]);
    expect(await rig.put(someRecord(3))).toMatchObject({ state: "on-phone" });
    expect(rig.receipt(idOf(0))).toBeNull();
  });

  test("a wish that comes meanwhile begins nothing new", async () => {
    const rig = await lived();
    const release = rig.hold();
    await rig.wish("forget");
    await rig.wish("connect");
    await release();
    expect(left(rig)).toEqual([]);
  });
});
