/**
 * A whole life of a phone, with everything secret marked: connected by a code, synced, refused, revoked,
 * signed in again, left, a personal token, the account deleted, everything forgotten. Every value that
 * was ever stored, every log line, every tree of the settings page and every frame to the watch is read.
 */

import { beforeAll, describe, expect, test } from "vitest";
import { DEFAULT_WRIST } from "../../core/comfort/wrist.ts";
import { entryOf } from "../../core/diagnostics/ring.ts";
import {
  makeGetMemory,
  makeGetReceipts,
  makePutDiagnostics,
  makePutRecord,
  makeShareSettings,
} from "../../core/sync/make-message.ts";
import type { Request } from "../../core/sync/message.ts";
import { ENTRY_PREFIX, STORAGE_KEYS } from "../../core/sync/storage-keys.ts";
import type { SettingsPage } from "../../simulator/phone/settings-page.ts";
import type { SettingsNode } from "../../simulator/phone/settings-tree.ts";
import { idOf, someRecord, wholeRecord } from "../core/sync/some-record.ts";
import { json, SERVER } from "./fake-account.ts";
import { askPacked, type PackedPhone, startedPhone } from "./packed-phone.ts";

const DEVICE_TOKEN = "hip_of-this-device-alone-";
const PASTED_TOKEN = `hip_${"pasted-by-a-person".padEnd(43, "0")}`;
const REFUSED_TOKEN = `hip_${"nobody-takes-this".padEnd(43, "0")}`;
const SECRETS = [DEVICE_TOKEN, PASTED_TOKEN, REFUSED_TOKEN, "session-token", "device-code"];
const EMAIL = "anna@example.org";
/** How somebody's hip felt is told by these fields, in a record and in a summary. */
const HEALTH = /"(comfort|hardest|before|spasm|sinceLast)"/;

interface Seen {
  readonly stored: { readonly key: string; readonly text: string }[];
  readonly trees: string[];
  readonly replies: string[];
}

async function live(all: PackedPhone, seen: Seen): Promise<void> {
  const page = watchedPage(all, seen);
  const ask = async (request: Request) => {
    seen.replies.push(JSON.stringify(await askPacked(all, request)));
  };
  const connect = async (label: string) => {
    page.press(label);
    await all.clock.advance(1_000);
    all.account.approval = "approved";
    await all.clock.advance(6_000);
    expect(page.texts()).toContain(`Connected as ${EMAIL}`);
  };
  const unfold = async (title: string) => {
    if (JSON.stringify(page.tree()).includes(`▸ ${title}`)) page.press(`▸ ${title}`);
    await all.clock.advance(500);
  };
  const paste = async (token: string) => {
    await unfold("I have a personal token");
    page.type("Personal token", token);
    page.press("Connect with the token");
    await all.clock.advance(1_000);
  };
  await all.clock.advance(10);
  await ask(makePutRecord(wholeRecord()));
  page.type("Address of your account service", SERVER);
  await connect("Connect");
  all.account.refused.add(idOf(1));
  for (const index of [1, 2]) await ask(makePutRecord(someRecord(index, 1, 7)));
  const wrist = { version: 2, document: { ...DEFAULT_WRIST } };
  await ask(makeShareSettings({ watch: "0badcafe", wrist, routineVersion: 0, grants: [] }));
  await ask(makeGetMemory());
  await ask(makeGetMemory());
  await ask(makePutDiagnostics([entryOf(1, "put-away", { id: idOf(2) })]));
  // The token is let go of on the web; a code brings another one.
  all.account.tokens.clear();
  await ask(makePutRecord(someRecord(3)));
  await unfold("Account");
  await connect("Sign in again");
  await unfold("Account");
  page.press("Disconnect");
  await all.clock.advance(1_000);
  await paste(REFUSED_TOKEN);
  all.account.tokens.add(PASTED_TOKEN);
  await paste(PASTED_TOKEN);
  expect(page.texts()).toContain(`Connected as ${EMAIL}`);
  all.account.instead.push(json(503, { detail: `${PASTED_TOKEN} of ${EMAIL}` }));
  await ask(makePutRecord(someRecord(4)));
  await ask(makeGetReceipts([idOf(1), idOf(4)]));
  await all.clock.advance(5_000);
  all.account.isDeleted = true;
  await ask(makePutRecord(someRecord(5)));
  await all.clock.advance(5_000);
  all.phone.settings.setItem(STORAGE_KEYS.wish, "forget");
  await all.clock.advance(20_000);
}

function watchedPage(all: PackedPhone, seen: Seen): SettingsPage {
  const page = all.phone.openSettings();
  page.on("change", () => seen.trees.push(JSON.stringify(built(page.tree()))));
  all.phone.settings.onChange(({ key, newValue }) => {
    if (newValue !== null) seen.stored.push({ key, text: newValue });
  });
  return page;
}

/** What the program put there; the letters that a person is typing are the phone's own. */
function built(node: SettingsNode): unknown {
  const { type, props, text, children } = node;
  return { type, props, text, children: children.map(built) };
}

describe("a whole life with everything secret marked", () => {
  let all: PackedPhone;
  const seen: Seen = { stored: [], trees: [], replies: [] };
  const keysWith = (has: (text: string) => boolean): readonly string[] => [
    ...new Set(seen.stored.filter(({ text }) => has(text)).map(({ key }) => key)),
  ];

  beforeAll(async () => {
    all = await startedPhone();
    all.account.prefix = DEVICE_TOKEN;
    await live(all, seen);
  });

  test("went all the way", () => {
    expect(all.codes()).toEqual([]);
    const stored = seen.stored.map(({ text }) => text).join();
    for (const secret of SECRETS) expect(stored).toContain(secret);
    for (const told of ['"n":503', "sign-in-lost", "account-lost", "memory-given", "parked"]) {
      expect(stored).toContain(told);
    }
    expect(seen.replies.join()).toContain('"ready"');
    expect(seen.trees.length).toBeGreaterThan(20);
  });

  test("tokens and codes are stored with the connection alone, and where one is pasted", () => {
    for (const secret of SECRETS) {
      const allowed: readonly string[] = [STORAGE_KEYS.link, STORAGE_KEYS.pastedToken];
      expect(
        keysWith((text) => text.includes(secret)).filter((key) => !allowed.includes(key)),
      ).toEqual([]);
    }
    expect(keysWith((text) => text.includes(DEVICE_TOKEN))).toEqual([STORAGE_KEYS.link]);
    expect(keysWith((text) => text.includes(EMAIL))).toEqual([STORAGE_KEYS.link]);
  });

  test("how the hip felt is stored with sessions that wait, and nowhere else", () => {
    const keys = keysWith((text) => HEALTH.test(text));
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter((key) => !key.startsWith(ENTRY_PREFIX))).toEqual([]);
  });

  test("nothing secret reaches the settings page's components, the log, or the watch", () => {
    const frames = all.link.traffic.filter(({ from }) => from === "phone");
    const toWatch = frames.map(({ bytes }) => Buffer.from(bytes).toString("latin1"));
    const lines = [...all.lines(), ...all.events.map((event) => JSON.stringify(event))];
    expect(toWatch.length).toBeGreaterThan(10);
    for (const secret of SECRETS) {
      for (const text of [...seen.trees, ...lines, ...toWatch, ...seen.replies]) {
        expect(text).not.toContain(secret);
      }
    }
    for (const text of [...lines, ...toWatch, ...seen.replies]) expect(text).not.toContain(EMAIL);
    for (const text of [...seen.trees, ...lines]) expect(text).not.toMatch(HEALTH);
  });

  test("and in the end nothing of it is left on the phone", () => {
    const left = Object.entries(all.phone.settings.toObject());
    expect(left.filter(([key]) => key !== STORAGE_KEYS.page)).toEqual([]);
  });
});
