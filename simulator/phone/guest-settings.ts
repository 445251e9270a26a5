/** `settingsStorage` as a program sees it: strings only, and listeners on the side service alone. */

import { type Guest, type GuestFunction, Refusal } from "./guest.ts";
import type { SettingsStore, SettingsWriter } from "./settings-store.ts";

export function guestSettings(
  guest: Guest,
  store: SettingsStore,
  writer: SettingsWriter,
  listeners?: Set<GuestFunction>,
): object {
  const members = {
    getItem: guest.fn((key) => store.getItem(keyOf(key))),
    setItem: guest.effect((key, value) =>
      store.setItem(keyOf(key), textValue(guest, key, value), writer),
    ),
    removeItem: guest.effect((key) => store.removeItem(keyOf(key), writer)),
    clear: guest.effect(() => store.clear(writer)),
    toObject: guest.fn(() => guest.copy(store.toObject())),
  };
  const length = {
    get length() {
      return store.length;
    },
  };
  Object.defineProperties(members, Object.getOwnPropertyDescriptors(length));
  if (listeners !== undefined) Object.assign(members, listening(guest, listeners));
  return guest.strict("settingsStorage", members);
}

function listening(guest: Guest, listeners: Set<GuestFunction>): Record<string, GuestFunction> {
  return {
    addListener: guest.fn((event, listener) => {
      demandChange(event);
      if (typeof listener !== "function") {
        throw new Refusal("bad-argument", "settingsStorage.addListener() takes a function.");
      }
      listeners.add(listener as GuestFunction);
    }),
    removeListener: guest.fn((event, listener) => {
      demandChange(event);
      if (listener === undefined) listeners.clear();
      else listeners.delete(listener as GuestFunction);
    }),
  };
}

function demandChange(event: unknown): void {
  if (event === "change") return;
  throw new Refusal("unknown", `settingsStorage has no event "${String(event)}".`);
}

function keyOf(key: unknown): string {
  if (typeof key === "string") return key;
  throw new Refusal("bad-argument", `settingsStorage takes a string as key, not ${typeof key}.`);
}

function textValue(guest: Guest, key: unknown, value: unknown): string {
  if (typeof value === "string") return value;
  const message = `settingsStorage.setItem("${String(key)}") takes a string, not ${typeof value}.`;
  guest.refuse(new Refusal("bad-argument", message));
  return String(value);
}
