/**
 * One life from its seed: some sessions and what else a person does, in a storm; then calm, then the
 * verdict. The same seed is the same life, whatever was lived before it.
 */

import { calmDown } from "./calm.ts";
import { connect } from "./person.ts";
import { takeStep } from "./steps.ts";
import { Storm } from "./storm.ts";
import type { Told } from "./story.ts";
import { judge } from "./verdict.ts";
import { makeWorld, type Scene, type World } from "./world.ts";

export interface Life {
  readonly seed: number;
  readonly faults: readonly string[];
  readonly story: readonly Told[];
  readonly counts: ReadonlyMap<string, number>;
  /** Of calm, until nothing waited any more. */
  readonly rounds: number;
}

const STEPS = [2, 7] as const;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

export async function live(seed: number, scene: Scene): Promise<Life> {
  const world = await makeWorld(seed, scene);
  const { clock, dice, story, homes } = world;
  try {
    if (dice.happens(0.85)) await settleIn(world);
    const storm = new Storm(world);
    for (let left = dice.whole(...STEPS); left > 0; left -= 1) {
      storm.gather();
      await takeStep(world);
      await clock.advance(restMs(world));
    }
    const rounds = await calmDown(world, storm);
    const faults = await clock.busy(judge(world));
    return { seed, faults, story: story.lines, counts: story.counts, rounds };
  } finally {
    for (const wrist of world.wrists) wrist.kill();
    for (const home of homes) home.phone.dispose();
    scene.town.rest();
    for (const person of world.people) scene.residents.giveBack(person);
  }
}

/** Somebody who has connected their phones before the first session, on a quiet day. */
async function settleIn(world: World): Promise<void> {
  const resident = world.dice.pick(world.people);
  world.net.isCalm = true;
  for (const home of world.homes) await connect(world, home, resident);
  world.net.isCalm = false;
}

function restMs({ dice }: World): number {
  return dice.happens(0.6) ? dice.whole(5_000, 12 * MINUTE_MS) : dice.whole(HOUR_MS, 9 * HOUR_MS);
}
