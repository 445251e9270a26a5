/** The first five minutes: each step is ticked by what happened, not by a click. */

import type { StepsView } from "../server/view.ts";
import { html, part } from "./dom.ts";

const STEPS = [
  ["step-connected", "isConnected"],
  ["step-begun", "isBegun"],
  ["step-done", "isDone"],
  ["step-account", "isInAccount"],
] as const satisfies readonly (readonly [string, keyof StepsView])[];

export function showSteps(steps: StepsView): void {
  const next = STEPS.find(([, name]) => !steps[name]);
  for (const [id, name] of STEPS) {
    const item = part(id, HTMLLIElement);
    item.classList.toggle("done", steps[name]);
    item.classList.toggle("next", next?.[0] === id);
    if (steps[name] === (item.querySelector(".tick") !== null)) continue;
    if (steps[name]) item.prepend(html("span", "tick out-of-sight", "Done: "));
    else item.querySelector(".tick")?.remove();
  }
}
