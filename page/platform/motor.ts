/**
 * The motor. Core says which cue and when; here is how. Arrays of pulses need API 3.6; where they
 * are refused, a single scene that ends by itself stands in. CALL and TIMER are never used: they
 * repeat until stopped, and would buzz on if the page died [docs, not seen on a watch]. No cue cuts
 * another: what comes too soon waits until the wrist is quiet, and a beat that would be late is left out.
 */

import {
  VIBRATOR_SCENE_DURATION,
  VIBRATOR_SCENE_DURATION_LONG,
  VIBRATOR_SCENE_NOTIFICATION,
  VIBRATOR_SCENE_SHORT_MIDDLE,
  VIBRATOR_SCENE_SHORT_STRONG,
  VIBRATOR_SCENE_STRONG_REMINDER,
  Vibrator,
} from "@zos/sensor";
import type { Cue, Strength } from "../../core/haptics/cue.ts";
import { apartMs, type Felt, patternOf } from "../../core/haptics/quiet.ts";
import { PERISH_MS } from "../../core/session/session.ts";
import { nowMs } from "./clock.ts";

export interface Motor {
  play(cue: Cue): void;
  /** The answer to a mark: while nothing else is felt; what would touch `nextDueAt` comes after it. */
  answerMark(nextDueAt: number | null): void;
  stop(): void;
}

const FALLBACK: Readonly<Record<Felt, number>> = {
  mark: VIBRATOR_SCENE_SHORT_MIDDLE,
  "count-in": VIBRATOR_SCENE_SHORT_MIDDLE,
  rep: VIBRATOR_SCENE_SHORT_STRONG,
  change: VIBRATOR_SCENE_NOTIFICATION,
  "switch-side": VIBRATOR_SCENE_DURATION_LONG,
  stopped: VIBRATOR_SCENE_DURATION,
  finished: VIBRATOR_SCENE_STRONG_REMINDER,
};

export function openMotor(strength: Strength): Motor {
  const vibrator = new Vibrator();
  let playing: { readonly what: Felt; readonly at: number } | null = null;
  let owed: Cue | null = null;
  let isAnswerOwed = false;
  let timer: ReturnType<typeof setTimeout> | null = null;

  /** How long until `next` may be felt. A clock that was set back must not silence the watch. */
  function quietMs(next: Felt): number {
    const now = nowMs();
    if (playing === null || now < playing.at) return 0;
    return playing.at + apartMs(playing.what, next) - now;
  }

  function run(what: Felt): void {
    playing = { what, at: nowMs() };
    start(vibrator, strength, what);
  }

  function pay(): void {
    timer = null;
    const cue = owed;
    owed = null;
    if (cue === null) isAnswerOwed = false;
    run(cue ?? "mark");
    aim();
  }

  function aim(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const next: Felt | null = owed ?? (isAnswerOwed ? "mark" : null);
    if (next !== null) timer = setTimeout(pay, Math.max(0, quietMs(next)));
  }

  return {
    play(cue) {
      if (strength === "off") return;
      // What is said now is true now: an older cue that still waits is not.
      owed = null;
      const lateMs = cue === "rep" ? 0 : quietMs(cue);
      if (lateMs <= 0) run(cue);
      else if (cue !== "count-in" || lateMs <= PERISH_MS) owed = cue;
      aim();
    },
    answerMark(nextDueAt) {
      if (strength === "off") return;
      isAnswerOwed = true;
      const endsAt = nowMs() + Math.max(0, quietMs("mark")) + apartMs("mark", "rep");
      if (nextDueAt === null || endsAt <= nextDueAt) aim();
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
      vibrator.stop();
    },
  };
}

function start(vibrator: Vibrator, strength: Strength, what: Felt): void {
  try {
    vibrator.stop();
    if (typeof vibrator.getType !== "function") {
      vibrator.start({ mode: FALLBACK[what] });
      return;
    }
    vibrator.start(actions(vibrator.getType(), strength, patternOf(what)));
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
