/**
 * The summary: the person says how many reps were clean and how the hip was at its hardest. What
 * they say becomes the next revision of the record; what they do not say stays unsaid.
 */

import { BasePage } from "@zeppos/zml/base-page";
import { getText } from "@zos/i18n";
import { replace } from "@zos/router";
import { allClean, confirm, unmarkedClean } from "../../core/record/confirm.ts";
import type { SessionRecord, SetRecord } from "../../core/record/record.ts";
import { fill, hipName, setName } from "../look/words.ts";
import { readDevice } from "../platform/device.ts";
import { leaveHands, useHands } from "../platform/hands.ts";
import { holdScreen, relaunchOnWake, releaseScreen } from "../platform/hold.ts";
import { lockScroll } from "../platform/lock-scroll.ts";
import { takeFromOutbox } from "../platform/outbox-files.ts";
import { putInOutbox } from "../platform/outbox-put.ts";
import { askPhone, type ZmlRequest } from "../platform/phone.ts";
import { offerOutbox } from "../platform/sync.ts";
import { markOnWatch } from "../platform/sync-mark.ts";
import { loadUnconfirmed, saveUnconfirmed } from "../platform/unconfirmed.ts";
import { type FormFace, formFace } from "./form-face.ts";
import { type NumberFace, numberFace } from "./number-face.ts";

const HOME = "page/home/home.page";
const DONE = "page/done/done.page";
const HOLD_MS = 5 * 60 * 1000;

interface Asking {
  readonly record: SessionRecord;
  readonly form: FormFace;
  readonly number: NumberFace;
}

let asking: Asking | null = null;

Page(
  BasePage({
    build(this: { request: ZmlRequest }) {
      const record = openRecord();
      if (record === null) {
        replace({ url: HOME });
        return;
      }
      asking = drawQuestions(record);
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
  const form = formFace(device, record, {
    onAllClean: () => askHardest(allClean(record)),
    onAllButMarked: () => askHardest(unmarkedClean(record)),
    onSomeNot: () => askSet(0, [], unmarkedClean(record)),
  });
  const number = numberFace(device);
  number.show(false);
  useHands({
    onTurn: (by) => number.turn(by),
    onSelect: () => number.next(),
    onBack: () => {
      number.show(false);
      form.show(true);
      return true;
    },
  });
  return { record, form, number };
}

/** Set by set, each starting from what was paced less what was marked. */
function askSet(index: number, said: readonly number[], proposed: readonly number[]): void {
  const set = asking?.record.sets[index];
  if (set === undefined) {
    askHardest(said);
    return;
  }
  if (set.paced === 0) {
    askSet(index + 1, [...said, 0], proposed);
    return;
  }
  asking?.form.show(false);
  asking?.number.show(true);
  asking?.number.ask({
    above: whereWords(set, asking?.record.sets ?? []),
    title: setName(set),
    below: fill(getText("clean of {n}"), set.paced),
    value: proposed[index] ?? null,
    max: set.paced,
    onAnswer: (value) => askSet(index + 1, [...said, value], proposed),
  });
}

/** The round is named only where there is more than one. */
function whereWords({ side, round }: SetRecord, sets: readonly SetRecord[]): string {
  const hip = hipName(side);
  if (sets.every((set) => set.round === round)) return hip;
  return fill(getText("{hip}, round {n}"), round).replace("{hip}", hip);
}

function askHardest(clean: readonly number[]): void {
  asking?.form.show(false);
  asking?.number.show(true);
  asking?.number.ask({
    above: "",
    title: getText("At its hardest?"),
    below: getText("0 none to 10 worst"),
    value: null,
    max: 10,
    onAnswer: (hardest) => keep(clean, hardest),
  });
}

function keep(clean: readonly number[], hardest: number): void {
  if (asking === null) return;
  const record = confirm(asking.record, { clean, hardest });
  if (!putInOutbox(record)) {
    asking.number.ask({
      above: "",
      title: getText("The watch is full"),
      below: getText("Try again"),
      value: hardest,
      max: 10,
      onAnswer: (value) => keep(clean, value),
    });
    return;
  }
  markOnWatch(record);
  saveUnconfirmed(null);
  relaunchOnWake(false);
  replace({ url: DONE });
}
