/** Everything there is in one life: watches, phones, accounts, the ways between them, and who watches. */

import { type VirtualClock, virtualClock } from "../../../simulator/clock/virtual-clock.ts";
import { Dice } from "./dice.ts";
import { Home } from "./home.ts";
import { Ledger } from "./ledger.ts";
import { Net } from "./net.ts";
import type { Resident, Residents } from "./resident.ts";
import { Story } from "./story.ts";
import { START_MS, type Town } from "./town.ts";
import { Wrist } from "./wrist.ts";

export interface World {
  readonly clock: VirtualClock;
  readonly dice: Dice;
  readonly story: Story;
  readonly ledger: Ledger;
  readonly net: Net;
  readonly residents: Residents;
  /** Everyone whose account has a part in this life, those that were deleted too. */
  readonly people: Resident[];
  readonly homes: readonly Home[];
  readonly wrists: readonly Wrist[];
  /** The phone each watch belongs to. */
  readonly pairs: Map<Wrist, Home>;
  /** How rough the storm is, from 0 to 1. */
  readonly roughness: number;
  /** Whether the person also changes their routine, now on this phone, now on that. */
  readonly isChoosing: boolean;
}

export interface Scene {
  /** The text of the phone's program. */
  readonly side: string;
  readonly town: Town;
  readonly residents: Residents;
}

/** Each such life wants accounts of its own, and signing up is slow on purpose. */
const CHOOSING = 0.12;
const MOST_KILLS_AT_WRITE = 0.05;

export async function makeWorld(seed: number, { side, town, residents }: Scene): Promise<World> {
  const dice = new Dice(seed);
  const clock = virtualClock(START_MS);
  const story = new Story(() => clock.now());
  const ledger = new Ledger();
  const roughness = 0.2 + 0.8 * dice.random();
  const isChoosing = dice.happens(CHOOSING);
  const people = [await comeIn({ residents, isChoosing }), await comeIn({ residents, isChoosing })];
  town.begin(
    () => clock.now(),
    (accountId, receipt) => {
      story.tell(`account: ${receipt.outcome}, revision ${receipt.revision} of ${receipt.id}`);
      ledger.accountSaid(accountId, receipt);
    },
  );
  const net = new Net({ clock, dice: dice.fork("net"), town, story, roughness });
  const killAtWrite = dice.happens(0.5) ? MOST_KILLS_AT_WRITE * roughness : 0;
  const homes = named("phone", dice.happens(isChoosing ? 0.9 : 0.35) ? 2 : 1).map(
    (name) =>
      new Home({ name, side, clock, dice: dice.fork(name), story, ledger, net, killAtWrite }),
  );
  const wrists = named("watch", dice.happens(0.35) ? 2 : 1).map(
    (name) => new Wrist(name, clock, ledger),
  );
  const pairs = new Map(wrists.map((wrist) => [wrist, dice.pick(homes)]));
  const parts = { clock, dice, story, ledger, net, residents, people, homes, wrists, pairs };
  return { ...parts, roughness, isChoosing };
}

/** Somebody with an account, for whom nothing is left of earlier lives but sessions. */
export async function comeIn({
  residents,
  isChoosing,
}: Pick<World, "residents" | "isChoosing">): Promise<Resident> {
  if (!isChoosing) return residents.borrow();
  const newcomer = await residents.signUp();
  newcomer.isOnlyHere = true;
  return newcomer;
}

function named(what: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${what} ${index + 1}`);
}

export function pairOf({ pairs }: World, wrist: Wrist): Home {
  const home = pairs.get(wrist);
  if (home === undefined) throw new Error(`${wrist.name} belongs to no phone.`);
  return home;
}

/** The highest revision of a session that watches and phones still hold. */
export function leftOf({ homes, wrists }: World, id: string): number {
  return Math.max(0, ...[...homes, ...wrists].map((holder) => holder.revisionOf(id)));
}
