/** A page of several sheets, one glass each: a swipe up or down turns to the next, never half of one. */

import { getSwiperIndex, SCROLL_MODE_SWIPER, setScrollMode, swipeToIndex } from "@zos/page";
import { setStatusBarVisible } from "@zos/ui";
import type { Device } from "./device.ts";

/** The crown is left to the page: it moves the ring, and the sheet follows the ring. */
export function useSheets({ heightPx, isRound }: Device, count: number): void {
  if (!isRound) setStatusBarVisible(false);
  setScrollMode({
    mode: SCROLL_MODE_SWIPER,
    options: {
      height: heightPx,
      count,
      modeParams: { crown_enable: false, on_page: () => undefined },
    },
  });
}

/** From 0. */
export function turnToSheet(index: number): void {
  swipeToIndex({ index });
}

/** By crown or key: +1 is up. Where the page is, is asked of it, for a finger may have turned it. */
export function turnSheetBy(by: 1 | -1, count: number): void {
  const at = (getSwiperIndex() ?? 1) - 1;
  turnToSheet(Math.min(count - 1, Math.max(0, at - by)));
}
