/**
 * Deletes an account for good: what it holds and who it was, in one commit. Asked again, it does nothing.
 */

import type { Deps } from "./deps.ts";

export async function deleteAccount(
  { accounts, log }: Pick<Deps, "accounts" | "log">,
  accountId: string,
): Promise<void> {
  await accounts.erase(accountId);
  await accounts.settle();
  log({ event: "account-deleted", account: accountId });
}
