/**
 * Keeps the screen on while a session runs: dark, the watch ends the app after ten seconds [docs].
 * The hold belongs to the page, so it is asked for by each, and undone when it is no longer needed.
 */

import {
  pauseDropWristScreenOff,
  pausePalmScreenOff,
  resetDropWristScreenOff,
  resetPageBrightTime,
  resetPalmScreenOff,
  setPageBrightTime,
  setWakeUpRelaunch,
} from "@zos/display";

export function holdScreen(forMs: number): void {
  setPageBrightTime({ brightTime: forMs });
  pauseDropWristScreenOff({ duration: 0 });
  pausePalmScreenOff({ duration: 0 });
  setWakeUpRelaunch({ relaunch: true });
}

export function releaseScreen(): void {
  resetPageBrightTime();
  resetDropWristScreenOff();
  resetPalmScreenOff();
}

/** Nothing is left to come back to. */
export function forgetRelaunch(): void {
  setWakeUpRelaunch({ relaunch: false });
}
