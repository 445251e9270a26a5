/** The last buzzes with their names, for a strip that scrolls: enough to fill it, no more. */

import { type FeltPulse, feltCues } from "../felt-cues.ts";
import type { CueView } from "./view.ts";

const MOST_PULSES = 120;

export function cueTail(pulses: readonly FeltPulse[]): readonly CueView[] {
  const tail = pulses.slice(-MOST_PULSES);
  const cues = feltCues(tail);
  // A cut may go through the middle of a cue; half a cue would be given a wrong name.
  const whole = tail.length < pulses.length ? cues.slice(1) : cues;
  return whole.map((cue) => ({
    atMs: cue.atMs,
    cue: cue.cue,
    pulses: cue.pulses.map(({ atMs, durationMs }) => ({ atMs, durationMs })),
  }));
}
