/** Where the last session has got to, as the watch last heard. */

import {
  parse,
  readInteger,
  readNullable,
  readObject,
  readOneOf,
  readText,
} from "../../core/parse.ts";
import { RECORD_LIMITS, type SessionRecord } from "../../core/record/record.ts";
import {
  NEEDS_YOU_REASONS,
  type NeedsYouReason,
  SYNC_STATES,
  type SyncState,
} from "../../core/sync/message.ts";
import { getStored, store } from "./stored.ts";

export interface SyncMark {
  readonly id: string;
  readonly revision: number;
  readonly state: SyncState;
  readonly reason: NeedsYouReason | null;
}

const KEY = "sync";

export function saveSync(mark: SyncMark): void {
  store.setItem(KEY, mark);
}

/** A record just made or changed: it is on the watch until someone says otherwise. */
export function markOnWatch({ id, revision }: Pick<SessionRecord, "id" | "revision">): void {
  saveSync({ id, revision, state: "on-watch", reason: null });
}

export function loadSync(): SyncMark | null {
  const raw = getStored(KEY);
  if (raw === undefined || raw === null) return null;
  const mark = parse(() => readMark(raw));
  return mark.ok ? mark.value : null;
}

function readMark(raw: unknown): SyncMark {
  const fields = readObject(raw, KEY, ["id", "revision", "state", "reason"]);
  return {
    id: readText(fields["id"], "id", 64),
    revision: readInteger(fields["revision"], "revision", 1, RECORD_LIMITS.revision),
    state: readOneOf(fields["state"], "state", SYNC_STATES),
    reason: readNullable(fields["reason"], (one) => readOneOf(one, "reason", NEEDS_YOU_REASONS)),
  };
}
