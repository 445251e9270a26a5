/**
 * A sample of the sweep on the whole house: the packed programs in the watch's own kind of engine, and
 * an account service that is a process and dies as one. Each part is ended at some points of a session,
 * from its first event to its last; what the account has in the end is looked at. Every point there is
 * has its life in `tests/sweep/`.
 */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MORNING, type Routine } from "../../core/plan/routine.ts";
import type { SessionRecord } from "../../core/record/record.ts";
import { KILLABLE, type Killable } from "../../desk/kill.ts";
import type { Morning } from "../../desk/morning.ts";
import { PLAIN_HABITS } from "../../desk/wrist-person.ts";
import { type Home, settleHome } from "../support/morning-house.ts";

const POINTS = 6;
/** Of the events on the wrist, one in so many. */
const SELDOM = 20;
const HABITS = { ...PLAIN_HABITS, marks: true };
/** Everything there is in a session, once: a mark, a change of direction, another exercise, a switch. */
const ROUTINE: Routine = {
  ...MORNING,
  name: "custom",
  exercises: ["big-side-leg-raise", "hip-circle"],
  rounds: 1,
};

let home: Home;
let unbroken: Morning;

beforeAll(async () => {
  home = await settleHome(ROUTINE);
  unbroken = await home.live(HABITS);
});

afterAll(async () => {
  await home.close();
});

describe("the session that is killed", () => {
  it("has every kind of cue but the one for a pause, and a mark on each side", () => {
    const { stopped, unknown, ...felt } = unbroken.cues;
    expect([stopped, unknown]).toEqual([0, 0]);
    expect(Object.values(felt).every((count) => count > 0)).toBe(true);
    const marked = unbroken.record.sets.filter((set) => set.marked === 1);
    expect(marked.map(({ side }) => side)).toEqual(["right", "left"]);
  });
});

describe.each(KILLABLE)("a kill of the %s", (part) => {
  it.each(Array.from({ length: POINTS }, (_, point) => point))(
    `at point %i of ${POINTS} ends with the session in the account once, as if nothing had happened`,
    async (point) => {
      const morning = await home.live(HABITS, { part, at: eventAt(part, point) });
      expect(said(morning, part)).toBe(true);
      expect(whatWasDone(morning.record)).toEqual(whatWasDone(unbroken.record));
      expect(morning.isSame).toBe(true);
      expect(morning.ids.filter((id) => id === morning.record.id)).toHaveLength(1);
      expect(morning.faults).toEqual([]);
    },
  );
});

/**
 * From the first event to the last but one, so that there is always something left to be done. While
 * the wrist alone is busy, phone and account sleep: they die where something crosses, for the most part.
 */
function eventAt(part: Killable, point: number): number {
  const { happenings } = unbroken.timeline;
  const events = happenings.slice(0, -2).flatMap(({ kind }, index) => {
    const isAwake = kind === "frame" || kind === "request" || index % SELDOM === 0;
    return part === "watch" || isAwake ? [index + 1] : [];
  });
  return events[Math.round((point * (events.length - 1)) / (POINTS - 1))] ?? 1;
}

function said({ timeline }: Morning, part: Killable): boolean {
  return timeline.happenings.some(({ what }) => what === `the ${part} is killed`);
}

/** Times and pauses may differ; what was done may not. */
function whatWasDone(record: SessionRecord) {
  const { outcome, routine, level, comfort } = record;
  const sets = record.sets.map(({ startMs: _, endMs: __, ...set }) => set);
  return { outcome, routine, level, comfort, sets };
}
