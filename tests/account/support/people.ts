/** People with an account and a phone that is connected to it, or with an account alone. */

import { sql } from "kysely";
import type { Db } from "../../../account/store/database.ts";
import { engineOf } from "../../../account/store/engine.ts";
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

/** Somebody who never signs in, for tests beneath the routes. */
export async function addPerson(db: Db, id: string): Promise<void> {
  const now = new Date().toISOString();
  const isVerified = engineOf(db) === "libsql" ? 0 : false;
  await sql`
    insert into auth_user (id, name, email, "emailVerified", "createdAt", "updatedAt")
    values (${id}, ${id}, ${`${id}@example.org`}, ${isVerified}, ${now}, ${now})`.execute(db);
}

/** Status and body of an answer, to compare at once. */
export async function answerOf(response: Response | Promise<Response>): Promise<[number, unknown]> {
  const answer = await response;
  return [answer.status, await answer.json()];
}
