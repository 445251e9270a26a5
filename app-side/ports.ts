/** What the side service needs of the phone it runs on; `platform/` gives it, tests give their own. */

import type { Result } from "../core/result.ts";
import type { Answer } from "../core/sync/account-answer.ts";

export interface KeyStore {
  /** `null`: nothing there. */
  get(key: string): string | null;
  /** Done only once it has been read back and is the same. */
  set(key: string, text: string): Result<null>;
  remove(key: string): void;
  keys(): readonly string[];
}

export interface HttpRequest {
  readonly url: string;
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** Always settles, within its own time, and never throws. */
export type Http = (request: HttpRequest) => Promise<Answer>;

export interface Clock {
  now(): number;
  /** Returns its own cancellation. */
  after(ms: number, run: () => void): () => void;
}

export interface Ports {
  readonly store: KeyStore;
  readonly http: Http;
  readonly clock: Clock;
  readonly random: () => number;
}
