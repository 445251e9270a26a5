/**
 * The lesson: a test buzz that can be made stronger, then each cue with its name, one at a time. On
 * the first run it is offered and can be skipped, and a watch that goes out goes on at the same cue.
 */

import { replace } from "@zos/router";
import { isLessonStep } from "../../core/comfort/first-run.ts";
import { stronger } from "../../core/comfort/wrist.ts";
import { CUES, type Cue } from "../../core/haptics/cue.ts";
import { type Choices, useChoices } from "../look/choices.ts";
import type { Face } from "../look/face.ts";
import { readDevice } from "../platform/device.ts";
import { endFirstRun, firstRunPage, keepFirstStep, loadFirstRun } from "../platform/first-run.ts";
import { leaveHands } from "../platform/hands.ts";
import { holdScreen, releaseScreen } from "../platform/hold.ts";
import { lockScroll } from "../platform/lock-scroll.ts";
import { loadWrist, saveWrist } from "../platform/wrist-store.ts";
import { type CueFace, cueFace } from "./cue-face.ts";
import { nothingFace } from "./nothing-face.ts";
import { offerFace } from "./offer-face.ts";
import { type Player, player } from "./player.ts";
import { TEST_CUE, type TestFace, testFace } from "./test-face.ts";

const HOME = "page/home/home.page";
const WRIST = "page/wrist/wrist.page";
const HOLD_MS = 60_000;
/** The page's parameter on the way from the first run's questions. */
const FIRST = "first";

interface Shown {
  readonly faces: {
    readonly offer: Face;
    readonly test: TestFace;
    readonly nothing: Face;
    readonly cue: CueFace;
  };
  readonly choices: Choices;
  readonly player: Player;
}

/** `cues`: from the settings, where the strength was felt already; there it goes back to. `asked`: from the phone. */
let param = "";
let isFirstRun = false;
let shown: Shown | null = null;
let at: keyof Shown["faces"] = "offer";
let cue: Cue = "count-in";

Page({
  onInit(given?: string) {
    param = given ?? "";
  },

  build() {
    const screen = readDevice();
    lockScroll(screen.isRound);
    holdScreen(HOLD_MS);
    shown = {
      faces: {
        offer: offerFace(screen, { onYes: test, onSkip: leave }),
        test: testFace(screen, { onFelt: () => teach(0), onNotFelt: notFelt }),
        nothing: nothingFace(screen, { onGoOn: () => teach(0), onAgain: test }),
        cue: cueFace(screen, { onAgain: () => shown?.player.play(cue), onNext: next }),
      },
      choices: useChoices(screen, () => {
        leave();
        return true;
      }),
      player: player((felt) => {
        if (at === "test" || at === "cue") shown?.faces[at].light(felt);
      }),
    };
    begin();
  },

  onDestroy() {
    leaveHands();
    releaseScreen();
    shown?.player.stop();
    shown = null;
  },
});

function begin(): void {
  const open = loadFirstRun();
  // A watch that keeps nothing does not know where the first run has got to: the page before does.
  isFirstRun = param === FIRST || (open !== null && isLessonStep(open.step));
  if (open?.step === "cues") teach(open.cue);
  else if (isFirstRun) cutTo("offer");
  else if (param !== "") teach(0);
  else test();
}

function test(): void {
  cutTo("test");
  shown?.faces.test.draw(loadWrist().strength);
  shown?.player.play(TEST_CUE);
}

function notFelt(): void {
  const wrist = loadWrist();
  const strength = stronger(wrist.strength);
  if (strength === null) {
    shown?.player.stop();
    cutTo("nothing");
    return;
  }
  saveWrist({ ...wrist, strength });
  test();
}

function teach(index: number): void {
  cue = CUES[index] ?? "count-in";
  if (isFirstRun) keepFirstStep("cues", index);
  cutTo("cue");
  shown?.faces.cue.draw(cue);
  shown?.player.play(cue);
}

function next(): void {
  const index = CUES.indexOf(cue) + 1;
  if (index < CUES.length) {
    teach(index);
    return;
  }
  saveWrist({ ...loadWrist(), tutorialDone: true });
  leave();
}

function leave(): void {
  if (isFirstRun) endFirstRun();
  const isKept = firstRunPage() === null;
  replace({ url: param === "cues" ? WRIST : HOME, params: isKept ? "" : "no-room" });
}

function cutTo(which: keyof Shown["faces"]): void {
  at = which;
  if (shown === null) return;
  const { faces, choices } = shown;
  for (const one of ["offer", "test", "nothing", "cue"] as const) faces[one].show(one === which);
  choices.offer(faces[which].choices);
}
