/** What makes life hard, as switches that show how things stand. */

import { type DeskView, STORAGE_STATES } from "../server/view.ts";
import type { Send } from "./channel.ts";
import { offer } from "./choices.ts";
import { part, say } from "./dom.ts";

const MINUTE_MS = 60_000;
/** How wrong a clock can be, in minutes: to choose another is a jump. */
const CLOCKS: readonly (readonly [minutes: number, words: string])[] = [
  [0, "is right"],
  [5, "is 5 minutes fast"],
  [60, "is an hour fast"],
  [1440, "is a day fast"],
  [-5, "is 5 minutes slow"],
  [-60, "is an hour slow"],
  [-1440, "is a day slow"],
];

const CLEARED = {
  ours: "Everything on the watches, on the phone and in the account of this desk is deleted. It cannot be undone.",
  other: "Everything on the watches and on the phone is deleted. It cannot be undone.",
} as const;

export function showSwitches({ switches, isOurs }: DeskView): void {
  part("bluetooth", HTMLInputElement).checked = switches.isBluetoothOn;
  part("phone-locked", HTMLInputElement).checked = switches.isPhoneLocked;
  part("account-up", HTMLInputElement).checked = switches.isAccountUp;
  part("account-switch", HTMLElement).hidden = !isOurs;
  part("storage", HTMLSelectElement).value = switches.storage;
  showAhead("watch", switches.watchAheadMs);
  showAhead("phone", switches.phoneAheadMs);
  say(part("sure-words", HTMLElement), isOurs ? CLEARED.ours : CLEARED.other);
}

function showAhead(of: "watch" | "phone", aheadMs: number): void {
  clockOf(of).value = String(aheadMs / MINUTE_MS);
}

function clockOf(of: "watch" | "phone"): HTMLSelectElement {
  return part(`${of}-clock`, HTMLSelectElement);
}

export function wireSwitches(send: Send): void {
  const bluetooth = part("bluetooth", HTMLInputElement);
  bluetooth.onchange = () => send({ do: "bluetooth", isOn: bluetooth.checked });
  const locked = part("phone-locked", HTMLInputElement);
  locked.onchange = () => send({ do: "phone-locked", isOn: locked.checked });
  const account = part("account-up", HTMLInputElement);
  account.onchange = () => send({ do: "account", isUp: account.checked });
  const storage = part("storage", HTMLSelectElement);
  storage.onchange = () => {
    const state = STORAGE_STATES.find((one) => one === storage.value) ?? "works";
    send({ do: "storage", state });
  };
  for (const of of ["watch", "phone"] as const) {
    const list = clockOf(of);
    offer(
      list,
      CLOCKS.map(([minutes, name]) => ({ name, value: String(minutes) })),
    );
    list.onchange = () => send({ do: "clock", of, aheadMs: Number(list.value) * MINUTE_MS });
  }
  part("screen-off", HTMLElement).onclick = () => send({ do: "screen-off" });
  part("kill-watch", HTMLElement).onclick = () => send({ do: "kill-watch-app" });
  part("kill-phone", HTMLElement).onclick = () => send({ do: "kill-phone-app" });
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-wrist]")) {
    const how = button.dataset["wrist"] as "raise" | "lower" | "palm";
    button.onclick = () => send({ do: "wrist", how });
  }
  wireStartOver(send);
}

function wireStartOver(send: Send): void {
  const dialog = part("sure", HTMLDialogElement);
  part("start-over", HTMLElement).onclick = () => dialog.showModal();
  part("sure-no", HTMLElement).onclick = () => dialog.close();
  part("sure-yes", HTMLElement).onclick = () => {
    dialog.close();
    send({ do: "start-over" });
  };
}
