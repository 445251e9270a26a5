/**
 * The phone's way to the Internet, and its weather: offline, slow, or answers lost on the way back.
 * Real requests hold virtual time, so slowness is what the weather says and never this machine's.
 */

export interface NetworkWeather {
  readonly online: boolean;
  /** Added to every answer, in simulated time. From the fetch cut on, no answer arrives. */
  readonly latencyMs: number;
  /**
   * "lost": the server gets the request and does its work, the phone never hears of it. "never": nor
   * does the phone's own promise ever settle.
   */
  readonly answers: "arrive" | "lost" | "never";
}

export const FAIR_WEATHER: NetworkWeather = { online: true, latencyMs: 0, answers: "arrive" };

export interface PhoneRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}

export interface PhoneAnswer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** The part of the standard fetch that a phone needs: a test may put its own in its place. */
export type PhoneFetch = (
  url: string,
  init: {
    readonly method: string;
    readonly headers: Record<string, string>;
    readonly body?: string;
    readonly signal: AbortSignal;
  },
) => Promise<{
  readonly status: number;
  readonly statusText: string;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}>;

/** A server that never answers would hold virtual time for ever: real time has a limit too. */
const REAL_LIMIT_MS = 10_000;

export async function exchange(fetch: PhoneFetch, request: PhoneRequest): Promise<PhoneAnswer> {
  const { url, ...init } = request;
  const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(REAL_LIMIT_MS) });
  return {
    status: answer.status,
    statusText: answer.statusText,
    headers: headersOf(answer.headers),
    text: await answer.text(),
  };
}

/** Those that programs of a phone have been seen to ask for. */
const HEADERS = ["content-type", "retry-after"];

function headersOf(headers: { get(name: string): string | null }): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of HEADERS) {
    const value = headers.get(name);
    if (value !== null) found[name] = value;
  }
  return found;
}
