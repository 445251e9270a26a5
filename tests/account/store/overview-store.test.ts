import { afterAll, beforeAll, expect, test } from "vitest";
import { prepare } from "../../../account/prepare.ts";
import { type Database, openDatabase } from "../../../account/store/engine.ts";
import { OverviewStore } from "../../../account/store/overview-store.ts";
import { noRateLimit } from "../../../account/store/rate-limit.ts";
import { RecordStore } from "../../../account/store/record-store.ts";
import { localDay } from "../../../core/comfort/streak.ts";
import "../support/account.ts";
import { eachPlace, type TestPlace } from "../support/engines.ts";
import { addPerson } from "../support/people.ts";
import { confirmed, record, rested, STARTED_AT } from "../support/record.ts";

const DAY_MS = 24 * 60 * 60_000;
const TODAY = localDay(STARTED_AT, 60);
const MARA = { accountId: "mara", deviceId: null };

eachPlace((makePlace) => {
  let made: TestPlace;
  let database: Database;
  let records: RecordStore;
  let overview: OverviewStore;
  beforeAll(async () => {
    made = await makePlace();
    const opened = await openDatabase(made.place, () => undefined);
    if (!opened.ok) throw new Error(opened.fault.message);
    database = opened.value;
    await prepare(database);
    records = new RecordStore(database.db, Date.now, noRateLimit);
    overview = new OverviewStore(database.db);
    for (const id of ["mara", "jon", "jona", "eve"]) await addPerson(database.db, id);
  });
  afterAll(async () => {
    await database.close();
    await made.remove();
  });

  test("follows a record through its revisions to its deletion", async () => {
    const first = record({ startedAt: STARTED_AT - 900 * DAY_MS });
    const entries = () => overview.entries("mara", { from: 0 });
    await records.put(MARA, first);
    expect(await entries()).toMatchObject([
      { id: first.id, reps: { "hip-circle": { left: { paced: 32, clean: null } } } },
    ]);
    const second = confirmed(first, (set) => (set.side === "left" ? 7 : set.paced));
    await records.put(MARA, second);
    expect(await entries()).toMatchObject([
      { reps: { "hip-circle": { left: { paced: 32, clean: 28 }, right: { clean: 32 } } } },
    ]);
    await records.put(MARA, first);
    expect((await entries())[0]?.reps["hip-circle"]?.left?.clean).toBe(28);
    await records.delete("mara", first.id);
    expect(await entries()).toEqual([]);
  });

  test("tells one account's sessions, the newest first, from a day on", async () => {
    const jon = { accountId: "jon", deviceId: null };
    for (const day of [3, 1, 2]) {
      await records.put(jon, rested({ startedAt: STARTED_AT - day * DAY_MS }));
    }
    await records.put({ ...jon, accountId: "jona" }, record());
    const days = (await overview.entries("jon", { from: STARTED_AT - 2 * DAY_MS })).map(
      (one) => TODAY - one.day,
    );
    expect(days).toEqual([1, 2]);
  });

  test("counts a row of days longer than one page, up to its first gap", async () => {
    const eve = { accountId: "eve", deviceId: null };
    expect(await overview.streak("eve", TODAY)).toBe(0);
    const days = Array.from({ length: 410 }, (_, day) => day).filter((day) => day !== 405);
    const kept = days.map((day) => rested({ startedAt: STARTED_AT - day * DAY_MS }));
    for (let from = 0; from < kept.length; from += 40) {
      await Promise.all(kept.slice(from, from + 40).map((one) => records.put(eve, one)));
    }
    expect(await overview.streak("eve", TODAY)).toBe(405);
    expect(await overview.streak("eve", TODAY + 1)).toBe(405);
    expect(await overview.streak("eve", TODAY + 2)).toBe(0);
  });
});
