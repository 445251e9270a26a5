/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** A session in six facts. */

import type { FC } from "hono/jsx";
import { cleanReps, pacedReps } from "../../../core/record/make-record.ts";
import type { SessionRecord } from "../../../core/record/record.ts";
import { MARK_OF, Mark } from "../mark.tsx";
import { decimalWords, lengthWords, routineWords } from "../record-words.ts";
import type { Words } from "../words/words.ts";

interface FactsProps {
  readonly t: Words;
  readonly record: SessionRecord;
}

export const FactsCard: FC<FactsProps> = ({ t, record }) => (
  <section class="card c12" aria-label={t.outcome[record.outcome]}>
    <dl class="facts">{record.outcome === "rested" ? rested(t, record) : moved(t, record)}</dl>
  </section>
);

function rested(t: Words, record: SessionRecord) {
  return (
    <>
      <Outcome t={t} record={record} more={t.dayLookedAfter} />
      <Fact
        name={t.discomfortThatDay}
        value={String(record.comfort.before)}
        more={record.comfort.spasm ? `${t.ofTen}, ${t.spasm}` : t.ofTen}
      />
      <SinceLast t={t} record={record} />
    </>
  );
}

function moved(t: Words, record: SessionRecord) {
  const { comfort, repMs, pauses } = record;
  const clean = cleanReps(record);
  const paced = pacedReps(record);
  return (
    <>
      <Outcome t={t} record={record} more={routineWords(t, record)} />
      <Fact
        name={t.length}
        value={lengthWords(t, record)}
        more={pauses === 0 ? "" : t.pauses(pauses)}
      />
      <Fact name={t.pace} value={t.secondsARep(decimalWords(t, repMs / 1000))} />
      <Fact name={t.discomfortBefore} value={String(comfort.before)} more={t.ofTen} />
      <Fact
        name={t.atItsHardest}
        value={comfort.hardest === null ? "" : String(comfort.hardest)}
        more={comfort.hardest === null ? t.notAnswered : t.ofTen}
      />
      <SinceLast t={t} record={record} />
      <Fact
        name={t.cleanReps}
        value={clean === null ? "" : String(clean)}
        more={clean === null ? `${t.notConfirmed}, ${t.pacedCount(paced)}` : t.ofPaced(paced)}
      />
    </>
  );
}

const Outcome: FC<FactsProps & { more: string }> = ({ t, record, more }) => (
  <div>
    <dt>{t.routineHead}</dt>
    <dd>
      <Mark mark={MARK_OF[record.outcome]} /> {t.outcome[record.outcome]} <small>{more}</small>
    </dd>
  </div>
);

const SinceLast: FC<FactsProps> = ({ t, record }) => (
  <Fact
    name={t.sinceLastTime}
    value={record.sinceLast === null ? "" : t.sinceLast[record.sinceLast]}
    more={record.sinceLast === null ? t.notAsked : ""}
  />
);

const Fact: FC<{ name: string; value: string; more?: string }> = ({ name, value, more = "" }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      {value} {more === "" ? null : <small>{more}</small>}
    </dd>
  </div>
);
