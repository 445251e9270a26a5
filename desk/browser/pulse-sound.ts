/**
 * The pulses as low tones, for those who want to hear the rhythm: off until asked for, because a page
 * that hums by itself is a nuisance.
 */

import type { CueView } from "../server/view.ts";
import type { SimTime } from "./sim-time.ts";

export interface PulseSound {
  readonly isOn: boolean;
  turn(isOn: boolean): void;
  hear(cues: readonly CueView[]): void;
}

export interface Tones {
  turn(isOn: boolean): void;
  /** Now, for so long. */
  play(seconds: number): void;
}

/** What is older than this was felt before anybody listened. */
const LATEST_MS = 400;

export function pulseSound(time: Pick<SimTime, "speed" | "now">, tones: Tones): PulseSound {
  let isOn = false;
  let heardUntilMs = 0;
  return {
    get isOn() {
      return isOn;
    },
    turn(wanted) {
      isOn = wanted;
      tones.turn(isOn);
    },
    hear(cues) {
      const before = heardUntilMs;
      for (const { atMs, durationMs } of cues.flatMap(({ pulses }) => pulses)) {
        if (atMs <= before) continue;
        heardUntilMs = Math.max(heardUntilMs, atMs);
        const isFresh = time.now() - atMs < LATEST_MS * time.speed;
        if (isOn && isFresh) tones.play(durationMs / 1000 / time.speed);
      }
    },
  };
}
