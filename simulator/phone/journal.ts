/**
 * What happened on the phone, as somebody looking on would tell it: log lines, faults of the program,
 * requests, starts and ends. Settings are named by key only: their values may be secret.
 */

import type { Clock } from "../clock/clock.ts";

export type Part = "phone" | "side" | "settings";
export type LogLevel = "debug" | "error" | "info" | "log" | "warn";

export type FaultCode =
  /** The program could not be loaded, or never registered itself. */
  | "load"
  /** A member or property that the documents do not know. */
  | "unknown"
  /** Documented, but this simulator does not play it. */
  | "refused"
  /** A documented call with something it does not take. */
  | "bad-argument"
  /** Thrown by the program where nobody caught it. */
  | "uncaught"
  | "unhandled-rejection"
  /** Storage written while the settings page builds: on a phone this rebuilds without end. */
  | "write-in-build"
  /** A frame from the watch that is no frame. */
  | "bad-frame";

export interface LogLine {
  readonly atMs: number;
  readonly part: Part;
  readonly level: LogLevel;
  readonly text: string;
}

export interface Fault {
  readonly atMs: number;
  readonly part: Part;
  readonly code: FaultCode;
  readonly message: string;
}

export type PhoneEvent =
  | ({ readonly type: "log" } & LogLine)
  | ({ readonly type: "fault" } & Fault)
  | { readonly type: "app"; readonly atMs: number; readonly running: boolean }
  | {
      readonly type: "side-service";
      readonly atMs: number;
      readonly running: boolean;
      readonly reason: string;
    }
  | {
      readonly type: "request";
      readonly atMs: number;
      readonly method: string;
      readonly url: string;
      /** The HTTP status, or the platform's negative code when there was no answer. */
      readonly outcome: number;
    }
  | { readonly type: "setting"; readonly atMs: number; readonly key: string; readonly by: string }
  | { readonly type: "open-link"; readonly atMs: number; readonly url: string }
  /** The phone's time of day was set. */
  | { readonly type: "clock"; readonly atMs: number; readonly aheadMs: number }
  | { readonly type: "copied"; readonly atMs: number; readonly text: string };

/** An event as it is told: the journal adds the time. */
export type Telling = PhoneEvent extends infer E
  ? E extends PhoneEvent
    ? Omit<E, "atMs">
    : never
  : never;

const MAX_LINES = 10_000;

export class Journal {
  readonly log: LogLine[] = [];
  readonly faults: Fault[] = [];
  /** Whether programs go on past what this phone does not play, once it has been named. */
  readonly goesOn: boolean;
  readonly #clock: Clock;
  readonly #listeners = new Set<(event: PhoneEvent) => void>();
  readonly #named = new Set<string>();

  constructor(clock: Clock, goesOn = false) {
    this.#clock = clock;
    this.goesOn = goesOn;
  }

  on(listener: (event: PhoneEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  line(part: Part, level: LogLevel, text: string): void {
    keep(this.log, { atMs: this.#clock.now(), part, level, text });
    this.tell({ type: "log", part, level, text });
  }

  fault(part: Part, code: FaultCode, message: string): void {
    keep(this.faults, { atMs: this.#clock.now(), part, code, message });
    this.tell({ type: "fault", part, code, message });
  }

  /** A fault that is told of once, however often it comes. */
  name(part: Part, code: FaultCode, message: string): void {
    if (!this.#named.has(message)) this.fault(part, code, message);
    this.#named.add(message);
  }

  tell(telling: Telling): void {
    const event: PhoneEvent = { ...telling, atMs: this.#clock.now() };
    for (const listener of [...this.#listeners]) listener(event);
  }
}

function keep<T>(list: T[], item: T): void {
  list.push(item);
  if (list.length > MAX_LINES) list.shift();
}
