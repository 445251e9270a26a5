/**
 * The plan before it starts, and the last place to change one's mind. Start writes the journal's head
 * and nothing is felt before that.
 */

import { getText } from "@zos/i18n";
import { replace } from "@zos/router";
import { levelNow, nextQuestion, type StartAnswers } from "../../core/comfort/start-answers.ts";
import type { Level, Plan } from "../../core/plan/plan.ts";
import { type Choices, useChoices } from "../look/choices.ts";
import { exercisesWords, lengthWords } from "../look/plan-words.ts";
import { readDevice } from "../platform/device.ts";
import { leaveHands } from "../platform/hands.ts";
import { readJournal } from "../platform/journal-file.ts";
import { lockScroll } from "../platform/lock-scroll.ts";
import { planFor } from "../platform/new-session.ts";
import { readReadyNotes } from "../platform/readiness.ts";
import { hasRoomFor } from "../platform/room.ts";
import {
  answersFromText,
  answersToText,
  keepAnswers,
  loadAnswers,
  startFacts,
} from "../platform/start-draft.ts";
import { loadWrist } from "../platform/wrist-store.ts";
import { beginSession } from "./begin.ts";
import { type LevelFace, levelFace } from "./level-face.ts";
import { type Note, noteOf, type PlanFace, planFace } from "./plan-face.ts";

const HOME = "page/home/home.page";
const COMFORT = "page/comfort/comfort.page";
const SESSION = "page/session/session.page";

interface Shown {
  readonly face: PlanFace;
  readonly level: LevelFace;
  readonly hands: Choices;
}

let answers: StartAnswers | null = null;
let shown: Shown | null = null;
let isSettingLevel = false;

Page({
  onInit(param?: string) {
    answers = answersFromText(param ?? "") ?? loadAnswers();
  },

  build() {
    // Whatever brought it here: nobody comes past a question that was not answered, or past rest.
    if (answers === null || nextQuestion(answers, startFacts()) !== "preview") {
      replace({ url: answers === null ? HOME : COMFORT });
      return;
    }
    const device = readDevice();
    lockScroll(device.isRound);
    shown = {
      face: planFace(device, { onStart: start, onLevel: changeLevel }),
      level: levelFace(device, { describe, onChoose: choose }),
      hands: useChoices(device, goBack),
    };
    drawPlan(shown, answers);
  },

  onDestroy() {
    leaveHands();
    shown = null;
  },
});

function drawPlan({ face, level, hands }: Shown, given: StartAnswers): void {
  const plan = planFor(given);
  isSettingLevel = false;
  level.show(false);
  face.show(true);
  face.draw({
    plan,
    level: levelNow(given, startFacts()),
    notes: notesFor(plan),
  });
  hands.offer(face.offered());
}

/** Without room for all of it nothing can begin, so that comes first. */
function notesFor(plan: Plan): readonly Note[] {
  const room = { what: getText("The watch is full"), hint: getText("Make room on it first") };
  const ready = readReadyNotes(loadWrist().strength).map(noteOf);
  return hasRoomFor(plan) ? ready : [room, ...ready];
}

/** What is offered is taken in one tap; otherwise the levels come up. */
function changeLevel(): void {
  if (answers === null || shown === null) return;
  const { level, offered } = levelNow(answers, startFacts());
  if (offered !== null) {
    choose(offered);
    return;
  }
  isSettingLevel = true;
  shown.face.show(false);
  shown.level.show(true);
  shown.level.put(level);
  shown.hands.offer(shown.level.offered());
}

/** The answer to "a short plan?" stands: it was about today, and not about the level. */
function choose(chosen: Level): void {
  if (answers === null || shown === null) return;
  answers = { ...answers, chosen };
  keepAnswers(answers);
  if (nextQuestion(answers, startFacts()) === "preview") drawPlan(shown, answers);
  else replace({ url: COMFORT, params: answersToText(answers) });
}

function describe(chosen: Level): readonly [how: string, long: string] {
  if (answers === null) return ["", ""];
  const plan = planFor({ ...answers, chosen });
  return [exercisesWords(plan), lengthWords(plan)];
}

function start(): void {
  const discomfort = answers?.discomfort ?? null;
  if (answers === null || discomfort === null) return;
  if (beginSession(answers, discomfort)) replace({ url: SESSION, params: "fresh" });
  else replace({ url: HOME, params: readJournal() === null ? "no-room" : "not-put-away" });
}

/** From the levels to the plan, from the plan to the number that was given. */
function goBack(): boolean {
  if (answers === null || shown === null) return false;
  if (isSettingLevel) drawPlan(shown, answers);
  else {
    const again = { ...answers, isChecked: false, spasm: false, wantsWhole: null };
    keepAnswers(again);
    replace({ url: COMFORT, params: answersToText(again) });
  }
  return true;
}
