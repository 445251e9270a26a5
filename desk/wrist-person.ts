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
  /** Marks the fourth big side leg raise of every set by the crown, and says so set by set. */
  readonly marks: boolean;
}

export const PLAIN_HABITS: Habits = {
  bicycleReps: null,
  discomfort: 2,
  hardest: 3,
  marks: false,
};

/** How long they look at "Done" before they go home and open the app again. */
const PATIENCE_LOOKS = 120;
/** A touch is left to sink in before the next: nobody touches faster than they can feel. */
const SINK_IN_LOOKS = 3;
const REACTION_MS = 400;
/** How long they wonder at a watch face before they open the app again. */
const WONDER_LOOKS = 10;

export function wristPerson(watch: Watch, habits: Habits): WristPerson {
  let isDone = false;
  let waited = 0;
  let wondered = WONDER_LOOKS;
  let sinceTouch = SINK_IN_LOOKS;

  function wonder(): void {
    wondered += 1;
    if (wondered < WONDER_LOOKS) return;
    wondered = 0;
    watch.open();
  }

  /** A dark watch takes the first press for itself, so the wrist is raised before. */
  function goHome(): void {
    watch.wake();
    watch.home();
  }

  /** The session is done; what is left is to see it in the account. */
  function waitForAccount(texts: readonly string[]): boolean {
    if (texts.some((text) => text.endsWith("in your account"))) return true;
    waited += 1;
    if (waited % PATIENCE_LOOKS === 0) goHome();
    return false;
  }

  function lookAtApp(): boolean {
    const texts = watch.texts();
    const screen = (watch.pagePath ?? "").split("/")[1] ?? "";
    isDone ||= screen === "summary" || screen === "done";
    if (isDone && screen !== "summary") return waitForAccount(texts);
    const isTouched = sinceTouch >= SINK_IN_LOOKS && DOING[screen]?.(watch, texts, habits);
    if (isTouched === true) sinceTouch = 0;
    return false;
  }

  return {
    look() {
      sinceTouch += 1;
      if (watch.running) return lookAtApp();
      wonder();
      return false;
    },
  };
}

/** True when the glass was touched. */
type Doing = (watch: Watch, texts: readonly string[], habits: Habits) => boolean;

const DOING: Readonly<Record<string, Doing>> = {
  // Somebody who has no sore spell behind them, and wants to begin.
  welcome: (watch, texts) => press(watch, texts, "No") || press(watch, texts, "Understood"),
  feel: (watch, texts) => press(watch, texts, "Skip"),
  home: (watch, texts) => press(watch, texts, "Start"),
  comfort: lookAtComfort,
  preview: (watch, texts) => press(watch, texts, "Start"),
  session: lookAtSession,
  summary: lookAtSummary,
};

function lookAtComfort(watch: Watch, texts: readonly string[], habits: Habits): boolean {
  // After last time it was the same; nobody is the worse for it.
  if (texts.includes("Same")) return press(watch, texts, "Same");
  return answerNumber(watch, texts, habits.discomfort);
}

function lookAtSession(watch: Watch, texts: readonly string[], habits: Habits): boolean {
  const { bicycleReps, marks } = habits;
  if (texts.includes("Resume")) {
    const isEnough = bicycleReps !== null && pausedBicycleReps(texts) >= bicycleReps;
    return press(watch, texts, isEnough ? "Next exercise" : "Resume");
  }
  if (!texts.some((text) => text.startsWith("of "))) return false;
  if (marks && texts.includes("Big side leg raise") && texts.includes("5")) watch.crown(10);
  // The rep after the last one wanted has just begun: it will be discarded by the pause.
  const isOver = bicycleReps !== null && texts.includes(String(bicycleReps + 1));
  return isOver && texts.includes("Side bicycle") && tapGlass(watch);
}

function lookAtSummary(watch: Watch, texts: readonly string[], habits: Habits): boolean {
  if (texts.includes("All clean")) {
    return press(watch, texts, habits.marks ? "Some were not" : "All clean");
  }
  // Set by set, what was paced less what was marked is already there.
  if (texts.some((text) => text.startsWith("clean of "))) return press(watch, texts, "Next");
  return answerNumber(watch, texts, habits.hardest);
}

function pausedBicycleReps(texts: readonly string[]): number {
  for (const text of texts) {
    const reps = /^Side bicycle · (\d+) of/.exec(text)?.[1];
    if (reps !== undefined) return Number(reps);
  }
  return 0;
}

/** One step towards the number, or on when it is there. A question starts empty. */
function answerNumber(watch: Watch, texts: readonly string[], wanted: number): boolean {
  const shown = texts.find((text) => /^\d{1,2}$/.test(text));
  if (shown === String(wanted)) return press(watch, texts, "Next");
  return press(watch, texts, shown !== undefined && Number(shown) > wanted ? "−" : "+");
}

function press(watch: Watch, texts: readonly string[], label: string): boolean {
  if (!texts.includes(label)) return false;
  void watch.press(label);
  return true;
}

/** What is seen is acted upon a little later. */
function tapGlass(watch: Watch): boolean {
  const { widthPx, heightPx } = watch.model;
  watch.clock.setTimeout(() => {
    void watch.touch({ x: widthPx / 2, y: heightPx / 2, ms: 120 });
  }, REACTION_MS);
  return true;
}
