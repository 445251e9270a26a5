/**
 * A person with the watch on: looks at the glass and does the next sensible thing, by touch alone.
 * They remember one thing, whether their session is done, and so cope with a watch that died.
 */

import type { Watch } from "../simulator/watch/watch.ts";

export interface WristPerson {
  /** One look, and at most one touch. True when there is nothing left to do. */
  look(): boolean;
}

export interface Habits {
  /** Closes the side bicycle with this many reps; `null` lets it run. */
  readonly bicycleReps: number | null;
  readonly discomfort: number;
  readonly hardest: number;
}

export const PLAIN_HABITS: Habits = { bicycleReps: null, discomfort: 2, hardest: 3 };

/** How long they look at "Done" before they go home and open the app again. */
const PATIENCE_LOOKS = 120;

export function wristPerson(watch: Watch, habits: Habits): WristPerson {
  let isDone = false;
  let waited = 0;

  /** The session is done; what is left is to see it in the account. */
  function waitForAccount(texts: readonly string[]): boolean {
    if (texts.some((text) => text.endsWith("in your account"))) return true;
    waited += 1;
    if (waited % PATIENCE_LOOKS === 0) watch.home();
    return false;
  }

  return {
    look() {
      if (!watch.running) {
        watch.open();
        return false;
      }
      const texts = watch.texts();
      const screen = (watch.pagePath ?? "").split("/")[1] ?? "";
      if (screen === "summary") isDone = true;
      else if (screen === "done" || isDone) return waitForAccount(texts);
      DOING[screen]?.(watch, texts, habits);
      return false;
    },
  };
}

type Doing = (watch: Watch, texts: readonly string[], habits: Habits) => void;

const DOING: Readonly<Record<string, Doing>> = {
  home: (watch, texts) => press(watch, texts, "Start"),
  comfort: (watch, texts, habits) => answerNumber(watch, texts, habits.discomfort),
  session: lookAtSession,
  summary: lookAtSummary,
};

function lookAtSession(watch: Watch, texts: readonly string[], habits: Habits): void {
  const { bicycleReps } = habits;
  if (texts.includes("Resume")) {
    const isEnough = bicycleReps !== null && pausedBicycleReps(texts) >= bicycleReps;
    press(watch, texts, isEnough ? "Next exercise" : "Resume");
    return;
  }
  const isMoving = texts.includes("Side bicycle") && texts.some((text) => text.startsWith("of "));
  if (bicycleReps === null || !isMoving) return;
  // The rep after the last one wanted has just begun: it will be discarded by the pause.
  if (texts.includes(String(bicycleReps + 1))) tapGlass(watch);
}

function lookAtSummary(watch: Watch, texts: readonly string[], habits: Habits): void {
  if (texts.includes("All clean")) press(watch, texts, "All clean");
  else answerNumber(watch, texts, habits.hardest);
}

function pausedBicycleReps(texts: readonly string[]): number {
  for (const text of texts) {
    const reps = /^Side bicycle · (\d+) of/.exec(text)?.[1];
    if (reps !== undefined) return Number(reps);
  }
  return 0;
}

/** One step towards the number, or on when it is there. A question starts empty. */
function answerNumber(watch: Watch, texts: readonly string[], wanted: number): void {
  const shown = texts.find((text) => /^\d{1,2}$/.test(text));
  if (shown === String(wanted)) press(watch, texts, "Next");
  else press(watch, texts, shown !== undefined && Number(shown) > wanted ? "−" : "+");
}

function press(watch: Watch, texts: readonly string[], label: string): void {
  if (texts.includes(label)) void watch.press(label);
}

function tapGlass(watch: Watch): void {
  void watch.touch({ x: watch.model.widthPx / 2, y: watch.model.heightPx / 2, ms: 120 });
}
