/** What the person does with watch, phone and account, a way anybody would have. */

import type { SessionRecord } from "../../../core/record/record.ts";
import { STORAGE_KEYS, type Wish } from "../../../core/sync/storage-keys.ts";
import { confirmSession, endedEarly, makeSessionAt, restedInstead } from "../made-session.ts";
import type { Home } from "./home.ts";
import type { Resident } from "./resident.ts";
import { BASE_URL } from "./town.ts";
import { pairOf, type World } from "./world.ts";
import type { Wrist } from "./wrist.ts";

const SESSION_MS = 599_000;
const CONNECTING_MS = 90_000;

/** When the summary is closed: mostly soon, with its record just on its way. */
const CONFIRMED_SOON = 0.8;
const NEAR = 0.75;

/** A session, or a day of rest; its summary is closed soon, or only in another visit. */
export async function train(
  world: World,
  wrist: Wrist,
  { near = NEAR, soon = CONFIRMED_SOON } = {},
): Promise<void> {
  const { clock, dice, story } = world;
  openApp(world, wrist, dice.happens(near));
  confirmEarlier(world, wrist);
  if (wrist.journal !== null) return stay(world, wrist);
  const record = makeOne(world, wrist);
  story.count(record.outcome === "rested" ? "rest days" : "sessions");
  story.tell(`${wrist.name}: ${record.outcome} ${record.id}`);
  wrist.finish(record);
  await clock.advance(dice.whole(0, 6_000));
  if (dice.happens(soon)) confirmEarlier(world, wrist);
  await stay(world, wrist);
}

export async function visit(world: World, wrist: Wrist, isNear = true): Promise<void> {
  openApp(world, wrist, isNear);
  confirmEarlier(world, wrist);
  await stay(world, wrist);
}

async function stay({ clock, dice }: World, wrist: Wrist): Promise<void> {
  await clock.advance(dice.whole(2_000, 90_000));
  wrist.close();
}

function openApp(world: World, wrist: Wrist, isNear: boolean): void {
  const { link, phone } = pairOf(world, wrist);
  link.setConnected(isNear);
  if (isNear) phone.startApp();
  wrist.open(link.watchEnd);
}

/** The summary that is still open is asked for again; now and then it stays so. */
function confirmEarlier({ story }: World, wrist: Wrist): void {
  if (!wrist.isOpen || wrist.unconfirmed === null) return;
  const id = wrist.unconfirmed;
  if (wrist.confirm(confirmSession)) story.count("summaries confirmed", `confirmed ${id}`);
}

function makeOne({ dice }: World, wrist: Wrist): SessionRecord {
  wrist.made += 1;
  const startedAt = wrist.wall.now() - SESSION_MS;
  const made = makeSessionAt(dice.fork(`${wrist.name} ${startedAt}`).random, startedAt, wrist.made);
  const record = { ...made, lastSessionId: wrist.lastId };
  const kind = dice.weighed({ whole: 6, early: 2, rested: 2 });
  if (kind === "early") return endedEarly(record);
  return kind === "rested" ? restedInstead(record) : record;
}

/** The device flow as it is: a wish, a code, a yes in any browser. */
export async function connect(world: World, home: Home, resident: Resident): Promise<void> {
  const { clock, dice, net, story } = world;
  const page = home.open();
  await clock.advance(1_000);
  if (await leaveOther(world, home, resident)) {
    home.write(STORAGE_KEYS.server, BASE_URL);
    home.wish("connect");
    await clock.advance(1_000);
    await clock.runUntil(() => home.current.state === "waiting", 20_000);
    const link = home.current;
    await clock.advance(dice.whole(1_000, 12_000));
    if (link.state === "waiting" && net.isAccountUp) {
      await clock.busy(approve(world, home, { resident, uri: link.uriComplete }));
      await clock.runUntil(() => home.current.state === "connected", CONNECTING_MS);
    }
  }
  story.count("connections tried", `${home.name}: connected? ${home.current.state}`);
  page.close();
}

interface Approval {
  readonly resident: Resident;
  readonly uri: string;
}

async function approve({ story }: World, home: Home, { resident, uri }: Approval): Promise<void> {
  try {
    await resident.web.approve(uri);
    home.witness.approvedBy = resident.accountId;
  } catch (error) {
    // The phone was wiped, or has asked for another code: the page says so, and they try again.
    story.tell(`the page does not take the code: ${String(error).slice(0, 80)}`);
  }
}

/** False when there is nothing to be done, or it could not be. */
async function leaveOther({ clock }: World, home: Home, resident: Resident): Promise<boolean> {
  const link = home.current;
  if (link.state !== "connected" || link.needsSignIn) return true;
  if (link.accountId === resident.accountId) return false;
  home.wish("disconnect");
  return clock.runUntil(() => home.current.state === "none", 30_000);
}

/** Opens the settings, presses one button and looks for a while. */
export async function ask(world: World, home: Home, wish: Wish): Promise<void> {
  const { clock, dice, story } = world;
  story.count(`pressed ${wish}`, `${home.name}: ${wish}`);
  const page = home.open();
  await clock.advance(500);
  home.wish(wish);
  await clock.advance(dice.whole(5_000, 40_000));
  page.close();
}
