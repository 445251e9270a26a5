/** Crown and keys beside the glass: those that the worn model has. */

import type { ModelView } from "../server/view.ts";
import type { Send } from "./channel.ts";
import { part } from "./dom.ts";

const KEYS = ["HOME", "SHORTCUT", "BACK", "UP", "DOWN", "SELECT"] as const;
type Key = (typeof KEYS)[number];

/** What the vendor writes of three and five keys is nothing, so those get all of them. [docs] */
const KEYS_OF: Readonly<Record<number, readonly Key[]>> = {
  1: ["HOME"],
  2: ["HOME", "SHORTCUT"],
  4: ["BACK", "UP", "DOWN", "SELECT"],
};
const CROWNLESS = 4;

export function showHands({ keyCount }: ModelView): void {
  const keys = KEYS_OF[keyCount] ?? KEYS;
  for (const button of keyButtons()) {
    button.hidden = !keys.some((key) => key === button.dataset["key"]);
  }
  part("crown", HTMLElement).hidden = keyCount === CROWNLESS;
}

export function wireHands(send: Send): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-crown]")) {
    button.onclick = () => send({ do: "crown", degree: Number(button.dataset["crown"]) });
  }
  for (const button of keyButtons()) {
    const key = KEYS.find((one) => one === button.dataset["key"]) ?? "HOME";
    button.onclick = () => send({ do: "key", key });
  }
}

function keyButtons(): readonly HTMLButtonElement[] {
  return [...document.querySelectorAll<HTMLButtonElement>("[data-key]")];
}
