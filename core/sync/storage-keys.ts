/**
 * The keys of the phone's storage, which the side service and the settings page share. Each key has
 * one writer, named beside it, so that neither can undo what the other has just done. One exception:
 * when the person deletes everything from the phone, the side service removes the page's keys as well.
 */

export const STORAGE_KEYS = {
  /** The person's, through the settings page: plain text, as typed. */
  server: "hip.server",
  /** The settings page asks, the side service takes it and removes it: one of `WISHES`. */
  wish: "hip.wish",
  /** The settings page puts a token here that somebody has pasted; the side service takes it away. */
  pastedToken: "hip.pasted-token",
  /** The settings page: a number that turns, so that it is built again when something is unfolded. */
  page: "hip.page",
  /** The settings page: the routine document as last chosen here, sealed. */
  routine: "hip.routine",
  /** The side service: the routine document that came from the account, sealed. */
  adopted: "hip.routine-adopted",
  /** The settings page: what the person asks of the watch, sealed. */
  favour: "hip.favour",
  /** The side service: what each watch last said of itself, sealed. */
  wrists: "hip.wrists",
  /** The side service: which settings documents which account has, sealed. */
  carried: "hip.carried",
  /** The side service: its own diagnostics, sealed. */
  ring: "hip.ring",
  /** The side service: the watch's, as it brought them, sealed. */
  watchRing: "hip.watch-ring",
  /** The side service: the connection, sealed; it holds the token. */
  link: "hip.link",
  /** The side service: what is left of sessions that an account has, sealed. */
  settled: "hip.settled",
  /** The side service: how the last try went, sealed. */
  trouble: "hip.trouble",
  /** The side service: everything is being deleted from this phone, sealed; gone when it is. */
  forgetting: "hip.forgetting",
} as const;

/** What all of ours begin with. */
export const KEY_PREFIX = "hip.";
/** The side service: one sealed record on its way, by session id. */
export const ENTRY_PREFIX = "hip.outbox.";
/** The side service: what could not be read, kept as it was found under its old key. */
export const ASIDE_PREFIX = "hip.aside.";

export const WISHES = [
  "connect",
  "use-token",
  "cancel",
  "disconnect",
  "sync",
  "retry",
  "adopt",
  "forget",
] as const;
/**
 * `sync`: try now. `retry`: what was refused too.
 * `adopt`: send all to the account now connected. `forget`: delete everything from this phone.
 */
export type Wish = (typeof WISHES)[number];

export function entryKey(sessionId: string): string {
  return `${ENTRY_PREFIX}${sessionId}`;
}
