/** What either side may note down about itself; each is explained in docs/sync.md. */

export const DIAGNOSTIC_CODES = [
  /** The phone's. */
  "service-started",
  "record-kept",
  "record-refused",
  "sent",
  "answered",
  "no-answer",
  "later",
  "parked",
  "settled",
  "sign-in-lost",
  "account-lost",
  "link-changed",
  "storage-failed",
  "set-aside",
  "watch-heard",
  "routine-sent",
  "routine-adopted",
  "wrist-sent",
  "memory-given",
  "memory-failed",
  /** The watch's. */
  "app-opened",
  "session-began",
  "session-resumed",
  "put-away",
  "offered",
  "receipt",
  "let-go",
  "phone-silent",
  "phone-fault",
  "disk-full",
  "favour-granted",
  "memory-taken",
] as const;
export type DiagnosticCode = (typeof DIAGNOSTIC_CODES)[number];
