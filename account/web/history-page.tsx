/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The history: every session of the account, the newest first, a month at a time. */

import type { FC } from "hono/jsx";
import type { SessionRecord } from "../../core/record/record.ts";
import { Layout } from "./layout.tsx";
import { SessionItem } from "./session-item.tsx";
import { monthWords } from "./words.ts";

interface HistoryProps {
  readonly email: string;
  readonly records: readonly SessionRecord[];
  readonly devices: readonly string[];
  /** The cursor of the page after this one. */
  readonly older: string | null;
  readonly isFirst: boolean;
}

export const HistoryPage: FC<HistoryProps> = ({ email, records, devices, older, isFirst }) => (
  <Layout title="Sessions" email={email} here="sessions">
    <div class="intro">
      <h1>Your sessions</h1>
      <Connected devices={devices} />
    </div>
    {records.length === 0 && isFirst ? <Empty isConnected={devices.length > 0} /> : null}
    {monthsOf(records).map(([month, sessions]) => (
      <section class="card">
        <h2>{month}</h2>
        <ol class="sessions">
          {sessions.map((record) => (
            <SessionItem record={record} />
          ))}
        </ol>
      </section>
    ))}
    <p class="turn">
      {isFirst ? null : <a href="/">Newest sessions</a>}
      {older === null ? null : <a href={`/?after=${older}`}>Older sessions</a>}
    </p>
  </Layout>
);

const Connected: FC<{ devices: readonly string[] }> = ({ devices }) =>
  devices.length === 0 ? null : <p class="soft">Connected: {devices.join(", ")}</p>;

const Empty: FC<{ isConnected: boolean }> = ({ isConnected }) =>
  isConnected ? (
    <section class="card empty">
      <h2>Nothing here yet</h2>
      <p>Your phone is connected. The first session you finish appears here by itself.</p>
    </section>
  ) : (
    <section class="card empty">
      <h2>Connect your phone, then your sessions come by themselves</h2>
      <ol class="steps">
        <li>In the Zepp app on your phone, open Hip Series and its settings.</li>
        <li>Enter the address of this page as the account's address, and choose Connect.</li>
        <li>Open the link it shows, or type its code here.</li>
      </ol>
      <p>
        <a class="button primary" href="/device">
          Type the code
        </a>
      </p>
    </section>
  );

type Month = readonly [string, SessionRecord[]];

function monthsOf(records: readonly SessionRecord[]): readonly Month[] {
  const months: Month[] = [];
  for (const record of records) {
    const name = monthWords(record);
    const last = months.at(-1);
    if (last?.[0] === name) last[1].push(record);
    else months.push([name, [record]]);
  }
  return months;
}
