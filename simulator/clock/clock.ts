/**
 * The simulator's only source of time. Everything that waits, on the watch, on the phone or on the
 * link between them, waits here, so that a whole morning can pass in a second or at its own pace.
 */

export type TimerId = number;

export interface Clock {
  /** Milliseconds since 1970, as the simulated world sees them. */
  now(): number;
  setTimeout(run: () => void, ms: number): TimerId;
  clearTimeout(id: TimerId): void;
  /**
   * Real input and output (a request to a real server): virtual time stands still until it settles,
   * so that a slow machine never turns into a timeout inside the simulated world.
   */
  busy<T>(work: Promise<T>): Promise<T>;
}
