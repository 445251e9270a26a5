/** People with an account and a phone that is connected to it. */

import type { TestAccount } from "./account.ts";
import { TestBrowser } from "./browser.ts";
import { TestPhone } from "./phone.ts";

export interface Person {
  readonly browser: TestBrowser;
  readonly phone: TestPhone;
  readonly accountId: string;
  readonly deviceId: string;
}

export async function join(account: TestAccount, name: string): Promise<Person> {
  const browser = new TestBrowser(account);
  const phone = new TestPhone(account);
  await browser.signUp(`${name}@example.org`);
  await phone.connect(browser);
  const me = (await (await phone.get("/v1/me")).json()) as {
    accountId: string;
    device: { id: string };
  };
  return { browser, phone, accountId: me.accountId, deviceId: me.device.id };
}

/** Status and body of an answer, to compare at once. */
export async function answerOf(response: Response | Promise<Response>): Promise<[number, unknown]> {
  const answer = await response;
  return [answer.status, await answer.json()];
}
