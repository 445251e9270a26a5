/** The phone's globals as the vendor documents them [docs], no kinder: what may be missing is. */

export interface SettingsStorage {
  /** [docs] a string; a removed key reads as null, one never written as undefined on some phones. */
  getItem(key: string): unknown;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
  toObject(): unknown;
}

/** [docs] these four fields and no others. */
export interface PhoneFetchRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** [docs] `body` is a string on some phones and an object on others; headers may be missing. */
export interface PhoneFetchResponse {
  readonly status?: unknown;
  readonly headers?: unknown;
  readonly body?: unknown;
}

/** May throw at once instead of rejecting, and may never settle. */
export type PhoneFetch = (request: PhoneFetchRequest) => Promise<PhoneFetchResponse>;

/** What zml hands over: whatever the watch sent, and how to answer it. */
export interface ZmlRequest {
  readonly method?: unknown;
  readonly params?: unknown;
}
export type ZmlAnswer = (error: unknown, data?: unknown) => void;
