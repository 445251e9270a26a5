/** Everything that can happen to a session. `at` is milliseconds since 1970, by the watch's clock. */

export type SessionEvent =
  /** Time has passed. */
  | { readonly type: "tick"; readonly at: number }
  /** A tap on the glass: pauses while moving or counting in, goes on while waiting. */
  | { readonly type: "tap"; readonly at: number }
  /** A swipe, BACK, or the battery: pauses wherever the session is. */
  | { readonly type: "pause"; readonly at: number; readonly reason: "hand" | "low-battery" }
  | { readonly type: "resume"; readonly at: number }
  /** The set is closed with what was paced; on to the next. */
  | { readonly type: "enough"; readonly at: number }
  | { readonly type: "end"; readonly at: number }
  /** The last counted rep was not clean, or was after all. */
  | { readonly type: "mark"; readonly at: number }
  | { readonly type: "unmark"; readonly at: number }
  /** The app is back after being away; negative when the clock went back meanwhile. */
  | { readonly type: "reopen"; readonly at: number; readonly awayMs: number };
