/** Which part of a list is asked for. */

import { type Cursor, readCursor } from "../store/cursor.ts";

const USUAL_PAGE = 50;
export const MOST_PAGE = 200;

export interface PageRequest {
  readonly after: Cursor | null;
  readonly limit: number;
}

export function parsePage(
  after: string | undefined,
  limit: string | undefined,
): PageRequest | null {
  const size = limit === undefined ? USUAL_PAGE : Number(limit);
  if (!Number.isInteger(size) || size < 1 || size > MOST_PAGE) return null;
  if (after === undefined) return { after: null, limit: size };
  const cursor = readCursor(after);
  return cursor === null ? null : { after: cursor, limit: size };
}
