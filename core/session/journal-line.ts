/** One line of a journal: its number, what it says, and a checksum over both. */

import { checksum } from "../sync/checksum.ts";

/** Half a checksum: bytes are few within a set, and a line is short. */
const CHECK_CHARS = 4;

export function seal(number: number, body: string): string {
  const text = `${number.toString(36)} ${body}`;
  return `${text} ${check(text)}\n`;
}

/** The body of line `number`, or `null` when the line is torn, damaged or out of place. */
export function readLine(line: string, number: number): string | null {
  const cut = line.length - CHECK_CHARS - 1;
  const text = line.slice(0, Math.max(0, cut));
  if (line.charAt(cut) !== " " || line.slice(cut + 1) !== check(text)) return null;
  const prefix = `${number.toString(36)} `;
  return text.startsWith(prefix) ? text.slice(prefix.length) : null;
}

function check(text: string): string {
  return checksum(text).slice(0, CHECK_CHARS);
}
