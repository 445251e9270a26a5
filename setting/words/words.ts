/**
 * What the settings page says, once for each language, card by card. A text that a language lacks is a
 * type error, and a sentence with a number in it is a function: no two languages count alike.
 */

import type { LevelReason } from "../../core/comfort/wrist.ts";
import type { Strength } from "../../core/haptics/cue.ts";
import type { Level } from "../../core/plan/plan.ts";
import type { RoutineName } from "../../core/plan/routine.ts";
import type { ExerciseId } from "../../core/series/series.ts";
import type { LinkNotice } from "../../core/sync/link.ts";
import type { NeedsYouReason } from "../../core/sync/message.ts";
import type { Trouble } from "../../core/sync/trouble.ts";
import type { AddressFault } from "../address-fault.ts";

export interface Words {
  readonly account: AccountWords;
  readonly sync: SyncWords;
  readonly series: SeriesWords;
  readonly watch: WatchWords;
  readonly privacy: PrivacyWords;
  readonly help: HelpWords;
}

export interface AccountWords {
  readonly title: string;
  readonly why: string;
  readonly server: string;
  readonly connect: string;
  readonly cancel: string;
  readonly disconnect: string;
  readonly disconnectHint: string;
  readonly signInAgain: string;
  readonly openToApprove: string;
  readonly orTypeCode: string;
  readonly asking: string;
  readonly checking: string;
  readonly finishing: string;
  readonly leaving: string;
  readonly waiting: string;
  readonly notConnected: string;
  readonly needsSignIn: string;
  readonly haveToken: string;
  readonly token: string;
  readonly tokenHint: string;
  readonly useToken: string;
  readonly addressFaults: Readonly<Record<AddressFault, string>>;
  readonly notices: Readonly<Record<LinkNotice, string>>;
  connectedAs(email: string): string;
  ended(email: string): string;
  codeLasts(when: string): string;
}

export interface SyncWords {
  readonly title: string;
  readonly nothingYet: string;
  readonly allSent: string;
  readonly syncNow: string;
  readonly goesNext: string;
  readonly noAccountYet: string;
  readonly restDay: string;
  readonly routineNames: Readonly<Record<RoutineName, string>>;
  /** What became of it, and what the person can do. */
  readonly reasons: Readonly<Record<NeedsYouReason, string>>;
  readonly toDo: Readonly<Record<NeedsYouReason, string>>;
  readonly yesSend: string;
  readonly ifNotSent: string;
  waiting(count: number, isConnected: boolean): string;
  needYou(count: number): string;
  needsYou(reason: string): string;
  ofThem(count: number, reason: string): string;
  askToSend(count: number, email: string): string;
  nextTry(when: string): string;
  andMore(count: number): string;
  level(level: Level): string;
  reps(paced: number, clean: number | null): string;
  lastTry(error: Trouble["error"], when: string): string;
  lastSent(when: string): string;
  unreadable(count: number): string;
  /** `weekday` from 0, Sunday; `month` from 0. */
  dayAndHour(day: Day, hour: string): string;
}

export interface Day {
  readonly weekday: number;
  readonly day: number;
  readonly month: number;
}

export interface SeriesWords {
  readonly title: string;
  readonly routine: string;
  readonly routines: Readonly<Record<RoutineName, string>>;
  readonly exercises: string;
  readonly names: Readonly<Record<ExerciseId, string>>;
  readonly enoughIsFine: string;
  readonly order: string;
  readonly orderHint: string;
  readonly rounds: string;
  readonly sides: string;
  readonly sideChoices: Readonly<Record<SideChoice, string>>;
  readonly pace: string;
  readonly waits: string;
  readonly unreadable: string;
  readonly chooseAgain: string;
  readonly watchTakesIt: string;
  readonly watchHasIt: string;
  /** "5 exercises, 2 rounds, each side: about 10 min". */
  shape(shape: ShapeInWords): string;
  reps(reps: RepsInWords): string;
  lastOne(exercise: string): string;
  roundCount(rounds: number): string;
  repPace(repMs: number, isUsual: boolean): string;
}

export type SideChoice = "right-first" | "left-first" | "right-only" | "left-only";

export interface ShapeInWords {
  readonly exercises: number;
  readonly rounds: number;
  readonly isBothSides: boolean;
  /** From and to; the same where it makes no difference. */
  readonly minutes: readonly [number, number];
}

export interface RepsInWords {
  readonly min: number;
  readonly max: number;
  readonly isBothWays: boolean;
}

/** What belongs to the watch: how it feels, the level. */
export interface WatchWords {
  readonly feel: string;
  readonly strength: string;
  readonly strengths: Readonly<Record<Strength, string>>;
  readonly asItIs: string;
  readonly lesson: string;
  readonly testBuzz: string;
  readonly openFirst: string;
  readonly played: string;
  readonly level: string;
  readonly askLevel: string;
  readonly reasons: Readonly<Record<LevelReason, string>>;
  readonly notHeard: string;
  readonly newerWatch: string;
  readonly asked: string;
  readonly granted: string;
  strengthIs(strength: Strength): string;
  asTheWatchHasIt(what: string): string;
  levelIs(level: Level): string;
  levelMeans(level: Level): string;
  lastHeard(when: string): string;
  playAsked(until: string): string;
}

export interface PrivacyWords {
  readonly title: string;
  readonly summary: string;
  readonly onWatch: string;
  readonly onPhone: string;
  readonly inAccount: string;
  readonly openData: string;
  readonly openDataHint: string;
  readonly forget: string;
  readonly forgetIsAll: string;
  readonly comesAgain: string;
  readonly keep: string;
  onlyHere(count: number): string;
  yesForget(count: number): string;
}

export interface HelpWords {
  readonly title: string;
  readonly summary: string;
  readonly answers: readonly Answer[];
  readonly diagnostics: string;
  readonly diagnosticsHint: string;
  readonly ofPhone: string;
  readonly ofWatch: string;
  readonly nothingNoted: string;
  readonly copyAll: string;
  readonly copied: Readonly<Record<"yes" | "no", string>>;
  readonly getWatchs: string;
  version(version: string): string;
}

export interface Answer {
  readonly question: string;
  readonly answer: string;
}

/** No language has another word for these. */
export const SERVER_EXAMPLE = "https://hip.example.org";
export const TOKEN_EXAMPLE = "hip_…";
