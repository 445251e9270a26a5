/** What becomes of the connection when the account takes the token no longer, or takes it again. */

import type { Verdict } from "../core/sync/account-answer.ts";
import type { Link } from "../core/sync/link.ts";
import { STORAGE_KEYS } from "../core/sync/storage-keys.ts";
import type { Diagnostics } from "./diagnostics.ts";
import type { LinkStore } from "./link-store.ts";
import type { OutboxStore } from "./outbox-store.ts";
import type { KeyStore } from "./ports.ts";

export type Connected = Extract<Link, { state: "connected" }>;

export interface SignIn {
  lose(connected: Connected, verdict: Extract<Verdict, { kind: "lost" }>): void;
  /** The token works: what was held up for a sign-in may go. */
  heal(connected: Connected): void;
}

export interface SignInParts {
  readonly store: KeyStore;
  readonly link: LinkStore;
  readonly outbox: OutboxStore;
  readonly diagnostics: Diagnostics;
}

export function signIn({ store, link, outbox, diagnostics }: SignInParts): SignIn {
  /** The person may have connected anew while the answer was on its way. */
  function stillHeld({ token }: Connected): Connected | null {
    const now = link.current();
    return now.state === "connected" && now.token === token ? now : null;
  }

  return {
    lose: (connected, { reason }) => {
      const { accountId, server, email } = connected;
      diagnostics.note(reason === "account-deleted" ? "account-lost" : "sign-in-lost");
      // Records first: killed in between, the account says the same again.
      outbox.applyToAll({ type: "lost", accountId, reason });
      const now = stillHeld(connected);
      if (now === null) return;
      // How the last try went is no longer what stands in the way.
      store.remove(STORAGE_KEYS.trouble);
      if (reason === "account-deleted") link.change({ state: "ended", server, email });
      else if (!now.needsSignIn) link.change({ ...now, needsSignIn: true });
    },
    heal: (connected) => {
      const now = stillHeld(connected);
      if (now === null || !now.needsSignIn) return;
      link.change({ ...now, needsSignIn: false });
      outbox.applyToAll({ type: "connected", accountId: now.accountId });
    },
  };
}
