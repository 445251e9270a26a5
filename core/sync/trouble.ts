/** How the last try to reach the account went wrong, for the settings page to say in words. */

import { parse, readInteger, readObject, readOneOf } from "../parse.ts";
import type { Result } from "../result.ts";
import { seal, unseal } from "./sealed-text.ts";

/** Why the account does not have a record yet; each is tried again by itself. */
const SYNC_ERRORS = [
  "offline",
  "timeout",
  "not-understood",
  "busy",
  "server-trouble",
  "unexpected",
] as const;
export type SyncError = (typeof SYNC_ERRORS)[number];

export const TROUBLES = [...SYNC_ERRORS, "storage-failed"] as const;

export interface Trouble {
  readonly error: SyncError | "storage-failed";
  readonly at: number;
}

export function makeTroubleText(trouble: Trouble): string {
  return seal({ v: 1, ...trouble });
}

export function parseTroubleText(text: string): Result<Trouble> {
  const document = unseal(text);
  if (!document.ok) return document;
  return parse(() => {
    const fields = readObject(document.value, "", ["v", "error", "at"]);
    return {
      error: readOneOf(fields["error"], "error", TROUBLES),
      at: readInteger(fields["at"], "at", 0, Number.MAX_SAFE_INTEGER),
    };
  });
}
