/** Done: what was done, and where it is. The page asks the phone until the account has it. */

import { BasePage } from "@zeppos/zml/base-page";
import { replace } from "@zos/router";
import { useChoices } from "../look/choices.ts";
import { nowMs, tzOffsetMin } from "../platform/clock.ts";
import { readDevice } from "../platform/device.ts";
import { leaveHands } from "../platform/hands.ts";
import { holdScreen, releaseScreen } from "../platform/hold.ts";
import { lockScroll } from "../platform/lock-scroll.ts";
import { askPhone, type ZmlRequest } from "../platform/phone.ts";
import { followSync, rememberOutbox, syncStatus } from "../platform/sync.ts";
import { loadHistory } from "../platform/wrist-store.ts";
import { type DoneFace, doneFace } from "./done-face.ts";

const HOME = "page/home/home.page";
const HOLD_MS = 60_000;

let shown: DoneFace | null = null;

Page(
  BasePage({
    build(this: { request: ZmlRequest }) {
      rememberOutbox();
      const device = readDevice();
      lockScroll(device.isRound);
      shown = doneFace(device, loadHistory(), { now: nowMs(), tzOffsetMin: tzOffsetMin() }, goHome);
      shown.draw(syncStatus());
      useChoices(device, goHome).offer(shown.offered);
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

function goHome(): boolean {
  replace({ url: HOME });
  return true;
}
