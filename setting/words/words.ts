/**
 * What the settings page says, once for each language. A text that a language lacks is a type error,
 * and a sentence with a number in it is a function, because no two languages count alike.
 */

import type { Strength } from "../../core/haptics/cue.ts";
import type { RoutineName } from "../../core/plan/routine.ts";
import type { LinkNotice } from "../../core/sync/link.ts";
import type { NeedsYouReason } from "../../core/sync/message.ts";
import type { Trouble } from "../../core/sync/trouble.ts";

export interface Words {
  readonly account: string;
  readonly accountWhy: string;
  readonly server: string;
  readonly connect: string;
  readonly cancel: string;
  readonly disconnect: string;
  readonly disconnectHint: string;
  readonly signInAgain: string;
  readonly openToApprove: string;
  readonly orTypeCode: string;
  readonly asking: string;
  readonly finishing: string;
  readonly leaving: string;
  readonly needsSignIn: string;
  readonly sync: string;
  readonly nothingYet: string;
  readonly allSent: string;
  readonly othersSent: string;
  readonly tryAgain: string;
  readonly series: string;
  readonly routine: string;
  readonly pace: string;
  readonly seriesUnreadable: string;
  readonly chooseAgain: string;
  readonly watchTakesIt: string;
  readonly feel: string;
  readonly strength: string;
  readonly strengthWanted: string;
  readonly strengthGiven: string;
  readonly strengthOwn: string;
  readonly notices: Readonly<Record<LinkNotice, string>>;
  readonly routines: Readonly<Record<RoutineName, string>>;
  readonly strengths: Readonly<Record<Strength, string>>;
  waiting(count: number, isConnected: boolean): string;
  needsYou(count: number, reason: NeedsYouReason): string;
  lastTry(error: Trouble["error"], when: string): string;
  unreadable(count: number): string;
  connectedAs(email: string): string;
  accountEnded(email: string): string;
  codeLasts(when: string): string;
  lastSent(when: string): string;
  sendHere(count: number, email: string): string;
  repPace(repMs: number, isUsual: boolean): string;
  /** `month` from 0. */
  dayAndHour(day: number, month: number, hour: string): string;
}

/** How the page speaks. */
export interface Speech {
  readonly words: Words;
  /** An instant, as somebody would say it now. */
  when(atMs: number): string;
}

/** No language has another word for it. */
export const SERVER_EXAMPLE = "https://hip.example.org";
