/**
 * What a wrist would make of the pulses: groups them by the silence between them and names each
 * group by its rhythm alone. It knows no plan and no time but the pulses' own.
 */

import { CUE_PATTERN, CUES, type Cue } from "../core/haptics/cue.ts";

export interface FeltPulse {
  readonly atMs: number;
  readonly durationMs: number;
}

export interface FeltCue {
  readonly atMs: number;
  /** `unknown`: no cue has this rhythm. */
  readonly cue: Cue | "unknown";
  readonly pulses: readonly FeltPulse[];
}

/** Longer than any silence inside a cue, shorter than any between two. */
const APART_MS = 400;

export function feltCues(pulses: readonly FeltPulse[]): readonly FeltCue[] {
  return group(pulses).map((pulsesOfCue) => ({
    atMs: pulsesOfCue[0]?.atMs ?? 0,
    cue: nameOf(pulsesOfCue),
    pulses: pulsesOfCue,
  }));
}

function group(pulses: readonly FeltPulse[]): FeltPulse[][] {
  const groups: FeltPulse[][] = [];
  let endedAt = Number.NEGATIVE_INFINITY;
  for (const pulse of pulses) {
    const current = groups[groups.length - 1];
    if (current === undefined || pulse.atMs - endedAt >= APART_MS) groups.push([pulse]);
    else current.push(pulse);
    endedAt = pulse.atMs + pulse.durationMs;
  }
  return groups;
}

function nameOf(pulses: readonly FeltPulse[]): Cue | "unknown" {
  const rhythm: number[] = [];
  pulses.forEach((pulse, index) => {
    const before = pulses[index - 1];
    if (before !== undefined) rhythm.push(pulse.atMs - before.atMs - before.durationMs);
    rhythm.push(pulse.durationMs);
  });
  const named = CUES.find((cue) => isSame(CUE_PATTERN[cue], rhythm));
  return named ?? "unknown";
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((ms, index) => ms === other[index]);
}
