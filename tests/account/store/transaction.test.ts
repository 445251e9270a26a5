import { expect, test } from "vitest";
import { prepare } from "../../../account/prepare.ts";
import { openDatabase } from "../../../account/store/engine.ts";
import { inTransaction, type Trx, TryAgain } from "../../../account/store/transaction.ts";
import "../support/account.ts";
import { eachPlace } from "../support/engines.ts";

function write(name: string) {
  return async (trx: Trx) => {
    await trx.insertInto("setting").values({ name, value: "kept" }).execute();
    return name;
  };
}

eachPlace((makePlace, engine) => {
  async function opened() {
    const { place, remove } = await makePlace();
    const database = await openDatabase(place, () => undefined);
    if (!database.ok) throw new Error(database.fault.message);
    await prepare(database.value);
    const { db, close } = database.value;
    return { db, end: () => close().then(remove) };
  }

  test("of works at the same time, the one that fails takes nobody with it", async () => {
    const { db, end } = await opened();
    const failing = async (trx: Trx) => {
      await write("half")(trx);
      throw new Error("no further");
    };
    const works = ["a", "b", "c"].map((name) => inTransaction(db, write(name)));
    const refused = inTransaction(db, failing);
    await expect(refused).rejects.toThrow("no further");
    expect(await Promise.all([...works, inTransaction(db, write("d"))])).toEqual([..."abcd"]);
    const kept = await db.selectFrom("setting").select("name").orderBy("name").execute();
    const names = kept.map((row) => row.name).filter((name) => name !== "secret");
    expect(names).toEqual([..."abcd"]);
    await end();
  });

  test("work that finds another was first is run again, and not for ever", async () => {
    const { db, end } = await opened();
    let tries = 0;
    const second = await inTransaction(db, async (trx) => {
      tries += 1;
      await write(`try ${tries}`)(trx);
      if (tries < 3) throw new TryAgain();
      return tries;
    });
    expect(second).toBe(3);
    const kept = await db.selectFrom("setting").selectAll().where("name", "like", "try%").execute();
    expect(kept.map((row) => row.name)).toEqual(["try 3"]);
    const never = inTransaction(db, () => Promise.reject(new TryAgain()));
    await expect(never).rejects.toBeInstanceOf(TryAgain);
    await end();
  });

  test.runIf(engine === "postgres")(
    "two that each wait for the other are told apart by the engine, and both get through",
    async () => {
      const { db, end } = await opened();
      for (const name of ["x", "y"]) await inTransaction(db, write(name));
      let arrived = 0;
      let go = (): void => undefined;
      const bothThere = new Promise<void>((resolve) => {
        go = resolve;
      });
      const touch = (trx: Trx, name: string) =>
        trx.updateTable("setting").set({ value: name }).where("name", "=", name).execute();
      const crossing = (first: string, second: string) =>
        inTransaction(db, async (trx) => {
          await touch(trx, first);
          arrived += 1;
          if (arrived === 2) go();
          await bothThere;
          await touch(trx, second);
        });
      await Promise.all([crossing("x", "y"), crossing("y", "x")]);
      expect(arrived).toBe(3);
      await end();
    },
  );
});
