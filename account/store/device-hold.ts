/**
 * A device that writes is held until its commit, so that letting go of it, or of the whole account,
 * comes either before the write, which is then refused, or after it.
 */

import { holdAccount } from "./account-hold.ts";
import { engineOf } from "./engine.ts";
import type { Origin } from "./record-row.ts";
import type { Trx } from "./transaction.ts";

export async function holdOrigin(trx: Trx, { accountId, deviceId }: Origin): Promise<boolean> {
  if (deviceId === null) return holdAccount(trx, accountId);
  const query = trx
    .selectFrom("device")
    .select("id")
    .where("id", "=", deviceId)
    .where("account_id", "=", accountId)
    .where("revoked_at", "is", null);
  // libsql's one connection runs one work at a time, and knows no such lock.
  const held = engineOf(trx) === "libsql" ? query : query.forShare();
  return (await held.executeTakeFirst()) !== undefined;
}
