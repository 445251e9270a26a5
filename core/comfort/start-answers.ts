/**
 * What a person has answered between Start and the first cue, and what follows from it: the next
 * question, or the plan's level and why. Nothing is assumed: what was not answered is `null`.
 */

import type { Level } from "../plan/plan.ts";
import type { RoutineName } from "../plan/routine.ts";
import type { SinceLast } from "../record/record.ts";
import { type Gate, gate, SHORT_FROM } from "./gate.ts";
import { type History, isAfterSpasm, sessionToAskAbout } from "./history.ts";
import { levelAdvice } from "./level.ts";
import type { LevelReason } from "./wrist.ts";

export interface StartAnswers {
  readonly routine: RoutineName;
  /** Better, same or worse after the last session. */
  readonly sinceLast: SinceLast | null;
  /** As dialled; it counts as answered once `isChecked`. */
  readonly discomfort: number | null;
  readonly spasm: boolean;
  readonly isChecked: boolean;
  /** The answer to "a short plan?". */
  readonly wantsWhole: boolean | null;
  /** A level the person has set on the way, in place of what would follow. */
  readonly chosen: Level | null;
}

export interface StartFacts {
  readonly level: Level;
  readonly levelReason: LevelReason;
  readonly history: History;
}

export type StartQuestion = "since-last" | "comfort" | "rest" | "short-plan" | "preview";

export interface LevelNow {
  /** The person's level from now on; what is kept when the session begins. */
  readonly level: Level;
  readonly reason: LevelReason;
  /** What is done today: less on a sore day, or after a spasm. */
  readonly today: Level;
  readonly todayReason: "as-it-is" | "sore-today" | "after-spasm";
  /** What is offered, never forced. */
  readonly offered: Level | null;
}

export function noAnswers(routine: RoutineName): StartAnswers {
  return {
    routine,
    sinceLast: null,
    discomfort: null,
    spasm: false,
    isChecked: false,
    wantsWhole: null,
    chosen: null,
  };
}

export function nextQuestion(answers: StartAnswers, facts: StartFacts): StartQuestion {
  const isAskedAbout = sessionToAskAbout(facts.history) !== null;
  if (isAskedAbout && answers.sinceLast === null) return "since-last";
  const given = gateOf(answers, facts);
  if (given === null) return "comfort";
  if (given.kind === "rest") return "rest";
  return given.kind === "offer-short" && answers.wantsWhole === null ? "short-plan" : "preview";
}

/** Also known before the comfort check: then `today` is the level itself. */
export function levelNow(answers: StartAnswers, facts: StartFacts): LevelNow {
  const own = ownLevel(answers, facts);
  const given = gateOf(answers, facts);
  const today = todayOf(given, answers.wantsWhole) ?? own.level;
  return {
    ...own,
    today,
    todayReason: today === own.level ? "as-it-is" : whyLess(given),
    offered: offerOf(answers, facts, today),
  };
}

/** The level before the gate: what the person set, or what follows from the last session. */
function ownLevel(answers: StartAnswers, facts: StartFacts): Pick<LevelNow, "level" | "reason"> {
  const { chosen, sinceLast } = answers;
  const advice = levelAdvice(facts.level, facts.history, sinceLast);
  if (chosen !== null) {
    if (chosen === facts.level) return { level: chosen, reason: facts.levelReason };
    const isOffered = advice.kind !== "keep" && advice.level === chosen;
    return { level: chosen, reason: isOffered ? REASON_OF[advice.kind] : "chosen" };
  }
  if (advice.kind === "down") return { level: advice.level, reason: REASON_OF.down };
  return { level: facts.level, reason: facts.levelReason };
}

const REASON_OF = { down: "worse-next-day", "offer-up": "three-comfortable" } as const;

function gateOf(answers: StartAnswers, facts: StartFacts): Gate | null {
  const { discomfort, spasm, isChecked } = answers;
  if (!isChecked || discomfort === null) return null;
  const { level } = ownLevel(answers, facts);
  return gate({ discomfort, spasm }, level, isAfterSpasm(facts.history));
}

function todayOf(given: Gate | null, wantsWhole: boolean | null): Level | null {
  if (given === null || given.kind === "rest") return null;
  if (given.kind === "go") return given.level;
  return wantsWhole === true ? given.declined : given.level;
}

function whyLess(given: Gate | null): LevelNow["todayReason"] {
  return given?.kind === "offer-short" ? "sore-today" : "after-spasm";
}

/** One more exercise is offered to a calm hip alone, and not while a spasm keeps the plan short. */
function offerOf(answers: StartAnswers, facts: StartFacts, today: Level): Level | null {
  const { chosen, discomfort, sinceLast } = answers;
  const advice = levelAdvice(facts.level, facts.history, sinceLast);
  const isCalm = discomfort !== null && discomfort < SHORT_FROM;
  if (advice.kind !== "offer-up" || chosen !== null || !isCalm) return null;
  return today === facts.level && !isAfterSpasm(facts.history) ? advice.level : null;
}
