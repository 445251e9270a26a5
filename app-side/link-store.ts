/**
 * The connection in the phone's storage. One that cannot be read is not set aside like a record: it
 * may hold a token, and the person can connect again.
 */

import { type Link, makeLinkText, none, parseLinkText } from "../core/sync/link.ts";
import { STORAGE_KEYS } from "../core/sync/storage-keys.ts";
import type { KeyStore } from "./ports.ts";

export interface LinkStore {
  current(): Link;
  /** A link that could not be stored still holds until the service is stopped. */
  change(link: Link): void;
}

export function openLink(store: KeyStore): LinkStore {
  let link = readLink(store);
  return {
    current: () => link,
    change: (next) => {
      if (next === link) return;
      link = next;
      store.set(STORAGE_KEYS.link, makeLinkText(next));
    },
  };
}

function readLink(store: KeyStore): Link {
  const text = store.get(STORAGE_KEYS.link);
  if (text === null) return none(null);
  const link = parseLinkText(text);
  return link.ok ? link.value : none("start-again");
}
