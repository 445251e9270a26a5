/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The two plots in their cards, each with its numbers in a table behind it. */

import type { FC } from "hono/jsx";
import { dayText } from "../calendar.ts";
import { balanceOf } from "../plot/balance.ts";
import { BalancePlots } from "../plot/balance-plot.tsx";
import { FeltPlots } from "../plot/felt-plot.tsx";
import { NumbersTable } from "../plot/numbers-table.tsx";
import type { Words } from "../words/words.ts";
import type { OverviewData } from "./overview-data.ts";

interface CardProps {
  readonly t: Words;
  readonly data: OverviewData;
}

const FELT_DAYS = 28;
const BALANCE_DAYS = 7;
const SIDES = ["left", "right"] as const;

export const FeltCard: FC<CardProps> = ({ t, data: { entries, today } }) => {
  const shown = entries.filter((one) => one.day > today - FELT_DAYS && one.day <= today);
  const rows = shown.map(({ day, before, hardest, outcome }) => [
    dayText(t, day, "short"),
    String(before),
    outcome === "rested" ? t.rested : (hardest?.toString() ?? t.notAnswered),
  ]);
  return (
    <section class="card c7" aria-labelledby="felt">
      <header>
        <h2 id="felt">{t.howItFelt}</h2>
        <FeltKey t={t} />
      </header>
      {shown.length === 0 ? (
        <p class="soft">{t.noneYet}</p>
      ) : (
        <>
          <FeltPlots {...{ t, entries, today }} />
          <NumbersTable
            {...{ t, rows }}
            caption={t.feltCaption}
            heads={[t.day, t.before, t.hardest]}
          />
        </>
      )}
    </section>
  );
};

const FeltKey: FC<{ t: Words }> = ({ t }) => (
  <p class="key">
    <span>
      <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
        <circle class="before" cx="12" cy="12" r="8" />
      </svg>
      {t.before}
    </span>
    <span>
      <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
        <circle class="hardest" cx="12" cy="12" r="9" />
      </svg>
      {t.hardest}
    </span>
    <span>
      <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
        <circle class="rested" cx="12" cy="12" r="9" />
        <path class="rest-line" d="M8 12H16" />
      </svg>
      {t.rested}
    </span>
  </p>
);

export const BalanceCard: FC<CardProps> = ({ t, data: { entries, today } }) => {
  const rows = balanceOf(
    entries.filter((one) => one.day > today - BALANCE_DAYS && one.day <= today),
  );
  const table = rows.map((row) => [
    t.exercise[row.exercise],
    ...SIDES.map((side) => t.of(row[side].clean, row[side].paced)),
  ]);
  return (
    <section class="card c5" aria-labelledby="balance">
      <header>
        <h2 id="balance">{t.balance}</h2>
        <p class="soft small">{t.lastSevenDays}</p>
      </header>
      {rows.length === 0 ? (
        <p class="soft">{t.nothingConfirmed}</p>
      ) : (
        <>
          <BalancePlots t={t} rows={rows} />
          <NumbersTable
            t={t}
            caption={t.balanceCaption}
            heads={[t.exerciseHead, ...SIDES.map((side) => t[side])]}
            rows={table}
          />
        </>
      )}
    </section>
  );
};
