import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestAccount } from "../support/account.ts";
import { eachEngine } from "../support/engines.ts";
import { answerOf, join, type Person } from "../support/people.ts";
import { confirmed, record } from "../support/record.ts";

eachEngine((open) => {
  let account: TestAccount;
  let mara: Person;
  beforeAll(async () => {
    account = await open();
    mara = await join(account, "mara");
  });
  afterAll(() => account.close());

  const send = (sessions: unknown) =>
    answerOf(mara.phone.json("POST", "/v1/sessions:batch", { sessions }));

  test("answers for each session by itself, in order: one that is refused holds up no other", async () => {
    const [first, held, gone] = [record(), record(), record()];
    await mara.phone.put(held);
    await mara.phone.delete(`/v1/sessions/${gone.id}`);
    const [status, body] = await send([
      first,
      { ...first, revision: 0 },
      held,
      { ...held, pauses: 4 },
      gone,
      confirmed(first, () => 8),
      "lumbago",
    ]);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      results: [
        { id: first.id, revision: 1, outcome: "stored" },
        { status: 422, code: "invalid-record", fault: { path: "revision" } },
        { id: held.id, revision: 1, outcome: "unchanged" },
        { status: 409, code: "revision-conflict", id: held.id, revision: 1 },
        { id: gone.id, revision: 0, outcome: "deleted" },
        { id: first.id, revision: 2, outcome: "stored" },
        { status: 422, code: "invalid-record" },
      ],
    });
    expect(JSON.stringify(body)).not.toContain("lumbago");
    const kept = await answerOf(mara.phone.get(`/v1/sessions/${first.id}`));
    expect(kept).toMatchObject([200, { record: { revision: 2 } }]);
  });

  test("revisions of one session in one batch are taken in their order", async () => {
    const first = record();
    const sent = [1, 2, 3, 4].map((revision) => ({ ...first, revision }));
    const [, body] = await send(sent);
    expect(body).toMatchObject({
      results: sent.map(({ revision }) => ({ revision, outcome: "stored" })),
    });
  });

  test("fifty may come at once, fifty-one may not", async () => {
    const many = Array.from({ length: 51 }, () => record());
    expect(await send(many)).toMatchObject([422, { code: "invalid-request" }]);
    const [status, body] = await send(many.slice(1));
    expect(status).toBe(200);
    const { results } = body as { results: { outcome: string }[] };
    expect(results.map((one) => one.outcome)).toEqual(many.slice(1).map(() => "stored"));
  });

  test.each([[[]], [null], [{}]])("%j is no batch", async (sessions) => {
    expect(await send(sessions)).toMatchObject([422, { code: "invalid-request" }]);
  });
});
