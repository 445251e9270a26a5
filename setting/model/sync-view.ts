/** What waits on this phone and why, and how the last try went: no health data but the clean reps. */

import type { Level } from "../../core/plan/plan.ts";
import type { RoutineName } from "../../core/plan/routine.ts";
import type { SessionRecord } from "../../core/record/record.ts";
import { NEEDS_YOU_REASONS, type NeedsYouReason } from "../../core/sync/message.ts";
import { oldestFirst } from "../../core/sync/outbox.ts";
import { type PhoneEntry, parseEntryText, parseSettledText } from "../../core/sync/phone-entry.ts";
import { ASIDE_PREFIX, ENTRY_PREFIX, STORAGE_KEYS } from "../../core/sync/storage-keys.ts";
import { parseTroubleText, type Trouble } from "../../core/sync/trouble.ts";
import type { StoredTexts } from "../platform/stored-texts.ts";

export interface WaitingSession {
  readonly startedAt: number;
  readonly routine: RoutineName;
  readonly level: Level;
  /** `null`: a rest day. */
  readonly reps: { readonly paced: number; readonly clean: number | null } | null;
  readonly reason: NeedsYouReason | null;
  /** No try before this instant, UTC milliseconds; 0: at once. */
  readonly nextAt: number;
}

export interface SyncView {
  /** Oldest first, those that need the person among them. */
  readonly sessions: readonly WaitingSession[];
  readonly waiting: number;
  /** Only reasons there are, in a fixed order. */
  readonly needsYou: readonly { readonly reason: NeedsYouReason; readonly count: number }[];
  readonly lastInAccountAt: number | null;
  readonly trouble: Trouble | null;
  /** What could not be read and was kept apart. */
  readonly unreadable: number;
}

export function syncView(stored: StoredTexts): SyncView {
  const entries = readEntries(stored);
  const needsYou = NEEDS_YOU_REASONS.map((reason) => ({
    reason,
    count: entries.filter((entry) => entry.reason === reason).length,
  }));
  const trouble = parseTroubleText(stored[STORAGE_KEYS.trouble] ?? "");
  return {
    sessions: oldestFirst(entries.map((entry) => ({ ...entry.record, entry }))).map(({ entry }) =>
      waitingSession(entry),
    ),
    waiting: entries.filter((entry) => entry.reason === null).length,
    needsYou: needsYou.filter(({ count }) => count > 0),
    lastInAccountAt: lastInAccountAt(stored),
    trouble: trouble.ok ? trouble.value : null,
    unreadable: Object.keys(stored).filter((key) => key.startsWith(ASIDE_PREFIX)).length,
  };
}

function waitingSession({ record, reason, nextAt }: PhoneEntry): WaitingSession {
  const { startedAt, routine, level } = record;
  return { startedAt, routine, level, reps: repsOf(record), reason, nextAt };
}

/** Clean only where every set was confirmed. */
function repsOf({ outcome, sets }: SessionRecord): WaitingSession["reps"] {
  if (outcome === "rested") return null;
  let [paced, clean]: [number, number | null] = [0, 0];
  for (const set of sets) {
    paced += set.paced;
    clean = clean === null || set.clean === null ? null : clean + set.clean;
  }
  return { paced, clean };
}

interface Read {
  readonly text: string;
  readonly entry: PhoneEntry | null;
}

/**
 * As read for the build before. A hundred sessions are half a million characters with their checksums,
 * and while they are sent, the page is built again at every step.
 */
let known: ReadonlyMap<string, Read> = new Map();

/** One that cannot be read is the side service's to set aside; until then it is not counted. */
function readEntries(stored: StoredTexts): readonly PhoneEntry[] {
  const read = new Map<string, Read>();
  for (const [key, text] of Object.entries(stored)) {
    if (!key.startsWith(ENTRY_PREFIX)) continue;
    const before = known.get(key);
    read.set(key, before?.text === text ? before : readEntry(text));
  }
  known = read;
  return [...read.values()].flatMap(({ entry }) => entry ?? []);
}

function readEntry(text: string): Read {
  const entry = parseEntryText(text);
  return { text, entry: entry.ok ? entry.value : null };
}

function lastInAccountAt(stored: StoredTexts): number | null {
  const settled = parseSettledText(stored[STORAGE_KEYS.settled] ?? "");
  const [last] = settled.ok ? settled.value : [];
  return last?.at ?? null;
}
