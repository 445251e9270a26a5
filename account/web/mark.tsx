/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** What a day or a session was, told apart by shape: disc moved, half disc partial, ring looked after. */

import { arc } from "d3-shape";
import type { FC } from "hono/jsx";
import type { DayMark } from "../../core/comfort/day-marks.ts";
import type { Outcome } from "../../core/record/record.ts";
import type { Words } from "./words/words.ts";

export const MARK_OF: Readonly<Record<Outcome, DayMark>> = {
  completed: "moved",
  partial: "partial",
  rested: "rested",
};

const HALF =
  arc()({ innerRadius: 0, outerRadius: 11, startAngle: Math.PI, endAngle: 2 * Math.PI }) ?? "";

export function markWords(t: Words, mark: DayMark): string {
  const { moved, partial, lookedAfter: rested, nothing } = t;
  return { moved, partial, rested, nothing }[mark];
}

interface MarkProps {
  readonly mark: DayMark;
  /** Left out where words beside it say the same. */
  readonly label?: string;
}

export const Mark: FC<MarkProps> = ({ mark, label }) =>
  label === undefined ? (
    <svg class="mark" viewBox="-12 -12 24 24" aria-hidden="true">
      <Shape mark={mark} />
    </svg>
  ) : (
    <svg class="mark" viewBox="-12 -12 24 24" role="img" aria-label={label}>
      <Shape mark={mark} />
    </svg>
  );

const Shape: FC<{ mark: DayMark }> = ({ mark }) => (
  <>
    {mark === "moved" ? <circle class="full" r="11" /> : null}
    {mark === "partial" ? <circle class="half" r="9.8" /> : null}
    {mark === "partial" ? <path class="full" d={HALF} /> : null}
    {mark === "rested" ? <circle class="ring" r="9.4" /> : null}
    {mark === "nothing" ? <circle class="none" r="2.6" /> : null}
  </>
);

export const MarkKey: FC<{ t: Words }> = ({ t }) => (
  <p class="key">
    {(["moved", "partial", "rested"] as const).map((mark) => (
      <span>
        <Mark mark={mark} />
        {markWords(t, mark)}
      </span>
    ))}
  </p>
);
