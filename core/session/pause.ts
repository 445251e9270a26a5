/** Pausing, from anywhere. The rep in progress is discarded: it will be cued again, and only then counted. */

import { quietAfterStop } from "./quiet-at.ts";
import type { PauseReason, Session } from "./session.ts";

/** `since`: the last instant the session is known to have gone on; `noticedAt`: now. */
export function pauseAt(
  session: Session,
  reason: PauseReason,
  since: number,
  noticedAt: number,
): Session {
  // Nothing is felt of a watch that was away.
  const quietAt = reason === "reopened" ? noticedAt : quietAfterStop(session, noticedAt);
  return {
    ...session,
    phase: { kind: "paused", reason, since, noticedAt, quietAt },
    pauses: session.pauses + 1,
  };
}
