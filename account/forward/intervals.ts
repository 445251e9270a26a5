/**
 * intervals.icu as far as we need it: one file up, by the person's own key. Wrong keys, refusals and
 * anything that may pass are told apart. The key is in a header only.
 * What it promises is in docs/forwarding.md, with where that was read.
 */

import { retryAfterMs } from "./backoff.ts";
import type { Trouble } from "./trouble.ts";

export interface Upload {
  readonly key: string;
  readonly sessionId: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type Answer =
  | { readonly kind: "arrived"; readonly remoteId: string | null }
  | { readonly kind: "key-refused" | "refused"; readonly trouble: Trouble }
  | { readonly kind: "later"; readonly askedMs: number; readonly trouble: Trouble };

export type Send = (upload: Upload) => Promise<Answer>;

export interface Reach {
  readonly baseUrl: string;
  readonly now: () => number;
  /** Ends a sending that takes too long. */
  readonly patience: () => AbortSignal;
}

export const SEND_MS = 20_000;
const MOST_ANSWER_BYTES = 64 * 1024;
/** 0: whoever the key belongs to. */
const ATHLETE = "0";
/** Says nothing of a hip: notes and names may be seen by others there. */
const ACTIVITY_NAME = "Strength session";

export function sendToIntervals({ baseUrl, now, patience }: Reach): Send {
  return async ({ key, sessionId, bytes }) => {
    const url = new URL(`/api/v1/athlete/${ATHLETE}/activities`, baseUrl);
    url.searchParams.set("name", ACTIVITY_NAME);
    url.searchParams.set("external_id", sessionId);
    const body = new FormData();
    body.set("file", new Blob([bytes]), `${sessionId}.fit`);
    const credentials = Buffer.from(`API_KEY:${key}`).toString("base64");
    const headers = { authorization: `Basic ${credentials}`, accept: "application/json" };
    try {
      const signal = patience();
      const response = await fetch(url, {
        method: "POST",
        body,
        headers,
        redirect: "manual",
        signal,
      });
      return judge(response.status, {
        text: await readSome(response),
        askedMs: retryAfterMs(response.headers.get("retry-after"), now()),
      });
    } catch {
      // Whatever cut it: the file may have arrived. The same bytes are sent again.
      return { kind: "later", askedMs: 0, trouble: "no-answer" };
    }
  };
}

interface Said {
  readonly text: string;
  readonly askedMs: number;
}

const PASSING = [408, 425];

function judge(status: number, { text, askedMs }: Said): Answer {
  if (status === 200 || status === 201) {
    const said = parseObject(text);
    if (said === null) return { kind: "later", askedMs, trouble: "not-theirs" };
    return { kind: "arrived", remoteId: remoteIdOf(said) };
  }
  if (status === 401 || status === 403) return { kind: "key-refused", trouble: "key-refused" };
  if (status === 429) return { kind: "later", askedMs, trouble: "asked-to-wait" };
  // A redirect is not followed: it would carry the key and the file to who knows where.
  const mayPass = PASSING.includes(status) || status < 400 || status >= 500;
  if (mayPass) return { kind: "later", askedMs, trouble: `unavailable ${status}` };
  return { kind: "refused", trouble: `refused ${status}` };
}

type Said200 = Readonly<Record<string, unknown>>;

function parseObject(text: string): Said200 | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Said200) : null;
  } catch {
    return null;
  }
}

/** Only for people to find it by, so an answer without one is an answer. */
function remoteIdOf(said: Said200): string | null {
  const activities = Array.isArray(said["activities"]) ? said["activities"] : [];
  const first: unknown = activities[0];
  const inner = typeof first === "object" && first !== null ? (first as Said200)["id"] : null;
  const id = said["id"] ?? inner;
  return /^i?\d{1,20}$/.test(String(id)) ? String(id) : null;
}

async function readSome(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MOST_ANSWER_BYTES) throw new Error("too long an answer");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
