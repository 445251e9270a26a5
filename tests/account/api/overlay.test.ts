import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestAccount } from "../support/account.ts";
import { eachEngine } from "../support/engines.ts";
import { answerOf, join, type Person } from "../support/people.ts";
import { confirmed, record, rested } from "../support/record.ts";

eachEngine((open) => {
  let account: TestAccount;
  let mara: Person;
  let jon: Person;
  beforeAll(async () => {
    account = await open();
    mara = await join(account, "mara");
    jon = await join(account, "jon");
  });
  afterAll(() => account.close());

  const clean = record().sets.map((_, index) => (index === 0 ? 7 : null));

  function edit(id: string, basedOn: number, changes: object = {}, by = mara) {
    const body = { basedOn, clean, note: "left side stiff", ...changes };
    return answerOf(by.phone.json("PUT", `/v1/sessions/${id}/overlay`, body));
  }

  async function held(id: string) {
    return (await (await mara.phone.get(`/v1/sessions/${id}`)).json()) as Record<string, unknown>;
  }

  test("lies beside the record, which stays as the watch wrote it", async () => {
    const made = record();
    await mara.phone.put(made);
    const overlay = { version: 1, clean, note: "left side stiff" };
    expect(await edit(made.id, 0)).toEqual([200, { id: made.id, outcome: "stored", overlay }]);
    expect(await held(made.id)).toMatchObject({ record: made, overlay });
    const [, listed] = await answerOf(mara.phone.get("/v1/sessions"));
    expect(listed).toMatchObject({ sessions: [{ record: made, overlay }] });
  });

  test("an edit based on what is no longer held changes nothing and is shown what is", async () => {
    const { id } = await put();
    await edit(id, 0);
    const [status, body] = await edit(id, 0, { note: "another" });
    expect([status, body]).toMatchObject([
      409,
      { code: "overlay-conflict", id, overlay: { version: 1, note: "left side stiff" } },
    ]);
    expect(await edit(id, 1, { note: "another" })).toMatchObject([
      200,
      { overlay: { version: 2 } },
    ]);
    expect(await edit(id, 5)).toMatchObject([409, { overlay: { version: 2 } }]);
  });

  test("an edit whose answer was lost may be sent again", async () => {
    const { id } = await put();
    await edit(id, 0);
    expect(await edit(id, 0)).toMatchObject([
      200,
      { outcome: "unchanged", overlay: { version: 1 } },
    ]);
  });

  test("of many edits at once based on the same version, one is taken", async () => {
    const { id } = await put();
    const notes = Array.from({ length: 8 }, (_, index) => `note ${index}`);
    const answers = await Promise.all(notes.map((note) => edit(id, 0, { note })));
    const taken = answers.filter(([status]) => status === 200);
    expect(taken).toHaveLength(1);
    const [[, body] = [0, null]] = taken;
    expect((await held(id))["overlay"]).toEqual((body as { overlay: unknown }).overlay);
  });

  test("a later revision by the watch leaves it where it is", async () => {
    const made = await put();
    await edit(made.id, 0);
    const second = confirmed(made, () => 5);
    await mara.phone.put(second);
    expect(await held(made.id)).toMatchObject({ record: second, overlay: { version: 1 } });
  });

  test("goes with the session, and none can be laid over a deleted one", async () => {
    const { id } = await put();
    await edit(id, 0);
    await mara.phone.delete(`/v1/sessions/${id}`);
    expect(await edit(id, 1)).toMatchObject([410, { code: "session-deleted" }]);
    const [, all] = await answerOf(mara.phone.get("/v1/export.json"));
    expect(JSON.stringify(all)).not.toContain(`"${id}","overlay`);
  });

  test("an edit and a deletion at once leave no note behind, whichever is first", async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id } = await put();
      const note = `round ${round} of two at once`;
      await Promise.all([edit(id, 0, { note }), mara.phone.delete(`/v1/sessions/${id}`)]);
      expect(await (await mara.phone.get("/v1/export.json")).text()).not.toContain(note);
      expect(await edit(id, 0)).toMatchObject([410, {}]);
    }
  });

  test("somebody else's session is not there to be edited", async () => {
    const { id } = await put();
    expect(await edit(id, 0, {}, jon)).toMatchObject([404, { code: "not-found" }]);
    expect((await held(id))["overlay"]).toBeNull();
  });

  test.each([
    ["more clean reps than were paced", 422, "does-not-fit", { clean: clean.map(() => 11) }],
    ["a count too few", 422, "does-not-fit", { clean: clean.slice(1) }],
    ["a count below nought", 422, "invalid-request", { clean: [-1, ...clean.slice(1)] }],
    ["a note that is too long", 422, "invalid-request", { note: "x".repeat(2001) }],
    ["a field nobody knows", 422, "invalid-request", { mood: "good" }],
  ])("%s is refused and changes nothing", async (_, status, code, changes) => {
    const { id } = await put();
    expect(await edit(id, 0, changes)).toMatchObject([status, { code }]);
    expect((await held(id))["overlay"]).toBeNull();
  });

  test("a note may hold any character there is", async () => {
    const rest = rested();
    await mara.phone.put(rest);
    const note = "nul \u0000, half \ud83d, <b>左</b> 'quoted'; drop table overlay";
    await edit(rest.id, 0, { clean: [], note });
    expect((await held(rest.id))["overlay"]).toEqual({ version: 1, clean: [], note });
  });

  test("the FIT file counts as the person corrected it", async () => {
    const made = await put();
    const before = await (await mara.phone.get(`/v1/sessions/${made.id}.fit`)).arrayBuffer();
    await edit(made.id, 0);
    const after = await (await mara.phone.get(`/v1/sessions/${made.id}.fit`)).arrayBuffer();
    expect(Buffer.from(after).equals(Buffer.from(before))).toBe(false);
  });

  test("the overview counts as the person corrected it, before and after a later revision", async () => {
    const made = await put();
    const zeros = made.sets.map(() => 0);
    const cleanOf = async () => {
      const all = await account.deps.overview.entries(mara.accountId, { from: 0 });
      return all.find((one) => one.id === made.id)?.reps["side-kick"]?.left?.clean;
    };
    expect(await cleanOf()).toBeNull();
    await edit(made.id, 0, { clean: zeros });
    expect(await cleanOf()).toBe(0);
    await mara.phone.put(confirmed(made, (set) => set.paced));
    expect(await cleanOf()).toBe(0);
  });

  async function put() {
    const made = record();
    await mara.phone.put(made);
    return made;
  }
});
