/** A place in a list of sessions, newest first. Outside it is one opaque word. */

import { isSessionId } from "../../core/record/session-id.ts";

export interface Cursor {
  readonly startedAt: number;
  readonly id: string;
}

export function writeCursor({ startedAt, id }: Cursor): string {
  return Buffer.from(`${startedAt}:${id}`).toString("base64url");
}

export function readCursor(word: string): Cursor | null {
  if (word.length > 100) return null;
  const [startedAt = "", id = ""] = Buffer.from(word, "base64url").toString("utf8").split(":");
  if (!/^\d{1,16}$/.test(startedAt) || !isSessionId(id)) return null;
  return { startedAt: Number(startedAt), id };
}
