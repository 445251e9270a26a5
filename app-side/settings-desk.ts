/**
 * The settings between watch and phone: hands the routine and the open favour to the watch, and keeps
 * what each watch says of itself. It writes nothing that the settings page writes.
 */

import { makeRingText, type Ring } from "../core/diagnostics/ring.ts";
import { ok, type Result } from "../core/result.ts";
import { effectiveRoutine } from "../core/sync/carried.ts";
import { type Favour, favourNow, NO_FAVOUR, parseFavourText } from "../core/sync/favour.ts";
import type { PhoneSettings } from "../core/sync/message.ts";
import { STORAGE_KEYS } from "../core/sync/storage-keys.ts";
import { makeWristsText, type WristWord, withWristCopy } from "../core/sync/wrist-copy.ts";
import type { Ports } from "./ports.ts";
import { readRoutine, readWrists } from "./routine-store.ts";

export interface SettingsDesk {
  /** A routine that cannot be read is a fault: the watch then keeps the one it has. */
  share(word: WristWord): Result<PhoneSettings>;
  keepRing(ring: Ring): Result<null>;
}

export function openSettings({ store, clock }: Pick<Ports, "store" | "clock">): SettingsDesk {
  function openFavour(granted: number): Favour {
    const text = store.get(STORAGE_KEYS.favour);
    const favour = text === null ? null : parseFavourText(text);
    if (favour?.ok !== true || favour.value.at === granted) return NO_FAVOUR;
    return favourNow(favour.value, clock.now());
  }

  /** Granted by one watch is granted: it was asked once. */
  function hear(word: WristWord): number {
    const before = readWrists(store);
    const favour = openFavour(before.granted);
    const granted = word.grants.includes(favour.at) ? favour.at : before.granted;
    const copies = withWristCopy(before.copies, { ...word, at: clock.now() });
    store.set(STORAGE_KEYS.wrists, makeWristsText({ copies, granted }));
    return granted;
  }

  return {
    share: (word) => {
      const favour = openFavour(hear(word));
      const found = readRoutine(store);
      return found.ok ? ok({ routine: effectiveRoutine(found.value), favour }) : found;
    },
    keepRing: (ring) => store.set(STORAGE_KEYS.watchRing, makeRingText(ring)),
  };
}
