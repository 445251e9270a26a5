/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The calendar of a month: a mark a day, and the way to the months beside it. */

import type { FC } from "hono/jsx";
import { type DayMark, dayMarks } from "../../../core/comfort/day-marks.ts";
import {
  dayText,
  firstDayOf,
  type Month,
  monthAfter,
  monthOf,
  monthWord,
  weekdayText,
  weeksOf,
} from "../calendar.ts";
import { Mark, MarkKey, markWords } from "../mark.tsx";
import type { Words } from "../words/words.ts";
import { markedOf, type OverviewData } from "./overview-data.ts";

interface MonthProps {
  readonly t: Words;
  readonly data: OverviewData;
}

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6];

export const MonthCard: FC<MonthProps> = ({ t, data }) => {
  const { month, today, entries } = data;
  const first = firstDayOf(month);
  const last = firstDayOf(monthAfter(month, 1)) - 1;
  const marks = dayMarks(entries.map(markedOf), last, last - first + 1);
  const isThis = firstDayOf(monthOf(today)) === first;
  return (
    <section class="card c4" aria-labelledby="month">
      <header>
        <h2 id="month">{dayText(t, first, isThis ? "month" : "monthYear")}</h2>
        <p class="small turn">
          <MonthLink t={t} month={monthAfter(month, -1)} />
          {isThis ? null : <MonthLink t={t} month={monthAfter(month, 1)} />}
        </p>
      </header>
      <table class="month">
        <thead>
          <tr>
            {WEEKDAYS.map((weekday) => (
              <th scope="col" abbr={weekdayText(t, weekday, "weekdayLong")}>
                {weekdayText(t, weekday, "weekday")}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr>
              {week.map((day) => (
                <Cell {...{ t, day, today }} mark={day === null ? undefined : marks[day - first]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <MarkKey t={t} />
    </section>
  );
};

const MonthLink: FC<{ t: Words; month: Month }> = ({ t, month }) => (
  <a href={`/?month=${monthWord(month)}#month`}>{dayText(t, firstDayOf(month), "month")}</a>
);

interface CellProps {
  readonly t: Words;
  readonly day: number | null;
  readonly today: number;
  readonly mark: DayMark | undefined;
}

const Cell: FC<CellProps> = ({ t, day, today, mark }) => {
  if (day === null) return <td />;
  const number = new Date(day * 86_400_000).getUTCDate();
  const isShown = mark !== undefined && (day <= today || mark !== "nothing");
  return (
    <td class={day === today ? "today" : undefined}>
      {number}
      {isShown ? <Mark mark={mark} label={markWords(t, mark)} /> : null}
    </td>
  );
};
