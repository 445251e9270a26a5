/**
 * What a scene and a tour are. `npm run shots` takes a picture of every scene and the layout audit
 * judges it, on every class of watches, in every language. To add a screen, add a scene to a tour in
 * `scenes/`: `{ name, reach }`, where `reach` goes on from the scene before, such as
 * `reach: (hand) => hand.press("Help")`; labels are message ids, `hand` knows the language. What cannot
 * be reached from another scene begins a tour of its own, in `scenes/tours.ts`.
 */

import type { Level } from "../../core/plan/plan.ts";
import type { Routine } from "../../core/plan/routine.ts";
import type { Hand } from "./hand.ts";

export interface Scene {
  /** For `npm run shot -- --screen NAME`, and the picture's file name; there is one of each. */
  readonly name: string;
  /** From the scene before, or from the app's icon, to the moment this one comes up. */
  reach(hand: Hand): Promise<void>;
  /** How long after that it shows best; half a second without it. */
  readonly seconds?: number;
  /** The page scrolls, so that not all of it is on the glass at once. */
  readonly scrolls?: boolean;
}

/** A fresh watch, and the scenes it is brought to one after the other. */
export interface Tour {
  readonly routine?: Routine;
  readonly level?: Level;
  /** The page the app's icon opens, such as `help`; home without it. */
  readonly page?: string;
  /** Whether the phone answers; it does without this. */
  readonly phone?: "near" | "away";
  /** What the app finds in its LocalStorage, over a settled person's. */
  readonly stored?: Readonly<Record<string, unknown>>;
  readonly scenes: readonly Scene[];
}
