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
}

export function releaseScreen(): void {
  resetPageBrightTime();
  resetDropWristScreenOff();
  resetPalmScreenOff();
}

/** Whether waking a watch that went dark brings the app back: only while something is unfinished. */
export function relaunchOnWake(isWanted: boolean): void {
  setWakeUpRelaunch({ relaunch: isWanted });
}
