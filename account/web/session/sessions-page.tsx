/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** Every session of the account, the newest first, a month at a time. */

import type { FC } from "hono/jsx";
import type { SessionRecord } from "../../../core/record/record.ts";
import { Layout } from "../layout.tsx";
import { monthWords } from "../record-words.ts";
import type { Words } from "../words/words.ts";
import { SessionItem } from "./session-item.tsx";

interface SessionsProps {
  readonly t: Words;
  readonly email: string;
  readonly records: readonly SessionRecord[];
  /** The cursor of the page after this one. */
  readonly older: string | null;
  readonly isFirst: boolean;
}

export const SessionsPage: FC<SessionsProps> = ({ t, email, records, older, isFirst }) => (
  <Layout t={t} title={t.sessions} email={email} here="sessions">
    <div class="intro">
      <h1>{t.yourSessions}</h1>
    </div>
    {records.length === 0 && isFirst ? (
      <section class="card empty">
        <p>{t.noSessionsYet}</p>
      </section>
    ) : null}
    {monthsOf(t, records).map(([month, sessions]) => (
      <section class="card">
        <h2>{month}</h2>
        <ol class="sessions">
          {sessions.map((record) => (
            <SessionItem t={t} record={record} />
          ))}
        </ol>
      </section>
    ))}
    <p class="turn">
      {isFirst ? null : <a href="/sessions">{t.newestSessions}</a>}
      {older === null ? null : <a href={`/sessions?after=${older}`}>{t.olderSessions}</a>}
    </p>
  </Layout>
);

type Month = readonly [string, SessionRecord[]];

function monthsOf(t: Words, records: readonly SessionRecord[]): readonly Month[] {
  const months: Month[] = [];
  for (const record of records) {
    const name = monthWords(t, record);
    const last = months.at(-1);
    if (last?.[0] === name) last[1].push(record);
    else months.push([name, [record]]);
  }
  return months;
}
