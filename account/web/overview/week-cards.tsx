/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** This week, day by day, and the row of days that a day of rest does not break. */

import type { FC } from "hono/jsx";
import { type DayMark, weekdayOf, weekMarks } from "../../../core/comfort/day-marks.ts";
import { dayText, weekdayText } from "../calendar.ts";
import { Mark, MarkKey, markWords } from "../mark.tsx";
import type { Words } from "../words/words.ts";
import { markedOf, type OverviewData, pacedOn, rowMarks } from "./overview-data.ts";

interface CardProps {
  readonly t: Words;
  readonly data: OverviewData;
}

const MOST_MARKS = 14;

export const WeekCard: FC<CardProps> = ({ t, data }) => {
  const { entries, today } = data;
  const monday = today - weekdayOf(today);
  const [marks = []] = weekMarks(entries.map(markedOf), today, 1);
  const week = entries.filter((one) => one.day >= monday && one.day <= today);
  const rested = week.filter((one) => one.outcome === "rested").length;
  return (
    <section class="card c7" aria-labelledby="week">
      <header>
        <h2 id="week">{t.thisWeek}</h2>
        <p class="soft">{t.weekSum(week.length - rested, rested)}</p>
      </header>
      <ol class="week">
        {marks.map((mark, index) => (
          <Day {...{ t, data, mark }} day={monday + index} />
        ))}
      </ol>
      <MarkKey t={t} />
    </section>
  );
};

type DayProps = CardProps & { readonly day: number; readonly mark: DayMark | null };

const Day: FC<DayProps> = ({ t, data, day, mark }) => (
  <li aria-current={day === data.today ? "date" : undefined}>
    <span class="small soft">{weekdayText(t, weekdayOf(day), "weekday")}</span>
    {mark === null ? (
      <span class="mark" />
    ) : (
      <Mark mark={mark} label={`${dayText(t, day, "short")}: ${markWords(t, mark)}`} />
    )}
    <span class="what num">{mark === null ? "" : whatOf(t, data, day, mark)}</span>
  </li>
);

function whatOf(t: Words, { entries }: OverviewData, day: number, mark: DayMark): string {
  if (mark === "nothing") return "";
  return mark === "rested" ? t.rest : String(pacedOn(entries, day));
}

export const StreakCard: FC<CardProps> = ({ t, data }) => (
  <section class="card c5 streak" aria-labelledby="streak">
    <header>
      <h2 id="streak">{t.inARow}</h2>
    </header>
    <p class="big num">
      {data.streak} <small>{t.days(data.streak)}</small>
    </p>
    <p class="row" aria-hidden="true">
      {rowMarks(data, MOST_MARKS).map((mark) => (
        <Mark mark={mark} />
      ))}
    </p>
    <p class="soft">{data.streak === 0 ? t.beginsWithOne : t.restCounts}</p>
  </section>
);
