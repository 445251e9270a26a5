/**
 * The summary: the person says how many reps were clean and how the hip was at its hardest. What
 * they say is kept as they say it, and becomes the next revision of the record; what they do not say
 * stays unsaid.
 */

import { BasePage } from "@zeppos/zml/base-page";
import { getText } from "@zos/i18n";
import { replace } from "@zos/router";
import {
  answerForm,
  answerSet,
  type SummaryQuestion,
  summaryQuestion,
  takeBack,
} from "../../core/comfort/summary-answers.ts";
import type { SummaryAnswers } from "../../core/comfort/summary-draft.ts";
import { confirm } from "../../core/record/confirm.ts";
import type { SessionRecord } from "../../core/record/record.ts";
import { type Choices, useChoices } from "../look/choices.ts";
import type { Face } from "../look/face.ts";
import { fill, setName } from "../look/words.ts";
import { readDevice } from "../platform/device.ts";
import { leaveHands } from "../platform/hands.ts";
import { holdScreen, relaunchOnWake, releaseScreen } from "../platform/hold.ts";
import { lockScroll } from "../platform/lock-scroll.ts";
import { takeFromOutbox } from "../platform/outbox-files.ts";
import { putInOutbox } from "../platform/outbox-put.ts";
import { askPhone, type ZmlRequest } from "../platform/phone.ts";
import { keepSummaryAnswers, loadSummaryAnswers } from "../platform/summary-draft.ts";
import { offerOutbox } from "../platform/sync.ts";
import { markOnWatch } from "../platform/sync-mark.ts";
import { loadUnconfirmed, saveUnconfirmed } from "../platform/unconfirmed.ts";
import { formFace } from "./form-face.ts";
import { type NumberFace, type NumberQuestion, numberFace } from "./number-face.ts";

const HOME = "page/home/home.page";
const DONE = "page/done/done.page";
const HOLD_MS = 5 * 60 * 1000;

interface Asking {
  readonly record: SessionRecord;
  readonly form: Face;
  readonly number: NumberFace;
  readonly hands: Choices;
}

let asking: Asking | null = null;
/** `null`: the question about form is open. */
let answers: SummaryAnswers | null = null;

Page(
  BasePage({
    build(this: { request: ZmlRequest }) {
      const record = openRecord();
      if (record === null) {
        replace({ url: HOME });
        return;
      }
      answers = loadSummaryAnswers(record);
      asking = drawQuestions(record);
      showQuestion(asking);
      const ask = askPhone((question, options) => this.request(question, options));
      // A person who falls asleep here has still done a session: it goes up as it is.
      offerOutbox(ask).catch((error: unknown) => console.log(`cannot sync: ${String(error)}`));
    },

    onDestroy() {
      asking = null;
      leaveHands();
      releaseScreen();
    },
  }),
);

function openRecord(): SessionRecord | null {
  const id = loadUnconfirmed();
  const record = id === null ? null : takeFromOutbox(id);
  return record?.ok === true ? record.value : null;
}

function drawQuestions(record: SessionRecord): Asking {
  const device = readDevice();
  lockScroll(device.isRound);
  holdScreen(HOLD_MS);
  relaunchOnWake(true);
  return {
    record,
    form: formFace(device, record, (said) => goOn(answerForm(record, said))),
    number: numberFace(device),
    hands: useChoices(device, goBack),
  };
}

function keep(next: SummaryAnswers | null): void {
  answers = next;
  if (asking !== null) keepSummaryAnswers(asking.record, next);
}

function goOn(next: SummaryAnswers | null): void {
  keep(next);
  if (asking !== null) showQuestion(asking);
}

function showQuestion({ record, form, number, hands }: Asking): void {
  const question = summaryQuestion(record, answers);
  form.show(question.kind === "form");
  number.show(question.kind !== "form");
  if (question.kind === "form" || answers === null) {
    hands.offer(form.choices);
    return;
  }
  number.ask(
    question.kind === "set"
      ? setQuestion(record, answers, question)
      : hardestQuestion(answers, getText("At its hardest?"), getText("0 none to 10 worst")),
  );
  hands.offer(number.offered());
}

/** Each starts from what was paced less what was marked. */
function setQuestion(
  record: SessionRecord,
  given: SummaryAnswers,
  { set, proposed }: Extract<SummaryQuestion, { kind: "set" }>,
): NumberQuestion {
  const isOneRound = record.sets.every(({ round }) => round === set.round);
  return {
    side: set.side,
    title: setName(set),
    // The round is named only where there is more than one.
    where: isOneRound ? "" : fill(getText("Round {n}"), set.round),
    below: fill(getText("clean of {n}"), set.paced),
    value: Math.min(set.paced, given.dialled ?? proposed),
    max: set.paced,
    onDial: (dialled) => keep({ ...given, dialled }),
    onAnswer: (clean) => goOn(answerSet(record, given, clean)),
  };
}

function hardestQuestion(given: SummaryAnswers, title: string, below: string): NumberQuestion {
  return {
    side: null,
    title,
    where: "",
    below,
    value: given.dialled === null ? null : Math.min(10, given.dialled),
    max: 10,
    onDial: (dialled) => keep({ ...given, dialled }),
    onAnswer: (hardest) => close({ ...given, dialled: hardest }, hardest),
  };
}

function close(given: SummaryAnswers, hardest: number): void {
  if (asking === null) return;
  keep(given);
  const record = confirm(asking.record, { clean: given.clean, hardest });
  if (!putInOutbox(record)) {
    asking.number.ask(hardestQuestion(given, getText("The watch is full"), getText("Try again")));
    return;
  }
  markOnWatch(record);
  saveUnconfirmed(null);
  keep(null);
  relaunchOnWake(false);
  replace({ url: DONE });
}

/** One question back; from the one about form there is none, and the summary stays. */
function goBack(): boolean {
  if (asking !== null && answers !== null) goOn(takeBack(asking.record, answers));
  return true;
}
