/** What the person can do here. Each is one write to storage, made in a handler and never in build. */

import type { Strength } from "../core/haptics/cue.ts";
import type { Routine } from "../core/plan/routine.ts";
import { makeRoutineText } from "../core/sync/phone-settings.ts";
import { STORAGE_KEYS, type Wish } from "../core/sync/storage-keys.ts";
import type { PageStorage } from "./platform/settings-types.ts";

export interface Act {
  wish(wish: Wish): void;
  /** The page was opened: a good moment to try, unless the person has already asked for something. */
  lookIn(): void;
  setServer(typed: string): void;
  setRoutine(routine: Routine): void;
  /** `null`: leave it to the watch. */
  setStrength(strength: Strength | null): void;
}

export function actOn(storage: PageStorage): Act {
  return {
    wish: (wish) => storage.setItem(STORAGE_KEYS.wish, wish),
    lookIn: () => {
      const asked = storage.getItem(STORAGE_KEYS.wish);
      if (typeof asked !== "string" || asked === "") storage.setItem(STORAGE_KEYS.wish, "sync");
    },
    setServer: (typed) => storage.setItem(STORAGE_KEYS.server, typed.trim()),
    setRoutine: (routine) => storage.setItem(STORAGE_KEYS.routine, makeRoutineText(routine)),
    setStrength: (strength) => {
      if (strength === null) storage.removeItem(STORAGE_KEYS.wantedStrength);
      else storage.setItem(STORAGE_KEYS.wantedStrength, strength);
    },
  };
}
