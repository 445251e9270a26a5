import { afterAll, beforeAll, expect, test } from "vitest";
import { prepare } from "../../../account/prepare.ts";
import { type Database, openDatabase } from "../../../account/store/engine.ts";
import { inTurn } from "../../../account/store/lease.ts";
import "../support/account.ts";
import { makePostgres, type TestPlace } from "../support/engines.ts";

let made: TestPlace;
let one: Database;
let other: Database;

async function open(): Promise<Database> {
  const opened = await openDatabase(made.place, () => undefined);
  if (!opened.ok) throw new Error(opened.fault.message);
  return opened.value;
}

beforeAll(async () => {
  made = await makePostgres();
  [one, other] = await Promise.all([open(), open()]);
  await prepare(one);
});
afterAll(async () => {
  await Promise.all([one.close(), other.close()]);
  await made.remove();
});

test("two processes are never in the same turn, and each gets one", async () => {
  let inside = 0;
  let most = 0;
  const work = async ({ db }: Database) => {
    inside += 1;
    most = Math.max(most, inside);
    await db.selectFrom("record").select("id").execute();
    inside -= 1;
    return "done";
  };
  const turns = [one, other, one, other, one].map((database) =>
    inTurn({ db: database.db, name: "together" }, () => work(database)),
  );
  expect(await Promise.all(turns)).toEqual(Array<string>(5).fill("done"));
  expect(most).toBe(1);
});

test("a holder that was killed is not waited for longer than its lease", async () => {
  const dead = { name: "dead", owner: "killed", lapses_at: Date.now() + 300 };
  await one.db.insertInto("lease").values(dead).execute();
  const at = await inTurn({ db: other.db, name: "dead" }, async () => Date.now());
  expect(at).toBeGreaterThanOrEqual(dead.lapses_at);
});

test("a holder that works longer than its lease keeps it, for it says that it lives", async () => {
  const order: string[] = [];
  let begun = (): void => undefined;
  const isBegun = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const long = inTurn({ db: one.db, name: "long", lifeMs: 150 }, async () => {
    begun();
    await new Promise((resolve) => setTimeout(resolve, 600));
    order.push("long");
  });
  await isBegun;
  await inTurn({ db: other.db, name: "long" }, async () => void order.push("next"));
  await long;
  expect(order).toEqual(["long", "next"]);
});

test("work that fails ends its turn all the same", async () => {
  const failing = inTurn({ db: one.db, name: "fails" }, () => Promise.reject(new Error("no")));
  await expect(failing).rejects.toThrow("no");
  expect(await inTurn({ db: other.db, name: "fails" }, async () => "mine")).toBe("mine");
});
