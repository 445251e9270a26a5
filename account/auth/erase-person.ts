/**
 * The end of a person, in the library's tables but by our own hand: the library deletes on connections
 * of its own, and this has to be a part of the commit that deletes what the person had.
 */

import { engineOf } from "../store/engine.ts";
import type { Trx } from "../store/transaction.ts";

const OF_A_PERSON = ["auth_device_code", "auth_session", "auth_account"] as const;

export async function erasePerson(trx: Trx, accountId: string): Promise<void> {
  // Waits for whoever writes for the person, and keeps those that come now until there is nobody.
  const person = trx.selectFrom("auth_user").select("id").where("id", "=", accountId);
  await (engineOf(trx) === "libsql" ? person : person.forUpdate()).execute();
  for (const table of OF_A_PERSON) {
    await trx.deleteFrom(table).where("userId", "=", accountId).execute();
  }
  await trx.deleteFrom("auth_user").where("id", "=", accountId).execute();
}
