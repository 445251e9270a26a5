/** One line of a journal: its number, what it says, and a checksum over both. */

import { checksum } from "../sync/checksum.ts";

/**
 * Half a checksum finds any one damaged byte in a line of an event, where bytes are few. In a line as
 * long as the head it no longer does, and the head says what is being done: it gets a whole one.
 */
const EVENT_CHECK_CHARS = 4;
const HEAD_CHECK_CHARS = 8;

export function seal(number: number, body: string): string {
  const text = `${number.toString(36)} ${body}`;
  return `${text} ${check(text, number)}\n`;
}

/** The body of line `number`, or `null` when the line is torn, damaged or out of place. */
export function readLine(line: string, number: number): string | null {
  const cut = line.length - checkChars(number) - 1;
  const text = line.slice(0, Math.max(0, cut));
  if (line.charAt(cut) !== " " || line.slice(cut + 1) !== check(text, number)) return null;
  const prefix = `${number.toString(36)} `;
  return text.startsWith(prefix) ? text.slice(prefix.length) : null;
}

function check(text: string, number: number): string {
  return checksum(text).slice(0, checkChars(number));
}

function checkChars(number: number): number {
  return number === 0 ? HEAD_CHECK_CHARS : EVENT_CHECK_CHARS;
}
