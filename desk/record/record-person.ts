/**
 * Records a scripted person: someone who looks at the glass and does the next sensible thing, with
 * habits and mishaps of their own, on a fresh stage and at nobody's pace.
 */

import { hurriedTime } from "../../simulator/clock/hurried-time.ts";
import { type PacedClock, pacedClock } from "../../simulator/clock/paced-clock.ts";
import type { Zpk } from "../../simulator/package/zab.ts";
import type { WatchModel } from "../../simulator/watch/model.ts";
import type { House } from "../house.ts";
import { type Habits, wristPerson } from "../wrist-person.ts";
import { findingsOf, Witness } from "./evidence.ts";
import { type FreshStart, freshHead } from "./fresh-head.ts";
import { befall, type Mishap } from "./mishap.ts";
import type { Head, Recording } from "./recording.ts";
import { openStage, type Stage } from "./stage.ts";
import { Tape } from "./tape.ts";
import { tapedHouse } from "./taped-house.ts";
import { inTimeZone } from "./time-zone.ts";

export interface Role extends Omit<FreshStart, "model"> {
  /** The recording's file is called so. */
  readonly name: string;
  readonly habits: Habits;
  readonly mishaps: readonly Mishap[];
}

export interface Wardrobe {
  readonly model: WatchModel;
  /** The app, packed for that model. */
  readonly packed: Zpk;
}

const FIRST_LOOK_MS = 500;
const LOOK_MS = 500;
const LINGER_MS = 3000;
/** A person who has not come to an end by then leaves it at that. */
const LONGEST_MS = 25 * 60 * 1000;

export interface Recorded {
  readonly recording: Recording;
  /** What watch and phone complained of. */
  readonly faults: readonly string[];
}

export function recordPerson(role: Role, wardrobe: Wardrobe): Promise<Recorded> {
  return inTimeZone(role.timeZone, async () => {
    const head = freshHead({ ...role, model: wardrobe.model });
    const clock = pacedClock({ startMs: head.startMs, realTime: hurriedTime() });
    try {
      const { recorded } = await clock.input(async () => {
        const stage = await openStage(head, clock, wardrobe.packed);
        return { recorded: live({ stage, clock, head, role }) };
      });
      return await recorded;
    } finally {
      clock.dispose();
    }
  });
}

interface Life {
  readonly stage: Stage;
  readonly clock: PacedClock;
  readonly head: Head;
  readonly role: Role;
}

async function live({ stage, clock, head, role }: Life): Promise<Recorded> {
  const tape = new Tape(head, () => clock.now());
  const witness = new Witness(stage);
  const house = await new Promise<House>((lived, failed) => {
    const taped = tapedHouse(stage, { clock, tape, failed });
    for (const mishap of role.mishaps) {
      clock.setTimeout(() => void befall(taped, mishap).catch(failed), mishap.atMs);
    }
    const person = wristPerson(taped.watch, role.habits);
    const look = (): void => {
      const isOver = person.look() || clock.now() - head.startMs > LONGEST_MS;
      if (isOver) clock.setTimeout(() => lived(taped), LINGER_MS);
      else clock.setTimeout(look, LOOK_MS);
    };
    clock.setTimeout(look, FIRST_LOOK_MS);
  });
  const recording = await clock.input(() =>
    tape.finish(findingsOf(witness.evidence(stage.standIn.records))),
  );
  const faults = [...house.watch.faults, ...house.phone.faults].map(({ message }) => message);
  house.close();
  return { recording, faults };
}
