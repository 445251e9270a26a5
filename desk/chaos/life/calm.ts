/**
 * After the storm everything is well again, and the person does what the words on phone and watch ask
 * of them: sign in, connect, send to this account after all, close a summary. Nothing else.
 */

import type { Home } from "./home.ts";
import { ask, connect, visit } from "./person.ts";
import type { Resident } from "./resident.ts";
import { disagreeing, unkept } from "./routines.ts";
import { living } from "./steps.ts";
import type { Storm } from "./storm.ts";
import type { World } from "./world.ts";

const MOST_ROUNDS = 8;
const ROUND_MS = 25 * 60 * 1000;

/** Answers the rounds it took; nothing waits then, or it waits for ever. */
export async function calmDown(world: World, storm: Storm): Promise<number> {
  storm.isOver = true;
  makeWell(world);
  world.story.tell("calm");
  const people = new Map(world.homes.map((home) => [home, world.dice.pick(living(world))]));
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    for (const [home, resident] of people) await doWhatIsAsked(world, home, resident);
    for (const wrist of world.wrists) await visit(world, wrist);
    await world.clock.advance(ROUND_MS);
    if (await isAtRest(world)) {
      await afterAll(world);
      if (await isAtRest(world)) return round;
    }
  }
  return MOST_ROUNDS;
}

/** A phone whose program was ended in the middle goes on at its next start: that is no fault. */
async function isAtRest(world: World): Promise<boolean> {
  if (waiting(world).length > 0 || disagreeing(world).length > 0) return false;
  return (await world.clock.busy(unkept(world))).length === 0;
}

/** What is still anywhere but in an account, in words. */
export function waiting({ homes, wrists }: World): readonly string[] {
  const onPhones = homes.flatMap((home) =>
    home.entries().map(({ record, reason }) => {
      const why = reason === null ? "waits" : `needs you, ${reason}`;
      return `${record.id} revision ${record.revision} on ${home.name}: ${why}`;
    }),
  );
  const onWatches = wrists.flatMap((wrist) => [
    ...wrist.waiting().map(({ id, revision }) => `${id} revision ${revision} on ${wrist.name}`),
    ...(wrist.journal === null ? [] : [`${wrist.journal.id} in the journal of ${wrist.name}`]),
  ]);
  return [...onPhones, ...onWatches];
}

function makeWell({ homes, wrists, net }: World): void {
  net.isCalm = true;
  net.isAccountUp = true;
  for (const home of homes) {
    home.isCalm = true;
    home.full = "no";
    home.link.setFaults(undefined);
    home.link.setConnected(true);
    home.phone.setClock(0);
    home.phone.startApp();
  }
  for (const wrist of wrists) {
    wrist.isFull = false;
    wrist.wall.aheadMs = 0;
  }
}

/** Every old request that is still on its way somewhere comes in, and changes nothing any more. */
async function afterAll({ clock, net }: World): Promise<void> {
  await clock.busy(net.deliverLate());
  await clock.advance(ROUND_MS);
}

async function doWhatIsAsked(world: World, home: Home, resident: Resident): Promise<void> {
  const link = home.current;
  if (link.state === "connected" && !link.needsSignIn) {
    const isOthers = home.entries().some(({ reason }) => reason === "other-account");
    return ask(world, home, isOthers ? "adopt" : "sync");
  }
  const isUnderWay = ["swapping", "greeting", "leaving", "asking"].includes(link.state);
  if (isUnderWay) return ask(world, home, "sync");
  const signedIn = link.state === "connected" ? link.accountId : null;
  const again = living(world).find(({ accountId }) => accountId === signedIn);
  return connect(world, home, again ?? resident);
}
