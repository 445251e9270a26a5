/** What an exercise is called outside: in words, and by the nearest name the FIT profile has. */

import type { SetRecord } from "../../core/record/record.ts";
import type { ExerciseId } from "../../core/series/series.ts";

interface FitName {
  readonly category: number;
  readonly subtype: number;
}

const NAMES: Readonly<Record<ExerciseId, string>> = {
  "side-leg-raise": "Side leg raise",
  "side-bicycle": "Side bicycle",
  "big-side-leg-raise": "Big side leg raise",
  "hip-circle": "Hip circles",
  "side-kick": "Side kick",
};

/** Numbers of the profile: 11 hip_stability, 10 hip_raise, 5 core. The kick and the bicycle are near, not exact. */
export const FIT_NAMES: Readonly<Record<ExerciseId, FitName>> = {
  "side-leg-raise": { category: 11, subtype: 21 },
  "side-bicycle": { category: 5, subtype: 49 },
  "big-side-leg-raise": { category: 11, subtype: 21 },
  "hip-circle": { category: 10, subtype: 47 },
  "side-kick": { category: 11, subtype: 12 },
};

type Named = Pick<SetRecord, "exercise" | "direction" | "side">;

/** FIT has no field for a side, so the title says it too. */
export function setTitle({ exercise, direction, side }: Named): string {
  const way = direction === null ? "" : `, ${direction}`;
  return `${NAMES[exercise]}${way} (${side === "left" ? "L" : "R"})`;
}
