import { afterAll, beforeAll, expect, test } from "vitest";
import type { SessionRecord } from "../../core/record/record.ts";
import type { TestAccount } from "./support/account.ts";
import { TestBrowser } from "./support/browser.ts";
import { eachEngine } from "./support/engines.ts";
import { TestPhone } from "./support/phone.ts";
import { record, STARTED_AT } from "./support/record.ts";

eachEngine((open) => {
  const DAY_MS = 24 * 60 * 60_000;
  let account: TestAccount;
  let phone: TestPhone;
  /** Seven sessions, the newest first; the last three began at the very same time. */
  let newestFirst: string[];

  interface Page {
    readonly sessions: readonly { record: SessionRecord; receivedAt: number }[];
    readonly next: string | null;
  }

  beforeAll(async () => {
    account = await open();
    phone = new TestPhone(account);
    const browser = new TestBrowser(account);
    await browser.signUp("mara@example.org");
    await phone.connect(browser);
    const days = [5, 4, 3, 2, 0, 0, 0];
    const made = days.map((day) => record({ startedAt: STARTED_AT - (9 - day) * DAY_MS }));
    for (const one of [...made].reverse()) await phone.put(one);
    const sameTime = made.slice(4).map((one) => one.id);
    newestFirst = [...made.slice(0, 4).map((one) => one.id), ...sameTime.sort().reverse()];
  });
  afterAll(() => account.close());

  async function page(query: string): Promise<Page> {
    return (await (await phone.get(`/v1/sessions${query}`)).json()) as Page;
  }

  function ids({ sessions }: Page): string[] {
    return sessions.map((one) => one.record.id);
  }

  test("lists the newest first", async () => {
    const all = await page("");
    expect(ids(all)).toEqual(newestFirst);
    expect(all.next).toBeNull();
  });

  test.each([1, 2, 3, 6, 7])("pages of %i leave none out and show none twice", async (limit) => {
    const seen: string[] = [];
    let after = "";
    for (let turns = 0; turns < 10; turns += 1) {
      const one: Page = await page(`?limit=${limit}${after}`);
      seen.push(...ids(one));
      if (one.next === null) break;
      after = `&after=${one.next}`;
    }
    expect(seen).toEqual(newestFirst);
  });

  test("a session that comes in meanwhile shifts no page", async () => {
    const first = await page("?limit=3");
    const late = record({ startedAt: STARTED_AT + DAY_MS });
    await phone.put(late);
    const second = await page(`?limit=10&after=${first.next}`);
    expect([...ids(first), ...ids(second)]).toEqual(newestFirst);
    await phone.delete(`/v1/sessions/${late.id}`);
  });

  test("what was deleted is not listed", async () => {
    const gone = record();
    await phone.put(gone);
    await phone.delete(`/v1/sessions/${gone.id}`);
    expect(ids(await page(""))).toEqual(newestFirst);
  });

  test.each(["?limit=0", "?limit=201", "?limit=x", "?after=x", "?after=", "?limit=1.5"])(
    "%s is refused",
    async (query) => {
      expect((await phone.get(`/v1/sessions${query}`)).status).toBe(422);
    },
  );
});
