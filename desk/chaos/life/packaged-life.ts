/**
 * One life on the packed programs: short sessions by touch alone, with kills of watch, phone and account,
 * frames and requests that go astray; then calm, and the same verdict.
 */

import { randomUUID } from "node:crypto";
import { MORNING, type Routine } from "../../../core/plan/routine.ts";
import { parseLinkText } from "../../../core/sync/link.ts";
import { firstChoice, makeRoutineText } from "../../../core/sync/routine-document.ts";
import { STORAGE_KEYS } from "../../../core/sync/storage-keys.ts";
import { virtualClock } from "../../../simulator/clock/virtual-clock.ts";
import { seededFaults } from "../../../simulator/link/faults.ts";
import type { Phone } from "../../../simulator/phone/phone.ts";
import { createSettings } from "../../../simulator/phone/settings-store.ts";
import type { AccountProcess } from "../../account-process.ts";
import { openHouse } from "../../house.ts";
import { settleIn, type VirtualHouse } from "../../morning.ts";
import { webPerson } from "../../web-person.ts";
import { PLAIN_HABITS, wristPerson } from "../../wrist-person.ts";
import { Dice } from "./dice.ts";
import { Ledger } from "./ledger.ts";
import type { Life } from "./life.ts";
import { Net } from "./net.ts";
import { cameFrom, doorOf } from "./packaged-door.ts";
import { judgePackaged, waiting } from "./packaged-verdict.ts";
import { PhoneWitness } from "./phone-witness.ts";
import { Story } from "./story.ts";
import { ToldDisk } from "./told-disk.ts";
import { START_MS } from "./town.ts";

const PASSWORD = "three slow morning rounds";
/** One exercise on both sides, at the quickest pace there is. */
const ROUTINE: Routine = {
  ...MORNING,
  name: "custom",
  exercises: ["side-leg-raise"],
  rounds: 1,
  repMs: 1200,
};
const SESSIONS = [1, 2] as const;
const LOOK_MS = 500;
/** A session takes two minutes; then it is given up on for now, or is in the account. */
const SESSION_MS = 6 * 60 * 1000;
const VISIT_MS = 3 * 60 * 1000;
const KILLS = { watch: 0.6, phone: 0.7, account: 0.5 } as const;
const WITHIN_MS = 150_000;
const AWAY_MS = 15_000;
const CALM_ROUNDS = 6;
const CALM_MS = 20 * 60 * 1000;

interface Packaged {
  readonly house: VirtualHouse;
  readonly dice: Dice;
  readonly story: Story;
  readonly ledger: Ledger;
  readonly net: Net;
}

export async function livePackaged(
  seed: number,
  account: AccountProcess,
  address: string,
): Promise<Life> {
  const world = await open(seed, account, address);
  const { house, dice, story } = world;
  try {
    await moveIn(world, address);
    storm(world);
    for (let left = dice.whole(...SESSIONS); left > 0; left -= 1) {
      strike(world);
      await session(world);
    }
    const rounds = await calmDown(world);
    const faults = await house.clock.busy(judgePackaged(house, world.ledger));
    return { seed, faults, story: story.lines, counts: story.counts, rounds };
  } finally {
    house.close();
  }
}

async function open(seed: number, account: AccountProcess, address: string): Promise<Packaged> {
  const dice = new Dice(seed);
  const clock = virtualClock(START_MS);
  const story = new Story(() => clock.now());
  const ledger = new Ledger();
  const settings = createSettings();
  const witness = new PhoneWitness(ledger, settings);
  settings.onChange(({ key, newValue }) => {
    const link = parseLinkText(key === STORAGE_KEYS.link ? (newValue ?? "") : "");
    if (link.ok && link.value.state === "connected") witness.approvedBy = link.value.accountId;
  });
  const town = { fetch: doorOf(address, (owner, receipt) => ledger.accountSaid(owner, receipt)) };
  const roughness = 0.5 + 0.5 * dice.random();
  const net = new Net({ clock, dice: dice.fork("net"), town, story, roughness });
  net.isCalm = true;
  const phone = (): Phone => house.phone;
  const house = {
    ...(await openHouse({
      clock,
      account,
      settings,
      disk: new ToldDisk(ledger),
      random: dice.fork("programs").random,
      fetch: net.fetchFor("phone", phone),
    })),
    clock,
  };
  return { house, dice, story, ledger, net };
}

async function moveIn({ house, net }: Packaged, address: string): Promise<void> {
  const web = webPerson(house.account.baseUrl, cameFrom(address));
  await settleIn(house, { email: `${randomUUID()}@example.org`, password: PASSWORD }, web);
  const text = makeRoutineText(firstChoice(ROUTINE));
  house.phone.settings.setItem(STORAGE_KEYS.routine, text);
  house.watch.disk.storage("default").set("routine", JSON.stringify(ROUTINE));
  net.isCalm = false;
}

function storm({ house, dice, story }: Packaged): void {
  const odds = (most: number) => dice.random() * most;
  const plan = seededFaults({
    seed: dice.whole(1, 1_000_000),
    drop: odds(0.05),
    delay: odds(0.1),
    delayMs: 2_000,
    duplicate: odds(0.1),
    cut: odds(0.02),
  });
  house.link.setFaults((frame) => {
    const fate = plan(frame);
    if (fate.drop || fate.duplicate || fate.delayMs || fate.cutMs)
      story.count("packaged: frame hit");
    return fate;
  });
}

/** Each part may die once in a session, at any instant of it. */
function strike({ house, dice, story, net }: Packaged): void {
  const { clock, watch, phone, account } = house;
  const deaths: Record<keyof typeof KILLS, () => void> = {
    watch: () => watch.kill(),
    phone() {
      phone.killApp();
      clock.setTimeout(() => phone.startApp(), AWAY_MS);
    },
    account() {
      void clock.busy(account.kill());
      clock.setTimeout(() => void clock.busy(account.revive()), AWAY_MS);
    },
  };
  for (const part of Object.keys(KILLS) as (keyof typeof KILLS)[]) {
    const atMs = dice.whole(0, WITHIN_MS);
    if (!dice.happens(KILLS[part])) continue;
    clock.setTimeout(() => {
      if (net.isCalm) return;
      story.count(`packaged: ${part} killed`);
      deaths[part]();
    }, atMs);
  }
}

async function session(world: Packaged): Promise<void> {
  const { house, story } = world;
  const { clock, watch } = house;
  story.count("packaged: sessions");
  const person = wristPerson(watch, PLAIN_HABITS);
  watch.wake();
  watch.home();
  watch.open();
  const until = clock.now() + SESSION_MS;
  while (!person.look() && clock.now() < until) await clock.advance(LOOK_MS);
}

/** Opens the app, ends what is open on it, and begins nothing. */
async function visit({ house }: Packaged): Promise<void> {
  const { clock, watch } = house;
  const person = wristPerson(watch, PLAIN_HABITS);
  watch.wake();
  watch.home();
  watch.open();
  const until = clock.now() + VISIT_MS;
  while (clock.now() < until) {
    const isAtHome = watch.running && watch.pagePath?.split("/")[1] === "home";
    if (!isAtHome) person.look();
    await clock.advance(LOOK_MS);
  }
}

/** All is well, and the person opens what they have until nothing waits. */
async function calmDown(world: Packaged): Promise<number> {
  const { house, net, story } = world;
  const { clock, phone, link, account } = house;
  net.isCalm = true;
  link.setFaults(undefined);
  link.setConnected(true);
  phone.startApp();
  await clock.busy(account.revive());
  story.tell("calm");
  for (let round = 1; round <= CALM_ROUNDS; round += 1) {
    phone.openSettings();
    await visit(world);
    await clock.advance(CALM_MS);
    await clock.busy(net.deliverLate());
    if (waiting(house).length === 0) return round;
  }
  return CALM_ROUNDS;
}
