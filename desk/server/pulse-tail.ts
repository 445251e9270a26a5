/** The last buzzes with their names, for a strip that scrolls: enough to fill it, no more. */

import { CUE_PATTERN } from "../../core/haptics/cue.ts";
import { type FeltPulse, feltCues } from "../felt-cues.ts";
import type { CueView } from "./view.ts";

const MOST_PULSES = 120;
/** Shorter than the silence between two reps at the fastest pace, and longer than a late timer. */
const LATE_SILENCE_MS = 900;

/** The silence between two neighbours of a cue, by how long each of them is. */
const SILENCES = new Map<string, number>();
for (const pattern of Object.values(CUE_PATTERN)) {
  pattern.forEach((ms, index) => {
    if (index % 2 === 1) SILENCES.set(pairOf(pattern[index - 1], pattern[index + 1]), ms);
  });
}

export function cueTail(pulses: readonly FeltPulse[]): readonly CueView[] {
  const tail = pulses.slice(tailStart(pulses));
  const cues: CueView[] = [];
  let from = 0;
  for (const { cue, pulses: felt } of feltCues(onTime(tail))) {
    const own = tail.slice(from, from + felt.length);
    cues.push({
      atMs: own[0]?.atMs ?? 0,
      cue,
      pulses: own.map(({ atMs, durationMs }) => ({ atMs, durationMs })),
    });
    from += felt.length;
  }
  return cues;
}

/** Never in the middle of a cue: half a cue would have a wrong name. */
function tailStart(pulses: readonly FeltPulse[]): number {
  let start = Math.max(0, pulses.length - MOST_PULSES);
  while (start > 0 && start < pulses.length && silenceBefore(pulses, start) < LATE_SILENCE_MS) {
    start += 1;
  }
  return start;
}

function silenceBefore(pulses: readonly FeltPulse[], index: number): number {
  const [before, pulse] = [pulses[index - 1], pulses[index]];
  if (before === undefined || pulse === undefined) return Number.POSITIVE_INFINITY;
  return pulse.atMs - before.atMs - before.durationMs;
}

/** In real time a pulse may come some milliseconds late: as the motor was told, for the name's sake. */
function onTime(pulses: readonly FeltPulse[]): readonly FeltPulse[] {
  let lateMs = 0;
  return pulses.map((pulse, index) => {
    const wanted = SILENCES.get(pairOf(pulses[index - 1]?.durationMs, pulse.durationMs));
    const silence = silenceBefore(pulses, index);
    const isLate = wanted !== undefined && silence < LATE_SILENCE_MS;
    lateMs = isLate ? lateMs + silence - wanted : 0;
    return { ...pulse, atMs: pulse.atMs - lateMs };
  });
}

function pairOf(one: number | undefined, other: number | undefined): string {
  return `${one} then ${other}`;
}
