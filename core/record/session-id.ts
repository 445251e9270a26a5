/**
 * Session ids are UUIDv7, made on the watch at the start. The watch has no crypto, so the random
 * bits are `Math.random` mixed with a stored counter; an id need only be unique within one account.
 */

/** `random`: six or more numbers from 0 up to 1. `counter`: one more for each id this watch made. */
export function makeSessionId(atMs: number, random: readonly number[], counter: number): string {
  const time = hex(Math.max(0, Math.floor(atMs)), 12);
  const high = bits(random, 0, 12) ^ (counter & 0xfff);
  const variant = 0x8 | (bits(random, 1, 2) & 0x3);
  const mixed = (bits(random, 2, 12) ^ ((counter >>> 12) & 0xfff)) & 0xfff;
  const tail = [3, 4, 5].map((index) => hex(bits(random, index, 16), 4)).join("");
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${hex(high & 0xfff, 3)}`,
    `${variant.toString(16)}${hex(mixed, 3)}`,
    tail,
  ].join("-");
}

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export function isSessionId(text: string): boolean {
  return UUID_V7.test(text);
}

/** When the session began, as its id tells: UTC milliseconds. */
export function timeOfSessionId(id: string): number {
  return Number.parseInt(`${id.slice(0, 8)}${id.slice(9, 13)}`, 16);
}

function bits(random: readonly number[], index: number, count: number): number {
  return Math.floor((random[index] ?? 0) * 2 ** count);
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, "0").slice(-digits);
}
