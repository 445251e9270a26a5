/**
 * The comfort check: how the hip is now, before anything is asked of it. The number starts empty,
 * and a bad spell ends in a rest day, which can be answered again but not overridden.
 */

import { getText } from "@zos/i18n";
import { replace } from "@zos/router";
import { type Gate, gate } from "../../core/comfort/gate.ts";
import type { Level } from "../../core/plan/plan.ts";
import { RECORD_LIMITS } from "../../core/record/record.ts";
import { nowMs } from "../platform/clock.ts";
import { readDevice } from "../platform/device.ts";
import { leaveHands, useHands } from "../platform/hands.ts";
import { lockScroll } from "../platform/lock-scroll.ts";
import { loadWrist } from "../platform/wrist-store.ts";
import { type AnswerFace, answerFace } from "./answer-face.ts";
import { type AskFace, askFace } from "./ask-face.ts";
import { beginSession, type CheckedIn, keepRestDay, spasmBefore } from "./begin.ts";

const HOME = "page/home/home.page";
const SESSION = "page/session/session.page";
const DONE = "page/done/done.page";

interface Faces {
  readonly ask: AskFace;
  readonly answer: AnswerFace;
}

let shown: Faces | null = null;
/** Crown and SELECT answer only the question that is seen: nothing may lead past "Rest today". */
let isAsking = true;

Page({
  build() {
    const device = readDevice();
    lockScroll(device.isRound);
    const ask = askFace(device, {
      onNext: (discomfort) => answer({ discomfort, spasm: false }),
      onSpasm: (discomfort) => answer({ discomfort, spasm: true }),
    });
    shown = { ask, answer: answerFace(device) };
    showQuestion();
    useHands({
      onTurn: (by) => {
        if (isAsking) shown?.ask.turn(by);
      },
      onSelect: () => {
        if (isAsking) shown?.ask.next();
      },
      onBack: goBack,
    });
  },

  onDestroy() {
    leaveHands();
    shown = null;
  },
});

function showQuestion(): void {
  isAsking = true;
  shown?.answer.show(false);
  shown?.ask.show(true);
}

function answer(checked: CheckedIn): void {
  if (nowMs() < RECORD_LIMITS.startedAt) {
    shown?.ask.say(getText("Set the watch's time first"));
    return;
  }
  const { level } = loadWrist();
  const given = gate(checked, level, spasmBefore());
  if (given.kind === "go") start(checked, given.level);
  else ask(checked, given, level);
}

function ask(checked: CheckedIn, given: Exclude<Gate, { kind: "go" }>, level: Level): void {
  isAsking = false;
  shown?.ask.show(false);
  shown?.answer.show(true);
  if (given.kind === "rest") {
    shown?.answer.draw({
      title: getText("Rest today"),
      lines: [
        getText("If it stays or gets"),
        getText("worse, ask a doctor or"),
        getText("physiotherapist."),
      ],
      yes: { label: getText("Fine"), onTap: () => rest(checked, level) },
      no: { label: getText("Answer again"), onTap: showQuestion },
    });
    return;
  }
  shown?.answer.draw({
    title: getText("A short plan?"),
    lines: [getText("Your hip is sore."), getText("Fewer exercises,"), getText("one round.")],
    yes: { label: getText("Short plan"), onTap: () => start(checked, given.level) },
    no: { label: getText("My whole plan"), onTap: () => start(checked, given.declined) },
  });
}

function start(checked: CheckedIn, level: Level): void {
  if (beginSession(checked, level)) replace({ url: SESSION, params: "fresh" });
  else replace({ url: HOME, params: "not-put-away" });
}

function rest(checked: CheckedIn, level: Level): void {
  if (keepRestDay(checked, level)) replace({ url: DONE });
  else replace({ url: HOME, params: "not-put-away" });
}

function goBack(): boolean {
  replace({ url: HOME });
  return true;
}
