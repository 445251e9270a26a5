/** A page that must not move under a hand that rests on it. */

import { setScrollLock } from "@zos/page";
import { setStatusBarVisible } from "@zos/ui";

export function lockScroll(isRound: boolean): void {
  setScrollLock({ lock: true });
  if (!isRound) setStatusBarVisible(false);
}
