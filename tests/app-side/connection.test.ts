import { describe, expect, test } from "vitest";
import { STORAGE_KEYS } from "../../core/sync/storage-keys.ts";
import { idOf, someRecord } from "../core/sync/some-record.ts";
import { json, SERVER, SILENCE } from "./fake-account.ts";
import { CONNECTED, Rig } from "./rig.ts";

async function asked(): Promise<Rig> {
  const rig = new Rig();
  await rig.start();
  await rig.wish("connect");
  return rig;
}

const polls = (rig: Rig) => rig.account.log.filter((line) => line.endsWith("/token")).length;

describe("connecting to an account", () => {
  test("shows a code, polls at its pace, and is connected once it is approved", async () => {
    const rig = await asked();
    expect(rig.link()).toMatchObject({ state: "waiting", userCode: "ABCDEFGH" });
    expect(rig.items.has(STORAGE_KEYS.wish)).toBe(false);
    await rig.pass(4_999);
    expect(polls(rig)).toBe(0);
    await rig.pass(5_001);
    expect(polls(rig)).toBe(2);
    rig.account.approval = "approved";
    await rig.pass(5_000);
    expect(rig.link()).toEqual({ ...CONNECTED, token: "hip_1" });
  });

  test("sends what was waiting, and only the device's own token is left", async () => {
    const rig = await asked();
    await rig.put(someRecord());
    rig.account.approval = "approved";
    await rig.pass(5_000);
    expect(rig.receipt(idOf(0))).toMatchObject({ state: "in-account" });
    const stored = [...rig.items.values()].join();
    expect(stored).toContain("hip_1");
    expect(stored).not.toContain("session-token");
    expect(stored).not.toContain("device-code");
  });

  test("says which watch it is, before and after the approval", async () => {
    const rig = new Rig();
    await rig.start();
    await rig.put({ ...someRecord(), model: "Amazfit Balance" });
    await rig.wish("connect");
    expect(rig.account.deviceName).toBe("Amazfit Balance");
    rig.account.deviceName = "";
    rig.account.approval = "approved";
    await rig.pass(5_000);
    expect(rig.account.deviceName).toBe("Amazfit Balance");
  });

  test("goes on where it was after the phone killed it, at every step", async () => {
    const rig = await asked();
    await rig.kill();
    rig.account.approval = "approved";
    rig.account.instead.push(json(200, { access_token: "session-token" }), SILENCE);
    await rig.start();
    await rig.pass(0);
    expect(rig.link()).toMatchObject({ state: "swapping" });
    await rig.kill();
    await rig.start();
    await rig.kill();
    expect(rig.link()).toMatchObject({ state: "greeting" });
    await rig.start();
    expect(rig.link()).toMatchObject({ state: "connected", email: "anna@example.org" });
  });

  test("polls slower when told so", async () => {
    const rig = await asked();
    rig.account.instead.push(json(400, { error: "slow_down" }));
    await rig.pass(5_000);
    expect(polls(rig)).toBe(1);
    await rig.pass(9_999);
    expect(polls(rig)).toBe(1);
    await rig.pass(1);
    expect(polls(rig)).toBe(2);
  });

  test("someone looking does not make it poll early", async () => {
    const rig = await asked();
    await rig.pass(1_000);
    await rig.wish("sync");
    await rig.wish("sync");
    expect(polls(rig)).toBe(0);
  });

  test("a refusal, or a code that ran out, is said in a notice and nothing polls on", async () => {
    const rig = await asked();
    rig.account.approval = "denied";
    await rig.pass(5_000);
    expect(rig.link()).toEqual({ state: "none", notice: "denied" });
    const count = rig.account.log.length;
    await rig.pass(60_000);
    expect(rig.account.log).toHaveLength(count);
  });

  test("cancelled, the code is forgotten, and an answer on its way changes nothing", async () => {
    const rig = await asked();
    const release = rig.hold();
    rig.account.approval = "approved";
    await rig.pass(5_000);
    await rig.wish("cancel");
    expect(rig.link()).toEqual({ state: "none", notice: null });
    await release();
    await rig.pass(60_000);
    expect(rig.link()).toEqual({ state: "none", notice: null });
    expect([...rig.items.values()].join()).not.toContain("device-code");
  });

  test.each([["http://hip.example.org"], [""], ["not an address"]])(
    "%j is not asked at all",
    async (server) => {
      const rig = new Rig();
      rig.items.set(STORAGE_KEYS.server, server);
      await rig.start();
      await rig.wish("connect");
      expect(rig.link()).toEqual({ state: "none", notice: "bad-address" });
      expect(rig.account.log).toEqual([]);
    },
  );

  test("no answer, or a stranger's, is said in a notice", async () => {
    for (const [answer, notice] of [
      [SILENCE, "no-answer"],
      [json(200, undefined), "not-understood"],
    ] as const) {
      const rig = new Rig();
      rig.account.instead.push(answer);
      await rig.start();
      await rig.wish("connect");
      expect(rig.link()).toEqual({ state: "none", notice });
    }
  });

  test("a wish made while the service was not running is taken at its start", async () => {
    const rig = new Rig();
    rig.items.set(STORAGE_KEYS.wish, "connect");
    await rig.start();
    expect(rig.link()).toMatchObject({ state: "waiting" });
  });
});

describe("leaving an account, and changing to another", () => {
  test("disconnecting revokes the token, forgets it and keeps the sessions", async () => {
    const rig = new Rig(CONNECTED);
    rig.account.instead.push(SILENCE);
    await rig.start();
    await rig.put(someRecord());
    await rig.wish("disconnect");
    expect(rig.account.tokens.has("hip_anna")).toBe(false);
    expect(rig.link()).toEqual({ state: "none", notice: null });
    expect([...rig.items.values()].join()).not.toContain("hip_anna");
    expect(rig.receipt(idOf(0))).toMatchObject({ state: "on-phone" });
  });

  test("disconnecting offline forgets the token and says what is left to do", async () => {
    const rig = new Rig(CONNECTED);
    await rig.start();
    rig.account.instead.push(SILENCE);
    await rig.wish("disconnect");
    expect(rig.link()).toEqual({ state: "none", notice: "left-untold" });
  });

  test("another account gets what was made for the first only when the person says so", async () => {
    const rig = new Rig(CONNECTED);
    await rig.start();
    rig.account.instead.push(SILENCE);
    await rig.put(someRecord(0));
    await rig.wish("disconnect");
    await rig.put(someRecord(1));
    rig.account.accountId = "ben";
    rig.account.email = "ben@example.org";
    await rig.wish("connect");
    rig.account.approval = "approved";
    await rig.pass(5_000);
    expect(rig.receipt(idOf(0))).toMatchObject({ reason: "other-account" });
    expect([...rig.account.sessions.keys()]).toEqual([idOf(1)]);
    await rig.wish("adopt");
    expect([...rig.account.sessions.keys()]).toEqual([idOf(1), idOf(0)]);
  });

  test("the same account again takes up what waited for it", async () => {
    const rig = new Rig(CONNECTED);
    await rig.start();
    rig.account.instead.push(SILENCE);
    await rig.put(someRecord(0));
    await rig.wish("disconnect");
    await rig.wish("connect");
    rig.account.approval = "approved";
    await rig.pass(5_000);
    expect(rig.receipt(idOf(0))).toMatchObject({ state: "in-account" });
  });

  test("asked to sign in again, a new code can be had over the old connection", async () => {
    const rig = new Rig({ ...CONNECTED, needsSignIn: true });
    rig.account.tokens.clear();
    await rig.start();
    await rig.wish("connect");
    expect(rig.link()).toMatchObject({ state: "waiting", server: SERVER });
  });

  test("a working connection is not given up by a stray wish to connect", async () => {
    const rig = new Rig(CONNECTED);
    await rig.start();
    await rig.wish("connect");
    expect(rig.link()).toEqual(CONNECTED);
  });
});
