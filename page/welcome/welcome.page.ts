/**
 * The first run: one question, what follows from it, and what this app is not. Each answer is kept
 * before the next screen comes up; home sends the person back here until the last one is given. Who
 * is known to the account has their level back instead, if it is heard of before they answer.
 */

import { BasePage } from "@zeppos/zml/base-page";
import { replace } from "@zos/router";
import { type FirstStep, isLessonStep } from "../../core/comfort/first-run.ts";
import { withLevel } from "../../core/comfort/wrist.ts";
import type { Level } from "../../core/plan/plan.ts";
import { type Choices, useChoices } from "../look/choices.ts";
import type { Face } from "../look/face.ts";
import type { Screen } from "../look/frame.ts";
import { readDevice } from "../platform/device.ts";
import { endFirstRun, firstRunPage, keepFirstStep, loadFirstRun } from "../platform/first-run.ts";
import { leaveHands } from "../platform/hands.ts";
import { holdScreen, releaseScreen } from "../platform/hold.ts";
import { lockScroll } from "../platform/lock-scroll.ts";
import { askPhone, type ZmlRequest } from "../platform/phone.ts";
import { loadHistory, loadRoutine, loadWrist, saveWrist } from "../platform/wrist-store.ts";
import { againFace } from "./again-face.ts";
import { askAround } from "./ask-around.ts";
import { goodToKnowFace } from "./good-to-know-face.ts";
import { howMuchFace } from "./how-much-face.ts";
import { soreFace } from "./sore-face.ts";

const HOME = "page/home/home.page";
const FEEL = "page/feel/feel.page";
/** Long enough to read it twice. */
const HOLD_MS = 60_000;

type Step = Exclude<FirstStep, "lesson" | "cues">;

interface Shown {
  readonly screen: Screen;
  /** As far as they were needed: most people see two of them. */
  readonly faces: Map<Step, Face>;
  readonly choices: Choices;
}

let shown: Shown | null = null;
let step: Step = "sore-spell";

Page(
  BasePage({
    build(this: { request: ZmlRequest }) {
      const open = loadFirstRun();
      if (open === null || isLessonStep(open.step)) {
        replace({ url: firstRunPage() ?? HOME });
        return;
      }
      const screen = readDevice();
      lockScroll(screen.isRound);
      holdScreen(HOLD_MS);
      shown = { screen, faces: new Map(), choices: useChoices(screen, goBack) };
      cutTo(open.step);
      const ask = askPhone((question, options) => this.request(question, options));
      askAround(ask, () => shown !== null, showMemory);
    },

    onDestroy() {
      leaveHands();
      releaseScreen();
      shown = null;
    },
  }),
);

/** What is remembered may have come too late for the question, or without a level. */
function showMemory(): void {
  if (step === "sore-spell" && loadFirstRun()?.step === "welcome-back") cutTo("welcome-back");
}

function faceOf({ screen, faces }: Shown, which: Step): Face {
  const face = faces.get(which) ?? makeFace(screen, which);
  faces.set(which, face);
  return face;
}

function makeFace(screen: Screen, which: Step): Face {
  switch (which) {
    case "sore-spell":
      return soreFace(screen, { onYes: () => goTo("how-much"), onNo: () => begin(6) });
    case "welcome-back":
      return againFace(screen, loadWrist().level, loadHistory().length, goOn);
    case "how-much":
      return howMuchFace(screen, loadRoutine(), begin);
    case "good-to-know":
      return goodToKnowFace(screen, toLesson);
  }
}

/** The cues are not shown again to somebody who knows them. */
function goOn(): void {
  if (!loadWrist().tutorialDone) {
    toLesson();
    return;
  }
  endFirstRun();
  replace({ url: HOME });
}

function toLesson(): void {
  keepFirstStep("lesson");
  replace({ url: FEEL, params: "first" });
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
  for (const one of shown.faces.values()) one.show(false);
  const face = faceOf(shown, next);
  face.show(true);
  shown.choices.offer(face.choices);
}

/** One question back; from the first one the watch leaves the app, as it does from home. */
function goBack(): boolean {
  if (step === "sore-spell" || step === "welcome-back") return false;
  const wasSore = step === "good-to-know" && loadWrist().levelReason === "sore-spell";
  goTo(wasSore ? "how-much" : "sore-spell");
  return true;
}
