/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** One session in the history: a card's row on a phone, a line of columns on a desk. */

import type { FC } from "hono/jsx";
import type { Outcome, SessionRecord } from "../../core/record/record.ts";
import {
  cleanWords,
  dayWords,
  hardestWords,
  localIso,
  minutesWords,
  OUTCOME,
  pacedWords,
  routineWords,
  timeWords,
} from "./words.ts";

export const SessionItem: FC<{ record: SessionRecord }> = ({ record }) => (
  <li class="session">
    <h3>
      <Mark outcome={record.outcome} />
      <time datetime={localIso(record)}>
        {dayWords(record)} <span class="soft num">{timeWords(record)}</span>
      </time>
    </h3>
    {record.outcome === "rested" ? <Rested record={record} /> : <Moved record={record} />}
    <Delete record={record} />
  </li>
);

const Moved: FC<{ record: SessionRecord }> = ({ record }) => (
  <>
    <p class="what">
      {routineWords(record)}
      <span class="soft">
        {OUTCOME[record.outcome]}, {minutesWords(record)}
      </span>
    </p>
    <dl class="figures">
      <Figure name="Reps paced" value={pacedWords(record)} />
      <Figure name="Clean" value={cleanWords(record)} />
      <Figure name="Discomfort before" value={String(record.comfort.before)} />
      <Figure name="At its hardest" value={hardestWords(record)} />
    </dl>
  </>
);

const Rested: FC<{ record: SessionRecord }> = ({ record }) => (
  <>
    <p class="what">
      Rested
      <span class="soft">Your hip asked for a break. The day is looked after.</span>
    </p>
    <dl class="figures">
      <div class="wide">
        <dt>Discomfort that day</dt>
        <dd class="num">
          {record.comfort.before}
          <span class="soft"> of 10{record.comfort.spasm ? ", with a strong spasm" : ""}</span>
        </dd>
      </div>
    </dl>
  </>
);

const Figure: FC<{ name: string; value: string }> = ({ name, value }) => (
  <div>
    <dt>{name}</dt>
    <dd class={/^\d+$/.test(value) ? "num" : "soft"}>{value}</dd>
  </div>
);

/** Two steps without a script: the button that deletes is behind a summary that opens. */
const Delete: FC<{ record: SessionRecord }> = ({ record }) => {
  const when = `${dayWords(record)} ${timeWords(record)}`;
  return (
    <details class="delete">
      <summary aria-label={`Delete the session of ${when}`}>Delete</summary>
      <form method="post" action={`/sessions/${record.id}/delete`}>
        <p>It is deleted for good. A copy that is still on its way is not taken in again.</p>
        <button class="button alert" type="submit">
          Delete {when}
        </button>
      </form>
    </details>
  );
};

/** Told apart by shape: a disc moved, a half disc is partial, a ring looked after. */
const Mark: FC<{ outcome: Outcome }> = ({ outcome }) => (
  <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
    {outcome === "completed" ? <circle class="full" cx="12" cy="12" r="11" /> : null}
    {outcome === "partial" ? <circle class="half" cx="12" cy="12" r="9.8" /> : null}
    {outcome === "partial" ? <path class="full" d="M12 1A11 11 0 0 0 12 23Z" /> : null}
    {outcome === "rested" ? <circle class="ring" cx="12" cy="12" r="9.4" /> : null}
  </svg>
);
