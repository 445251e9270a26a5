/**
 * A person with closed eyes: feels pulses, and names what each of them said. They know the six
 * rhythms and that a set is counted in; they know no plan, no pace and no clock but their own.
 */

import type { Felt } from "../../core/haptics/quiet.ts";

export interface Pulse {
  readonly atMs: number;
  readonly durationMs: number;
}

/** Closer than this, two pulses are one to the skin. */
const MERGED_MS = 50;
const SHORT_MS = 90;
const LONG_MS = 300;
const TWIN_GAP_MS = 230;
const LONG_GAP_MS = 350;
const BEAT_MS = 1000;
const BEAT_SLACK_MS = 220;

type Length = "short" | "middle" | "long";

interface Named {
  readonly what: Exclude<Felt, "count-in" | "mark"> | "short";
  readonly atMs: number;
}

export function nameWithClosedEyes(pulses: readonly Pulse[]): readonly Felt[] {
  return nameShorts(nameRhythms(merge(pulses)));
}

function merge(pulses: readonly Pulse[]): readonly Pulse[] {
  const felt: Pulse[] = [];
  for (const pulse of [...pulses].sort((a, b) => a.atMs - b.atMs)) {
    const last = felt[felt.length - 1];
    if (last !== undefined && pulse.atMs - last.atMs - last.durationMs < MERGED_MS) {
      felt[felt.length - 1] = { ...last, durationMs: pulse.atMs + pulse.durationMs - last.atMs };
    } else felt.push(pulse);
  }
  return felt;
}

function lengthOf({ durationMs }: Pulse): Length {
  if (durationMs < SHORT_MS) return "short";
  return durationMs < LONG_MS ? "middle" : "long";
}

function nameRhythms(pulses: readonly Pulse[]): readonly Named[] {
  const named: Named[] = [];
  for (let at = 0; at < pulses.length; ) {
    const [what, count] = rhythmAt(pulses, at);
    named.push({ what, atMs: pulses[at]?.atMs ?? 0 });
    at += count;
  }
  return named;
}

function rhythmAt(pulses: readonly Pulse[], at: number): readonly [Named["what"], number] {
  const first = pulses[at];
  if (first === undefined || lengthOf(first) === "short") return ["short", 1];
  if (lengthOf(first) === "long") {
    return isNext(pulses, at, "long", LONG_GAP_MS) ? ["switch-side", 2] : ["stopped", 1];
  }
  if (!isNext(pulses, at, "middle", TWIN_GAP_MS)) return ["rep", 1];
  const isEnd =
    isNext(pulses, at + 1, "middle", TWIN_GAP_MS) && isNext(pulses, at + 2, "long", TWIN_GAP_MS);
  return isEnd ? ["finished", 4] : ["change", 2];
}

function isNext(pulses: readonly Pulse[], at: number, length: Length, gapMs: number): boolean {
  const [one, next] = [pulses[at], pulses[at + 1]];
  if (one === undefined || next === undefined || lengthOf(next) !== length) return false;
  return next.atMs - one.atMs - one.durationMs <= gapMs;
}

/** A short pulse is a beat of a count-in, or the answer to a mark: what comes after it tells. */
function nameShorts(named: readonly Named[]): readonly Felt[] {
  const felt: Felt[] = [];
  let shorts: number[] = [];
  let isWaiting = true;
  for (const { what, atMs } of named) {
    if (what === "short") {
      shorts.push(atMs);
      continue;
    }
    felt.push(...namesOf(shorts, what === "rep" ? atMs : null, isWaiting), what);
    shorts = [];
    isWaiting = what !== "rep";
  }
  return [...felt, ...namesOf(shorts, null, isWaiting)];
}

function namesOf(shorts: readonly number[], repMs: number | null, isWaiting: boolean): Felt[] {
  const beatAt = (before: number) =>
    shorts.findIndex(
      (atMs) => repMs !== null && Math.abs(repMs - before * BEAT_MS - atMs) < BEAT_SLACK_MS,
    );
  if (repMs === null) return shorts.map(() => (isWaiting ? "count-in" : "mark"));
  const beats = [3, 2, 1].map(beatAt);
  const isCountedIn = isWaiting || beats.every((at) => at >= 0);
  return shorts.map((_, at) => (isCountedIn && beats.includes(at) ? "count-in" : "mark"));
}
