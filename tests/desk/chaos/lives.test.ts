/**
 * A handful of the lives that `npm run chaos` lives by the thousand, and proof that they would notice:
 * each planted fault is found by one of the first few.
 */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedOf } from "../../../desk/chaos/life/dice.ts";
import { type Life, live } from "../../../desk/chaos/life/life.ts";
import { LIFE_PLANTS, PLANT_NAMES, type PlantName } from "../../../desk/chaos/life/plants.ts";
import { Residents } from "../../../desk/chaos/life/resident.ts";
import { openTown } from "../../../desk/chaos/life/town.ts";
import type { Scene } from "../../../desk/chaos/life/world.ts";
import { makeLifePrograms, type Plant } from "../../../tools/life-programs.ts";

const FIRST_SEED = 2026;
const CLEAN = 16;
const MOST_TRIES = 40;
/** Where the search begins, so that it is short; from any other seed it takes a few lives more. */
const BEGINS_AT: Readonly<Record<PlantName, number>> = {
  "delete-on-send": FIRST_SEED,
  "new-id-on-retry": 728_537_944,
  "older-revision-settles": FIRST_SEED,
  "no-tombstone": 57_080_438,
  "any-account": FIRST_SEED,
};

const folders: string[] = [];
let clean: Scene;

/** `beside`: a scene whose account it shares, when the plant is not in there. */
async function openScene(plant: Plant | null, beside: Scene | null): Promise<Scene> {
  const folder = mkdtempSync(join(tmpdir(), "hip-lives-test-"));
  folders.push(folder);
  const programs = await makeLifePrograms(folder, plant);
  if (beside !== null) return { ...beside, side: programs.side };
  const town = await openTown(programs.account);
  return { side: programs.side, town, residents: new Residents(town) };
}

beforeAll(async () => {
  clean = await openScene(null, null);
});

afterAll(async () => {
  await clean.town.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe("a life in a storm", () => {
  it("ends with each session in the right account once, and nothing waits", async () => {
    const told: string[] = [];
    for (let index = 0; index < CLEAN; index += 1) {
      const life = await live(seedOf(FIRST_SEED, index), clean);
      told.push(...life.faults.map((fault) => `seed ${life.seed}: ${fault}`));
    }
    expect(told).toEqual([]);
  });

  it("is the same life for the same seed, whatever was lived before it", async () => {
    // Other people each time: its sessions would be known to the first ones.
    const storyOf = async (seed: number) =>
      (await live(seed, { ...clean, residents: new Residents(clean.town) })).story;
    const first = await storyOf(FIRST_SEED);
    expect(await storyOf(FIRST_SEED)).toEqual(first);
    expect(await storyOf(FIRST_SEED + 1)).not.toEqual(first);
    expect(first.length).toBeGreaterThan(20);
  });
});

describe("a planted fault", () => {
  it.each(PLANT_NAMES)("is found: %s", async (name) => {
    const plant = LIFE_PLANTS[name];
    const isAccounts = plant.file.startsWith("account/");
    const scene = await openScene(plant, isAccounts ? null : clean);
    try {
      expect(await firstFailing(name, scene)).not.toBeNull();
    } finally {
      if (isAccounts) await scene.town.close();
    }
  });

  it("is not planted where its line is no longer there once", async () => {
    const gone = { ...LIFE_PLANTS["any-account"], line: "no such line" };
    await expect(openScene(gone, clean)).rejects.toThrow("plant it elsewhere");
    const twice = { ...LIFE_PLANTS["any-account"], line: "return" };
    await expect(openScene(twice, clean)).rejects.toThrow("plant it elsewhere");
    const elsewhere = { ...LIFE_PLANTS["any-account"], file: "page/platform/sync.ts" };
    await expect(openScene(elsewhere, clean)).rejects.toThrow("no part of the program");
  });
});

async function firstFailing(name: PlantName, scene: Scene): Promise<Life | null> {
  for (let index = 0; index < MOST_TRIES; index += 1) {
    const life = await live(seedOf(BEGINS_AT[name], index), scene);
    if (life.faults.length > 0) return life;
  }
  return null;
}
