/** Gives records that were kept before there were briefs theirs: a few at a time, from any point on. */

import { type Kysely, sql } from "kysely";
import type { SessionRecord } from "../../core/record/record.ts";
import { briefText } from "./brief.ts";

const AT_ONCE = 200;

interface Row {
  readonly account_id: string;
  readonly id: string;
  readonly body: string;
}

export async function fillBriefs(db: Kysely<unknown>): Promise<void> {
  let last = { account_id: "", id: "" };
  for (;;) {
    const { account_id, id } = last;
    const { rows } = await sql<Row>`
      select account_id, id, body from record
      where body is not null and brief is null
        and (account_id > ${account_id} or (account_id = ${account_id} and id > ${id}))
      order by account_id, id limit ${AT_ONCE}`.execute(db);
    await db.transaction().execute(async (trx) => {
      for (const row of rows) {
        const brief = briefText(JSON.parse(row.body) as SessionRecord);
        await sql`update record set brief = ${brief}
          where account_id = ${row.account_id} and id = ${row.id}`.execute(trx);
      }
    });
    const end = rows.at(-1);
    if (end === undefined || rows.length < AT_ONCE) return;
    last = end;
  }
}
