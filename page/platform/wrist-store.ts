/**
 * Small things the watch remembers between starts: its own settings, the phone's routine as last
 * heard, a short history, and where the last session has got to. Each value is checked when it is
 * read; one that cannot be trusted is set aside and counts as never written.
 */

import { type History, makeHistory, parseHistory } from "../../core/comfort/history.ts";
import { DEFAULT_WRIST, parseWrist, type WristSettings } from "../../core/comfort/wrist.ts";
import { parse } from "../../core/parse.ts";
import { readRoutine } from "../../core/plan/parse-plan.ts";
import { MORNING, type Routine } from "../../core/plan/routine.ts";
import type { Result } from "../../core/result.ts";
import { nowMs } from "./clock.ts";
import { getStored, store } from "./stored.ts";

/** A value that was checked, or `otherwise`; one that cannot be trusted is set aside. */
export function readStored<T>(
  key: string,
  parseValue: (raw: unknown) => Result<T>,
  otherwise: T,
): T {
  const raw = getStored(key);
  if (raw === undefined || raw === null) return otherwise;
  const value = parseValue(raw);
  if (value.ok) return value.value;
  console.log(`stored ${key} is set aside: ${value.fault.code} ${value.fault.path}`);
  // The next write would go over it, and it may be worth something to a later version.
  store.setItem(`${key}.aside`, raw);
  store.removeItem(key);
  return otherwise;
}

export function loadWrist(): WristSettings {
  return readStored("wrist", parseWrist, DEFAULT_WRIST);
}

export function saveWrist(wrist: WristSettings): void {
  // One writer, one count: whoever keeps a copy knows by it which is the later one. The count goes
  // first, because two contents under one count could never be told apart. A watch that was reset
  // would begin again below what the account has, so it counts from the minute it is.
  const minute = Math.floor(nowMs() / 60_000);
  store.setItem("wrist-version", Math.max(minute, loadVersion("wrist-version") + 1));
  store.setItem("wrist", wrist);
}

export function loadRoutine(): Routine {
  return readStored("routine", (raw) => parse(() => readRoutine(raw, "routine")), MORNING);
}

/** The phone's: what is in it, and its version. False: the watch has it already. */
export function saveRoutine(routine: Routine, version: number): boolean {
  if (version === loadVersion("routine-version")) return false;
  store.setItem("routine", routine);
  store.setItem("routine-version", version);
  return true;
}

export function loadHistory(): History {
  return readStored("history", parseHistory, []);
}

export function saveHistory(history: History): void {
  store.setItem("history", makeHistory(history));
}

/** 0: never changed. */
export function loadVersion(key: "wrist-version" | "routine-version"): number {
  const version = getStored(key);
  return typeof version === "number" && Number.isSafeInteger(version) && version > 0 ? version : 0;
}

/** One more for each session id this watch ever made. */
export function nextCounter(): number {
  const last = getStored("counter");
  const next = (typeof last === "number" && Number.isSafeInteger(last) ? last : 0) + 1;
  store.setItem("counter", next);
  return next;
}
