import { afterAll, beforeAll, expect, test } from "vitest";
import { fitFile } from "../../../account/export/fit-file.ts";
import type { TestAccount } from "../support/account.ts";
import { TestBrowser } from "../support/browser.ts";
import { eachEngine } from "../support/engines.ts";
import { TestPhone } from "../support/phone.ts";
import { record, rested } from "../support/record.ts";

eachEngine((open) => {
  let account: TestAccount;
  let phone: TestPhone;
  beforeAll(async () => {
    account = await open();
    phone = new TestPhone(account);
    const browser = new TestBrowser(account);
    await browser.signUp("mara@example.org");
    await phone.connect(browser);
  });
  afterAll(() => account.close());

  test("a session comes down as a FIT file under its own name", async () => {
    const made = record();
    await phone.put(made);
    const answer = await phone.get(`/v1/sessions/${made.id}.fit`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-disposition")).toContain(`"${made.id}.fit"`);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(fitFile(made));
  });

  test("a day of rest, a deleted session and one that never was have none, each with its reason", async () => {
    const [rest, gone] = [rested(), record()];
    await phone.put(rest);
    await phone.put(gone);
    await phone.delete(`/v1/sessions/${gone.id}`);
    const codes: unknown[] = [];
    for (const id of [rest.id, gone.id, record().id, "x"]) {
      const answer = await phone.get(`/v1/sessions/${id}.fit`);
      codes.push([answer.status, ((await answer.json()) as { code: string }).code]);
    }
    expect(codes).toEqual([
      [404, "not-found"],
      [410, "session-deleted"],
      [404, "not-found"],
      [404, "not-found"],
    ]);
  });
});
