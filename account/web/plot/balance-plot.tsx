/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** Left against right: two bars from the middle outwards, in the sides' colours, shapes and letters. */

import { scaleLinear } from "d3-scale";
import type { FC } from "hono/jsx";
import type { Side } from "../../../core/series/side.ts";
import type { Words } from "../words/words.ts";
import { type BalanceRow, totalOf } from "./balance.ts";

interface BalanceProps {
  readonly t: Words;
  readonly rows: readonly BalanceRow[];
}

const HEAD_PX = 52;
const ROW_PX = 48;
/** On each side, for the numbers beside the bars. */
const NUMBERS_PX = 88;
const GAP_PX = 4;
const BAR_PX = 16;

export const BalancePlots: FC<BalanceProps> = (props) => (
  <>
    <BalancePlot {...props} widthPx={424} kind="wide" />
    <BalancePlot {...props} widthPx={318} kind="narrow" />
  </>
);

type PlotProps = BalanceProps & { readonly widthPx: number; readonly kind: string };

const BalancePlot: FC<PlotProps> = ({ t, rows, widthPx, kind }) => {
  return (
    <svg
      class={`plot ${kind}`}
      viewBox={`0 0 ${widthPx} ${HEAD_PX + rows.length * ROW_PX + 2}`}
      role="img"
      aria-label={t.balanceLabel}
    >
      <Totals t={t} rows={rows} widthPx={widthPx} />
      {rows.map((row, index) => (
        <Row {...{ t, row, widthPx }} topPx={HEAD_PX + index * ROW_PX} />
      ))}
    </svg>
  );
};

const Totals: FC<Omit<PlotProps, "kind">> = ({ t, rows, widthPx }) => {
  const [left, right] = [totalOf(rows, "left"), totalOf(rows, "right")];
  return (
    <g>
      <rect class="bar-left" x="0" y="3" width="24" height="24" rx="4.5" />
      <text class="badge-letter" x="12" y="20.4" text-anchor="middle">
        {t.leftLetter}
      </text>
      <text class="total-text" x="34" y="23">
        {left.clean} <tspan>/ {left.paced}</tspan>
      </text>
      <circle class="bar-right" cx={widthPx - 12.5} cy="15" r="12.5" />
      <text class="badge-letter" x={widthPx - 12.5} y="20.4" text-anchor="middle">
        {t.rightLetter}
      </text>
      <text class="total-text" x={widthPx - 34} y="23" text-anchor="end">
        {right.clean} <tspan>/ {right.paced}</tspan>
      </text>
    </g>
  );
};

interface RowProps {
  readonly t: Words;
  readonly row: BalanceRow;
  readonly widthPx: number;
  readonly topPx: number;
}

/** Each exercise has a scale of its own: what is compared is left with right. */
const Row: FC<RowProps> = (props) => {
  const { t, row, widthPx, topPx } = props;
  const most = Math.max(row.left.paced, row.right.paced);
  const length = scaleLinear([0, most], [0, widthPx / 2 - NUMBERS_PX - GAP_PX]);
  return (
    <g>
      <text class="strong" x={widthPx / 2} y={topPx + 16} text-anchor="middle">
        {t.exercise[row.exercise]}
      </text>
      <Bar {...props} length={length} side="left" />
      <Bar {...props} length={length} side="right" />
    </g>
  );
};

interface BarProps extends RowProps {
  readonly side: Side;
  readonly length: (reps: number) => number;
}

const Bar: FC<BarProps> = ({ t, row, widthPx, topPx, length, side }) => {
  const { clean, paced } = row[side];
  const isLeft = side === "left";
  const middlePx = widthPx / 2;
  const fromPx = (px: number) => (isLeft ? middlePx - GAP_PX - px : middlePx + GAP_PX);
  const yPx = topPx + 23;
  const bar = { y: yPx, height: BAR_PX, rx: 4 };
  return (
    <>
      <rect class="track" x={fromPx(length(paced))} width={length(paced)} {...bar} />
      <rect class={`bar-${side}`} x={fromPx(length(clean))} width={length(clean)} {...bar} />
      <text
        class="value"
        x={isLeft ? 0 : widthPx}
        y={yPx + 13}
        text-anchor={isLeft ? "start" : "end"}
      >
        {t.of(clean, paced)}
      </text>
    </>
  );
};
