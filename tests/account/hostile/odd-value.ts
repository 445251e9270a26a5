/** Values and texts that a careless service stumbles over, and ways to spoil a good document. */

import type { Dice } from "./dice.ts";

/** In whatever is spoilt or refused; no answer and no log line may say it again. */
export const MARKER = "lumbago4711";
export const SCRIPT = `"><script>alert("${MARKER}")</script>`;

const TEXTS: readonly string[] = [
  "",
  " ",
  MARKER,
  SCRIPT,
  `'; drop table record; -- ${MARKER}`,
  `" or 1=1 -- ${MARKER}`,
  `${MARKER}\u0000nul`,
  "\ud800",
  "\u202e\u0000\u0007",
  "%00",
  "../../../../etc/passwd",
  "{{7*7}}<%= 7 %>",
  "=cmd|' /C calc'!A0",
  "__proto__",
  "constructor",
  "null",
  "NaN",
  "9".repeat(400),
  "ß".repeat(3000),
  MARKER.repeat(400),
];

export function oddText(dice: Dice): string {
  return dice.of(TEXTS);
}

export function oddValue(dice: Dice): unknown {
  return dice.way<unknown>([
    [4, () => oddText(dice)],
    [4, () => dice.of([0, -0, -1, 0.5, 1, 11, 99, 100, 2 ** 31, 2 ** 53, 1e300, -1e300])],
    [2, () => dice.of([null, true, false])],
    [1, () => [oddText(dice)]],
    [1, () => ({ [oddText(dice)]: MARKER })],
    [1, () => Array.from({ length: 200 }, () => 7)],
  ]);
}

type Holder = Record<string, unknown>;

function holdersIn(value: unknown): Holder[] {
  if (typeof value !== "object" || value === null) return [];
  return [value as Holder, ...Object.values(value).flatMap(holdersIn)];
}

/** A copy with one to three things in it replaced, taken out or put in. */
export function spoilt(dice: Dice, good: unknown): unknown {
  const copy: unknown = structuredClone(good);
  const all = holdersIn(copy);
  if (all.length === 0) return oddValue(dice);
  for (let times = 1 + dice.below(3); times > 0; times -= 1) {
    const holder = dice.of(all);
    const key = Object.keys(holder)[dice.below(Math.max(1, Object.keys(holder).length))] ?? "x";
    dice.way([
      [5, () => void Object.assign(holder, { [key]: oddValue(dice) })],
      [2, () => void Reflect.deleteProperty(holder, key)],
      [2, () => void Object.assign(holder, { [`${MARKER}${dice.below(3)}`]: oddValue(dice) })],
    ]);
  }
  return copy;
}

/** Bytes that are no JSON, or only just. */
export function oddBytes(dice: Dice, good: unknown): string | Uint8Array<ArrayBuffer> {
  const text = JSON.stringify(good) ?? "";
  return dice.way<string | Uint8Array<ArrayBuffer>>([
    [3, () => text.slice(0, dice.below(Math.max(1, text.length)))],
    [1, () => ""],
    [1, () => `${text}${text}`],
    [1, () => text.replace("{", '{"__proto__":{"isAdmin":true},')],
    [1, () => text.replace("{", `{"constructor":{"prototype":{"x":"${MARKER}"}},`)],
    [1, () => "[".repeat(2000) + "]".repeat(2000)],
    [1, () => `${'{"a":'.repeat(800)}1${"}".repeat(800)}`],
    [1, () => "\ufeff".concat(text)],
    [1, () => Uint8Array.from({ length: 64 }, () => dice.below(256))],
    [1, () => new URLSearchParams({ id: MARKER, a: oddText(dice) }).toString()],
    [1, () => `{"model":"${"x".repeat(70_000)}"}`],
  ]);
}
