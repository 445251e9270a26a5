/** Says whether two documents hold the same content, in whatever order their fields were written. */

import { checksum } from "./checksum.ts";

export function contentHash(document: unknown): string {
  return checksum(JSON.stringify(sorted(document)));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, field]) => [key, sorted(field)]));
}
