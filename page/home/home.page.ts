/**
 * Home: what is next, how long it takes, and where the last session is. A session that was cut off,
 * a summary that was not closed, or answers that were just given come first.
 */

import { BasePage } from "@zeppos/zml/base-page";
import { getText } from "@zos/i18n";
import { replace } from "@zos/router";
import { useChoices } from "../look/choices.ts";
import { readDevice } from "../platform/device.ts";
import { note } from "../platform/diagnostics.ts";
import { firstRunPage } from "../platform/first-run.ts";
import { leaveHands } from "../platform/hands.ts";
import { readJournal } from "../platform/journal-file.ts";
import { takeFromOutbox } from "../platform/outbox-files.ts";
import { type AskPhone, askPhone, type ZmlRequest } from "../platform/phone.ts";
import { turnToSheet, useSheets } from "../platform/sheets.ts";
import { loadAnswers } from "../platform/start-draft.ts";
import { dropSummaryAnswers } from "../platform/summary-draft.ts";
import { followSync, rememberOutbox, type SyncStatus, syncStatus } from "../platform/sync.ts";
import { loadUnconfirmed } from "../platform/unconfirmed.ts";
import { loadRoutine } from "../platform/wrist-store.ts";
import { type Entry, entries } from "./entries.ts";
import { listen } from "./listen.ts";
import { moreFace, sheetsFor } from "./more-face.ts";
import { nextFace } from "./next-face.ts";
import { type OnRequest, onRequest } from "./on-request.ts";

const COMFORT = "page/comfort/comfort.page";
const SESSION = "page/session/session.page";
const SUMMARY = "page/summary/summary.page";

interface Shown {
  drawPlan(): void;
  drawSync(status: SyncStatus): void;
  readonly request: OnRequest;
}

let param = "";
let shown: Shown | null = null;

Page(
  BasePage({
    onInit(given?: string) {
      param = given ?? "";
    },

    build(this: { request: ZmlRequest }) {
      const unfinished = unfinishedPage(param);
      if (unfinished !== null) {
        replace({ url: unfinished });
        return;
      }
      // A session of a minute ago is part of the history that home shows and the next one asks about.
      rememberOutbox();
      shown = drawHome();
      const ask = askPhone((question, options) => this.request(question, options));
      listen(ask, {
        isThere: () => shown !== null,
        onAsked: () => carry(ask),
        onNews({ play }) {
          shown?.drawPlan();
          if (play !== null) shown?.request.do(play);
        },
      });
    },

    onDestroy() {
      shown?.request.leave();
      shown = null;
      leaveHands();
    },
  }),
);

function carry(ask: AskPhone): void {
  followSync(ask, (status) => {
    shown?.drawSync(status);
    return shown !== null;
  }).catch((error: unknown) => console.log(`home cannot sync: ${String(error)}`));
}

/** What would not be put away, or aside, stays for another try, but not in a circle. */
function unfinishedPage(reason: string): string | null {
  if (reason === "" && readJournal() !== null) {
    note("session-resumed");
    return SESSION;
  }
  const unconfirmed = loadUnconfirmed();
  if (unconfirmed !== null && takeFromOutbox(unconfirmed).ok) return SUMMARY;
  dropSummaryAnswers();
  if (reason !== "") return null;
  return firstRunPage() ?? (loadAnswers() === null ? null : COMFORT);
}

function drawHome(): Shown {
  const device = readDevice();
  const next = nextFace(device, {
    onStart: () => open({ label: "", url: COMFORT, params: loadRoutine().name }),
    onReach: () => turnToSheet(0),
  });
  const more = moreFace(device, { onEntry: open, onReach: turnToSheet });
  const hands = useChoices(device, () => false, "turn-sheets");
  let status = syncStatus();
  let isTelling = false;
  const drawStatus = () => {
    const said = trouble();
    if (isTelling) return;
    if (said === null) next.drawSync(status);
    else next.say(...said);
  };
  const tell = (isOn: boolean) => {
    isTelling = isOn;
    drawStatus();
  };
  const home: Shown = {
    request: onRequest(
      (what, hint) => {
        tell(true);
        next.say(what, hint);
      },
      () => tell(false),
    ),
    drawPlan() {
      next.drawPlan();
      const all = entries();
      more.draw(all);
      useSheets(device, sheetsFor(all.length));
      hands.offer([...next.offered(), ...more.offered()]);
    },
    drawSync(next) {
      status = next;
      drawStatus();
    },
  };
  home.drawPlan();
  drawStatus();
  return home;
}

/**
 * Never on top of home: every session would leave one more page for BACK to go through. What is
 * unfinished comes before a new session.
 */
function open({ url, params }: Entry): void {
  const unfinished = url === COMFORT ? unfinishedPage("") : null;
  if (unfinished === null) replace({ url, params });
  else replace({ url: unfinished });
}

/** What a page before this one could not do. */
function trouble(): readonly [what: string, hint: string] | null {
  if (param === "not-put-away")
    return [getText("The watch is full"), getText("Your session is kept")];
  if (param === "no-room") return [getText("The watch is full"), getText("Make room on it first")];
  if (param === "damaged") {
    return [getText("A session was damaged"), getText("It is kept on the watch")];
  }
  return null;
}
