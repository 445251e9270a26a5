/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** One session in the history: a card's row on a phone, a line of columns on a desk. */

import type { FC } from "hono/jsx";
import type { SessionRecord } from "../../../core/record/record.ts";
import { MARK_OF, Mark } from "../mark.tsx";
import {
  cleanWords,
  dayWords,
  hardestWords,
  localIso,
  minutesWords,
  pacedWords,
  routineWords,
  timeWords,
} from "../record-words.ts";
import type { Words } from "../words/words.ts";
import { DeleteForm } from "./delete-form.tsx";

interface ItemProps {
  readonly t: Words;
  readonly record: SessionRecord;
}

export const SessionItem: FC<ItemProps> = ({ t, record }) => (
  <li class="session">
    <h3>
      <Mark mark={MARK_OF[record.outcome]} />
      <a href={`/sessions/${record.id}`}>
        <time datetime={localIso(record)}>
          {dayWords(t, record)} <span class="num">{timeWords(t, record)}</span>
        </time>
      </a>
    </h3>
    {record.outcome === "rested" ? <Rested {...{ t, record }} /> : <Moved {...{ t, record }} />}
    <DeleteForm t={t} record={record} />
  </li>
);

const Moved: FC<ItemProps> = ({ t, record }) => (
  <>
    <p class="what">
      {routineWords(t, record)}
      <span class="soft">
        {t.outcome[record.outcome]}, {minutesWords(t, record)}
      </span>
    </p>
    <dl class="figures">
      <Figure name={t.repsPaced} value={pacedWords(record)} />
      <Figure name={t.clean} value={cleanWords(t, record)} />
      <Figure name={t.discomfortBefore} value={String(record.comfort.before)} />
      <Figure name={t.atItsHardest} value={hardestWords(t, record)} />
    </dl>
  </>
);

const Rested: FC<ItemProps> = ({ t, record }) => (
  <>
    <p class="what">
      {t.outcome.rested}
      <span class="soft">{t.dayLookedAfter}</span>
    </p>
    <dl class="figures">
      <div class="wide">
        <dt>{t.discomfortThatDay}</dt>
        <dd class="num">
          {record.comfort.before}
          <span class="soft">
            {" "}
            {t.ofTen}
            {record.comfort.spasm ? `, ${t.spasm}` : ""}
          </span>
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
