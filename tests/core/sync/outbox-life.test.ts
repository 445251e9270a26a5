import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { receiptOf } from "../../../core/sync/phone-entry.ts";
import { ACCOUNTS, SyncWorld } from "./sync-world.ts";

type Step = (world: SyncWorld) => void;

const index = fc.nat(2);
const pick = fc.nat(9);
const seldom = fc.integer({ min: 1, max: 4 }).map((chance) => chance === 1);

/** Weighted so that most lives get somewhere, and something goes wrong in each. */
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 2,
    arbitrary: index.map(
      (at): Step =>
        (world) =>
          world.edit(at),
    ),
  },
  {
    weight: 3,
    arbitrary: index.map(
      (at): Step =>
        (world) =>
          world.put(at),
    ),
  },
  { weight: 4, arbitrary: fc.tuple(pick, seldom).map(([at, isAgain]) => hear(at, isAgain)) },
  {
    weight: 5,
    arbitrary: index.map(
      (at): Step =>
        (world) =>
          world.send(at),
    ),
  },
  { weight: 5, arbitrary: fc.tuple(pick, seldom, seldom).map((how) => serve(...how)) },
  {
    weight: 5,
    arbitrary: pick.map(
      (at): Step =>
        (world) =>
          world.arrive(at),
    ),
  },
  {
    weight: 1,
    arbitrary: pick.map(
      (at): Step =>
        (world) =>
          world.lose(at),
    ),
  },
  { weight: 2, arbitrary: fc.constant<Step>((world) => world.relay()) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...ACCOUNTS, null).map(
      (one): Step =>
        (world) =>
          world.connect(one),
    ),
  },
);
const anyLife = fc.array(anyStep, { minLength: 20, maxLength: 80, size: "max" });

describe("a record's way from the watch to the account", () => {
  test("nothing is ever let go of, or called sent, that an account does not have", () => {
    fc.assert(
      fc.property(anyLife, (steps) => {
        const world = new SyncWorld();
        for (const step of steps) {
          step(world);
          checkSafe(world);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("in the end every session is in exactly one account, as the watch last made it", () => {
    fc.assert(
      fc.property(anyLife, (steps) => {
        const world = new SyncWorld();
        for (const step of steps) step(world);
        world.heal();
        for (const [id, record] of world.made) {
          const kept = ACCOUNTS.map((one) => world.accounts[one].get(id)).filter(Boolean);
          expect(kept).toEqual([record]);
        }
        expect([...world.watch.keys()]).toEqual([]);
        expect([...world.phone.values()].filter(({ entry }) => entry !== null)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

function hear(pick: number, isAgain: boolean): Step {
  return (world) => world.hear(pick, isAgain);
}

function serve(pick: number, isAgain: boolean, isBroken: boolean): Step {
  return (world) => world.serve(pick, isAgain, isBroken);
}

/** Plain throws: this runs after every step of every life. */
function checkSafe(world: SyncWorld): void {
  for (const [id, record] of world.made) {
    const inAccounts = ACCOUNTS.map((one) => world.accounts[one].get(id)?.revision ?? 0);
    const most = Math.max(...inAccounts);
    if (!world.watch.has(id) && most < record.revision) throw new Error("let go unsent");
    const held = world.phone.get(id);
    const receipt = held === undefined ? null : receiptOf(held);
    const isCalledSent = receipt?.state === "in-account";
    if (isCalledSent && most < receipt.revision) throw new Error("called sent, but it is not");
    if (inAccounts.filter((revision) => revision > 0).length > 1)
      throw new Error("in two accounts");
  }
}
