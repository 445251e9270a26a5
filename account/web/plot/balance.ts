/** Clean reps of some sessions, left against right, exercise by exercise. Only confirmed sets count. */

import { EXERCISE_IDS, type ExerciseId } from "../../../core/series/series.ts";
import { SIDES, type Side } from "../../../core/series/side.ts";
import type { OverviewEntry } from "../../store/overview-store.ts";

export interface CleanOf {
  readonly clean: number;
  readonly paced: number;
}

export type BothSides = Readonly<Record<Side, CleanOf>>;

export interface BalanceRow extends BothSides {
  readonly exercise: ExerciseId;
}

const NONE: CleanOf = { clean: 0, paced: 0 };

/** An exercise nobody confirmed has no row. */
export function balanceOf(entries: readonly OverviewEntry[]): readonly BalanceRow[] {
  const rows = EXERCISE_IDS.map((exercise) => {
    const on = (side: Side) => entries.reduce((sum, one) => plus(sum, one, exercise, side), NONE);
    return { exercise, left: on("left"), right: on("right") };
  });
  return rows.filter((row) => SIDES.some((side) => row[side].paced > 0));
}

export function totalOf(rows: readonly BothSides[], side: Side): CleanOf {
  return rows.reduce(
    (sum, row) => ({ clean: sum.clean + row[side].clean, paced: sum.paced + row[side].paced }),
    NONE,
  );
}

function plus(sum: CleanOf, { reps }: OverviewEntry, exercise: ExerciseId, side: Side): CleanOf {
  const known = reps[exercise]?.[side];
  if (known === undefined || known.clean === null) return sum;
  return { clean: sum.clean + known.clean, paced: sum.paced + known.paced };
}
