import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestAccount } from "./support/account.ts";
import { TestBrowser } from "./support/browser.ts";
import { eachEngine } from "./support/engines.ts";
import { TestPhone } from "./support/phone.ts";
import { confirmed, record, rested } from "./support/record.ts";

eachEngine((open) => {
  let account: TestAccount;
  let phone: TestPhone;
  let otherPhone: TestPhone;
  beforeAll(async () => {
    account = await open({ isLimited: true });
    phone = new TestPhone(account);
    otherPhone = new TestPhone(account);
    const [mara, jon] = [new TestBrowser(account), new TestBrowser(account)];
    await mara.signUp("mara@example.org");
    await phone.connect(mara);
    await jon.signUp("jon@example.org");
    await otherPhone.connect(jon);
  });
  afterAll(() => account.close());

  async function answerOf(response: Promise<Response>): Promise<[number, unknown]> {
    const answer = await response;
    return [answer.status, await answer.json()];
  }

  test("keeps a new record, and gives it back field by field", async () => {
    const made = record();
    const { id } = made;
    expect(await answerOf(phone.put(made))).toEqual([201, { id, revision: 1, outcome: "stored" }]);
    const [status, held] = await answerOf(phone.get(`/v1/sessions/${id}`));
    expect(status).toBe(200);
    expect(held).toEqual({ record: made, overlay: null, receivedAt: expect.any(Number) });
  });

  test("says unchanged to the same record again, in whatever order its fields come", async () => {
    const made = record();
    const { id } = made;
    await phone.put(made);
    const turned = Object.fromEntries(Object.entries(made).reverse());
    const again = phone.json("PUT", `/v1/sessions/${id}`, turned);
    expect(await answerOf(again)).toEqual([200, { id, revision: 1, outcome: "unchanged" }]);
  });

  test("a later revision replaces, an earlier one is told which is held", async () => {
    const first = record();
    const { id } = first;
    const second = confirmed(first, (set) => set.paced);
    await phone.put(first);
    expect(await answerOf(phone.put(second))).toEqual([
      200,
      { id, revision: 2, outcome: "stored" },
    ]);
    const late = await answerOf(phone.put(first));
    expect(late).toEqual([200, { id, revision: 2, outcome: "superseded" }]);
    expect(await answerOf(phone.get(`/v1/sessions/${id}`))).toMatchObject([
      200,
      { record: second },
    ]);
  });

  test("refuses other content under the same revision and keeps what it has", async () => {
    const made = record();
    const { id } = made;
    await phone.put(made);
    const changed = { ...made, comfort: { ...made.comfort, before: 4 } };
    const answer = await phone.put(changed);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect([answer.status, await answer.json()]).toMatchObject([
      409,
      { code: "revision-conflict", status: 409, id, revision: 1 },
    ]);
    expect(await answerOf(phone.get(`/v1/sessions/${id}`))).toMatchObject([200, { record: made }]);
  });

  test("a rest day is a record like any other", async () => {
    const rest = rested();
    expect((await phone.put(rest)).status).toBe(201);
    expect(await answerOf(phone.get(`/v1/sessions/${rest.id}`))).toMatchObject([
      200,
      { record: rest },
    ]);
  });

  test("of many sendings at once, one is stored and the rest change nothing", async () => {
    const made = record();
    const sent = await Promise.all(Array.from({ length: 20 }, () => answerOf(phone.put(made))));
    const outcomes = sent.map(([, body]) => (body as { outcome: string }).outcome);
    expect(outcomes.filter((one) => one === "stored")).toHaveLength(1);
    expect(outcomes.filter((one) => one === "unchanged")).toHaveLength(19);
  });

  test("a deleted session stays deleted, whatever comes after", async () => {
    const made = record();
    const { id } = made;
    await phone.put(made);
    const deleted = { id, revision: 1, outcome: "deleted" };
    expect(await answerOf(phone.delete(`/v1/sessions/${id}`))).toEqual([200, deleted]);
    expect(await answerOf(phone.delete(`/v1/sessions/${id}`))).toEqual([200, deleted]);
    const later = confirmed(made, () => 8);
    expect(await answerOf(phone.put(later))).toEqual([200, deleted]);
    expect(await answerOf(phone.get(`/v1/sessions/${id}`))).toMatchObject([
      410,
      { code: "session-deleted" },
    ]);
  });

  test("a deletion that overtakes its record holds as well", async () => {
    const made = record();
    const { id } = made;
    const deleted = { id, revision: 0, outcome: "deleted" };
    expect(await answerOf(phone.delete(`/v1/sessions/${id}`))).toEqual([200, deleted]);
    expect(await answerOf(phone.put(made))).toEqual([200, deleted]);
  });

  test("accounts do not see each other's sessions, even under the same id", async () => {
    const mine = record();
    const theirs = { ...mine, comfort: { before: 0, spasm: false, hardest: 0 } };
    await phone.put(mine);
    expect((await otherPhone.get(`/v1/sessions/${mine.id}`)).status).toBe(404);
    expect((await otherPhone.put(theirs)).status).toBe(201);
    await otherPhone.delete(`/v1/sessions/${mine.id}`);
    expect(await answerOf(phone.get(`/v1/sessions/${mine.id}`))).toMatchObject([
      200,
      { record: mine },
    ]);
  });

  test("without a token, or with a made-up one, nothing is read or written", async () => {
    const made = record();
    for (const token of ["", "hip_", `hip_${"A".repeat(43)}`, "\u00e9", "a b"]) {
      const stranger = new TestPhone(account);
      stranger.token = encodeURI(token);
      for (const answer of [
        await stranger.put(made),
        await stranger.get("/v1/sessions"),
        await stranger.delete(`/v1/sessions/${made.id}`),
      ]) {
        expect(answer.status).toBe(401);
        expect(await answer.json()).toMatchObject({ code: "unauthorized" });
      }
    }
    expect((await phone.get(`/v1/sessions/${made.id}`)).status).toBe(404);
  });

  test("a record from a clock two days ahead or more is not believed", async () => {
    const hour = 60 * 60_000;
    const soon = record({ startedAt: Date.now() + 47 * hour });
    expect((await phone.put(soon)).status).toBe(201);
    const far = record({ startedAt: Date.now() + 49 * hour });
    expect(await answerOf(phone.put(far))).toMatchObject([422, { fault: { path: "startedAt" } }]);
  });

  test("the address and the record have to name the same session", async () => {
    const made = record();
    const answer = await answerOf(phone.put(made, record().id));
    expect(answer).toMatchObject([422, { code: "invalid-record", fault: { path: "id" } }]);
  });
});
