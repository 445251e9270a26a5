/**
 * Lives one session in a sweep's house while blows fall on it, and says what came of it: what the
 * wrist felt, what the account has, and what was left lying about in the end.
 */

import { parseRecord } from "../../core/record/parse-record.ts";
import type { SessionRecord } from "../../core/record/record.ts";
import { type FeltCue, feltCues } from "../../desk/felt-cues.ts";
import { AWAY_MS } from "../../desk/kill.ts";
import { wristPerson } from "../../desk/wrist-person.ts";
import { type Blow, Storm } from "./sweep-blow.ts";
import { openSweepHouse, type Scene, type SweepHouse } from "./sweep-house.ts";
import { type Death, Witness } from "./sweep-witness.ts";

export interface Lived {
  readonly events: readonly string[];
  /** When each of them was. */
  readonly times: readonly number[];
  /** Every session in the account. */
  readonly records: readonly SessionRecord[];
  /** The record as the watch last had it. */
  readonly made: SessionRecord | null;
  readonly cues: readonly FeltCue[];
  readonly deaths: readonly Death[];
  /** Files and keys of the watch, keys of the phone. */
  readonly left: readonly string[];
  /** What watch and phone complained of, and what was not true at some moment. */
  readonly complaints: readonly string[];
  /** Blows whose event never came. */
  readonly missed: number;
}

const LOOK_MS = 500;
const LONGEST_MS = 20 * 60 * 1000;
/** Some other time the app is opened once more, with the phone near. */
const VISIT_MS = 60_000;

export async function live(scene: Scene, blows: readonly Blow[] = []): Promise<Lived> {
  const witness = new Witness();
  const storm = new Storm(blows, witness.died);
  const house = await openSweepHouse(scene, storm, witness);
  storm.breakOver(house);
  witness.lookAt(house);
  try {
    const stuck = await liveSession(house, scene);
    if (blows.length > 0) await house.clock.advance(AWAY_MS + LOOK_MS);
    await house.account.deliverLate();
    if (isAnythingOnTheWay(house)) {
      house.watch.open();
      await house.clock.advance(VISIT_MS);
    }
    storm.breakOff();
    const { watch, phone, account } = house;
    const faults = [...watch.faults, ...phone.faults]
      .map(({ message }) => message)
      .filter((message) => scene.vendorFault?.test(message) !== true);
    return {
      events: [...storm.events],
      times: [...storm.times],
      records: (await account.records()).map(readRecord),
      made: witness.made,
      cues: feltCues(watch.pulses),
      deaths: witness.deaths,
      left: leftLying(house),
      complaints: [...stuck, ...faults, ...witness.broken],
      missed: storm.missed,
    };
  } finally {
    await house.close();
  }
}

/** What kept the person from seeing their session in the account, if anything did. */
async function liveSession({ watch, clock }: SweepHouse, scene: Scene): Promise<string[]> {
  const person = wristPerson(watch, scene.habits);
  const until = clock.now() + LONGEST_MS;
  watch.open();
  while (!person.look()) {
    scene.alsoDo?.(watch);
    await clock.advance(LOOK_MS);
    if (clock.now() > until) return [`the person still waits: ${watch.texts().join(" | ")}`];
  }
  return [];
}

function isAnythingOnTheWay({ disk, phone }: SweepHouse): boolean {
  const keys = Object.keys(phone.settings.toObject());
  return disk.files.size > 0 || keys.some((key) => key.includes("outbox"));
}

function leftLying({ disk, phone }: SweepHouse): readonly string[] {
  const files = [...disk.files.keys()].map((path) => `watch file ${path}`);
  const stored = [...disk.storages.values()].flatMap((storage) => [...storage.keys()]);
  const keys = stored.map((key) => `watch key ${key}`);
  const phoneKeys = Object.keys(phone.settings.toObject()).map((key) => `phone key ${key}`);
  return [...files, ...keys, ...phoneKeys].sort();
}

function readRecord(raw: unknown): SessionRecord {
  const record = parseRecord(raw);
  if (!record.ok) throw new Error(`${record.fault.path}: ${record.fault.message}`);
  return record.value;
}
