/**
 * The connection in the phone's storage. One that cannot be read is not set aside like a record: it
 * may hold a token, and the person can connect again.
 */

import { LINK_STATES, type Link, makeLinkText, none, parseLinkText } from "../core/sync/link.ts";
import { STORAGE_KEYS } from "../core/sync/storage-keys.ts";
import type { Diagnostics } from "./diagnostics.ts";
import type { KeyStore } from "./ports.ts";

export interface LinkStore {
  current(): Link;
  /** A link that could not be stored still holds until the service is stopped; then it answers false. */
  change(link: Link): boolean;
}

export function openLink(store: KeyStore, diagnostics: Diagnostics): LinkStore {
  let link = readLink(store);
  return {
    current: () => link,
    change: (next) => {
      if (next === link) return true;
      if (next.state !== link.state) {
        diagnostics.note("link-changed", { n: LINK_STATES.indexOf(next.state) });
      }
      link = next;
      return store.set(STORAGE_KEYS.link, makeLinkText(next)).ok;
    },
  };
}

function readLink(store: KeyStore): Link {
  const text = store.get(STORAGE_KEYS.link);
  if (text === null) return none(null);
  const link = parseLinkText(text);
  return link.ok ? link.value : none("start-again");
}
