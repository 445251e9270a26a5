/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The newest sessions in a table; on a phone each row becomes a few lines. */

import type { FC } from "hono/jsx";
import { withOverlay } from "../../../core/record/overlay.ts";
import type { SessionRecord } from "../../../core/record/record.ts";
import type { StoredRecord } from "../../store/record-store.ts";
import {
  cleanOn,
  cleanWords,
  dayWords,
  hardestWords,
  localIso,
  pacedWords,
  routineWords,
  timeWords,
} from "../record-words.ts";
import type { Words } from "../words/words.ts";

interface LatestProps {
  readonly t: Words;
  readonly latest: readonly StoredRecord[];
}

export const LatestCard: FC<LatestProps> = ({ t, latest }) => (
  <section class="card c8" aria-labelledby="latest">
    <header>
      <h2 id="latest">{t.sessions}</h2>
      <p class="small">
        <a href="/sessions">{t.allSessions}</a>
      </p>
    </header>
    <table class="latest">
      <thead>
        <tr>
          <th scope="col">{t.day}</th>
          <th scope="col">{t.routineHead}</th>
          <th scope="col" class="n">
            {t.paced}
          </th>
          <th scope="col" class="n">
            {t.clean}
          </th>
          <th scope="col" class="n">
            {t.leftRight}
          </th>
          <th scope="col" class="n">
            {t.discomfort}
          </th>
        </tr>
      </thead>
      <tbody>
        {latest.map(({ record, overlay }) => (
          <Row t={t} record={withOverlay(record, overlay)} />
        ))}
      </tbody>
    </table>
  </section>
);

const Row: FC<{ t: Words; record: SessionRecord }> = ({ t, record }) => (
  <tr>
    <th scope="row">
      <a class="nowrap" href={`/sessions/${record.id}`}>
        <time datetime={localIso(record)}>{dayWords(t, record)}</time>
      </a>{" "}
      <span class="soft num">{timeWords(t, record)}</span>
    </th>
    {record.outcome === "rested" ? (
      <Rested t={t} record={record} />
    ) : (
      <Moved t={t} record={record} />
    )}
  </tr>
);

const Moved: FC<{ t: Words; record: SessionRecord }> = ({ t, record }) => {
  const [left, right] = [cleanOn(record, "left"), cleanOn(record, "right")];
  const isPartial = record.outcome === "partial";
  const { before, hardest } = record.comfort;
  return (
    <>
      <td class="long">
        {routineWords(t, record)}
        {isPartial ? `, ${t.partial}` : ""}
      </td>
      <td class="n" data-label={t.paced}>
        {pacedWords(record)}
      </td>
      <td class="n" data-label={t.clean}>
        {cleanWords(t, record)}
      </td>
      <td class="n soft" data-label={t.leftRight}>
        {left === null || right === null ? "" : `${left} · ${right}`}
      </td>
      <td class="n" data-label={t.discomfort}>
        {hardest === null ? `${before} → ?` : `${before} → ${hardestWords(t, record)}`}
      </td>
    </>
  );
};

const Rested: FC<{ t: Words; record: SessionRecord }> = ({ t, record }) => (
  <>
    <td class="long">{t.outcome.rested}</td>
    <td class="n" />
    <td class="n" />
    <td class="n" />
    <td class="n" data-label={t.discomfort}>
      {record.comfort.before}
    </td>
  </>
);
