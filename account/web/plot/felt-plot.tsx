/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/**
 * How it felt, session by session: hollow before, filled at its hardest, a bar in the ring on a day of
 * rest. The bands are the gate's own, so the page and the watch agree on what a number means.
 */

import { line } from "d3-shape";
import type { FC } from "hono/jsx";
import { REST_FROM, SHORT_FROM } from "../../../core/comfort/gate.ts";
import type { OverviewEntry } from "../../store/overview-store.ts";
import { dayText } from "../calendar.ts";
import type { Words } from "../words/words.ts";
import { type FeltFrame, type FeltPoint, feltPoints, feltScales } from "./felt-points.ts";

interface FeltProps {
  readonly t: Words;
  readonly entries: readonly OverviewEntry[];
  readonly today: number;
}

const HEIGHT_PX = 272;
const TALL = { topPx: 14, bottomPx: 244 } as const;
const WIDE: FeltFrame & { readonly widthPx: number } = {
  ...TALL,
  days: 28,
  leftPx: 30,
  rightPx: 496,
  widthPx: 600,
};
const NARROW = { ...TALL, days: 14, leftPx: 30, rightPx: 232, widthPx: 318 };
const WEEK = 7;

export const FeltPlots: FC<FeltProps> = (props) => (
  <>
    <FeltPlot {...props} frame={WIDE} kind="wide" />
    <FeltPlot {...props} frame={NARROW} kind="narrow" />
  </>
);

type PlotProps = FeltProps & { readonly frame: typeof WIDE; readonly kind: "wide" | "narrow" };

const FeltPlot: FC<PlotProps> = ({ t, entries, today, frame, kind }) => {
  const { y } = feltScales(frame, today);
  return (
    <svg
      class={`plot ${kind}`}
      viewBox={`0 0 ${frame.widthPx} ${HEIGHT_PX}`}
      role="img"
      aria-label={t.feltLabel}
    >
      <Band t={t} frame={frame} today={today} />
      {[0, 2, 4, 6, 8, 10].map((value) => (
        <text x="20" y={y(value) + 4.6} text-anchor="end">
          {value}
        </text>
      ))}
      <Days t={t} frame={frame} today={today} />
      {feltPoints(entries, frame, today).map((point) => (
        <Point t={t} point={point} y={y} />
      ))}
    </svg>
  );
};

type AxisProps = Pick<PlotProps, "t" | "frame" | "today">;

const Band: FC<AxisProps> = ({ t, frame, today }) => {
  const { y } = feltScales(frame, today);
  const { leftPx, rightPx } = frame;
  const [top, bottom] = [y(REST_FROM - 0.5), y(SHORT_FROM - 0.5)];
  const names: readonly (readonly [string, number])[] = [
    [t.restToday, y(8)],
    [t.shortPlan, (top + bottom) / 2],
    [t.asItIs, y(1.75)],
  ];
  return (
    <g>
      <rect class="band" x={leftPx} y={top} width={rightPx - leftPx} height={bottom - top} rx="4" />
      <path
        class="grid-line"
        d={
          line()([
            [leftPx, y(0)],
            [rightPx, y(0)],
          ]) ?? ""
        }
      />
      {names.map(([words, yPx]) => (
        <text x={rightPx + 8} y={yPx + 4.6}>
          {words}
        </text>
      ))}
    </g>
  );
};

/** A tick a week, counted back from today. */
const Days: FC<AxisProps> = ({ t, frame, today }) => {
  const { x, y } = feltScales(frame, today);
  const weeks = Array.from({ length: frame.days / WEEK }, (_, week) => today - week * WEEK);
  return (
    <g>
      {weeks.map((day) => (
        <>
          <path class="grid-line" d={`M${x(day + 0.5)} ${y(0)}v5`} />
          <text x={x(day + 0.5)} y={y(0) + 22} text-anchor="middle">
            {day === today ? t.today : dayText(t, day, "short")}
          </text>
        </>
      ))}
    </g>
  );
};

interface PointProps {
  readonly t: Words;
  readonly point: FeltPoint;
  readonly y: (value: number) => number;
}

const Point: FC<PointProps> = ({ t, point: { entry, xPx }, y }) => {
  const { before, hardest, outcome } = entry;
  const day = dayText(t, entry.day, "short");
  if (outcome === "rested") {
    return (
      <g>
        <title>{t.restedTitle(day, before)}</title>
        <circle class="rested" cx={xPx} cy={y(before)} r="6.5" />
        <path class="rest-line" d={`M${xPx - 3} ${y(before)}h6`} />
      </g>
    );
  }
  const isLevel = hardest === before;
  return (
    <g>
      <title>{t.feltTitle(day, before, hardest)}</title>
      {hardest === null || isLevel ? null : (
        <path
          class="stem"
          d={
            line()([
              [xPx, y(before)],
              [xPx, y(hardest)],
            ]) ?? ""
          }
        />
      )}
      <circle class="before" cx={xPx} cy={y(before)} r={isLevel ? 7 : 5.6} />
      {hardest === null ? null : (
        <circle class="hardest" cx={xPx} cy={y(hardest)} r={isLevel ? 3.4 : 6.6} />
      )}
    </g>
  );
};
