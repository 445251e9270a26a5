/** What may lie in a phone's storage, state by state, for tests and pictures of the settings page. */

import { DEFAULT_WRIST, type WristSettings } from "../../core/comfort/wrist.ts";
import { entryOf, makeRingText } from "../../core/diagnostics/ring.ts";
import type { Routine } from "../../core/plan/routine.ts";
import { type Favour, makeFavourText, NO_FAVOUR } from "../../core/sync/favour.ts";
import { type Link, makeLinkText } from "../../core/sync/link.ts";
import type { NeedsYouReason } from "../../core/sync/message.ts";
import { makeEntryText, makeSettledText } from "../../core/sync/phone-entry.ts";
import { firstChoice, makeRoutineText } from "../../core/sync/routine-document.ts";
import { entryKey, STORAGE_KEYS } from "../../core/sync/storage-keys.ts";
import { makeTroubleText, type Trouble } from "../../core/sync/trouble.ts";
import { makeWristsText, type WristCopy } from "../../core/sync/wrist-copy.ts";
import { idOf, someRecord, wholeRecord } from "../core/sync/some-record.ts";

export type Stored = Readonly<Record<string, string>>;

export const SERVER = "https://hip.example.org";
export const ACCOUNT = {
  server: SERVER,
  token: "hip_secret",
  accountId: "anna",
  email: "anna@a.example",
};
export const CONNECTED = { state: "connected", ...ACCOUNT, needsSignIn: false } as const;
export const WAITING = {
  state: "waiting",
  server: SERVER,
  deviceCode: "device-secret",
  userCode: "ABCDEFGH",
  uri: `${SERVER}/device`,
  uriComplete: `${SERVER}/device?user_code=ABCDEFGH`,
  intervalMs: 5_000,
  expiresAt: 77,
} as const;
const DAY_MS = 24 * 60 * 60 * 1000;

export const link = (one: Link): Stored => ({ [STORAGE_KEYS.link]: makeLinkText(one) });

/** A rest day. */
export function rested(index: number, reason: NeedsYouReason | null = null, nextAt = 0): Stored {
  return entryOfRecord({ ...someRecord(index), id: idOf(index) }, reason, nextAt);
}

/** A whole Morning, `index` days after the first. `clean`: of each set; `null`: not confirmed. */
export function done(
  index: number,
  reason: NeedsYouReason | null = null,
  clean: "all" | null = "all",
): Stored {
  const whole = wholeRecord();
  const startedAt = whole.startedAt + index * DAY_MS;
  const sets = whole.sets.map((set) => ({ ...set, clean: clean === null ? null : set.paced }));
  const endedAt = whole.endedAt + index * DAY_MS;
  return entryOfRecord({ ...whole, id: idOf(index), startedAt, endedAt, sets }, reason, 0);
}

function entryOfRecord(
  record: ReturnType<typeof someRecord>,
  reason: NeedsYouReason | null,
  nextAt: number,
): Stored {
  const entry = { record, accountId: "anna", reason, attempts: 0, nextAt };
  return { [entryKey(record.id)]: makeEntryText(entry) };
}

export function settled(at: number): Stored {
  const note = { id: idOf(0), revision: 1, accountId: "anna", hash: null, at };
  return { [STORAGE_KEYS.settled]: makeSettledText([note]) };
}

export const trouble = (error: Trouble["error"], at: number): Stored => ({
  [STORAGE_KEYS.trouble]: makeTroubleText({ error, at }),
});

export const routine = (chosen: Routine): Stored => ({
  [STORAGE_KEYS.routine]: makeRoutineText(firstChoice(chosen)),
});

export const favour = (asked: Partial<Favour>): Stored => ({
  [STORAGE_KEYS.favour]: makeFavourText({ ...NO_FAVOUR, at: 5, ...asked }),
});

export function watch(
  wrist: Partial<WristSettings> = {},
  word: Partial<WristCopy> & { readonly granted?: number } = {},
): Stored {
  const { granted = 0, ...said } = word;
  const copy: WristCopy = {
    watch: "0badcafe",
    wrist: { version: 3, document: { ...DEFAULT_WRIST, ...wrist } },
    routineVersion: 0,
    grants: [],
    at: 5,
    ...said,
  };
  return { [STORAGE_KEYS.wrists]: makeWristsText({ copies: [copy], granted }) };
}

export const ring = (key: "ring" | "watchRing", at: number): Stored => ({
  [STORAGE_KEYS[key]]: makeRingText([
    entryOf(at, "service-started"),
    entryOf(at + 1000, "record-kept", { id: idOf(0), n: 1 }),
  ]),
});
