/** The phone's half of connecting and syncing, as requests. */

import type { SessionRecord } from "../../../core/record/record.ts";
import { CLIENT_ID, DEVICE_GRANT } from "../../../core/sync/device-flow.ts";
import type { TestAccount } from "./account.ts";
import type { TestBrowser } from "./browser.ts";

export interface Code {
  readonly device_code: string;
  readonly user_code: string;
  readonly verification_uri: string;
  readonly verification_uri_complete: string;
  readonly interval: number;
  readonly expires_in: number;
}

export class TestPhone {
  readonly #account: TestAccount;
  token = "";

  constructor(account: TestAccount) {
    this.#account = account;
  }

  async askCode(more: object = { device_name: "Amazfit Balance" }): Promise<Code> {
    const response = await this.json("POST", "/api/auth/device/code", {
      client_id: CLIENT_ID,
      ...more,
    });
    if (response.status !== 200) throw new Error(`no code: ${response.status}`);
    return (await response.json()) as Code;
  }

  poll({ device_code }: Pick<Code, "device_code">): Promise<Response> {
    const body = { grant_type: DEVICE_GRANT, device_code, client_id: CLIENT_ID };
    return this.json("POST", "/api/auth/device/token", body);
  }

  swap(sessionToken: string, name: unknown = "Amazfit Balance"): Promise<Response> {
    return this.json("POST", "/v1/devices", { name }, sessionToken);
  }

  /** The whole way, with the person's browser at hand. */
  async connect(browser: TestBrowser): Promise<string> {
    const code = await this.askCode();
    await browser.post("/device", { user_code: code.user_code, answer: "approved" });
    const { access_token } = (await (await this.poll(code)).json()) as { access_token: string };
    const { token } = (await (await this.swap(access_token)).json()) as { token: string };
    this.token = token;
    return token;
  }

  put(record: SessionRecord, id = record.id): Promise<Response> {
    return this.json("PUT", `/v1/sessions/${id}`, record);
  }

  get(path: string): Promise<Response> {
    return this.raw(path, { method: "GET" });
  }

  delete(path: string): Promise<Response> {
    return this.raw(path, { method: "DELETE" });
  }

  json(method: string, path: string, body: unknown, token = this.token): Promise<Response> {
    const headers = { "content-type": "application/json" };
    return this.raw(path, { method, body: JSON.stringify(body), headers }, token);
  }

  async raw(path: string, init: RequestInit, token = this.token): Promise<Response> {
    const headers = new Headers(init.headers);
    if (token !== "") headers.set("authorization", `Bearer ${token}`);
    return this.#account.app.request(path, { ...init, headers });
  }
}
