/** How long the screen is worth holding on: while something goes on, and a while after. */

import { IDLE_MS, type Session } from "./session.ts";

/** The instant from which the screen may go dark; `null` while the session is going on. */
export function heldUntil(session: Session): number | null {
  const { phase } = session;
  switch (phase.kind) {
    case "moving":
      return null;
    case "waiting":
      return phase.until === null ? phase.startedAt + IDLE_MS : null;
    case "paused":
      return phase.noticedAt + IDLE_MS;
    case "finished":
      return phase.at;
  }
}
