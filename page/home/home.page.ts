/**
 * Home: what is next, how long it takes, and where the last session is. A session that was cut off,
 * a summary that was not closed, or answers that were just given come first.
 */

import { BasePage } from "@zeppos/zml/base-page";
import { getText } from "@zos/i18n";
import { replace } from "@zos/router";
import { useChoices } from "../look/choices.ts";
import { readDevice } from "../platform/device.ts";
import { firstRunPage } from "../platform/first-run.ts";
import { leaveHands } from "../platform/hands.ts";
import { readJournal } from "../platform/journal-file.ts";
import { takeFromOutbox } from "../platform/outbox-files.ts";
import { askPhone, type ZmlRequest } from "../platform/phone.ts";
import { turnToSheet, useSheets } from "../platform/sheets.ts";
import { loadAnswers } from "../platform/start-draft.ts";
import { dropSummaryAnswers } from "../platform/summary-draft.ts";
import { followSync, type SyncStatus, shareSettings, syncStatus } from "../platform/sync.ts";
import { loadUnconfirmed } from "../platform/unconfirmed.ts";
import { loadRoutine } from "../platform/wrist-store.ts";
import { type Entry, entries } from "./entries.ts";
import { moreFace, sheetsFor } from "./more-face.ts";
import { nextFace } from "./next-face.ts";

const COMFORT = "page/comfort/comfort.page";
const SESSION = "page/session/session.page";
const SUMMARY = "page/summary/summary.page";

interface Shown {
  drawPlan(): void;
  drawSync(status: SyncStatus): void;
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
      const home = drawHome();
      shown = home;
      const ask = askPhone((question, options) => this.request(question, options));
      shareSettings(ask)
        .then(() => {
          shown?.drawPlan();
          return followSync(ask, (status) => {
            shown?.drawSync(status);
            return shown !== null;
          });
        })
        .catch((error: unknown) => console.log(`home cannot sync: ${String(error)}`));
    },

    onDestroy() {
      shown = null;
      leaveHands();
    },
  }),
);

/** What would not be put away, or aside, stays for another try, but not in a circle. */
function unfinishedPage(reason: string): string | null {
  if (reason === "" && readJournal() !== null) return SESSION;
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
  const home: Shown = {
    drawPlan() {
      next.drawPlan();
      const all = entries();
      more.draw(all);
      useSheets(device, sheetsFor(all.length));
      hands.offer([...next.offered(), ...more.offered()]);
    },
    drawSync(status) {
      const said = trouble();
      if (said === null) next.drawSync(status);
      else next.say(...said);
    },
  };
  home.drawPlan();
  home.drawSync(syncStatus());
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
