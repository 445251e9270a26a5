/** The answers between Start and the first cue, kept over a death of the watch. See the core's draft. */

import type { StartAnswers, StartFacts } from "../../core/comfort/start-answers.ts";
import {
  answersOf,
  makeStartDraft,
  parseStartDraft,
  type StartDraft,
} from "../../core/comfort/start-draft.ts";
import { parseJson } from "../../core/parse.ts";
import { nowMs } from "./clock.ts";
import { store } from "./stored.ts";
import { loadHistory, loadWrist, readStored } from "./wrist-store.ts";

const KEY = "start-draft";

/** What the answers are judged by. */
export function startFacts(): StartFacts {
  const { level, levelReason } = loadWrist();
  return { level, levelReason, history: loadHistory() };
}

/** `null` when nothing was answered lately. */
export function loadAnswers(): StartAnswers | null {
  const draft = readStored<StartDraft | null>(KEY, parseStartDraft, null);
  return draft === null ? null : answersOf(draft, loadHistory(), nowMs());
}

/** A watch that cannot keep a draft goes on without: the answers are on the glass as well. */
export function keepAnswers(answers: StartAnswers): void {
  try {
    store.setItem(KEY, makeStartDraft(answers, loadHistory(), nowMs()));
  } catch (error) {
    console.log(`the answers are not kept: ${String(error)}`);
  }
}

export function dropAnswers(): void {
  store.removeItem(KEY);
}

/** From one page to the next, even where nothing can be kept. */
export function answersToText(answers: StartAnswers): string {
  return JSON.stringify(makeStartDraft(answers, loadHistory(), nowMs()));
}

/** `null` when a page was opened with something else. */
export function answersFromText(text: string): StartAnswers | null {
  const json = parseJson(text);
  const draft = json.ok ? parseStartDraft(json.value) : json;
  return draft.ok ? answersOf(draft.value, loadHistory(), nowMs()) : null;
}
