/** How far the first run has got, and the page it goes on at: `null` when there is none to go on with. */

import {
  type FirstRun,
  type FirstStep,
  firstRunAt,
  isLessonStep,
  openFirstRun,
  parseFirstRun,
} from "../../core/comfort/first-run.ts";
import { getStored, store } from "./stored.ts";
import { loadWrist } from "./wrist-store.ts";

const KEY = "first-run";

/** For home: where to send somebody who has not been through it. */
export function firstRunPage(): string | null {
  const open = loadFirstRun();
  if (open === null) return null;
  return isLessonStep(open.step) ? "page/feel/feel.page" : "page/welcome/welcome.page";
}

export function loadFirstRun(): FirstRun | null {
  const raw = getStored(KEY);
  if (raw === undefined || raw === null) return openFirstRun(loadWrist(), null);
  const kept = parseFirstRun(raw);
  if (!kept.ok) console.log(`the first run is asked anew: ${kept.fault.code} ${kept.fault.path}`);
  return openFirstRun(loadWrist(), kept.ok ? kept.value : null);
}

export function keepFirstStep(step: FirstStep, cue = 0): void {
  store.setItem(KEY, firstRunAt(step, cue));
}

export function endFirstRun(): void {
  store.removeItem(KEY);
}
