/**
 * How often something may be tried. Counted in the database, so that it holds over a restart and over
 * several processes. Where a request came from is `proxy.ts`'s word.
 */

import { type RawBuilder, sql } from "kysely";
import { sha256 } from "./canonical-json.ts";
import type { Db } from "./database.ts";
import { readyQuery } from "./ready-query.ts";
import { inTransaction, type Trx } from "./transaction.ts";

const MINUTE_MS = 60_000;

interface Limit {
  readonly most: number;
  readonly windowMs: number;
}

export const LIMITS = {
  signIn: { most: 10, windowMs: MINUTE_MS },
  signUp: { most: 10, windowMs: MINUTE_MS },
  deviceCode: { most: 10, windowMs: MINUTE_MS },
  deviceToken: { most: 60, windowMs: MINUTE_MS },
  deviceLookup: { most: 20, windowMs: 10 * MINUTE_MS },
  upload: { most: 600, windowMs: MINUTE_MS },
} as const satisfies Record<string, Limit>;
export type LimitName = keyof typeof LIMITS;

export interface RateLimiter {
  /** 0: go on. Otherwise the seconds to wait. */
  take(name: LimitName, who: string): Promise<number>;
  /** The same within a transaction, so that counting costs no commit of its own. */
  takeIn(trx: Trx, name: LimitName, who: string): Promise<number>;
  /** The same as a part of a greater statement; `null` where nothing is counted. */
  asPart(name: LimitName, who: string): Counting | null;
}

export interface Counting {
  readonly key: string;
  readonly at: number;
  readonly most: number;
  readonly windowMs: number;
  waitSeconds(count: Count): number;
}

export interface Count {
  readonly count: number;
  readonly window_start: number;
}

export const noRateLimit: RateLimiter = {
  take: () => Promise.resolve(0),
  takeIn: () => Promise.resolve(0),
  asPart: () => null,
};

export function databaseRateLimiter(db: Db, now: () => number): RateLimiter {
  return {
    take: (name, who) => inTransaction(db, (trx) => count(trx, counting(name, who, now()))),
    takeIn: (trx, name, who) => count(trx, counting(name, who, now())),
    asPart: (name, who) => counting(name, who, now()),
  };
}

/** Of rows of a key, a time and a 1: by itself, or as a part of a greater statement. */
export function countStatement(rows: RawBuilder<unknown>, windowMs: unknown) {
  const held = sql.ref("rate_limit.window_start");
  const now = sql.ref("excluded.window_start");
  // A window that starts in the future was opened before the clock was put back.
  const isOver = sql<boolean>`(${held} <= ${now} - ${windowMs} or ${held} > ${now})`;
  return sql<Count>`
    insert into rate_limit (key, window_start, count) ${rows}
    on conflict (key) do update set
      count = case when ${isOver} then 1 else rate_limit.count + 1 end,
      window_start = case when ${isOver} then ${now} else ${held} end
    returning key, count, window_start`;
}

const countOne = readyQuery(["key", "at", "windowMs"] as const, ({ key, at, windowMs }) =>
  countStatement(sql`values (${key}, ${at}, 1)`, windowMs),
);

async function count(trx: Trx, counting: Counting): Promise<number> {
  const { key, at, windowMs } = counting;
  const [row] = await countOne(trx, { key, at, windowMs });
  return row === undefined ? 0 : counting.waitSeconds(row);
}

function counting(name: LimitName, who: string, at: number): Counting {
  const { most, windowMs } = LIMITS[name];
  return {
    // Hashed: an address or an e-mail is nobody's business in this table.
    key: `${name}:${sha256(who).slice(0, 32)}`,
    at,
    most,
    windowMs,
    waitSeconds(row) {
      if (row.count <= most) return 0;
      return Math.max(1, Math.ceil((Number(row.window_start) + windowMs - at) / 1000));
    },
  };
}

/** Counts whose window is over; run now and then, so that the table does not grow for good. */
export async function forgetOldCounts(db: Db, at: number): Promise<void> {
  const oldest = Math.max(...Object.values(LIMITS).map((limit) => limit.windowMs));
  await db
    .deleteFrom("rate_limit")
    .where("window_start", "<", at - oldest)
    .execute();
}
