import { afterAll, beforeAll, expect, test } from "vitest";
import type { SessionRecord } from "../../../core/record/record.ts";
import type { TestAccount } from "../support/account.ts";
import { TestBrowser, wordsOf } from "../support/browser.ts";
import { eachEngine } from "../support/engines.ts";
import { join, type Person } from "../support/people.ts";
import { confirmed, record, rested } from "../support/record.ts";

eachEngine((open) => {
  let account: TestAccount;
  let mara: Person;
  beforeAll(async () => {
    account = await open();
    mara = await join(account, "mara");
  });
  afterAll(() => account.close());

  async function sent(one: SessionRecord): Promise<SessionRecord> {
    await mara.phone.put(one);
    return one;
  }

  function edit({ id }: SessionRecord, fields: Record<string, string>): Promise<Response> {
    return mara.browser.post(`/sessions/${id}`, { basedOn: "0", fill: "as-typed", ...fields });
  }

  test("each set shows target, paced, marked and clean; what was not confirmed is no number", async () => {
    const { id } = await sent(record());
    const words = await mara.browser.text(`/sessions/${id}`);
    expect(words).toContain("Side bicycle Right 8 to 10 10 0 not confirmed");
    expect(words).toContain("Clean reps not confirmed, 224 paced");
    expect(words).toContain("112 paced, clean not confirmed");
    expect(words).not.toMatch(/\b0 of 10\b/);
  });

  test("clean reps and a note are laid over the record, and the next change needs what is there now", async () => {
    const one = await sent(confirmed(record(), (set) => set.paced));
    expect((await edit(one, { "clean-0": "7", note: "slow & calm" })).status).toBe(303);
    const html = await (await mara.browser.get(`/sessions/${one.id}?saved`)).text();
    expect(wordsOf(html)).toContain("Saved.");
    expect(wordsOf(html)).toContain("Clean reps 221 of 224 paced");
    expect(html).toContain("slow &amp; calm");
    const late = await edit(one, { "clean-0": "3" });
    expect(late.status).toBe(409);
    expect(wordsOf(await late.text())).toContain("changed elsewhere");
    expect((await edit(one, { basedOn: "1", note: "" })).status).toBe(303);
    expect(await mara.browser.text(`/sessions/${one.id}`)).toContain("Clean reps 224 of 224 paced");
    expect(await mara.browser.text("/")).toContain("112 · 112");
  });

  test("one button says that all were clean", async () => {
    const one = await sent(record());
    await edit(one, { fill: "all" });
    expect(await mara.browser.text(`/sessions/${one.id}`)).toContain("Clean reps 224 of 224 paced");
  });

  test.each([
    [{ "clean-0": "11" }, "more than the reps that were paced"],
    [{ "clean-0": "-1" }, "whole numbers"],
    [{ basedOn: "x" }, "whole numbers"],
    [{ note: "x".repeat(2001) }, "2000 characters at most"],
  ])("%j is sent back with a reason and changes nothing", async (fields, reason) => {
    const one = await sent(record());
    const answer = await edit(one, fields);
    expect(answer.status).toBe(422);
    expect(wordsOf(await answer.text())).toContain(reason);
    expect(await mara.browser.text(`/sessions/${one.id}`)).toContain("not confirmed, 224 paced");
  });

  test("a note of as many characters as there may be fits, in any script", async () => {
    const one = await sent(rested());
    expect((await edit(one, { note: "慢".repeat(2000) })).status).toBe(303);
  });

  test("somebody else sees no session, changes none, and is told of none", async () => {
    const one = await sent(record());
    const stranger = new TestBrowser(account);
    await stranger.signUp("eve@example.org");
    expect((await stranger.get(`/sessions/${one.id}`)).status).toBe(404);
    const fields = { basedOn: "0", fill: "all" };
    expect((await stranger.post(`/sessions/${one.id}`, fields)).status).toBe(404);
    expect(await mara.browser.text(`/sessions/${one.id}`)).toContain("not confirmed, 224 paced");
    expect((await mara.browser.get("/sessions/x%00y")).status).toBe(404);
  });
});
