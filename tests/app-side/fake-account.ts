/** An account service of one page, behind the phone's own port: strict where the real one is. */

import type { HttpRequest } from "../../app-side/ports.ts";
import type { Overlay } from "../../core/record/overlay.ts";
import type { SessionRecord } from "../../core/record/record.ts";
import type { Answer } from "../../core/sync/account-answer.ts";
import { contentHash } from "../../core/sync/content-hash.ts";
import type { SettingsDocument } from "../../core/sync/settings-document.ts";

const SETTINGS = "/v1/settings/";
export const SERVER = "https://hip.example.org";

export class FakeAccount {
  readonly sessions = new Map<string, SessionRecord>();
  readonly tokens = new Set<string>(["hip_anna"]);
  readonly overlays = new Map<string, Overlay>();
  readonly settings = new Map<string, SettingsDocument>();
  /** Everything that was asked but settings, which have a log of their own. */
  readonly log: string[] = [];
  readonly settingsLog: string[] = [];
  /** Both, in the order they came. */
  readonly everything: string[] = [];
  /** Set by a test: the next answers, instead of the account's own. */
  readonly instead: (Answer | "lost-answer")[] = [];
  readonly insteadOfSettings: (Answer | "lost-answer")[] = [];
  approval: "pending" | "approved" | "denied" | "used" = "pending";
  deviceName = "";
  /** Sessions that it will not take, by id. */
  readonly refused = new Set<string>();
  isAway = false;
  isDeleted = false;
  accountId = "anna";
  email = "anna@example.org";
  /** What its tokens begin with. */
  prefix = "hip_";
  private made = 0;

  answer(request: HttpRequest): Answer {
    const path = request.url.replace(/^https:\/\/[^/]+/, "");
    this.everything.push(`${request.method} ${path}`);
    if (this.isAway) return SILENCE;
    const isSettings = path.startsWith(SETTINGS);
    (isSettings ? this.settingsLog : this.log).push(`${request.method} ${path}`);
    const instead = (isSettings ? this.insteadOfSettings : this.instead).shift();
    if (instead !== undefined && instead !== "lost-answer") return instead;
    const answer = this.serve(request, path);
    return instead === "lost-answer" ? { kind: "no-answer", error: "timeout" } : answer;
  }

  private serve(request: HttpRequest, path: string): Answer {
    const body = (request.body === null ? null : JSON.parse(request.body)) as never;
    const bearer = request.headers["Authorization"]?.replace("Bearer ", "") ?? "";
    if (path === "/api/auth/device/code") return this.code(body);
    if (path === "/api/auth/device/token") return this.token();
    if (path === "/v1/devices") return this.device(bearer, body);
    if (this.isDeleted) return json(410, { code: "account-deleted" });
    if (!this.tokens.has(bearer)) return json(401, { code: "unauthorized" });
    if (path === "/v1/me") return json(200, { accountId: this.accountId, email: this.email });
    if (path === "/v1/devices/current") {
      this.tokens.delete(bearer);
      return json(204, undefined);
    }
    if (path.startsWith(SETTINGS)) return this.setting(path.slice(SETTINGS.length), body);
    if (request.method === "GET") return this.list(Number(/limit=(\d+)/.exec(path)?.[1]));
    return this.put(body);
  }

  private setting(name: string, sent: SettingsDocument | null): Answer {
    const held = this.settings.get(name);
    if (sent === null) {
      return held === undefined ? json(404, { code: "not-found" }) : json(200, held);
    }
    if (held === undefined || sent.version > held.version) {
      this.settings.set(name, sent);
      return json(200, { outcome: "stored", ...sent });
    }
    if (sent.version < held.version) return json(200, { outcome: "superseded", ...held });
    const isSame = contentHash(sent.document) === contentHash(held.document);
    if (isSame) return json(200, { outcome: "unchanged", ...held });
    return json(409, { code: "settings-conflict", version: held.version });
  }

  private list(limit: number): Answer {
    const all = [...this.sessions.values()].sort((one, other) => other.startedAt - one.startedAt);
    const sessions = all.slice(0, limit).map((record) => ({
      record,
      overlay: this.overlays.get(record.id) ?? null,
      receivedAt: 0,
    }));
    return json(200, { sessions, next: null });
  }

  private code(body: { client_id: string; device_name: string }): Answer {
    this.deviceName = body.device_name;
    if (this.approval === "used") this.approval = "pending";
    return json(200, {
      device_code: "device-code",
      user_code: "ABCDEFGH",
      verification_uri: `${SERVER}/device`,
      verification_uri_complete: `${SERVER}/device?user_code=ABCDEFGH`,
      expires_in: 600,
      interval: 5,
    });
  }

  private token(): Answer {
    if (this.approval === "pending") return json(400, { error: "authorization_pending" });
    if (this.approval === "denied") return json(400, { error: "access_denied" });
    if (this.approval === "used") return json(400, { error: "invalid_grant" });
    this.approval = "used";
    return json(200, { access_token: "session-token" });
  }

  private device(bearer: string, body: { name: string }): Answer {
    if (bearer !== "session-token") return json(401, { code: "unauthorized" });
    this.made += 1;
    this.deviceName = body.name;
    this.tokens.add(`${this.prefix}${this.made}`);
    return json(201, { id: `device-${this.made}`, token: `${this.prefix}${this.made}` });
  }

  private put(record: SessionRecord): Answer {
    const has = this.sessions.get(record.id);
    const { id } = record;
    if (this.refused.has(id)) return json(422, { code: "invalid-record" });
    if (has === undefined || has.revision < record.revision) {
      this.sessions.set(id, record);
      return json(201, { id, revision: record.revision, outcome: "stored" });
    }
    if (has.revision > record.revision) {
      return json(200, { id, revision: has.revision, outcome: "superseded" });
    }
    const isSame = contentHash(has) === contentHash(record);
    return isSame
      ? json(200, { id, revision: has.revision, outcome: "unchanged" })
      : json(409, { code: "revision-conflict" });
  }
}

export function json(status: number, body: unknown, retryAfterMs: number | null = null): Answer {
  return { kind: "answer", status, body, retryAfterMs };
}

export const SILENCE: Answer = { kind: "no-answer", error: "offline" };
