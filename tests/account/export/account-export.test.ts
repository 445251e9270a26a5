import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fitFile } from "../../../account/export/fit-file.ts";
import { csvHead, csvRows } from "../../../account/export/session-csv.ts";
import { MORNING } from "../../../core/plan/routine.ts";
import { withOverlay } from "../../../core/record/overlay.ts";
import type { SessionRecord } from "../../../core/record/record.ts";
import type { TestAccount } from "../support/account.ts";
import { eachEngine } from "../support/engines.ts";
import { answerOf, join, type Person } from "../support/people.ts";
import { confirmed, record, rested, STARTED_AT } from "../support/record.ts";

const DAY_MS = 24 * 60 * 60_000;
const MANY = 230;

interface Export {
  readonly sessions: { record: SessionRecord; overlay: unknown; receivedAt: number }[];
  readonly deleted: unknown[];
  readonly settings: unknown[];
  readonly [key: string]: unknown;
}

eachEngine((open) => {
  let account: TestAccount;
  let mara: Person;
  /** Newest first, more than two pages of them. */
  let made: SessionRecord[];
  const overlay = { version: 1, clean: record().sets.map(() => 6), note: '=left, "stiff"\n左' };

  beforeAll(async () => {
    account = await open();
    mara = await join(account, "mara");
    made = Array.from({ length: MANY }, (_, index) => {
      const startedAt = STARTED_AT - (MANY - index) * DAY_MS;
      const one = index % 7 === 3 ? rested({ startedAt }) : record({ startedAt });
      return index % 5 === 0 ? confirmed(one, (set) => set.paced - 1) : one;
    }).reverse();
    for (let from = 0; from < MANY; from += 50) {
      const sessions = made.slice(from, from + 50);
      await mara.phone.json("POST", "/v1/sessions:batch", { sessions });
    }
    const edit = { basedOn: 0, clean: overlay.clean, note: overlay.note };
    await mara.phone.json("PUT", `/v1/sessions/${made[0]?.id}/overlay`, edit);
    const gone = record();
    await mara.phone.put(gone);
    await mara.phone.delete(`/v1/sessions/${gone.id}`);
    const routine = { version: 7, document: { v: 1, routine: MORNING, tint: "red" } };
    await mara.phone.json("PUT", "/v1/settings/routine", routine);
  });
  afterAll(() => account.close());

  async function exported(by: Person): Promise<Export> {
    const [status, body] = await answerOf(by.phone.get("/v1/export.json"));
    expect(status).toBe(200);
    return body as Export;
  }

  /** Without what says only when it was taken in or out. */
  function content({ sessions, deleted, settings }: Export) {
    return {
      sessions: sessions.map(({ record: one, overlay: over }) => [one, over]),
      deleted,
      settings,
    };
  }

  function take(by: Person, document: unknown): Promise<[number, unknown]> {
    return answerOf(by.phone.json("POST", "/v1/import", document));
  }

  test("the JSON holds every session with its edits, tombstones, settings and the schema", async () => {
    const all = await exported(mara);
    expect(all).toMatchObject({
      format: "hip-series-account",
      version: 1,
      schema: { record: { type: "object", required: expect.arrayContaining(["sets"]) } },
      settings: [{ name: "routine", version: 7, document: { tint: "red" } }],
    });
    expect(all.sessions.map((one) => one.record)).toEqual(made);
    expect(all.sessions.map((one) => one.overlay)).toEqual([
      overlay,
      ...made.slice(1).map(() => null),
    ]);
    expect(all.deleted).toEqual([{ id: expect.any(String), revision: 1 }]);
    expect(JSON.stringify(all)).not.toMatch(/mara@|hip_|sha256/);
  });

  test("the CSV is every set of every session, edits included", async () => {
    const answer = await mara.phone.get("/v1/export.csv");
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    const rows = made.map((one, index) => csvRows(one, index === 0 ? overlay : null));
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.toString("utf8")).toBe(csvHead() + rows.join(""));
  });

  test("the zip holds all of it, and a FIT file for each session that was not a day of rest", async () => {
    const answer = await mara.phone.get("/v1/export.zip");
    expect(answer.headers.get("content-disposition")).toContain('"hip-series.zip"');
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    const moved = made.filter((one) => one.outcome !== "rested");
    expect(Object.keys(files).filter((name) => name.startsWith("fit/"))).toHaveLength(moved.length);
    const json = JSON.parse(strFromU8(files["account.json"] ?? new Uint8Array())) as Export;
    expect(content(json)).toEqual(content(await exported(mara)));
    expect(strFromU8(files["sessions.csv"] ?? new Uint8Array())).toContain('left, ""stiff""');
    const [newest] = made;
    if (newest === undefined) throw new Error("nothing was made");
    const day = new Date(newest.startedAt + newest.tzOffsetMin * 60_000).toISOString().slice(0, 10);
    expect(files[`fit/${day}-${newest.id}.fit`]).toEqual(fitFile(withOverlay(newest, overlay)));
  });

  test("is made while it is read: a reader that stops has cost a page or two, not all of them", async () => {
    const { records } = account.deps;
    const list = records.list.bind(records);
    let pages = 0;
    records.list = (...asked) => {
      pages += 1;
      return list(...asked);
    };
    try {
      const { body } = await mara.phone.get("/v1/export.json");
      if (body === null) throw new Error("there is no body");
      const reader = body.getReader();
      let bytes = 0;
      while (bytes < 20_000) bytes += (await reader.read()).value?.byteLength ?? 0;
      await reader.cancel();
      expect(pages).toBe(1);
    } finally {
      records.list = list;
    }
  });

  test("taken into a fresh account it gives the same again, as often as it is taken in", async () => {
    const jon = await join(account, "jon");
    const all = await exported(mara);
    const counts = { stored: 0, kept: 0, refused: 0 };
    expect(await take(jon, all)).toEqual([
      200,
      {
        sessions: { ...counts, stored: MANY },
        overlays: { ...counts, stored: 1 },
        settings: { ...counts, stored: 1 },
        deleted: { ...counts, stored: 1 },
      },
    ]);
    expect(content(await exported(jon))).toEqual(content(all));
    expect(await take(jon, all)).toMatchObject([
      200,
      { sessions: { kept: MANY, stored: 0 }, overlays: { kept: 1 }, settings: { kept: 1 } },
    ]);
    expect(content(await exported(jon))).toEqual(content(all));
  });

  test("an old export takes nothing newer away, and brings nothing deleted back", async () => {
    const pia = await join(account, "pia");
    const [a, b, c] = [record(), record(), record()];
    for (const one of [a, b, c]) await pia.phone.put(one);
    const note = (basedOn: number, text: string) =>
      pia.phone.json("PUT", `/v1/sessions/${a.id}/overlay`, {
        basedOn,
        clean: a.sets.map(() => null),
        note: text,
      });
    await note(0, "first");
    const old = await exported(pia);
    await note(1, "second");
    await pia.phone.put(confirmed(b, () => 4));
    await pia.phone.delete(`/v1/sessions/${c.id}`);
    const now = content(await exported(pia));
    expect(await take(pia, old)).toMatchObject([200, { sessions: { stored: 0, kept: 3 } }]);
    expect(content(await exported(pia))).toEqual(now);
    // And a tombstone in an export does not delete what is held.
    const kept = await take(pia, { ...old, deleted: [{ id: a.id, revision: 1 }] });
    expect(kept).toMatchObject([200, { deleted: { kept: 1 } }]);
    expect(content(await exported(pia))).toEqual(now);
  });

  test("what is no export is refused whole, with its place", async () => {
    const all = await exported(mara);
    const spoilt = structuredClone(all.sessions.slice(0, 2));
    Object.assign(spoilt[1]?.record ?? {}, { pauses: -1 });
    for (const [document, path] of [
      [{ ...all, sessions: spoilt }, "sessions[1].record.pauses"],
      [{ ...all, format: "other" }, "format"],
      [{ ...all, version: 2 }, "version"],
      [[], "format"],
    ] as const) {
      const answer = await take(mara, document);
      expect(answer).toMatchObject([422, { code: "invalid-request", fault: { path } }]);
    }
  });
});
