/**
 * Takes a pasted token out of the storage that the settings page shares. The connection has it before
 * its key goes, so a phone that is killed in between has it in one of the two places.
 */

import { parsePersonalToken } from "../core/sync/personal-token.ts";
import { STORAGE_KEYS } from "../core/sync/storage-keys.ts";
import type { Connection } from "./connection.ts";
import type { LinkStore } from "./link-store.ts";
import type { KeyStore } from "./ports.ts";

/** `isWished`: the person has just pasted it. Otherwise it is what a kill has left behind. */
export function takePastedToken(
  store: KeyStore,
  link: LinkStore,
  connection: Connection,
  isWished: boolean,
): void {
  const pasted = store.get(STORAGE_KEYS.pastedToken);
  if (pasted === null) return;
  const token = parsePersonalToken(pasted);
  const now = link.current();
  const isThere = "token" in now && token.ok && now.token === token.value;
  const isOurs = isWished || token.ok;
  const isStored = isThere || !isOurs || connection.useToken(token);
  if (isStored) store.remove(STORAGE_KEYS.pastedToken);
}
