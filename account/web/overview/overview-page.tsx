/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The first page: how the week is going, how the hip felt, left against right, and what came last. */

import type { FC } from "hono/jsx";
import { dayText, wallText } from "../calendar.ts";
import { Layout } from "../layout.tsx";
import type { Words } from "../words/words.ts";
import { LatestCard } from "./latest-card.tsx";
import { MonthCard } from "./month-card.tsx";
import type { OverviewData } from "./overview-data.ts";
import { BalanceCard, FeltCard } from "./plot-cards.tsx";
import { StreakCard, WeekCard } from "./week-cards.tsx";

interface OverviewProps {
  readonly t: Words;
  readonly email: string;
  readonly data: OverviewData;
}

export const OverviewPage: FC<OverviewProps> = ({ t, email, data }) => (
  <Layout t={t} title={t.overview} email={email} here="overview">
    <div class="intro">
      <h1>{dayText(t, data.today, "full")}</h1>
      <Arrived t={t} data={data} />
    </div>
    {data.latest.length === 0 ? (
      <Empty t={t} isConnected={data.devices.length > 0} />
    ) : (
      <div class="grid">
        <WeekCard t={t} data={data} />
        <StreakCard t={t} data={data} />
        <FeltCard t={t} data={data} />
        <BalanceCard t={t} data={data} />
        <MonthCard t={t} data={data} />
        <LatestCard t={t} latest={data.latest} />
      </div>
    )}
  </Layout>
);

const Arrived: FC<Pick<OverviewProps, "t" | "data">> = ({ t, data }) => {
  const { latest, devices, tzOffsetMin } = data;
  const [newest] = latest;
  if (newest === undefined && devices.length === 0) return null;
  if (newest === undefined) return <p class="soft">{t.connectedTo(devices.join(", "))}</p>;
  const when = wallText(t, newest.receivedAt + tzOffsetMin * 60_000, "moment");
  return <p class="soft">{t.lastArrived(when)}</p>;
};

const Empty: FC<{ t: Words; isConnected: boolean }> = ({ t, isConnected }) =>
  isConnected ? (
    <section class="card empty">
      <h2>{t.nothingHere}</h2>
      <p>{t.comesByItself}</p>
    </section>
  ) : (
    <section class="card empty">
      <h2>{t.connectFirst}</h2>
      <ol class="steps">
        {t.connectSteps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <p>
        <a class="button primary" href="/device">
          {t.typeTheCode}
        </a>
      </p>
    </section>
  );
