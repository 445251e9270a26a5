/** What the person can do here. Each writes to storage in a handler and never in build. */

import { type Favour, makeFavourText } from "../core/sync/favour.ts";
import { makeRoutineText } from "../core/sync/routine-document.ts";
import type { SettingsDocument } from "../core/sync/settings-document.ts";
import { STORAGE_KEYS, type Wish } from "../core/sync/storage-keys.ts";
import type { PageStorage } from "./platform/settings-types.ts";

export interface Act {
  wish(wish: Wish): void;
  /** The page was opened: a good moment to try, unless the person has already asked for something. */
  lookIn(): void;
  setServer(typed: string): void;
  /** The token first: whoever takes the wish finds it there. */
  useToken(token: string): void;
  setRoutine(routine: SettingsDocument): void;
  ask(favour: Favour): void;
  /** Has the page built again. Another number each time: whether the same one counts is not known. */
  redraw(): void;
}

export function actOn(storage: PageStorage): Act {
  return {
    wish: (wish) => storage.setItem(STORAGE_KEYS.wish, wish),
    lookIn: () => {
      const asked = storage.getItem(STORAGE_KEYS.wish);
      if (typeof asked !== "string" || asked === "") storage.setItem(STORAGE_KEYS.wish, "sync");
    },
    setServer: (typed) => storage.setItem(STORAGE_KEYS.server, typed.trim()),
    useToken: (token) => {
      storage.setItem(STORAGE_KEYS.pastedToken, token);
      storage.setItem(STORAGE_KEYS.wish, "use-token");
    },
    setRoutine: (routine) => storage.setItem(STORAGE_KEYS.routine, makeRoutineText(routine)),
    ask: (favour) => storage.setItem(STORAGE_KEYS.favour, makeFavourText(favour)),
    redraw: () => {
      const turn = storage.getItem(STORAGE_KEYS.page);
      storage.setItem(STORAGE_KEYS.page, turn === "1" ? "2" : "1");
    },
  };
}
