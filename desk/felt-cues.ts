/**
 * What a wrist would make of the pulses: reads them one after the other and names each rhythm it
 * knows. It knows no plan and no time but the pulses' own.
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

/** Longest rhythm first: a short one may be the beginning of a long one. */
const BY_LENGTH = [...CUES].sort(
  (one, other) => CUE_PATTERN[other].length - CUE_PATTERN[one].length,
);

export function feltCues(pulses: readonly FeltPulse[]): readonly FeltCue[] {
  const felt: FeltCue[] = [];
  for (let from = 0; from < pulses.length; ) {
    const cue = BY_LENGTH.find((one) => isHere(CUE_PATTERN[one], pulses, from)) ?? "unknown";
    const count = cue === "unknown" ? 1 : (CUE_PATTERN[cue].length + 1) / 2;
    const own = pulses.slice(from, from + count);
    felt.push({ atMs: own[0]?.atMs ?? 0, cue, pulses: own });
    from += count;
  }
  return felt;
}

function isHere(pattern: readonly number[], pulses: readonly FeltPulse[], from: number): boolean {
  return pattern.every((ms, index) => {
    const pulse = pulses[from + Math.floor(index / 2)];
    const next = pulses[from + Math.floor(index / 2) + 1];
    if (pulse === undefined) return false;
    if (index % 2 === 0) return pulse.durationMs === ms;
    return next !== undefined && next.atMs - pulse.atMs - pulse.durationMs === ms;
  });
}
