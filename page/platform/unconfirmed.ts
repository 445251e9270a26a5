/** The session whose summary the person has not yet closed: it is asked for again at the next start. */

import { isSessionId } from "../../core/record/session-id.ts";
import { getStored, store } from "./stored.ts";

const KEY = "unconfirmed";

export function loadUnconfirmed(): string | null {
  const id = getStored(KEY);
  return typeof id === "string" && isSessionId(id) ? id : null;
}

export function saveUnconfirmed(id: string | null): void {
  if (id === null) store.removeItem(KEY);
  else store.setItem(KEY, id);
}
