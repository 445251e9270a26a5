/** What a person may do next, and how often they do it. */

import type { Overlay } from "../../../core/record/overlay.ts";
import { ask, connect, train, visit } from "./person.ts";
import type { Resident } from "./resident.ts";
import { comeIn, leftOf, pairOf, type World } from "./world.ts";

const STEPS = {
  train: 45,
  visit: 12,
  "change account": 8,
  regret: 8,
  connect: 10,
  disconnect: 4,
  adopt: 3,
  sync: 5,
  retry: 2,
  edit: 9,
  remove: 10,
  move: 4,
  revoke: 3,
  "delete account": 3,
  "wipe phone": 3,
  "reset watch": 2,
} as const;

/** In a life in which the routine is changed, so often after another step. */
const CHOSEN_AFTER = 0.4;

type Step = keyof typeof STEPS;

export async function takeStep(world: World): Promise<void> {
  const step = world.dice.weighed(STEPS);
  world.story.tell(`the person: ${step}`);
  await DOING[step](world);
  if (world.isChoosing && world.dice.happens(CHOSEN_AFTER)) await choose(world);
}

const DOING: Readonly<Record<Step, (world: World) => Promise<void> | void>> = {
  train: (world) => train(world, world.dice.pick(world.wrists)),
  visit: (world) => visit(world, world.dice.pick(world.wrists)),
  "change account": changeAccount,
  regret,
  connect: (world) => connect(world, world.dice.pick(world.homes), anyone(world)),
  disconnect: (world) => ask(world, world.dice.pick(world.homes), "disconnect"),
  adopt: (world) => ask(world, world.dice.pick(world.homes), "adopt"),
  sync: (world) => ask(world, world.dice.pick(world.homes), "sync"),
  retry: (world) => ask(world, world.dice.pick(world.homes), "retry"),
  edit: atSession(edit),
  remove: atSession(removeOne),
  move,
  revoke: atAccount(revoke),
  "delete account": atAccount(deleteAccount),
  "wipe phone": wipePhone,
  "reset watch": resetWatch,
};

export function living({ people }: World): readonly Resident[] {
  return people.filter(({ isDeleted }) => !isDeleted);
}

function anyone(world: World): Resident {
  return world.dice.pick(living(world));
}

/** Trains where there is no network, and connects another account before the old one has it. */
async function changeAccount(world: World): Promise<void> {
  const { dice, net, story, wrists } = world;
  const wrist = dice.pick(wrists);
  const home = pairOf(world, wrist);
  net.isAccountUp = false;
  story.count("account changed with records waiting");
  await train(world, wrist, { near: 1 });
  await ask(world, home, "disconnect");
  net.isAccountUp = true;
  const { approvedBy } = home.witness;
  const others = living(world).filter(({ accountId }) => accountId !== approvedBy);
  await connect(world, home, dice.pick(others));
}

/** Deletes a session on the web whose summary is still open on the watch, and closes it after. */
async function regret(world: World): Promise<void> {
  const { clock, dice, net, wrists } = world;
  const wrist = dice.pick(wrists);
  await train(world, wrist, { near: 1, soon: 0 });
  const id = wrist.unconfirmed;
  for (const resident of living(world)) {
    if (id === null || !net.isAccountUp) continue;
    const isThere = (await clock.busy(resident.ids())).includes(id);
    if (isThere) await clock.busy(removeOne(world, resident, id));
  }
  await visit(world, wrist);
}

type AtAccount = (world: World, resident: Resident) => Promise<void>;

/** At the account's pages, when there is anybody to open them. */
function atAccount(work: AtAccount): (world: World) => Promise<void> {
  return async (world) => {
    if (world.net.isAccountUp) await world.clock.busy(work(world, anyone(world)));
  };
}

/** At the page of one of this life's sessions, in the first account that shows any. */
function atSession(
  work: (world: World, resident: Resident, id: string) => Promise<void>,
): (world: World) => Promise<void> {
  const find = async (world: World) => {
    for (const resident of living(world)) {
      const id = await shownTo(world, resident);
      if (id !== null) return work(world, resident, id);
    }
  };
  return async (world) => {
    if (world.net.isAccountUp) await world.clock.busy(find(world));
  };
}

async function shownTo({ ledger, dice }: World, resident: Resident): Promise<string | null> {
  const ids = (await resident.ids()).filter((id) => ledger.sessions.has(id));
  if (ids.length === 0) return null;
  // The newest comes first: of that one a revision may still be on its way.
  return dice.happens(0.5) ? (ids[0] ?? null) : dice.pick(ids);
}

async function edit(world: World, resident: Resident, id: string): Promise<void> {
  const found = await resident.find(id);
  if (found === null || found === "deleted") return;
  const overlay: Overlay = {
    version: (found.overlay?.version ?? 0) + 1,
    clean: found.record.sets.map(({ paced }) => world.dice.whole(0, paced)),
    note: `Written at ${world.clock.now()}.`,
  };
  if (!(await resident.edit(id, overlay))) return;
  world.ledger.edited(resident.accountId, id, overlay);
  world.story.count("edited on the web", `edited ${id}`);
}

async function removeOne(world: World, resident: Resident, id: string): Promise<void> {
  await resident.remove(id);
  world.ledger.removed(resident.accountId, id);
  world.story.count("deleted on the web", `deleted ${id}`);
}

async function revoke({ story }: World, resident: Resident): Promise<void> {
  const count = await resident.revokePhones();
  if (count > 0) story.count("token revoked on the web");
}

async function deleteAccount(world: World, resident: Resident): Promise<void> {
  await resident.deleteAccount();
  world.ledger.accountDeleted(resident.accountId);
  world.story.count("account deleted");
  world.people.push(await comeIn(world));
}

/** Another pace: the routine is changed on one of the phones. */
async function choose({ clock, dice, homes, story }: World): Promise<void> {
  const home = dice.pick(homes);
  const repMs = 100 * dice.whole(12, 50);
  const page = home.open();
  await clock.advance(1_000);
  home.choose(repMs);
  story.count("routine chosen", `${home.name}: ${repMs} ms a rep`);
  await clock.advance(dice.whole(2_000, 30_000));
  page.close();
}

/** A watch that belongs to another phone from now on. */
function move({ dice, homes, wrists, pairs, story }: World): void {
  const wrist = dice.pick(wrists);
  const home = dice.pick(homes);
  if (pairs.get(wrist) === home) return;
  pairs.set(wrist, home);
  story.count("watch moved to another phone", `${wrist.name} belongs to ${home.name} now`);
}

function wipePhone(world: World): void {
  const home = world.dice.pick(world.homes);
  home.wipe();
  world.ledger.wiped((id) => leftOf(world, id));
  world.story.count("phone's storage cleared", `${home.name}: wiped`);
}

function resetWatch(world: World): void {
  const wrist = world.dice.pick(world.wrists);
  wrist.reset();
  world.ledger.wiped((id) => leftOf(world, id));
  world.story.count("watch reset", `${wrist.name}: reset`);
}
