/** An account service that a browser can reach, with a person, a phone and five weeks of sessions. */

import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import type { BrowserContext } from "playwright-core";
import { openAccountAt, type TestAccount } from "../support/account.ts";
import { TestBrowser } from "../support/browser.ts";
import { makeFolder } from "../support/engines.ts";
import { TestPhone } from "../support/phone.ts";
import { aMonth } from "./a-month.ts";

export interface ServedAccount {
  readonly account: TestAccount;
  readonly url: string;
  readonly browser: TestBrowser;
  readonly phone: TestPhone;
  signInto(context: BrowserContext): Promise<void>;
  close(): Promise<void>;
}

export async function serveAccount(): Promise<ServedAccount> {
  const made = makeFolder();
  let account: TestAccount | undefined;
  const server = serve({
    fetch: (request, env) => account?.app.fetch(request, env) ?? new Response("", { status: 503 }),
    hostname: "127.0.0.1",
    port: 0,
  }) as Server;
  if (!server.listening) await new Promise((done) => server.once("listening", done));
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const forward = { operatorKey: Buffer.alloc(32, 7), intervalsUrl: "http://127.0.0.1:9" };
  const opened = await openAccountAt(made.place, { baseUrl: url, forward });
  account = opened;
  const browser = new TestBrowser(opened);
  const phone = new TestPhone(opened);
  await browser.signUp("mara@example.org");
  await phone.connect(browser);
  for (const one of aMonth()) {
    const { status } = await phone.put(one);
    if (status !== 201) throw new Error(`a record was not taken: ${status}`);
  }
  return {
    account: opened,
    url,
    browser,
    phone,
    async signInto(context) {
      const [name = "", value = ""] = (browser.cookie ?? "").split("=");
      await context.addCookies([{ name, value, url }]);
    },
    async close() {
      await new Promise((done) => server.close(done));
      await opened.close();
      await made.remove();
    },
  };
}
