import { describe, expect, test } from "vitest";
import { STORAGE_KEYS } from "../../core/sync/storage-keys.ts";
import { idOf, someRecord } from "../core/sync/some-record.ts";
import { json, SERVER, SILENCE } from "./fake-account.ts";
import { CONNECTED, Rig } from "./rig.ts";

const TOKEN = `hip_${"made-by-hand".padEnd(43, "0")}`;

async function pasted(text: string, rig = new Rig()): Promise<Rig> {
  rig.account.tokens.add(TOKEN);
  await rig.start();
  rig.items.set(STORAGE_KEYS.pastedToken, text);
  await rig.wish("use-token");
  return rig;
}

describe("a personal token", () => {
  test("is taken away at once, connects, and what waited goes", async () => {
    const rig = new Rig();
    await rig.start();
    await rig.put(someRecord());
    await pasted(`  ${TOKEN}\n`, rig);
    expect(rig.items.has(STORAGE_KEYS.pastedToken)).toBe(false);
    expect(rig.link()).toEqual({ ...CONNECTED, token: TOKEN });
    expect(rig.receipt(idOf(0))).toMatchObject({ state: "in-account" });
  });

  test.each([["my password"], ["hip_short"], [`${TOKEN} ${TOKEN}`], [`${TOKEN}é`]])(
    "%j has not the form of one: nobody is asked",
    async (text) => {
      const rig = await pasted(text);
      expect(rig.link()).toEqual({ state: "none", notice: "token-unreadable" });
      expect(rig.account.everything).toEqual([]);
      expect([...rig.items.values()].join()).not.toContain(text);
    },
  );

  test("that the account does not take is said, and is nowhere on the phone", async () => {
    const rig = await pasted(TOKEN.replace("made", "lost"));
    expect(rig.link()).toEqual({ state: "none", notice: "token-refused" });
    expect([...rig.items.values()].join()).not.toContain("hip_");
  });

  test("that may too little is said before anything waits on it", async () => {
    const rig = new Rig();
    const me = { accountId: "anna", email: "anna@example.org" };
    rig.account.instead.push(json(200, { ...me, device: { scopes: ["sessions:read"] } }));
    await pasted(TOKEN, rig);
    expect(rig.link()).toEqual({ state: "none", notice: "token-narrow" });
  });

  test("needs an address that can be used", async () => {
    const rig = new Rig();
    rig.items.set(STORAGE_KEYS.server, "http://hip.example.org");
    await pasted(TOKEN, rig);
    expect(rig.link()).toEqual({ state: "none", notice: "bad-address" });
    expect([...rig.items.values()].join()).not.toContain(TOKEN);
  });

  test("is kept while nobody answers, by a captive portal too, and can be given up", async () => {
    const rig = new Rig();
    rig.account.instead.push(SILENCE, json(200, undefined));
    await pasted(TOKEN, rig);
    expect(rig.link()).toMatchObject({ state: "greeting", server: SERVER });
    await rig.pass(60_000);
    expect(rig.link()).toMatchObject({ state: "connected" });
    await rig.wish("disconnect");
    rig.account.instead.push(SILENCE, SILENCE, SILENCE);
    await pasted(TOKEN, rig);
    await rig.wish("cancel");
    expect(rig.link()).toEqual({ state: "none", notice: null });
    expect([...rig.items.values()].join()).not.toContain(TOKEN);
  });

  test("does not replace a connection that works, and does not stay either", async () => {
    const rig = await pasted(TOKEN, new Rig(CONNECTED));
    expect(rig.link()).toEqual(CONNECTED);
    expect(rig.items.has(STORAGE_KEYS.pastedToken)).toBe(false);
  });

  test("stays under its own key as long as the connection cannot be stored", async () => {
    const rig = new Rig();
    rig.full.add(STORAGE_KEYS.link);
    await pasted(TOKEN, rig);
    expect(rig.items.get(STORAGE_KEYS.pastedToken)).toBe(TOKEN);
    await rig.kill();
    rig.full.clear();
    await rig.start();
    expect(rig.link()).toMatchObject({ state: "connected", token: TOKEN });
    expect(rig.items.has(STORAGE_KEYS.pastedToken)).toBe(false);
  });

  test("another account's leaves the sessions of the first one waiting", async () => {
    const rig = new Rig(CONNECTED);
    rig.account.instead.push(SILENCE);
    await rig.start();
    await rig.put(someRecord(0));
    await rig.wish("disconnect");
    rig.account.accountId = "ben";
    await pasted(TOKEN, rig);
    expect(rig.receipt(idOf(0))).toMatchObject({ reason: "other-account" });
    expect(rig.account.sessions.size).toBe(0);
  });
});
