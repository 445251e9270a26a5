/**
 * Home: what is next, how long it takes, and where the last session is. A session that was cut off,
 * or a summary that was not closed, comes first.
 */

import { BasePage } from "@zeppos/zml/base-page";
import { getText } from "@zos/i18n";
import { replace } from "@zos/router";
import { makePlan } from "../../core/plan/plan.ts";
import { planLength } from "../../core/plan/plan-length.ts";
import { primary } from "../look/buttons.ts";
import { centred, pick } from "../look/frame.ts";
import { type Line, line } from "../look/line.ts";
import { INK, SOFT } from "../look/palette.ts";
import { stateHint, stateWords } from "../look/sync-words.ts";
import { fill, minutesWords, routineName } from "../look/words.ts";
import { readDevice } from "../platform/device.ts";
import { readJournal } from "../platform/journal-file.ts";
import { takeFromOutbox } from "../platform/outbox-files.ts";
import { askPhone, type ZmlRequest } from "../platform/phone.ts";
import { fetchSettings, followSync, type SyncStatus, syncStatus } from "../platform/sync.ts";
import { loadUnconfirmed } from "../platform/unconfirmed.ts";
import { loadRoutine, loadWrist } from "../platform/wrist-store.ts";

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
      fetchSettings(ask)
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
    },
  }),
);

/** What would not be put away, or aside, stays for another try, but not in a circle. */
function unfinishedPage(reason: string): string | null {
  if (reason === "" && readJournal() !== null) return SESSION;
  const unconfirmed = loadUnconfirmed();
  return unconfirmed !== null && takeFromOutbox(unconfirmed).ok ? SUMMARY : null;
}

function drawHome(): Shown {
  const screen = readDevice();
  const title = line(screen, { y: [96, 116], size: [50, 48], color: INK });
  const length = line(screen, { y: [154, 172], size: [32, 30], color: SOFT });
  primary(screen, {
    box: centred(pick(screen, [240, 195]), pick(screen, [240, 254]), pick(screen, [330, 326]), 104),
    size: 46,
    label: getText("Start"),
    // Never on top of home: every session would leave one more page for BACK to go through.
    onTap: () => replace({ url: unfinishedPage("") ?? COMFORT }),
  });
  const state = line(screen, { y: [336, 348], size: [30, 28], color: INK });
  const hint = line(screen, { y: [380, 390], size: [28, 26], color: SOFT });
  const home: Shown = {
    drawPlan() {
      const routine = loadRoutine();
      const plan = makePlan(routine, loadWrist().level);
      const rounds = Math.max(...plan.sets.map((set) => set.round));
      const roundWords = rounds === 1 ? getText("1 round") : fill(getText("{n} rounds"), rounds);
      title.say(routineName(routine.name));
      length.say(`${roundWords} · ${minutesWords(planLength(plan).maxMs)}`);
    },
    drawSync: (status) => drawSync(state, hint, status),
  };
  home.drawPlan();
  home.drawSync(syncStatus());
  return home;
}

function drawSync(state: Line, hint: Line, { last, waiting, trouble }: SyncStatus): void {
  if (param === "not-put-away") {
    state.say(getText("The watch is full"));
    hint.say(getText("Your session is kept"));
    return;
  }
  if (param === "damaged") {
    state.say(getText("A session was damaged"));
    hint.say(getText("It is kept on the watch"));
    return;
  }
  if (last === null) {
    state.say("");
    hint.say("");
    return;
  }
  state.say(getText("Last: {w}").replace("{w}", stateWords(last)));
  const isMany = waiting > 1 && trouble === null;
  hint.say(isMany ? fill(getText("{n} on the way"), waiting) : stateHint(last, trouble));
}
