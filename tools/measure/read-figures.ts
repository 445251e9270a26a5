/**
 * List and overview of one account with a thousand sessions, in a small database and in a great one.
 * The two are asked in turns, so that whatever else the machine does meets both alike.
 */

import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { openDatabase, type Place } from "../../account/store/engine.ts";
import { OverviewStore } from "../../account/store/overview-store.ts";
import { noRateLimit } from "../../account/store/rate-limit.ts";
import { RecordStore } from "../../account/store/record-store.ts";
import { type MeasuredPlace, openPlace } from "./account-place.ts";
import { type Spread, spreadOf, timed } from "./figures.ts";
import { accountName, SESSIONS_AN_ACCOUNT, seedRecords } from "./seed-records.ts";

export interface ReadFigures {
  readonly rows: number;
  /** As many places of the file as a list has rows, read cold with nothing of ours in front. */
  readonly placesCold: Spread;
  readonly list: { readonly warm: Spread; readonly cold: Spread };
  readonly overview: { readonly warm: Spread; readonly cold: Spread };
}

export interface SeededPlace {
  readonly measured: MeasuredPlace;
  readonly rows: number;
}

const A_PAGE = 50;
const UNCOUNTED = 20;
const WARM_TIMES = 1000;
const COLD_TIMES = 200;
const TELL_EVERY = 50;
const PAGE_BYTES = 4096;

interface Times {
  readonly places: number[];
  readonly list: number[];
  readonly overview: number[];
}

export async function seedPlace({ measured, rows }: SeededPlace, tell: (line: string) => void) {
  await (await openPlace(measured.place)).close();
  const accounts = rows / SESSIONS_AN_ACCOUNT;
  await seedRecords(measured.place, accounts, (done) => tell(`${done} of ${rows} rows`));
}

export async function measureReads(
  seeded: readonly SeededPlace[],
  tell: (line: string) => void,
): Promise<readonly ReadFigures[]> {
  const cold = seeded.map(noTimes);
  for (let n = 0; n < COLD_TIMES; n += 1) {
    for (const [index, one] of seeded.entries()) await readCold(one, n, cold[index]);
    if ((n + 1) % TELL_EVERY === 0) tell(`${n + 1} of ${COLD_TIMES} cold reads`);
  }
  const warm = await readWarm(seeded);
  return seeded.map(({ rows }, index) => figuresOf(rows, warm[index], cold[index]));
}

function noTimes(): Times {
  return { list: [], overview: [], places: [] };
}

function figuresOf(rows: number, warm = noTimes(), cold = noTimes()): ReadFigures {
  return {
    rows,
    placesCold: spreadOf(cold.places),
    list: { warm: spreadOf(warm.list), cold: spreadOf(cold.list) },
    overview: { warm: spreadOf(warm.overview), cold: spreadOf(cold.overview) },
  };
}

/** Everything forgotten before; two accounts, so that one read does not warm the other. */
async function readCold({ measured, rows }: SeededPlace, n: number, times = noTimes()) {
  const accounts = rows / SESSIONS_AN_ACCOUNT;
  await measured.chill();
  const { list, overview, close } = await openReads(measured.place);
  // The connection and the tables' own description are no part of it: a service has had them long.
  await Promise.all([list("nobody"), overview("nobody")]);
  times.list.push(await timed(() => list(accountName((2 * n) % accounts))));
  times.overview.push(await timed(() => overview(accountName((2 * n + 1) % accounts))));
  await close();
  await measured.chill();
  times.places.push(await timed(async () => readPlaces(measured.largestFile(), n)));
}

/** As far apart as an account's sessions lie, which came day by day among everybody else's. */
function readPlaces(path: string, n: number): void {
  const file = openSync(path, "r");
  const apart = Math.floor(fstatSync(file).size / SESSIONS_AN_ACCOUNT / PAGE_BYTES) * PAGE_BYTES;
  const page = Buffer.alloc(PAGE_BYTES);
  const last = SESSIONS_AN_ACCOUNT - 1 - (n % 10);
  for (let place = 0; place < A_PAGE; place += 1) {
    readSync(file, page, 0, PAGE_BYTES, (last - place) * apart);
  }
  closeSync(file);
}

async function readWarm(seeded: readonly SeededPlace[]): Promise<readonly Times[]> {
  const opened = await Promise.all(seeded.map(({ measured }) => openReads(measured.place)));
  const times = seeded.map(noTimes);
  const account = accountName(3);
  for (let n = 0; n < UNCOUNTED + WARM_TIMES; n += 1) {
    for (const [index, { list, overview }] of opened.entries()) {
      times[index]?.list.push(await timed(() => list(account)));
      times[index]?.overview.push(await timed(() => overview(account)));
    }
  }
  await Promise.all(opened.map(({ close }) => close()));
  return times.map(({ list, overview }) => ({
    places: [],
    list: list.slice(UNCOUNTED),
    overview: overview.slice(UNCOUNTED),
  }));
}

async function openReads(place: Place) {
  const opened = await openDatabase(place, () => undefined);
  if (!opened.ok) throw new Error(opened.fault.message);
  const { db, close } = opened.value;
  const records = new RecordStore(db, Date.now, noRateLimit);
  const overview = new OverviewStore(db);
  return {
    list: (accountId: string) => records.list(accountId, null, A_PAGE),
    overview: (accountId: string) => overview.entries(accountId, { from: 0 }),
    close,
  };
}
