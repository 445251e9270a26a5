/**
 * Plays one cue as a session does: the count-in is three beats, a second apart. Who listens hears
 * of every buzz the moment it begins, so that the glass can say the same.
 */

import { CUE_PATTERN, type Cue } from "../../core/haptics/cue.ts";
import { BEAT_MS, BEATS } from "../../core/plan/wait.ts";
import { alarm, nowMs } from "../platform/clock.ts";
import { openMotor } from "../platform/motor.ts";
import { loadWrist } from "../platform/wrist-store.ts";

export interface Player {
  play(cue: Cue): void;
  /** Also what is still to come of it. */
  stop(): void;
}

interface Buzz {
  readonly at: number;
  /** What the motor is to play now; the rest of a rhythm follows by itself. */
  readonly cue: Cue | null;
  readonly felt: number;
}

/** The finger that asked for it should be off the glass. */
const LEAD_MS = 400;

export function player(onBuzz: (felt: number) => void): Player {
  let motor = openMotor(loadWrist().strength);
  let queue: readonly Buzz[] = [];
  const next = () => {
    const [first] = queue;
    if (first !== undefined) clock.set(first.at);
  };
  const clock = alarm(() => {
    const [buzz, ...later] = queue;
    queue = later;
    if (buzz === undefined) return;
    if (buzz.cue !== null) motor.play(buzz.cue);
    onBuzz(buzz.felt);
    next();
  });
  const stop = () => {
    clock.clear();
    queue = [];
    motor.stop();
  };
  return {
    play(cue) {
      stop();
      motor = openMotor(loadWrist().strength);
      queue = buzzes(cue, nowMs() + LEAD_MS);
      onBuzz(0);
      next();
    },
    stop,
  };
}

/** The rhythm of a cue as a lesson shows it. */
export function lessonPattern(cue: Cue): readonly number[] {
  if (cue !== "count-in") return CUE_PATTERN[cue];
  const [beatMs = 0] = CUE_PATTERN[cue];
  return Array.from({ length: 2 * BEATS - 1 }, (_, index) =>
    index % 2 === 0 ? beatMs : BEAT_MS - beatMs,
  );
}

function buzzes(cue: Cue, startAt: number): readonly Buzz[] {
  const list: Buzz[] = [];
  let at = startAt;
  lessonPattern(cue).forEach((ms, index) => {
    if (index % 2 === 0) {
      const isOwn = cue === "count-in" || index === 0;
      list.push({ at, cue: isOwn ? cue : null, felt: index / 2 + 1 });
    }
    at += ms;
  });
  return list;
}
