/**
 * What the overview page draws: this week, the streak, discomfort over time, clean reps left against
 * right. It reads one account's entries of one index, from the newest back, and never a record.
 */

import { streakDays } from "../../core/comfort/streak.ts";
import { type Brief, readBrief } from "./brief.ts";
import type { Db } from "./database.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
/** More sessions than one a day for years; a page draws no more points than that. */
const MOST = 2000;
/** The newest days are asked for together; a longer row of days is followed page by page. */
const DAYS_A_PAGE = 400;

export interface OverviewEntry extends Brief {
  readonly id: string;
  readonly startedAt: number;
}

export interface OverviewSpan {
  /** UTC milliseconds; sessions that started then or later. */
  readonly from: number;
}

export class OverviewStore {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  /** Newest first. */
  async entries(accountId: string, { from }: OverviewSpan): Promise<readonly OverviewEntry[]> {
    const rows = await this.#db
      .selectFrom("record")
      .select(["id", "started_at", "brief"])
      .where("account_id", "=", accountId)
      .where("started_at", ">=", from)
      .orderBy("started_at", "desc")
      .orderBy("id", "desc")
      .limit(MOST)
      .execute();
    return rows.flatMap(({ id, started_at: startedAt, brief }) =>
      brief === null || startedAt === null
        ? []
        : [{ id, startedAt: Number(startedAt), ...readBrief(brief) }],
    );
  }

  /** Days in a row with a session of any kind; `today` is the person's own calendar day. */
  async streak(accountId: string, today: number): Promise<number> {
    const days = new Set<number>();
    let before = (today + 3) * DAY_MS;
    for (;;) {
      const from = before - DAYS_A_PAGE * DAY_MS;
      const found = await this.#daysBetween(accountId, from, before);
      for (const day of found) days.add(day);
      const count = rowOf(days, today);
      // Only a row that reaches the end of what was read can be longer.
      const isWhole = today - count > Math.ceil(from / DAY_MS) + 2;
      if (isWhole || found.length === 0) return count;
      before = from;
    }
  }

  async #daysBetween(accountId: string, from: number, before: number): Promise<readonly number[]> {
    const rows = await this.#db
      .selectFrom("record")
      .select("brief")
      .where("account_id", "=", accountId)
      .where("started_at", ">=", from)
      .where("started_at", "<", before)
      .orderBy("started_at", "desc")
      .execute();
    return rows.flatMap(({ brief }) => (brief === null ? [] : [readBrief(brief).day]));
  }
}

function rowOf(days: ReadonlySet<number>, today: number): number {
  const entries = [...days].map((day) => ({ startedAt: day * DAY_MS, tzOffsetMin: 0 }));
  return streakDays(entries, today * DAY_MS, 0);
}
