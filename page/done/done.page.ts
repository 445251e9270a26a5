/** Done: what was done, and where it is. The page asks the phone until the account has it. */

import { BasePage } from "@zeppos/zml/base-page";
import { getText } from "@zos/i18n";
import { replace } from "@zos/router";
import type { SessionSummary } from "../../core/comfort/summary.ts";
import { type Choice, primary } from "../look/buttons.ts";
import { useChoices } from "../look/choices.ts";
import { centred, pick } from "../look/frame.ts";
import { line } from "../look/line.ts";
import { ALERT, CARE, INK, SOFT } from "../look/palette.ts";
import { stateHint, stateWords } from "../look/sync-words.ts";
import { fill } from "../look/words.ts";
import { readDevice } from "../platform/device.ts";
import { leaveHands } from "../platform/hands.ts";
import { holdScreen, releaseScreen } from "../platform/hold.ts";
import { askPhone, type ZmlRequest } from "../platform/phone.ts";
import { followSync, rememberOutbox, type SyncStatus, syncStatus } from "../platform/sync.ts";
import { loadHistory } from "../platform/wrist-store.ts";

const HOME = "page/home/home.page";
const HOLD_MS = 60_000;

interface Shown {
  draw(status: SyncStatus): void;
}

let shown: Shown | null = null;

Page(
  BasePage({
    build(this: { request: ZmlRequest }) {
      rememberOutbox();
      shown = drawDone();
      holdScreen(HOLD_MS);
      const ask = askPhone((question, options) => this.request(question, options));
      followSync(ask, (status) => {
        shown?.draw(status);
        return shown !== null;
      }).catch((error: unknown) => console.log(`done cannot sync: ${String(error)}`));
    },

    onDestroy() {
      shown = null;
      leaveHands();
      releaseScreen();
    },
  }),
);

function drawDone(): Shown {
  const screen = readDevice();
  const session = loadHistory()[0] ?? null;
  const isRest = session?.outcome === "rested";
  line(screen, {
    y: [96, 112],
    size: [54, 50],
    color: isRest ? CARE : INK,
    text: isRest ? getText("Rest day") : getText("Done"),
  });
  line(screen, { y: [156, 170], size: [32, 30], color: SOFT, text: whatWasDone(session) });
  const state = line(screen, { y: [232, 240], size: [42, 38], color: INK });
  const needsYou = line(screen, { y: [232, 240], size: [42, 38], color: ALERT });
  const hint = line(screen, { y: [284, 288], size: [28, 26], color: SOFT });
  const fine: Choice = {
    box: centred(pick(screen, [240, 195]), pick(screen, [378, 384]), 240, 92),
    size: 40,
    label: getText("Fine"),
    onTap: goHome,
  };
  primary(screen, fine);
  useChoices(screen, goHome).offer([fine]);
  const drawn: Shown = {
    draw({ last, trouble }) {
      if (last === null) return;
      const isAlert = last.state === "needs-you";
      state.say(isAlert ? "" : stateWords(last));
      needsYou.say(isAlert ? `! ${stateWords(last)}` : "");
      hint.say(stateHint(last, trouble));
    },
  };
  drawn.draw(syncStatus());
  return drawn;
}

function goHome(): boolean {
  replace({ url: HOME });
  return true;
}

function whatWasDone(session: SessionSummary | null): string {
  if (session === null) return "";
  if (session.outcome === "rested") return getText("The day is looked after");
  const { paced, clean } = session;
  if (clean === null) return fill(getText("{n} reps paced"), paced);
  return fill(getText("{a} clean of {n}"), paced).replace("{a}", String(clean));
}
