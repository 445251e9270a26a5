/**
 * The motor. Core says which cue and when; here is how. Arrays of pulses need API 3.6; where they
 * are refused, a single scene that ends by itself stands in. CALL and TIMER are never used: they
 * repeat until stopped, and would buzz on if the page died [docs, not seen on a watch].
 */

import {
  VIBRATOR_SCENE_DURATION,
  VIBRATOR_SCENE_NOTIFICATION,
  VIBRATOR_SCENE_SHORT_MIDDLE,
  VIBRATOR_SCENE_STRONG_REMINDER,
  Vibrator,
} from "@zos/sensor";
import {
  CUE_PATTERN,
  type Cue,
  MARK_PATTERN,
  patternMs,
  type Strength,
} from "../../core/haptics/cue.ts";
import { nowMs } from "./clock.ts";

export interface Motor {
  play(cue: Cue): void;
  /** The answer to a mark: while nothing else is felt; what would touch `nextDueAt` comes after it. */
  answerMark(nextDueAt: number | null): void;
  stop(): void;
}

const FALLBACK: Readonly<Record<Cue, number>> = {
  "count-in": VIBRATOR_SCENE_SHORT_MIDDLE,
  rep: VIBRATOR_SCENE_SHORT_MIDDLE,
  change: VIBRATOR_SCENE_NOTIFICATION,
  "switch-side": VIBRATOR_SCENE_STRONG_REMINDER,
  stopped: VIBRATOR_SCENE_DURATION,
  finished: VIBRATOR_SCENE_STRONG_REMINDER,
};

/** Silence kept between a cue and the answer to a mark, so that they are not felt as one. */
const APART_MS = 120;

export function openMotor(strength: Strength): Motor {
  const vibrator = new Vibrator();
  let busyUntil = 0;
  let isAnswerOwed = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const run = (pattern: readonly number[], scene: number) => {
    if (strength === "off") return;
    busyUntil = nowMs() + patternMs(pattern);
    start(vibrator, strength, pattern, scene);
  };
  const answer = () => {
    timer = null;
    isAnswerOwed = false;
    run(MARK_PATTERN, VIBRATOR_SCENE_SHORT_MIDDLE);
  };
  const aim = () => {
    if (timer !== null) clearTimeout(timer);
    timer = isAnswerOwed ? setTimeout(answer, Math.max(0, busyUntil + APART_MS - nowMs())) : null;
  };
  return {
    play(cue) {
      run(CUE_PATTERN[cue], FALLBACK[cue]);
      aim();
    },
    answerMark(nextDueAt) {
      isAnswerOwed = true;
      const startsAt = Math.max(nowMs(), busyUntil + APART_MS);
      const endsAt = startsAt + patternMs(MARK_PATTERN) + APART_MS;
      if (nextDueAt === null || endsAt <= nextDueAt) aim();
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
      vibrator.stop();
    },
  };
}

function start(
  vibrator: Vibrator,
  strength: Strength,
  pattern: readonly number[],
  scene: number,
): void {
  try {
    vibrator.stop();
    if (typeof vibrator.getType !== "function") {
      vibrator.start({ mode: scene });
      return;
    }
    vibrator.start(actions(vibrator.getType(), strength, pattern));
  } catch (error) {
    // A cue that fails must not end the session: the screen says the same thing.
    console.log(`the motor refused: ${String(error)}`);
  }
}

function actions(
  types: ReturnType<Vibrator["getType"]>,
  strength: Strength,
  pattern: readonly number[],
) {
  const on = strength === "light" ? types.GENTLE_SHORT : motorType(types, strength);
  return pattern.map((duration, index) => ({
    type: index % 2 === 0 ? on : types.PAUSE,
    duration,
  }));
}

function motorType(types: ReturnType<Vibrator["getType"]>, strength: Strength): number {
  return strength === "strong" ? types.URGENT : types.STRONG_SHORT;
}
