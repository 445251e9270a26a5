/** The head of a recording that begins as most do: a phone connected some other day, an empty watch. */

import { DEFAULT_WRIST, withLevel } from "../../core/comfort/wrist.ts";
import type { Level } from "../../core/plan/plan.ts";
import type { Routine } from "../../core/plan/routine.ts";
import { makeLinkText } from "../../core/sync/link.ts";
import { firstChoice, makeRoutineText } from "../../core/sync/routine-document.ts";
import { STORAGE_KEYS } from "../../core/sync/storage-keys.ts";
import type { WatchModel } from "../../simulator/watch/model.ts";
import type { Head } from "./recording.ts";
import { STAND_IN } from "./stand-in-account.ts";

export interface FreshStart {
  readonly model: WatchModel;
  readonly routine: Routine;
  readonly level: Level;
  readonly startMs: number;
  readonly seed: number;
  readonly timeZone: string;
}

export function freshHead(start: FreshStart): Head {
  const { model, routine, level, startMs, seed, timeZone } = start;
  const wrist = withLevel(DEFAULT_WRIST, level, "chosen");
  const storages = { default: { routine: JSON.stringify(routine), wrist: JSON.stringify(wrist) } };
  return {
    recording: 1,
    model: headModel(model),
    language: "en-US",
    timeZone,
    startMs,
    seed,
    phone: {
      [STORAGE_KEYS.server]: STAND_IN.server,
      [STORAGE_KEYS.link]: makeLinkText({ state: "connected", ...STAND_IN, needsSignIn: false }),
      [STORAGE_KEYS.routine]: makeRoutineText(firstChoice(routine)),
    },
    disk: { files: {}, folders: [], storages },
  };
}

/** What makes a watch what it is, and nothing that a catalogue may know besides. */
export function headModel(model: WatchModel): Head["model"] {
  const { name, shape, widthPx, heightPx, deviceSource, keyCount = 2, apiLevel } = model;
  return { name, shape, widthPx, heightPx, deviceSource, keyCount, apiLevel };
}
