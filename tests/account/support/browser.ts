/** A browser as far as a page without script needs one: cookies, forms, and one hop of redirect. */

import type { TestAccount } from "./account.ts";

export const PASSWORD = "slow and mindful";

export class TestBrowser {
  readonly #account: TestAccount;
  readonly #ip: string;
  cookie: string | null = null;

  constructor(account: TestAccount, ip = "192.0.2.7") {
    this.#account = account;
    this.#ip = ip;
  }

  get(path: string): Promise<Response> {
    return this.#send(path, { method: "GET" });
  }

  post(path: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
    return this.#send(path, {
      method: "POST",
      body: new URLSearchParams(fields).toString(),
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        origin: this.#account.baseUrl,
        ...headers,
      },
    });
  }

  signUp(email: string, password = PASSWORD): Promise<Response> {
    return this.post("/sign-up", { email, password, next: "/" });
  }

  signIn(email: string, password = PASSWORD): Promise<Response> {
    return this.post("/sign-in", { email, password, next: "/" });
  }

  async text(path: string): Promise<string> {
    return wordsOf(await (await this.get(path)).text());
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.cookie !== null) headers.set("cookie", this.cookie);
    const socket = { remoteAddress: this.#ip };
    const bindings = { incoming: { socket } };
    const response = await this.#account.app.request(path, { ...init, headers }, bindings);
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      this.cookie = pair.endsWith("=") ? null : pair;
    }
    return response;
  }
}

/** What a person reads of a page, tags left out. */
export function wordsOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, " ")
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, " ");
}
