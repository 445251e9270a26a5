import { afterAll, beforeAll, expect, test } from "vitest";
import { MORNING } from "../../../core/plan/routine.ts";
import type { TestAccount } from "../support/account.ts";
import { eachEngine } from "../support/engines.ts";
import { answerOf, join, type Person } from "../support/people.ts";

eachEngine((open) => {
  let account: TestAccount;
  let people = 0;
  let one: Person;
  beforeAll(async () => {
    account = await open();
  });
  afterAll(() => account.close());

  async function someone(): Promise<void> {
    people += 1;
    one = await join(account, `person-${people}`);
  }

  const put = (name: string, version: number, document: unknown) =>
    answerOf(one.phone.json("PUT", `/v1/settings/${name}`, { version, document }));
  const get = (name: string) => answerOf(one.phone.get(`/v1/settings/${name}`));

  const routine = { v: 1, routine: MORNING };
  const wrist = { v: 1, strength: "light", level: 3, levelReason: "chosen", tutorialDone: true };

  test("each document is kept by its version: higher replaces, lower is told, other is refused", async () => {
    await someone();
    expect(await get("routine")).toMatchObject([404, { code: "not-found" }]);
    expect(await put("routine", 3, routine)).toEqual([
      200,
      { outcome: "stored", version: 3, document: routine },
    ]);
    expect(await put("routine", 3, routine)).toMatchObject([200, { outcome: "unchanged" }]);
    const slow = { v: 1, routine: { ...MORNING, repMs: 3000 } };
    expect(await put("routine", 3, slow)).toMatchObject([
      409,
      { code: "settings-conflict", version: 3 },
    ]);
    expect(await put("routine", 2, slow)).toMatchObject([
      200,
      { outcome: "superseded", version: 3, document: routine },
    ]);
    expect(await put("routine", 4, slow)).toMatchObject([200, { outcome: "stored" }]);
    expect(await get("routine")).toEqual([200, { version: 4, document: slow }]);
    expect(await get("wrist")).toMatchObject([404, {}]);
  });

  test("what an older side does not know is kept when it writes", async () => {
    await someone();
    const newer = { ...wrist, v: 2, tint: "red", strength: "feather" };
    expect(await put("wrist", 1, newer)).toMatchObject([200, { outcome: "stored" }]);
    expect(await put("wrist", 2, wrist)).toMatchObject([
      200,
      { document: { ...wrist, tint: "red" } },
    ]);
    // The same again is the same, although more is held than was sent.
    expect(await put("wrist", 2, wrist)).toMatchObject([200, { outcome: "unchanged" }]);
    expect(await get("wrist")).toEqual([200, { version: 2, document: { ...wrist, tint: "red" } }]);
  });

  test("of many writings of one version at once, one is taken", async () => {
    await someone();
    const paces = [1200, 1300, 1400, 1500, 1600, 1700];
    const answers = await Promise.all(
      paces.map((repMs) => put("routine", 1, { v: 1, routine: { ...MORNING, repMs } })),
    );
    expect(answers.filter(([status]) => status === 200)).toHaveLength(1);
    expect(answers.filter(([status]) => status === 409)).toHaveLength(5);
  });

  test("what is not such a document is refused with its place, and nothing is kept of it", async () => {
    await someone();
    const refused: [string, unknown, string][] = [
      ["routine", { v: 1, routine: { ...MORNING, repMs: 9 } }, "document.routine.repMs"],
      ["routine", { v: 1, routine: { ...MORNING, exercises: [] } }, "document.routine.exercises"],
      ["wrist", { ...wrist, level: 7 }, "document.level"],
      ["wrist", { strength: "light" }, "document.v"],
    ];
    for (const [name, document, path] of refused) {
      const answer = { code: "invalid-request", fault: { path } };
      expect(await put(name, 1, document)).toMatchObject([422, answer]);
      expect(await get(name)).toMatchObject([404, {}]);
    }
  });

  test("there are two documents and no more, and nobody sees another's", async () => {
    await someone();
    expect(await put("watch", 1, wrist)).toMatchObject([404, { code: "not-found" }]);
    await put("wrist", 1, wrist);
    await someone();
    expect(await get("wrist")).toMatchObject([404, {}]);
  });
});
