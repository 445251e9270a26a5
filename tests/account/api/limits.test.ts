import { afterAll, beforeAll, expect, test } from "vitest";
import { LIMITS } from "../../../account/store/rate-limit.ts";
import type { TestAccount } from "../support/account.ts";
import { eachEngine } from "../support/engines.ts";
import { answerOf, join, type Person } from "../support/people.ts";
import { record } from "../support/record.ts";

const A_BATCH = 50;

eachEngine((open) => {
  let account: TestAccount;
  let mara: Person;
  let jon: Person;
  beforeAll(async () => {
    account = await open({ isLimited: true });
    mara = await join(account, "mara");
    jon = await join(account, "jon");
  });
  afterAll(() => account.close());

  const batch = (by: Person, sessions: unknown[]) =>
    by.phone.json("POST", "/v1/sessions:batch", { sessions });

  test("a phone that sends too much is told when to go on, keeps what was kept, and hinders no other", async () => {
    const kept = record();
    await mara.phone.put(kept);
    // What is refused is counted too, or somebody could try for ever.
    const empty = Array.from({ length: A_BATCH }, (_, id) => ({ id }));
    for (let sent = 1; sent < LIMITS.upload.most; sent += A_BATCH) await batch(mara, empty);

    const late = record();
    const clean = kept.sets.map(() => 1);
    const edit = { basedOn: 0, clean, note: null };
    const wrist = { v: 1, strength: "light", level: 3, levelReason: "chosen", tutorialDone: true };
    const answers = await Promise.all([
      mara.phone.put(late),
      mara.phone.json("PUT", `/v1/sessions/${late.id}`, "spoilt"),
      mara.phone.json("PUT", `/v1/sessions/${kept.id}/overlay`, edit),
      mara.phone.json("PUT", "/v1/settings/wrist", { version: 1, document: wrist }),
      mara.phone.json("POST", "/v1/import", {}),
    ]);
    for (const answer of answers) {
      expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
      expect(await answerOf(answer)).toMatchObject([429, { code: "too-many-requests" }]);
    }
    const many = await batch(mara, [late]);
    expect(Number(many.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await many.json()).toMatchObject({ results: [{ status: 429 }] });

    expect((await mara.phone.get(`/v1/sessions/${late.id}`)).status).toBe(404);
    const held = await answerOf(mara.phone.get(`/v1/sessions/${kept.id}`));
    expect(held).toEqual([200, { record: kept, overlay: null, receivedAt: expect.any(Number) }]);
    expect((await jon.phone.put(record())).status).toBe(201);
  });
});
