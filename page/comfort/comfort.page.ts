/**
 * Between Start and the plan: how it was after the last session, and how the hip is now. Nothing is
 * preset, each answer is kept as it is given, and a bad spell ends in a rest day, which can be
 * answered again but not overridden.
 */

import { getText } from "@zos/i18n";
import { replace } from "@zos/router";
import { nextQuestion, noAnswers, type StartAnswers } from "../../core/comfort/start-answers.ts";
import { ROUTINE_NAMES } from "../../core/plan/routine.ts";
import { RECORD_LIMITS } from "../../core/record/record.ts";
import { type Choices, useChoices } from "../look/choices.ts";
import type { Face } from "../look/face.ts";
import type { Screen } from "../look/frame.ts";
import { nowMs } from "../platform/clock.ts";
import { readDevice } from "../platform/device.ts";
import { leaveHands } from "../platform/hands.ts";
import { lockScroll } from "../platform/lock-scroll.ts";
import {
  answersFromText,
  answersToText,
  dropAnswers,
  keepAnswers,
  loadAnswers,
  startFacts,
} from "../platform/start-draft.ts";
import { loadRoutine } from "../platform/wrist-store.ts";
import { answerFace } from "./answer-face.ts";
import { type AskFace, askFace } from "./ask-face.ts";
import { keepRestDay } from "./rest-day.ts";
import { sinceFace } from "./since-face.ts";

const HOME = "page/home/home.page";
const PREVIEW = "page/preview/preview.page";
const DONE = "page/done/done.page";

interface Faces {
  readonly since: Face;
  readonly ask: AskFace;
  readonly rest: Face;
  readonly short: Face;
  readonly hands: Choices;
}

let shown: Faces | null = null;
let answers = noAnswers("morning");

Page({
  onInit(param?: string) {
    answers = openAnswers(param ?? "");
  },

  build() {
    if (nextQuestion(answers, startFacts()) === "preview") {
      replace({ url: PREVIEW, params: answersToText(answers) });
      return;
    }
    const device = readDevice();
    lockScroll(device.isRound);
    shown = {
      ask: askFace(device, {
        onDial: (discomfort) => keep({ discomfort }),
        onNext: (discomfort) => check(discomfort, false),
        onSpasm: (discomfort) => check(discomfort, true),
      }),
      since: sinceFace(device, (sinceLast) => goOn({ sinceLast })),
      rest: restFace(device),
      short: shortFace(device),
      hands: useChoices(device, goBack),
    };
    showQuestion(shown);
  },

  onDestroy() {
    leaveHands();
    shown = null;
  },
});

/** A routine's name: a start anew. Answers: back from the plan. Nothing: where the watch went out. */
function openAnswers(param: string): StartAnswers {
  const name = ROUTINE_NAMES.find((one) => one === param);
  if (name !== undefined) return noAnswers(name);
  return answersFromText(param) ?? loadAnswers() ?? noAnswers(loadRoutine().name);
}

function keep(change: Partial<StartAnswers>): void {
  answers = { ...answers, ...change };
  keepAnswers(answers);
}

function goOn(change: Partial<StartAnswers>): void {
  keep(change);
  if (shown !== null) showQuestion(shown);
}

function check(discomfort: number, spasm: boolean): void {
  if (nowMs() < RECORD_LIMITS.startedAt) shown?.ask.say(getText("Set the watch's time first"));
  else goOn({ discomfort, spasm, isChecked: true, wantsWhole: null });
}

function showQuestion(faces: Faces): void {
  const question = nextQuestion(answers, startFacts());
  if (question === "preview") {
    replace({ url: PREVIEW, params: answersToText(answers) });
    return;
  }
  const { since, ask, rest, short, hands } = faces;
  since.show(question === "since-last");
  ask.show(question === "comfort");
  rest.show(question === "rest");
  short.show(question === "short-plan");
  if (question === "comfort") ask.put(answers.discomfort);
  hands.offer(
    {
      "since-last": since.choices,
      comfort: ask.offered(),
      rest: rest.choices,
      "short-plan": short.choices,
    }[question],
  );
}

function restFace(screen: Screen): Face {
  return answerFace(screen, {
    title: getText("Rest today"),
    words: getText("If it stays or gets worse,\nask a doctor or\nphysiotherapist."),
    yes: { label: getText("Fine"), onTap: keepRest },
    no: { label: getText("Answer again"), onTap: askAgain },
  });
}

function shortFace(screen: Screen): Face {
  return answerFace(screen, {
    title: getText("A short plan?"),
    words: getText("Your hip is sore.\nFewer exercises,\none round."),
    yes: { label: getText("Short plan"), onTap: () => goOn({ wantsWhole: false }) },
    no: { label: getText("My whole plan"), onTap: () => goOn({ wantsWhole: true }) },
  });
}

function askAgain(): void {
  goOn({ isChecked: false, spasm: false });
}

function keepRest(): void {
  const { discomfort } = answers;
  if (discomfort === null) return;
  if (keepRestDay(answers, discomfort)) replace({ url: DONE });
  else replace({ url: HOME, params: "no-room" });
}

/** One question back; from the first of them home, and then nothing was answered. */
function goBack(): boolean {
  if (answers.isChecked) askAgain();
  else if (answers.sinceLast !== null) goOn({ sinceLast: null, discomfort: null });
  else {
    dropAnswers();
    replace({ url: HOME });
  }
  return true;
}
