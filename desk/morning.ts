/**
 * A morning in virtual time, from sign-up to the history page: the account's pages, the phone's
 * settings, the watch by touch alone. Nobody in it knows a way that a person would not have.
 */

import { isDeepStrictEqual } from "node:util";
import { CUES, type Cue } from "../core/haptics/cue.ts";
import { pacedReps } from "../core/record/make-record.ts";
import type { SessionRecord } from "../core/record/record.ts";
import type { VirtualClock } from "../simulator/clock/virtual-clock.ts";
import { accountReader } from "./account-reader.ts";
import { feltCues } from "./felt-cues.ts";
import type { House } from "./house.ts";
import { AWAY_MS, armKill, type Kill } from "./kill.ts";
import { type Timeline, watchTimeline } from "./timeline.ts";
import { type WebPerson, webPerson } from "./web-person.ts";
import { type Habits, wristPerson } from "./wrist-person.ts";
import { recordsOnWatch } from "./wrist-record.ts";

export interface Morning {
  readonly cues: Readonly<Record<Cue | "unknown", number>>;
  readonly sets: number;
  readonly reps: number;
  readonly syncStates: readonly string[];
  readonly record: SessionRecord;
  /** The account's record equals the watch's, field by field. */
  readonly isSame: boolean;
  /** The account's word on getting the same record once more. */
  readonly secondSync: string;
  /** Every session the account holds. */
  readonly ids: readonly string[];
  readonly timeline: Timeline;
}

export interface Person {
  readonly email: string;
  readonly password: string;
}

/** A house in virtual time. */
export type VirtualHouse = House & { readonly clock: VirtualClock };

const LOOK_MS = 500;
/** A Morning, a kill, an account that was away: far more than any of it takes. */
const LONGEST_MS = 40 * 60 * 1000;

/** Sign-up, and the phone's connection to the account. */
export async function settleIn(
  house: VirtualHouse,
  person: Person,
  web: WebPerson = webPerson(house.account.baseUrl),
): Promise<WebPerson> {
  await web.signUp(person.email, person.password);
  await connectPhone(house, web.approve);
  return web;
}

/** One session and its sync, with or without a kill. The phone is connected. */
export async function liveMorning(
  house: VirtualHouse,
  habits: Habits,
  kill: Kill | null,
): Promise<Morning> {
  const timeline = watchTimeline(house);
  if (kill !== null) armKill(house, timeline, kill);
  const made = await liveSession(house, habits, timeline);
  // A part that was killed at the very end is given the time to come back before it is asked.
  if (kill !== null) await house.clock.advance(AWAY_MS + LOOK_MS);
  const reader = accountReader(house);
  const record = await reader.record(made.id);
  const secondSync = await reader.put(made);
  timeline.say("phone", `offers the session once more: ${secondSync}`);
  timeline.close();
  return {
    cues: countCues(house),
    sets: record.sets.length,
    reps: pacedReps(record),
    syncStates: timeline.syncStates,
    record,
    isSame: isDeepStrictEqual(record, made),
    secondSync,
    ids: await reader.ids(),
    timeline,
  };
}

async function connectPhone(
  { phone, account, clock }: VirtualHouse,
  approve: (link: string) => Promise<void>,
): Promise<void> {
  const page = phone.openSettings();
  page.type("Address of your account service", account.baseUrl);
  page.press("Connect");
  const linkOn = () => page.texts().find((text) => text.startsWith(`${account.baseUrl}/device`));
  await clock.runUntil(() => linkOn() !== undefined, 30_000);
  const link = linkOn();
  if (link === undefined) throw new Error(`The phone shows no code: ${page.texts().join(" | ")}`);
  await approve(link);
  const isConnected = () => page.texts().some((text) => text.startsWith("Connected as "));
  if (!(await clock.runUntil(isConnected, 60_000))) {
    throw new Error(`The phone did not connect: ${page.texts().join(" | ")}`);
  }
  page.close();
}

/** The record as the watch last had it. */
async function liveSession(
  { watch, clock }: VirtualHouse,
  habits: Habits,
  timeline: Timeline,
): Promise<SessionRecord> {
  const wrist = wristPerson(watch, habits);
  let made: SessionRecord | null = null;
  watch.open();
  timeline.say("person", "opens Hip Series on the watch");
  const until = clock.now() + LONGEST_MS;
  while (!wrist.look()) {
    await clock.advance(LOOK_MS);
    made = recordsOnWatch(watch.disk)[0] ?? made;
    if (clock.now() > until) {
      throw new Error(`The session is not in the account: ${watch.texts().join(" | ")}`);
    }
  }
  if (made === null) throw new Error("The watch never held a record.");
  return made;
}

function countCues({ watch }: House): Record<Cue | "unknown", number> {
  const counts = { unknown: 0 } as Record<Cue | "unknown", number>;
  for (const cue of CUES) counts[cue] = 0;
  for (const { cue } of feltCues(watch.pulses)) counts[cue] += 1;
  return counts;
}
