/**
 * Which settings documents which account has confirmed, and what follows from it for the routine and
 * the watch's settings. What was chosen on this phone since then goes to the account and stands;
 * otherwise the account's word is taken. Every step ends in a mark, so nothing goes round in circles.
 */

import {
  parse,
  readInteger,
  readList,
  readNullable,
  readObject,
  readOneOf,
  readText,
} from "../parse.ts";
import type { Result } from "../result.ts";
import { contentHash } from "./content-hash.ts";
import { newerOf } from "./routine-document.ts";
import { seal, unseal } from "./sealed-text.ts";
import { MOST_SETTINGS_VERSION, type SettingsDocument } from "./settings-document.ts";
import type { WristCopy } from "./wrist-copy.ts";

/** A document that an account has, known again by its version and content. */
export interface Mark {
  readonly version: number;
  readonly hash: string;
}

export interface Carried {
  readonly accountId: string;
  readonly routine: Mark | null;
  /** Of which watch: two of them count their versions apart. */
  readonly wrist: (Mark & { readonly watch: string }) | null;
}

/** More accounts than anybody moves between. */
const MOST_ACCOUNTS = 4;
const HASH_CHARS = 8;

export function carriedFor(all: readonly Carried[], accountId: string): Carried {
  const known = all.find((one) => one.accountId === accountId);
  return known ?? { accountId, routine: null, wrist: null };
}

/** Newest first. */
export function withCarried(all: readonly Carried[], carried: Carried): readonly Carried[] {
  const others = all.filter((one) => one.accountId !== carried.accountId);
  return [carried, ...others].slice(0, MOST_ACCOUNTS);
}

/** The routine on this phone: as it was chosen here, and as it came from the account. */
export interface PhoneRoutine {
  readonly chosen: SettingsDocument;
  readonly adopted: SettingsDocument;
}

export function effectiveRoutine({ chosen, adopted }: PhoneRoutine): SettingsDocument {
  return newerOf(chosen, adopted);
}

export function markOf({ version, document }: SettingsDocument): Mark {
  return { version, hash: contentHash(document) };
}

/** Chosen here, and this account has not confirmed it yet: it has to go there. */
export function isRoutineDue(phone: PhoneRoutine, mark: Mark | null): boolean {
  const holds = effectiveRoutine(phone);
  return holds.version > 0 && isOurs(phone) && !isSame(mark, markOf(holds));
}

/** What a request about the routine comes to. Both are written in this order, then the rest goes on. */
export interface RoutineOutcome {
  /** To be kept on the phone as the account's. */
  readonly adopt: SettingsDocument | null;
  readonly mark: Mark | null;
  /** The account lacks what the phone has: it is to be sent. */
  readonly isWanted: boolean;
}

const NOTHING: RoutineOutcome = { adopt: null, mark: null, isWanted: false };

/** `sent` was held against `held`: the account's own word, or `null` when it has other content. */
export function afterRoutinePut(
  phone: PhoneRoutine,
  sent: SettingsDocument,
  held: SettingsDocument | null,
): RoutineOutcome {
  if (held !== null && held.version === sent.version) return { ...NOTHING, mark: markOf(sent) };
  // Someone else's is later, or as old. What was chosen here stands, by counting on from theirs.
  const holds = effectiveRoutine(phone);
  if (held !== null && markOf(held).hash === markOf(holds).hash) {
    return { adopt: held, mark: markOf(held), isWanted: false };
  }
  const version = Math.max(sent.version, held?.version ?? 0, holds.version) + 1;
  if (version > MOST_SETTINGS_VERSION) return { ...NOTHING, mark: markOf(holds) };
  return { ...NOTHING, adopt: { version, document: holds.document }, isWanted: true };
}

/** `held`: what the account has, or `null` when it has none. */
export function afterRoutineLook(
  phone: PhoneRoutine,
  mark: Mark | null,
  held: SettingsDocument | null,
): RoutineOutcome {
  const holds = effectiveRoutine(phone);
  // Chosen while the answer was on its way.
  if (isRoutineDue(phone, mark)) return { ...NOTHING, isWanted: true };
  if (held === null) return { ...NOTHING, isWanted: holds.version > 0 };
  // An account that was set back to an older copy of itself has lost what was chosen here.
  if (held.version < holds.version && isOurs(phone)) return { ...NOTHING, isWanted: true };
  if (held.version <= holds.version && markOf(held).hash === markOf(holds).hash) {
    return { ...NOTHING, mark: markOf(holds) };
  }
  // Later than ours by count, so that the watch, which knows routines by it, takes it as well.
  const version = Math.max(held.version, Math.min(holds.version + 1, MOST_SETTINGS_VERSION));
  const adopt = { version, document: held.document };
  return { adopt, mark: markOf(adopt), isWanted: false };
}

/** The settings of the watch heard last, when this account has not heard of them. */
export function wristDue(copies: readonly WristCopy[], carried: Carried): WristCopy | null {
  const [newest] = copies;
  if (newest === undefined || newest.wrist.version === 0) return null;
  const { wrist } = carried;
  const isKnown = wrist?.watch === newest.watch && isSame(wrist, markOf(newest.wrist));
  return isKnown ? null : newest;
}

export function makeCarriedText(all: readonly Carried[]): string {
  return seal({ v: 1, accounts: all });
}

export function parseCarriedText(text: string): Result<readonly Carried[]> {
  const document = unseal(text);
  if (!document.ok) return document;
  return parse(() => {
    const fields = readObject(document.value, "", ["v", "accounts"]);
    readOneOf(fields["v"], "v", [1]);
    const list = readList(fields["accounts"], "accounts", MOST_ACCOUNTS);
    return list.map((one, index) => readCarried(one, `accounts[${index}]`));
  });
}

function readCarried(raw: unknown, path: string): Carried {
  const fields = readObject(raw, path, ["accountId", "routine", "wrist"]);
  return {
    accountId: readText(fields["accountId"], `${path}.accountId`, 100),
    routine: readNullable(fields["routine"], (one) =>
      readMark(readObject(one, `${path}.routine`, ["version", "hash"]), `${path}.routine`),
    ),
    wrist: readNullable(fields["wrist"], (one) => {
      const wrist = readObject(one, `${path}.wrist`, ["watch", "version", "hash"]);
      const watch = readText(wrist["watch"], `${path}.wrist.watch`, HASH_CHARS);
      return { watch, ...readMark(wrist, `${path}.wrist`) };
    }),
  };
}

function readMark(fields: Readonly<Record<string, unknown>>, path: string): Mark {
  return {
    version: readInteger(fields["version"], `${path}.version`, 0, MOST_SETTINGS_VERSION),
    hash: readText(fields["hash"], `${path}.hash`, HASH_CHARS),
  };
}

/** Of what lies under the account's key, only a copy raised over another phone's is our own choice. */
function isOurs({ chosen, adopted }: PhoneRoutine): boolean {
  if (adopted.version <= chosen.version) return true;
  return chosen.version > 0 && contentHash(adopted.document) === contentHash(chosen.document);
}

function isSame(one: Mark | null, other: Mark): boolean {
  return one !== null && one.version === other.version && one.hash === other.hash;
}
