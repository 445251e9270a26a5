/**
 * The session's page: opens the journal, runs the session, and hands it on when it is over. It
 * speaks to nobody: the phone waits until the last rep is done.
 */

import { replace } from "@zos/router";
import { CUE_PATTERN, patternMs } from "../../core/haptics/cue.ts";
import { planLength } from "../../core/plan/plan-length.ts";
import { sessionView } from "../../core/session/session-view.ts";
import { onLowBattery } from "../platform/battery.ts";
import { alarm, nowMs } from "../platform/clock.ts";
import { readDevice } from "../platform/device.ts";
import { leaveHands, useHands } from "../platform/hands.ts";
import { holdScreen, relaunchOnWake, releaseScreen } from "../platform/hold.ts";
import { type JournalFile, openJournal } from "../platform/journal-file.ts";
import { lockScroll } from "../platform/lock-scroll.ts";
import { type Motor, openMotor } from "../platform/motor.ts";
import { loadStrength } from "../platform/strength.ts";
import { faces } from "./faces.ts";
import { type Flash, openFlash } from "./flash.ts";
import { type Opened, openSession } from "./open-session.ts";
import { type Run, startRun } from "./run.ts";

const HOME = "page/home/home.page";
const ENDING = "page/ending/ending.page";
/** Home says it: the journal could not be read, and was set aside. */
const DAMAGED = "damaged";
/** More than any session: the hold is let go by us, not by the clock. */
const MARGIN_MS = 60 * 60 * 1000;

interface Live {
  readonly run: Run;
  readonly motor: Motor;
  readonly journal: JournalFile;
  leaveBattery(): void;
}

let opened: Opened | null = null;
let live: Live | null = null;

Page({
  onInit(param?: string) {
    opened = openSession(param ?? "", nowMs());
  },

  build() {
    if (opened === null) replace({ url: HOME, params: DAMAGED });
    else if (opened.isExpired) replace({ url: ENDING, params: "expired" });
    else live = begin(opened);
  },

  onDestroy() {
    live?.run.close();
    live?.leaveBattery();
    live?.journal.close();
    live?.motor.stop();
    leaveHands();
    releaseScreen();
  },
});

function begin(found: Opened): Live {
  const { head } = found;
  const device = readDevice();
  lockScroll(device.isRound);
  relaunchOnWake(true);
  const strength = loadStrength();
  const motor = openMotor(strength);
  const journal = openJournal();
  const choices = {
    onResume: () => run.handle({ type: "resume" }),
    onNext: () => run.handle({ type: "enough" }),
    onEnd: () => run.handle({ type: "end" }),
  };
  const shown = faces(device, choices, () => run.handle({ type: "tap" }));
  const flash: Flash | null = strength === "off" ? openFlash(device) : null;
  const run = startRun(head, found.session, found.line, {
    now: nowMs,
    alarm,
    play: (cue) => (flash === null ? motor.play(cue) : flash.play(cue)),
    answerMark: (nextDueAt) => (flash === null ? motor.answerMark(nextDueAt) : flash.play("mark")),
    append: (lines) => journal.append(lines),
    draw: (session, now) => shown.draw(sessionView(head.plan, session, now)),
    hold: (isHeld) => {
      if (isHeld) holdScreen(planLength(head.plan).maxMs + MARGIN_MS);
      else releaseScreen();
    },
    onFinished: leave,
  });
  useHands({
    isStepped: () => shown.isChoosing,
    onTurn(by) {
      shown.touched();
      if (shown.isChoosing) shown.turn(by);
      else run.handle({ type: by > 0 ? "mark" : "unmark" });
    },
    onSelect() {
      if (shown.isChoosing) shown.select();
      else run.handle({ type: "tap" });
    },
    onBack: () => {
      shown.touched();
      run.handle({ type: "pause", reason: "hand" });
      return true;
    },
  });
  const leaveBattery = onLowBattery(() => run.handle({ type: "pause", reason: "low-battery" }));
  return { run, motor, journal, leaveBattery };
}

/** The page takes the motor with it when it goes, so the last cue is let out first. */
function leave(): void {
  setTimeout(() => replace({ url: ENDING, params: "" }), patternMs(CUE_PATTERN.finished));
}
