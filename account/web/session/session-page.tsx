/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** One session: the facts, every rep left and right, all sets in order, and what can be done with it. */

import type { FC } from "hono/jsx";
import { withOverlay } from "../../../core/record/overlay.ts";
import type { SessionRecord } from "../../../core/record/record.ts";
import type { StoredRecord } from "../../store/record-store.ts";
import { Layout } from "../layout.tsx";
import { dayWords, fullDayWords, timeWords } from "../record-words.ts";
import type { Words } from "../words/words.ts";
import { ChangeCard } from "./change-card.tsx";
import { DeleteForm } from "./delete-form.tsx";
import type { EditFault } from "./edit-form.ts";
import { FactsCard } from "./facts-card.tsx";
import { SetTable } from "./set-table.tsx";
import { SideCard } from "./side-card.tsx";

interface SessionProps {
  readonly t: Words;
  readonly email: string;
  readonly stored: StoredRecord;
  readonly fault: EditFault | null;
  readonly isSaved: boolean;
}

export const SessionPage: FC<SessionProps> = ({ t, email, stored, fault, isSaved }) => {
  const record = withOverlay(stored.record, stored.overlay);
  const title = t.sessionOn(`${dayWords(t, record)} ${timeWords(t, record)}`);
  return (
    <Layout t={t} title={title} email={email} here="sessions">
      <div class="intro">
        <div>
          <p class="small">
            <a href="/sessions">{t.allSessions}</a>
          </p>
          <h1>
            {fullDayWords(t, record)}, <span class="nowrap num">{timeWords(t, record)}</span>
          </h1>
        </div>
      </div>
      <div class="grid">
        <FactsCard t={t} record={record} />
        {record.sets.length === 0 ? null : <Sets t={t} record={record} />}
        <ChangeCard {...{ t, stored, fault, isSaved }} />
        <TakeCard t={t} record={record} />
      </div>
    </Layout>
  );
};

const Sets: FC<{ t: Words; record: SessionRecord }> = ({ t, record }) => (
  <>
    <SideCard t={t} record={record} side="left" />
    <SideCard t={t} record={record} side="right" />
    <details class="card c12">
      <summary>
        <h2>{t.setBySet}</h2>
      </summary>
      <SetTable t={t} record={record} />
    </details>
  </>
);

const TakeCard: FC<{ t: Words; record: SessionRecord }> = ({ t, record }) => (
  <section class="card c5 take" aria-labelledby="take">
    <header>
      <h2 id="take">{t.takeItWithYou}</h2>
    </header>
    {record.sets.length === 0 ? null : (
      <p class="buttons">
        <a class="button" href={`/sessions/${record.id}/fit`}>
          {t.fitFile}
        </a>
      </p>
    )}
    <p class="soft small">
      {t.everythingUnder} <a href="/account">{t.yourData}</a>.
    </p>
    {record.model === "" ? null : <p class="soft small">{t.fromWatch(record.model)}</p>}
    <DeleteForm t={t} record={record} />
  </section>
);
