/**
 * Deletes an account for good, in an order that can be cut off anywhere and asked for again: what it
 * holds first, who it was last. Until then the person can still sign in and finish the job.
 */

import type { Deps } from "./deps.ts";

export async function deleteAccount(
  { accounts, auth, log }: Pick<Deps, "accounts" | "auth" | "log">,
  accountId: string,
): Promise<void> {
  await accounts.erase(accountId);
  await auth.deleteAccount(accountId);
  await accounts.settle();
  log({ event: "account-deleted", account: accountId });
}
