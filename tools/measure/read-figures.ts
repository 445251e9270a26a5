/** List and overview of one account with a thousand sessions, in a database of so many. */

import type { Place } from "../../account/store/engine.ts";
import { OverviewStore } from "../../account/store/overview-store.ts";
import { noRateLimit } from "../../account/store/rate-limit.ts";
import { RecordStore } from "../../account/store/record-store.ts";
import { type MeasuredPlace, openPlace } from "./account-place.ts";
import { type Spread, spreadOf, timed } from "./figures.ts";
import { accountName, SESSIONS_AN_ACCOUNT, seedRecords } from "./seed-records.ts";

export interface ReadFigures {
  readonly rows: number;
  readonly list: { readonly warm: Spread; readonly cold: Spread };
  readonly overview: { readonly warm: Spread; readonly cold: Spread };
}

const A_PAGE = 50;
const WARM_TIMES = 400;
const UNCOUNTED = 20;
const COLD_TIMES = 15;
type Read = (accountId: string) => Promise<unknown>;

export async function measureReads(
  measured: MeasuredPlace,
  rows: number,
  tell: (line: string) => void,
): Promise<ReadFigures> {
  const accounts = rows / SESSIONS_AN_ACCOUNT;
  const { db, close } = await openPlace(measured.place);
  await seedRecords(db, accounts, (done) => tell(`${done} of ${rows} rows`));
  await close();
  const cold = await coldTimes(measured, accounts);
  const warm = await withReads(measured.place, warmTimes);
  return {
    rows,
    list: { warm: spreadOf(warm.list), cold: spreadOf(cold.list) },
    overview: { warm: spreadOf(warm.overview), cold: spreadOf(cold.overview) },
  };
}

interface Reads {
  readonly list: Read;
  readonly overview: Read;
}

interface Times {
  readonly list: number[];
  readonly overview: number[];
}

/** Everything forgotten before each; two accounts, so that one read does not warm the other. */
async function coldTimes(measured: MeasuredPlace, accounts: number): Promise<Times> {
  const times: Times = { list: [], overview: [] };
  for (let n = 0; n < COLD_TIMES; n += 1) {
    await measured.chill();
    await withReads(measured.place, async ({ list, overview }) => {
      // The connection and the tables' own description are no part of it: a service has had them long.
      await Promise.all([list("nobody"), overview("nobody")]);
      times.list.push(await timed(() => list(accountName((2 * n) % accounts))));
      times.overview.push(await timed(() => overview(accountName((2 * n + 1) % accounts))));
    });
  }
  return times;
}

async function warmTimes({ list, overview }: Reads): Promise<Times> {
  const times: Times = { list: [], overview: [] };
  const account = accountName(3);
  for (let n = 0; n < UNCOUNTED + WARM_TIMES; n += 1) {
    times.list.push(await timed(() => list(account)));
    times.overview.push(await timed(() => overview(account)));
  }
  return { list: times.list.slice(UNCOUNTED), overview: times.overview.slice(UNCOUNTED) };
}

async function withReads<T>(place: Place, work: (reads: Reads) => Promise<T>): Promise<T> {
  const { db, close } = await openPlace(place);
  const records = new RecordStore(db, Date.now, noRateLimit);
  const overview = new OverviewStore(db);
  const answer = await work({
    list: (accountId) => records.list(accountId, null, A_PAGE),
    overview: (accountId) => overview.entries(accountId, { from: 0 }),
  });
  await close();
  return answer;
}
