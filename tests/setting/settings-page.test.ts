import { describe, expect, test } from "vitest";
import { BEFORE_LEGS, MORNING } from "../../core/plan/routine.ts";
import { parseFavourText } from "../../core/sync/favour.ts";
import { type Link, makeLinkText } from "../../core/sync/link.ts";
import type { NeedsYouReason } from "../../core/sync/message.ts";
import { makeEntryText, makeSettledText } from "../../core/sync/phone-entry.ts";
import {
  firstChoice,
  makeRoutineText,
  parseRoutineText,
  withRoutine,
} from "../../core/sync/routine-document.ts";
import { ASIDE_PREFIX, entryKey, STORAGE_KEYS } from "../../core/sync/storage-keys.ts";
import { makeTroubleText } from "../../core/sync/trouble.ts";
import { makeWristsText } from "../../core/sync/wrist-copy.ts";
import { actOn } from "../../setting/act.ts";
import { storedTexts } from "../../setting/platform/stored-texts.ts";
import { settingsModel } from "../../setting/settings-model.ts";
import { settingsPage } from "../../setting/settings-page.ts";
import { wallClock } from "../../setting/wall-clock.ts";
import { ENGLISH } from "../../setting/words/english.ts";
import { idOf, someRecord } from "../core/sync/some-record.ts";
import { allOf, fakeKit, type Shown } from "./fake-kit.ts";

const SERVER = "https://hip.example.org";
const ACCOUNT = { server: SERVER, token: "hip_secret", accountId: "anna", email: "anna@a.example" };
const CONNECTED: Link = { state: "connected", ...ACCOUNT, needsSignIn: false };

/** The page over a storage, and what a person can read and do on it. */
function page(stored: Record<string, string> = {}) {
  const items = new Map(Object.entries(stored));
  const storage = {
    getItem: (key: string) => items.get(key),
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
    toObject: () => Object.fromEntries(items),
  };
  const nodes = (): readonly Shown[] => {
    const before = JSON.stringify([...items]);
    const model = settingsModel(storedTexts(storage));
    const built = settingsPage(fakeKit, model, actOn(storage), {
      words: ENGLISH,
      when: (at) => `at ${at}`,
    });
    expect(JSON.stringify([...items])).toBe(before);
    return allOf(built);
  };
  const named = (words: string) => nodes().find((node) => node.words === words);
  return {
    items,
    words: () => nodes().map((node) => node.words),
    has: (words: string) => named(words) !== undefined,
    value: (words: string) => named(words)?.value,
    options: (words: string) => named(words)?.options?.map(({ name }) => name) ?? [],
    lookIn: () => actOn(storage).lookIn(),
    touch: (words: string, value?: unknown) => named(words)?.touch?.(value),
    everything: () => JSON.stringify(nodes()),
  };
}

const link = (one: Link) => ({ [STORAGE_KEYS.link]: makeLinkText(one) });
const entry = (index: number, reason: NeedsYouReason | null = null) => ({
  [entryKey(idOf(index))]: makeEntryText({
    record: someRecord(index),
    accountId: "anna",
    reason,
    attempts: 0,
    nextAt: 0,
  }),
});

describe("the account on the settings page", () => {
  test("fresh, it asks for an address and connects", () => {
    const fresh = page();
    expect(fresh.value("Address of your account service")).toBe("");
    fresh.touch("Address of your account service", ` ${SERVER} `);
    fresh.touch("Connect");
    expect(fresh.items.get(STORAGE_KEYS.server)).toBe(SERVER);
    expect(fresh.items.get(STORAGE_KEYS.wish)).toBe("connect");
    expect(fresh.value("Address of your account service")).toBe(SERVER);
  });

  test("waiting, it shows the code, the link twice, and how long the code lasts", () => {
    const waiting = page(
      link({
        state: "waiting",
        server: SERVER,
        deviceCode: "device-secret",
        userCode: "ABCDEFGH",
        uri: `${SERVER}/device`,
        uriComplete: `${SERVER}/device?user_code=ABCDEFGH`,
        intervalMs: 5_000,
        expiresAt: 77,
      }),
    );
    expect(waiting.words()).toEqual(
      expect.arrayContaining([
        "ABCD-EFGH",
        `${SERVER}/device?user_code=ABCDEFGH`,
        "Waiting for you to approve. The code works until at 77.",
      ]),
    );
    expect(waiting.value("Open the page to approve")).toBe(`${SERVER}/device?user_code=ABCDEFGH`);
    expect(waiting.everything()).not.toContain("device-secret");
    waiting.touch("Cancel");
    expect(waiting.items.get(STORAGE_KEYS.wish)).toBe("cancel");
  });

  test("connected, it says as whom, offers to disconnect, and shows no token", () => {
    const connected = page(link(CONNECTED));
    expect(connected.has("Connected as anna@a.example")).toBe(true);
    expect(connected.has("Connect")).toBe(false);
    expect(connected.everything()).not.toContain("hip_secret");
    connected.touch("Disconnect");
    expect(connected.items.get(STORAGE_KEYS.wish)).toBe("disconnect");
  });

  test("asked to sign in again, it offers just that", () => {
    const held = page(link({ state: "connected", ...ACCOUNT, needsSignIn: true }));
    held.touch("Sign in again");
    expect(held.items.get(STORAGE_KEYS.wish)).toBe("connect");
  });

  test("a connection that failed, or an account that is gone, is said in words", () => {
    expect(page(link({ state: "none", notice: "denied" })).words()).toContain(
      "The connection was declined in the browser.",
    );
    expect(page(link({ state: "ended", server: SERVER, email: "a@a.example" })).words()).toContain(
      "The account a@a.example was deleted. Sessions on this phone stay here.",
    );
    expect(page({ [STORAGE_KEYS.link]: "torn" }).words()).toContain(
      "The connection could not be finished. Please connect again.",
    );
  });

  test.each([
    [{ state: "asking", server: SERVER } as const, "Asking your account service for a code…"],
    [
      { state: "swapping", server: SERVER, sessionToken: "s" } as const,
      "Approved. Finishing the connection…",
    ],
    [{ state: "leaving", ...ACCOUNT } as const, "Disconnecting…"],
  ])("%o is said in words", (one, words) => {
    expect(page(link(one)).has(words)).toBe(true);
  });
});

describe("the sessions on the settings page", () => {
  test("nothing yet is said plainly", () => {
    expect(page().has("No session has come from the watch yet.")).toBe(true);
  });

  test("waiting without an account, it says what to do", () => {
    const waiting = page({ ...entry(0), ...entry(1) });
    expect(waiting.words()).toContain(
      "2 sessions wait on this phone. Connect an account to send them.",
    );
    expect(waiting.has("Try again now")).toBe(false);
  });

  test("waiting on a network, it says how the last try went and that it goes on", () => {
    const stored = {
      ...link(CONNECTED),
      ...entry(0),
      [STORAGE_KEYS.trouble]: makeTroubleText({ error: "offline", at: 5 }),
    };
    const waiting = page(stored);
    expect(waiting.words()).toEqual(
      expect.arrayContaining([
        "1 session waits on this phone to be sent.",
        "Last try, at 5: your account service could not be reached. It is tried again by itself.",
      ]),
    );
    waiting.touch("Try again now");
    expect(waiting.items.get(STORAGE_KEYS.wish)).toBe("sync");
  });

  test("all sent, it says when the last one was", () => {
    const note = { id: idOf(0), revision: 1, accountId: "anna", hash: null, at: 9 };
    const done = page({ ...link(CONNECTED), [STORAGE_KEYS.settled]: makeSettledText([note]) });
    expect(done.has("Every session that came from the watch is in your account.")).toBe(true);
    expect(done.has("Last one in your account: at 9.")).toBe(true);
  });

  test("what needs the person comes with its reason, and can be tried again", () => {
    const held = page({ ...link(CONNECTED), ...entry(0, "refused"), ...entry(1, "refused") });
    expect(held.words()).toContain(
      "! 2 sessions need you: your account could not accept it; it stays here.",
    );
    held.touch("Try again now");
    expect(held.items.get(STORAGE_KEYS.wish)).toBe("retry");
  });

  test("sessions of another account are sent to this one only when asked", () => {
    const other = page({ ...link(CONNECTED), ...entry(0, "other-account") });
    other.touch("Send 1 session to anna@a.example");
    expect(other.items.get(STORAGE_KEYS.wish)).toBe("adopt");
    expect(page(entry(0, "other-account")).everything()).not.toContain("Send 1 session");
  });

  test("what was set aside is reported", () => {
    const aside = page({ [`${ASIDE_PREFIX}1.x`]: "torn", "hip.outbox.y": "torn" });
    expect(aside.words()).toContain(
      "! 1 stored item could not be read and was set aside. Nothing was deleted.",
    );
  });
});

describe("the series and the feel on the settings page", () => {
  test("the usual Morning is shown, and a choice keeps the pace and the sides", () => {
    const series = page({
      [STORAGE_KEYS.routine]: makeRoutineText(
        firstChoice({ ...MORNING, repMs: 2500, firstSide: "left" }),
      ),
    });
    expect(series.value("Routine")).toBe("morning");
    series.touch("Routine", "before-legs");
    expect(parseRoutineText(series.items.get(STORAGE_KEYS.routine) ?? "")).toEqual({
      ok: true,
      value: withRoutine(firstChoice({ ...MORNING, repMs: 2500, firstSide: "left" }), {
        ...BEFORE_LEGS,
        repMs: 2500,
        firstSide: "left",
      }),
    });
  });

  test("the pace runs from 1.2 to 5 seconds, and one between the steps is offered too", () => {
    const usual = page();
    const offered = usual.options("Pace");
    expect(offered[0]).toBe("1.2 s a rep");
    expect(offered.at(-1)).toBe("5.0 s a rep");
    expect(offered).toContain("2.0 s a rep (usual)");
    usual.touch("Pace", "3000");
    expect(usual.value("Pace")).toBe("3000");
    const odd = page({
      [STORAGE_KEYS.routine]: makeRoutineText(firstChoice({ ...MORNING, repMs: 2100 })),
    });
    expect(odd.options("Pace")).toContain("2.1 s a rep");
  });

  test("a value that was never offered changes nothing", () => {
    const usual = page();
    usual.touch("Pace", "100");
    usual.touch("Routine", "marathon");
    expect(usual.items.size).toBe(0);
  });

  test("a routine that cannot be read is said so, and can be chosen again", () => {
    const torn = page({ [STORAGE_KEYS.routine]: "torn" });
    expect(torn.has("Your series could not be read. The watch goes on with the one it has.")).toBe(
      true,
    );
    torn.touch("Routine", "morning");
    expect(torn.value("Routine")).toBe("morning");
  });

  test("a strength is asked for, handed over, and taken back", () => {
    const feel = page();
    expect(feel.value("Strength of the buzz")).toBe("watch");
    feel.touch("Strength of the buzz", "strong");
    expect(feel.words()).toContain(
      "Asked for. The watch takes it the next time Hip Series is opened on it.",
    );
    const favour = parseFavourText(feel.items.get(STORAGE_KEYS.favour) ?? "");
    expect(favour).toMatchObject({ ok: true, value: { strength: "strong", level: null } });
    const granted = favour.ok ? favour.value.at : 0;
    feel.items.set(STORAGE_KEYS.wrists, makeWristsText({ copies: [], granted }));
    expect(feel.words()).toContain("Handed to the watch.");
    feel.touch("Strength of the buzz", "watch");
    expect(parseFavourText(feel.items.get(STORAGE_KEYS.favour) ?? "")).toMatchObject({
      value: { strength: null },
    });
  });
});

describe("opening the settings page", () => {
  test("is a moment to try, but never overrules what was asked for", () => {
    const opened = page();
    opened.lookIn();
    expect(opened.items.get(STORAGE_KEYS.wish)).toBe("sync");
    const asked = page();
    asked.touch("Connect");
    asked.lookIn();
    expect(asked.items.get(STORAGE_KEYS.wish)).toBe("connect");
  });
});

describe("an instant in words", () => {
  const at = new Date(2026, 10, 22, 7, 5).getTime();

  test("is the hour today, and has its date on another day", () => {
    expect(wallClock(at, at + 60_000, ENGLISH)).toBe("07:05");
    expect(wallClock(at, new Date(2026, 10, 23, 7, 5).getTime(), ENGLISH)).toBe("22 Nov, 07:05");
  });
});
