import { describe, expect, test } from "vitest";
import { DEFAULT_WRIST } from "../../core/comfort/wrist.ts";
import { BEFORE_LEGS, MORNING } from "../../core/plan/routine.ts";
import { makeShareSettings } from "../../core/sync/make-message.ts";
import { parseReply } from "../../core/sync/parse-message.ts";
import {
  FIRST_ROUTINE,
  firstChoice,
  makeRoutineText,
  withRoutine,
} from "../../core/sync/routine-document.ts";
import type { SettingsDocument } from "../../core/sync/settings-document.ts";
import { STORAGE_KEYS } from "../../core/sync/storage-keys.ts";
import { idOf, someRecord } from "../core/sync/some-record.ts";
import { json, SILENCE } from "./fake-account.ts";
import { CONNECTED, Rig } from "./rig.ts";

const MINUTE_MS = 60_000;
const PACED = firstChoice({ ...MORNING, repMs: 2500 });

async function connected(rig = new Rig(CONNECTED)): Promise<Rig> {
  await rig.start();
  return rig;
}

const word = (version: number, watch = "0badcafe") => ({
  watch,
  wrist: { version, document: { ...DEFAULT_WRIST } },
  routineVersion: 0,
  grants: [],
});

/** What a watch is handed, which is what holds on this phone. */
function handed(rig: Rig): SettingsDocument {
  const reply = parseReply(rig.ask(makeShareSettings(word(0))));
  if (!reply.ok || reply.value.type !== "settings") throw new Error("no settings");
  return reply.value.settings.routine;
}

describe("the routine and the account", () => {
  test("what is chosen goes at once, and once", async () => {
    const rig = await connected();
    await rig.choose(PACED);
    expect(rig.account.settings.get("routine")).toEqual(PACED);
    const asked = rig.account.settingsLog.length;
    await rig.put(someRecord());
    await rig.pass(60 * MINUTE_MS);
    expect(rig.account.settingsLog).toHaveLength(asked);
    await rig.kill();
    await rig.start();
    expect(rig.account.settingsLog.slice(asked)).toEqual(["GET /v1/settings/routine"]);
  });

  test("chosen before there was an account, it goes when there is one", async () => {
    const rig = await connected(new Rig());
    await rig.choose(PACED);
    expect(rig.account.settingsLog).toEqual([]);
    await rig.wish("connect");
    rig.account.approval = "approved";
    await rig.pass(5_000);
    expect(rig.account.settings.get("routine")).toEqual(PACED);
  });

  test("a phone on which nobody chose takes what the account has, and sends nothing", async () => {
    const rig = new Rig(CONNECTED);
    rig.account.settings.set("routine", { ...PACED, version: 7 });
    await connected(rig);
    expect(handed(rig)).toEqual({ ...PACED, version: 7 });
    expect(rig.account.settingsLog).toEqual(["GET /v1/settings/routine"]);
  });

  test("with nothing on either side nothing is made up", async () => {
    const rig = await connected();
    await rig.wish("sync");
    expect(rig.account.settings.size).toBe(0);
    expect(handed(rig)).toEqual(FIRST_ROUTINE);
  });

  test("what another phone chose is taken when somebody looks, and a choice here follows it", async () => {
    const rig = await connected();
    await rig.choose(PACED);
    const theirs = { ...withRoutine(PACED, BEFORE_LEGS), version: 5 };
    rig.account.settings.set("routine", theirs);
    await rig.wish("sync");
    expect(handed(rig)).toEqual(theirs);
    expect(rig.account.settings.get("routine")).toEqual(theirs);
    await rig.choose(withRoutine(theirs, MORNING));
    expect(rig.account.settings.get("routine")?.version).toBe(6);
  });

  test.each([3, 1])(
    "what was chosen here stands over version %i of another phone",
    async (version) => {
      const rig = new Rig(CONNECTED);
      rig.account.settings.set("routine", { ...firstChoice(BEFORE_LEGS), version });
      rig.items.set(STORAGE_KEYS.routine, makeRoutineText(PACED));
      await connected(rig);
      const held = rig.account.settings.get("routine");
      expect(held).toEqual({ ...PACED, version: version + 1 });
      expect(handed(rig)).toEqual(held);
    },
  );

  test("a choice made while another is on its way goes after it", async () => {
    const rig = await connected();
    const release = rig.hold();
    await rig.choose(PACED);
    const next = withRoutine(PACED, BEFORE_LEGS);
    await rig.choose(next);
    await release();
    expect(rig.account.settings.get("routine")).toEqual(next);
    expect(rig.mostAtOnce).toBe(1);
  });

  test("sessions go first, and a session that comes meanwhile does not wait for settings", async () => {
    const rig = new Rig(CONNECTED);
    rig.items.set(STORAGE_KEYS.routine, makeRoutineText(PACED));
    rig.account.settings.set("routine", { ...firstChoice(BEFORE_LEGS), version: 3 });
    const release = rig.hold();
    await connected(rig);
    await rig.put(someRecord());
    await release();
    expect(rig.account.everything).toEqual([
      "PUT /v1/settings/routine",
      `PUT /v1/sessions/${idOf(0)}`,
      "PUT /v1/settings/routine",
      "GET /v1/settings/routine",
    ]);
    expect(rig.mostAtOnce).toBe(1);
  });

  test("offline they back off apart from the sessions, and go of their own accord", async () => {
    const rig = await connected();
    rig.account.insteadOfSettings.push(SILENCE, SILENCE);
    await rig.choose(PACED);
    await rig.put(someRecord());
    expect(rig.receipt(idOf(0))).toMatchObject({ state: "in-account" });
    expect(rig.items.has(STORAGE_KEYS.trouble)).toBe(false);
    await rig.pass(MINUTE_MS);
    expect(rig.account.settings.get("routine")).toEqual(PACED);
  });

  test("a server that asks for time gets it, whoever is looking", async () => {
    const rig = await connected();
    rig.account.insteadOfSettings.push(json(429, { code: "too-many-requests" }, 30_000));
    await rig.choose(PACED);
    const asked = rig.account.settingsLog.length;
    await rig.wish("sync");
    expect(rig.account.settingsLog).toHaveLength(asked);
    await rig.pass(31_000);
    expect(rig.account.settings.get("routine")).toEqual(PACED);
  });

  test("a captive portal's page changes nothing", async () => {
    const rig = await connected();
    rig.account.insteadOfSettings.push(json(200, undefined), json(404, undefined));
    await rig.choose(PACED);
    expect(handed(rig)).toEqual(PACED);
    await rig.pass(MINUTE_MS);
    expect(rig.account.settings.get("routine")).toEqual(PACED);
  });

  test("what the account will not take is offered once a start, and stays on the phone", async () => {
    const rig = await connected();
    rig.account.insteadOfSettings.push(json(422, { code: "invalid-request" }));
    await rig.choose(PACED);
    const asked = rig.account.settingsLog.length;
    await rig.wish("sync");
    await rig.pass(60 * MINUTE_MS);
    expect([rig.account.settingsLog.length, handed(rig)]).toEqual([asked, PACED]);
    await rig.kill();
    await rig.start();
    expect(rig.account.settings.get("routine")).toEqual(PACED);
  });

  test("a routine of the account's that is none is left there", async () => {
    const rig = new Rig(CONNECTED);
    rig.account.settings.set("routine", { version: 4, document: { v: 1, routine: "a poem" } });
    await connected(rig);
    expect(handed(rig)).toEqual(FIRST_ROUTINE);
  });

  test("a storage that will not take what came is not asked in a hurry", async () => {
    const rig = new Rig(CONNECTED);
    rig.account.settings.set("routine", { ...PACED, version: 7 });
    rig.full.add(STORAGE_KEYS.adopted);
    await connected(rig);
    expect(rig.account.settingsLog).toHaveLength(1);
    rig.full.clear();
    await rig.wish("sync");
    expect(handed(rig).version).toBe(7);
  });

  test("a token no longer taken is noticed here too, and asked about once", async () => {
    const rig = await connected();
    rig.account.tokens.clear();
    await rig.choose(PACED);
    expect(rig.link()).toMatchObject({ state: "connected", needsSignIn: true });
    const asked = rig.account.settingsLog.length;
    await rig.pass(60 * MINUTE_MS);
    expect(rig.account.settingsLog).toHaveLength(asked);
    rig.account.tokens.add("hip_anna");
    await rig.wish("sync");
    expect(rig.link()).toMatchObject({ needsSignIn: false });
    expect(rig.account.settings.get("routine")).toEqual(PACED);
  });

  test("a deleted account is noticed here too", async () => {
    const rig = await connected();
    rig.account.insteadOfSettings.push(json(410, { code: "account-deleted" }));
    await rig.choose(PACED);
    expect(rig.link()).toMatchObject({ state: "ended" });
  });
});

describe("the watch's settings and the account", () => {
  test("go when they have changed, and are not sent twice", async () => {
    const rig = await connected();
    rig.ask(makeShareSettings(word(3)));
    await rig.pass(0);
    expect(rig.account.settings.get("wrist")?.version).toBe(3);
    const asked = rig.account.settingsLog.length;
    rig.ask(makeShareSettings(word(3)));
    await rig.pass(MINUTE_MS);
    expect(rig.account.settingsLog).toHaveLength(asked);
  });

  test("of a watch that never changed any are not sent", async () => {
    const rig = await connected();
    rig.ask(makeShareSettings(word(0)));
    await rig.pass(MINUTE_MS);
    expect(rig.account.settings.has("wrist")).toBe(false);
  });

  test("another watch's that are kept there stand, and nobody quarrels", async () => {
    const rig = await connected();
    const theirs = { version: 9, document: { ...DEFAULT_WRIST, level: 2 } };
    rig.account.settings.set("wrist", theirs);
    for (const version of [3, 9]) {
      rig.ask(makeShareSettings(word(version)));
      await rig.pass(MINUTE_MS);
    }
    expect(rig.account.settings.get("wrist")).toEqual(theirs);
    const puts = rig.account.settingsLog.filter((line) => line.endsWith("wrist"));
    expect(puts).toHaveLength(2);
  });
});
