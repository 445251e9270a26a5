/** Files that keep something for the next start: written whole or not at all, and never thrown away unread. */

import { renameSync, writeFileSync } from "node:fs";

/** For its owner's eyes only. */
export function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.new`, text, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

export function putAside(
  path: string,
  what: string,
  why: unknown,
  say: (line: string) => void,
): void {
  const aside = `${path}.unreadable`;
  renameSync(path, aside);
  say(`${what}: ${why instanceof Error ? why.message : String(why)}.`);
  say(`What was kept of it was put aside as ${aside}.`);
}
