/**
 * An account of one person behind the phone's fetch: the contract of `PUT /v1/sessions/{id}` and
 * nothing more. The phone in front of it is already connected.
 */

import type { Routine } from "../../core/plan/routine.ts";
import type { SessionRecord } from "../../core/record/record.ts";
import { type AccountReceipt, PROBLEM_CODES } from "../../core/sync/account-receipt.ts";
import { contentHash } from "../../core/sync/content-hash.ts";
import { makeLinkText } from "../../core/sync/link.ts";
import { firstChoice, makeRoutineText } from "../../core/sync/routine-document.ts";
import { STORAGE_KEYS } from "../../core/sync/storage-keys.ts";
import type { PhoneFetch } from "../../simulator/phone/network.ts";
import { createSettings, type SettingsStore } from "../../simulator/phone/settings-store.ts";

const SERVER = "https://hip.example.org";
const TOKEN = "hip_anna";

type Answer = { readonly status: number; readonly body: unknown };

export class PhoneAccount {
  readonly sessions = new Map<string, SessionRecord>();
  /** `id revision`, in the order they came. */
  readonly asked: string[] = [];
  /** Answered instead of the account's own, as long as it is set. */
  instead: Answer | string | null = null;

  readonly fetch: PhoneFetch = async (url, { method, headers, body }) => {
    const isSession = url.includes("/v1/sessions/");
    const answer = this.answer(isSession ? method : "", headers, body ?? "null");
    const text = typeof answer === "string" ? answer : JSON.stringify(answer.body);
    return {
      status: typeof answer === "string" ? 200 : answer.status,
      statusText: "",
      headers: { get: () => "application/json" },
      text: async () => text,
    };
  };

  private answer(method: string, headers: Record<string, string>, body: string): Answer | string {
    if (method !== "PUT") return { status: 404, body: { code: PROBLEM_CODES.notFound } };
    const record = JSON.parse(body) as SessionRecord;
    this.asked.push(`${record.id} ${record.revision}`);
    if (this.instead !== null) return this.instead;
    if (headers["Authorization"] !== `Bearer ${TOKEN}`) {
      return { status: 401, body: { code: PROBLEM_CODES.unauthorized } };
    }
    return this.put(record);
  }

  private put(record: SessionRecord): Answer {
    const { id, revision } = record;
    const held = this.sessions.get(id);
    if (held === undefined || held.revision < revision) {
      this.sessions.set(id, record);
      return receipt(201, { id, revision, outcome: "stored" });
    }
    if (held.revision > revision) {
      return receipt(200, { id, revision: held.revision, outcome: "superseded" });
    }
    return contentHash(held) === contentHash(record)
      ? receipt(200, { id, revision, outcome: "unchanged" })
      : { status: 409, body: { code: PROBLEM_CODES.conflict } };
  }
}

function receipt(status: number, body: AccountReceipt): Answer {
  return { status, body };
}

/** The storage of a phone that was connected some other day, with the person's routine on it. */
export function connectedPhone(routine: Routine): SettingsStore {
  const account = { server: SERVER, token: TOKEN, accountId: "anna", email: "anna@example.org" };
  return createSettings({
    [STORAGE_KEYS.server]: SERVER,
    [STORAGE_KEYS.link]: makeLinkText({ state: "connected", ...account, needsSignIn: false }),
    [STORAGE_KEYS.routine]: makeRoutineText(firstChoice(routine)),
  });
}
