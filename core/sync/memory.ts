/**
 * What a watch that was reset gets back: its sessions in a few numbers, and the settings it last had.
 * The phone asks the account for them when the watch asks the phone; nothing of it is kept in between.
 */

import { readSummary, type SessionSummary } from "../comfort/summary.ts";
import { DEFAULT_WRIST, parseWrist, type WristSettings, withLevel } from "../comfort/wrist.ts";
import { readList, readNullable, readObject, readOneOf, refuse } from "../parse.ts";

/** `asking`: ask again in a moment. `none`: there is no account to ask, or it could not be reached. */
export const MEMORY_STATES = ["asking", "none", "ready"] as const;
export type MemoryState = (typeof MEMORY_STATES)[number];

/** What one message brings: a month of sessions, which is all that level and streak look at closely. */
export const MOST_REMEMBERED = 30;

export interface Memory {
  readonly state: MemoryState;
  /** `null`: the account has never heard of a watch's settings. */
  readonly wrist: WristSettings | null;
  /** Newest first. */
  readonly sessions: readonly SessionSummary[];
}

export function memoryOf(state: Exclude<MemoryState, "ready">): Memory {
  return { state, wrist: null, sessions: [] };
}

/** What a watch goes on with that has asked nobody yet; `null`: the person has to be asked. */
export function restoredWrist({ wrist, sessions }: Memory): WristSettings | null {
  if (wrist !== null && wrist.levelReason !== "not-asked") {
    return withLevel(wrist, wrist.level, "from-record");
  }
  const [newest] = sessions;
  return newest === undefined
    ? null
    : withLevel(wrist ?? DEFAULT_WRIST, newest.level, "from-record");
}

export function readMemory(raw: unknown, path: string): Memory {
  const fields = readObject(raw, path, ["state", "wrist", "sessions"]);
  const sessions = readList(fields["sessions"], `${path}.sessions`, MOST_REMEMBERED);
  return {
    state: readOneOf(fields["state"], `${path}.state`, MEMORY_STATES),
    wrist: readNullable(fields["wrist"], (one) => readWrist(one, `${path}.wrist`)),
    sessions: sessions.map((one, index) => readSummary(one, `${path}.sessions[${index}]`)),
  };
}

function readWrist(raw: unknown, path: string): WristSettings {
  const wrist = parseWrist(raw);
  return wrist.ok ? wrist.value : refuse(wrist.fault.code, path, wrist.fault.message);
}
