/**
 * An account behind the phone's network, for sessions that are played again: it keeps the contract of
 * the real one towards a phone (connect by a code, `PUT /v1/sessions/{id}`, who am I, let go) and holds
 * nothing secret. It can be killed and brought back; what it had taken it still has.
 */

import type { SessionRecord } from "../../core/record/record.ts";
import { type AccountReceipt, PROBLEM_CODES } from "../../core/sync/account-receipt.ts";
import { contentHash } from "../../core/sync/content-hash.ts";
import type { PhoneFetch } from "../../simulator/phone/network.ts";

/** Not a secret: it opens nothing but this. */
export const STAND_IN = {
  server: "http://localhost:8787",
  token: "stand-in-device-token",
  accountId: "stand-in",
  email: "you@example.org",
} as const;

const SESSION = "stand-in-session-token";
const CODE = "stand-in-device-code";

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

type Ask = Parameters<PhoneFetch>[1];

export class StandInAccount {
  readonly #sessions = new Map<string, SessionRecord>();
  #isThere = true;
  #word: "none" | "yes" | "no" = "none";

  /** By id. */
  get records(): readonly SessionRecord[] {
    return [...this.#sessions.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  }

  kill(): void {
    this.#isThere = false;
  }

  revive(): void {
    this.#isThere = true;
  }

  approve(): void {
    this.#word = "yes";
  }

  deny(): void {
    this.#word = "no";
  }

  readonly fetch: PhoneFetch = async (url, ask) => {
    if (!this.#isThere) throw new TypeError("nobody listens");
    const { status, body } = this.#answer(new URL(url).pathname, ask);
    return {
      status,
      statusText: "",
      headers: { get: () => "application/json" },
      text: async () => JSON.stringify(body),
    };
  };

  #answer(path: string, ask: Ask): Answer {
    const bearer = ask.headers["Authorization"]?.replace(/^Bearer /, "");
    if (path === "/api/auth/device/code") return this.#code(new URL(STAND_IN.server));
    if (path === "/api/auth/device/token") return this.#poll();
    if (path === "/v1/devices" && bearer === SESSION) {
      return { status: 201, body: { token: STAND_IN.token } };
    }
    if (bearer !== STAND_IN.token) return problem(401, PROBLEM_CODES.unauthorized);
    const { accountId, email } = STAND_IN;
    if (path === "/v1/me") return { status: 200, body: { accountId, email } };
    if (path === "/v1/devices/current") return { status: 200, body: {} };
    if (path.startsWith("/v1/sessions/") && ask.method === "PUT") {
      return this.#put(JSON.parse(ask.body ?? "null") as SessionRecord);
    }
    return problem(404, "not-found");
  }

  #code({ origin }: URL): Answer {
    this.#word = "none";
    const page = `${origin}/device`;
    return {
      status: 200,
      body: {
        device_code: CODE,
        user_code: "HIPHIPHP",
        verification_uri: page,
        verification_uri_complete: `${page}?user_code=HIPHIPHP`,
        expires_in: 1800,
        interval: 5,
      },
    };
  }

  #poll(): Answer {
    if (this.#word === "yes") return { status: 200, body: { access_token: SESSION } };
    const error = this.#word === "no" ? "access_denied" : "authorization_pending";
    return { status: 400, body: { error } };
  }

  #put(record: SessionRecord): Answer {
    const { id, revision } = record;
    const held = this.#sessions.get(id);
    if (held === undefined || held.revision < revision) {
      this.#sessions.set(id, record);
      return receipt(201, { id, revision, outcome: "stored" });
    }
    if (held.revision > revision) {
      return receipt(200, { id, revision: held.revision, outcome: "superseded" });
    }
    return contentHash(held) === contentHash(record)
      ? receipt(200, { id, revision, outcome: "unchanged" })
      : problem(409, PROBLEM_CODES.conflict);
  }
}

function receipt(status: number, body: AccountReceipt): Answer {
  return { status, body };
}

function problem(status: number, code: string): Answer {
  return { status, body: { code } };
}
