import { readFileSync } from "node:fs";
import { join } from "node:path";
import Libsql from "libsql";
import { afterEach, expect, test, vi } from "vitest";
import { prepare } from "../../../account/prepare.ts";
import { type Database, openDatabase, type Place } from "../../../account/store/engine.ts";
import { OverviewStore } from "../../../account/store/overview-store.ts";
import { openAccountAt } from "../support/account.ts";
import { TestBrowser } from "../support/browser.ts";
import { eachPlace, makeFolder, makePostgres } from "../support/engines.ts";
import { TestPhone } from "../support/phone.ts";

const FIRST_VERSION = new URL("./fixtures/first-version.sql", import.meta.url);
const ITS_TOKEN = "hip_wmrQmApgX2AYCFfbcgxNW86cuAIMbJ4Y57ZmypSX7g0";
const ITS_ACCOUNT = "JvJof9JnS952ckU5aDecRJcOeVK18Apg";

afterEach(() => {
  vi.useRealTimers();
});

async function open(place: Place): Promise<Database> {
  const opened = await openDatabase(place, () => undefined);
  if (!opened.ok) throw new Error(opened.fault.message);
  return opened.value;
}

test("a file of the first version opens with all that was in it, and has its numbers for the overview", async () => {
  const { place, remove } = makeFolder();
  if (place.engine !== "libsql") throw new Error("a folder is libsql's");
  const old = new Libsql(join(place.dataDir, "account.db"));
  old.exec(readFileSync(FIRST_VERSION, "utf8"));
  old.close();
  vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 10, 23, 12) });

  const account = await openAccountAt(place);
  const browser = new TestBrowser(account);
  expect((await browser.signIn("mara@example.org")).status).toBe(303);
  const phone = new TestPhone(account);
  phone.token = ITS_TOKEN;
  const { sessions } = (await (await phone.get("/v1/sessions")).json()) as { sessions: [] };
  expect(sessions).toMatchObject([
    { record: { outcome: "completed", revision: 2 } },
    { record: { outcome: "rested" } },
  ]);
  await account.close();

  const database = await open(place);
  const entries = await new OverviewStore(database.db).entries(ITS_ACCOUNT, { from: 0 });
  expect(entries).toMatchObject([
    { outcome: "completed", before: 3, hardest: 2, day: 20_779 },
    { outcome: "rested", before: 7, hardest: null, reps: {} },
  ]);
  expect(entries[0]?.reps["side-kick"]).toEqual({
    left: { paced: 20, clean: 18 },
    right: { paced: 20, clean: 18 },
  });
  await database.close();
  await remove();
});

test("of several processes that start at once on one database, one makes the tables", async () => {
  const { place, remove } = await makePostgres();
  const several = await Promise.all([open(place), open(place), open(place)]);
  const steps = await Promise.all(several.map((one) => prepare(one)));
  const taken = steps.filter((one) => one.length > 0);
  expect(taken).toHaveLength(1);
  expect(taken[0]?.[0]).toBe("0001-record");
  await Promise.all(several.map((one) => one.close()));
  await remove();
});

eachPlace((makePlace) => {
  test("a step that was cut off half way is taken again from the start", async () => {
    const { place, remove } = await makePlace();
    const database = await open(place);
    await prepare(database);
    const { db } = database;
    // As if the process had ended after the tables and before the word that they are there.
    await db.deleteFrom("migration" as "record").execute();
    expect((await prepare(database)).length).toBeGreaterThan(3);
    expect(await prepare(database)).toEqual([]);
    await database.close();
    await remove();
  });
});
