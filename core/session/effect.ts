/** What a session asks the watch to do. Order is the caller's: cue, journal, screen, sync. */

import type { Cue } from "../haptics/cue.ts";

export type Effect =
  /** `dueAt`: when it should have been played; later only by the little a late tick costs. */
  | { readonly type: "cue"; readonly cue: Cue; readonly dueAt: number }
  /** A mark was taken or taken back: the short pulse that never cuts a cue. */
  | { readonly type: "mark-felt" };

/** The wrist can feel one thing at a time; where two fall together, the later in this list wins. */
const RANK: readonly Cue[] = ["count-in", "rep", "change", "switch-side", "stopped", "finished"];

export function strongest(effects: readonly Effect[]): readonly Effect[] {
  let best: (Effect & { type: "cue" }) | null = null;
  for (const effect of effects) {
    if (effect.type !== "cue") continue;
    if (best === null || RANK.indexOf(effect.cue) >= RANK.indexOf(best.cue)) best = effect;
  }
  const others = effects.filter((effect) => effect.type !== "cue");
  return best === null ? others : [best, ...others];
}
