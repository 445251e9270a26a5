/**
 * The gate before a session: go, go for less, or rest today. Rest has no override, though the person
 * may answer again; less is an offer the person may decline.
 */

import type { Level } from "../plan/plan.ts";

export interface ComfortCheck {
  /** 0 none to 10 worst. */
  readonly discomfort: number;
  readonly spasm: boolean;
}

export type Gate =
  | { readonly kind: "rest" }
  | { readonly kind: "go"; readonly level: Level }
  /** `level` is what is offered, `declined` what is done when the person wants all of it. */
  | { readonly kind: "offer-short"; readonly level: Level; readonly declined: Level };

export const REST_FROM = 6;
export const SHORT_FROM = 4;
/** The most that is asked for after a spasm, or offered on a sore day. Below 6 it is one round. */
export const SHORT_LEVEL: Level = 3;

export function gate(check: ComfortCheck, level: Level, isAfterSpasm: boolean): Gate {
  if (check.spasm || check.discomfort >= REST_FROM) return { kind: "rest" };
  const most = isAfterSpasm ? atMost(level, SHORT_LEVEL) : level;
  const short = atMost(most, SHORT_LEVEL);
  // With nothing to leave out there is nothing to ask.
  if (check.discomfort < SHORT_FROM || short === most) return { kind: "go", level: most };
  return { kind: "offer-short", level: short, declined: most };
}

function atMost(level: Level, most: Level): Level {
  return level < most ? level : most;
}
