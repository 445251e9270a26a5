/**
 * The account's address book: each thing the phone may ask, as one small request with a body of
 * text. What an answer means is decided in `core/`.
 */

import type { SessionRecord } from "../core/record/record.ts";
import type { Answer } from "../core/sync/account-answer.ts";
import { CLIENT_ID, DEVICE_GRANT } from "../core/sync/device-flow.ts";
import type { SettingsDocument, SettingsName } from "../core/sync/settings-document.ts";
import type { Http, HttpRequest } from "./ports.ts";

export interface AccountClient {
  putSession(server: string, token: string, record: SessionRecord): Promise<Answer>;
  /** Newest first, with the person's edits beside them. */
  listSessions(server: string, token: string, limit: number): Promise<Answer>;
  getSettings(server: string, token: string, name: SettingsName): Promise<Answer>;
  putSettings(
    server: string,
    token: string,
    name: SettingsName,
    document: SettingsDocument,
  ): Promise<Answer>;
  /** The person is shown the name before they approve. */
  askCode(server: string, deviceName: string): Promise<Answer>;
  pollToken(server: string, deviceCode: string): Promise<Answer>;
  /** The session that was approved is changed for a token of this phone's own. */
  makeDevice(server: string, sessionToken: string, name: string): Promise<Answer>;
  whoAmI(server: string, token: string): Promise<Answer>;
  revoke(server: string, token: string): Promise<Answer>;
}

export function accountClient(http: Http): AccountClient {
  return {
    putSession: (server, token, record) =>
      http(request("PUT", `${server}/v1/sessions/${record.id}`, token, record)),
    listSessions: (server, token, limit) =>
      http(request("GET", `${server}/v1/sessions?limit=${limit}`, token, null)),
    getSettings: (server, token, name) =>
      http(request("GET", `${server}/v1/settings/${name}`, token, null)),
    putSettings: (server, token, name, { version, document }) =>
      http(request("PUT", `${server}/v1/settings/${name}`, token, { version, document })),
    askCode: (server, deviceName) =>
      http(
        request("POST", `${server}/api/auth/device/code`, null, {
          client_id: CLIENT_ID,
          device_name: deviceName,
        }),
      ),
    pollToken: (server, deviceCode) =>
      http(
        request("POST", `${server}/api/auth/device/token`, null, {
          grant_type: DEVICE_GRANT,
          device_code: deviceCode,
          client_id: CLIENT_ID,
        }),
      ),
    makeDevice: (server, sessionToken, name) =>
      http(request("POST", `${server}/v1/devices`, sessionToken, { name })),
    whoAmI: (server, token) => http(request("GET", `${server}/v1/me`, token, null)),
    revoke: (server, token) => http(request("DELETE", `${server}/v1/devices/current`, token, null)),
  };
}

function request(
  method: HttpRequest["method"],
  url: string,
  token: string | null,
  body: unknown,
): HttpRequest {
  const headers: Record<string, string> = { Accept: "application/json" };
  if (body !== null) headers["Content-Type"] = "application/json";
  if (token !== null) headers["Authorization"] = `Bearer ${token}`;
  return { url, method, headers, body: body === null ? null : JSON.stringify(body) };
}
