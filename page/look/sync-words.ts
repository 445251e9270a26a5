/** Where a session is, in words a person would use. */

import { getText } from "@zos/i18n";
import type { NeedsYouReason, SyncState } from "../../core/sync/message.ts";

export interface Whereabouts {
  readonly state: SyncState;
  readonly reason: NeedsYouReason | null;
}

export function stateWords({ state }: Whereabouts): string {
  switch (state) {
    case "on-watch":
      return getText("on the watch");
    case "on-phone":
      return getText("on the phone");
    case "in-account":
      return getText("in your account");
    case "needs-you":
      return getText("needs you");
  }
}

/** What stands in the way on this side of the account, if anything. */
export type Trouble = "other-version" | "not-understood" | "not-kept" | "damaged";

/** What the person may expect, or has to do. */
export function stateHint({ state, reason }: Whereabouts, trouble: Trouble | null): string {
  if (trouble !== null && state !== "in-account") return troubleWords(trouble);
  if (state === "on-watch") return getText("waits for the phone");
  if (state === "on-phone") return getText("goes up by itself");
  return state === "in-account" ? "" : reasonWords(reason);
}

function troubleWords(trouble: Trouble): string {
  switch (trouble) {
    case "other-version":
      return getText("Update watch and phone");
    case "not-understood":
      return getText("The phone answered oddly");
    case "not-kept":
      return getText("The phone did not keep it");
    case "damaged":
      return getText("The copy was damaged");
  }
}

function reasonWords(reason: NeedsYouReason | null): string {
  switch (reason) {
    case "sign-in-again":
      return getText("Connect on the phone");
    case "account-deleted":
      return getText("The account is gone");
    case "refused":
      return getText("The account refused it");
    case "conflict":
      return getText("Another copy is there");
    case "other-account":
      return getText("For another account");
    case null:
      return getText("Look on the phone");
  }
}
