/** History: weeks at a glance on the first sheet, the last sessions below. Out of the watch's own memory. */

import { replace } from "@zos/router";
import { nowMs, tzOffsetMin } from "../platform/clock.ts";
import { readDevice } from "../platform/device.ts";
import { leaveHands, useHands } from "../platform/hands.ts";
import { turnSheetBy, useSheets } from "../platform/sheets.ts";
import { loadHistory } from "../platform/wrist-store.ts";
import { drawSessions, sessionSheets } from "./sessions-face.ts";
import { drawWeeks } from "./weeks-face.ts";

const HOME = "page/home/home.page";

Page({
  build() {
    const device = readDevice();
    const history = loadHistory();
    drawWeeks(device, history, { now: nowMs(), tzOffsetMin: tzOffsetMin() });
    drawSessions(device, history);
    const sheets = 1 + sessionSheets(history);
    useSheets(device, sheets);
    useHands({
      turnsSheets: true,
      isStepped: () => true,
      onTurn: (by) => turnSheetBy(by, sheets),
      onSelect: goHome,
      onBack: goHome,
    });
  },

  onDestroy() {
    leaveHands();
  },
});

function goHome(): boolean {
  replace({ url: HOME });
  return true;
}
