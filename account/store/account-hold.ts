/**
 * Who writes for a person holds that person until the commit, so that the end of the account comes
 * either before the write, which then finds nobody, or after it, and takes along what was written.
 */

import { engineOf } from "./engine.ts";
import type { Trx } from "./transaction.ts";

export async function holdAccount(trx: Trx, accountId: string): Promise<boolean> {
  const query = trx.selectFrom("auth_user").select("id").where("id", "=", accountId);
  // libsql's one connection runs one work at a time, and knows no such lock.
  const held = engineOf(trx) === "libsql" ? query : query.forShare();
  return (await held.executeTakeFirst()) !== undefined;
}
