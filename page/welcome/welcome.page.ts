/**
 * The first run: one question, what follows from it, and what this app is not. Each answer is kept
 * before the next screen comes up; home sends the person back here until the last one is given.
 */

import { replace } from "@zos/router";
import { type FirstStep, isLessonStep } from "../../core/comfort/first-run.ts";
import { withLevel } from "../../core/comfort/wrist.ts";
import type { Level } from "../../core/plan/plan.ts";
import { type Choices, useChoices } from "../look/choices.ts";
import type { Face } from "../look/face.ts";
import type { Screen } from "../look/frame.ts";
import { readDevice } from "../platform/device.ts";
import { firstRunPage, keepFirstStep, loadFirstRun } from "../platform/first-run.ts";
import { leaveHands } from "../platform/hands.ts";
import { holdScreen, releaseScreen } from "../platform/hold.ts";
import { lockScroll } from "../platform/lock-scroll.ts";
import { loadRoutine, loadWrist, saveWrist } from "../platform/wrist-store.ts";
import { goodToKnowFace } from "./good-to-know-face.ts";
import { howMuchFace } from "./how-much-face.ts";
import { soreFace } from "./sore-face.ts";

const HOME = "page/home/home.page";
const FEEL = "page/feel/feel.page";
/** Long enough to read it twice. */
const HOLD_MS = 60_000;

type Step = Exclude<FirstStep, "lesson" | "cues">;

interface Shown {
  readonly faces: Readonly<Record<Step, Face>>;
  readonly choices: Choices;
}

let shown: Shown | null = null;
let step: Step = "sore-spell";

Page({
  build() {
    const open = loadFirstRun();
    if (open === null || isLessonStep(open.step)) {
      replace({ url: firstRunPage() ?? HOME });
      return;
    }
    const screen = readDevice();
    lockScroll(screen.isRound);
    holdScreen(HOLD_MS);
    shown = { faces: makeFaces(screen), choices: useChoices(screen, goBack) };
    cutTo(open.step);
  },

  onDestroy() {
    leaveHands();
    releaseScreen();
    shown = null;
  },
});

function makeFaces(screen: Screen): Shown["faces"] {
  return {
    "sore-spell": soreFace(screen, {
      onYes: () => goTo("how-much"),
      onNo: () => begin(6),
    }),
    "how-much": howMuchFace(screen, loadRoutine(), begin),
    "good-to-know": goodToKnowFace(screen, () => {
      keepFirstStep("lesson");
      replace({ url: FEEL });
    }),
  };
}

function begin(level: Level): void {
  // The step first: a watch that goes out between the two asks again, and leaves nothing out.
  goTo("good-to-know");
  saveWrist(withLevel(loadWrist(), level, level === 6 ? "no-sore-spell" : "sore-spell"));
}

function goTo(next: Step): void {
  keepFirstStep(next);
  cutTo(next);
}

function cutTo(next: Step): void {
  step = next;
  if (shown === null) return;
  for (const one of ["sore-spell", "how-much", "good-to-know"] as const) {
    shown.faces[one].show(one === next);
  }
  shown.choices.offer(shown.faces[next].choices);
}

/** One question back; from the first one the watch leaves the app, as it does from home. */
function goBack(): boolean {
  if (step === "sore-spell") return false;
  const wasSore = step === "good-to-know" && loadWrist().levelReason === "sore-spell";
  goTo(wasSore ? "how-much" : "sore-spell");
  return true;
}
