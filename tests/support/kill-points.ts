/**
 * Ends a part of the house in the middle of a morning, at twenty points from its first event to its
 * last, and looks at what the account has in the end. One file of tests a part, so that they can run
 * beside each other.
 */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SessionRecord } from "../../core/record/record.ts";
import type { Killable } from "../../desk/kill.ts";
import type { Morning } from "../../desk/morning.ts";
import { PLAIN_HABITS } from "../../desk/wrist-person.ts";
import { type Home, settleHome } from "./morning-house.ts";

const POINTS = 20;
const HABITS = { ...PLAIN_HABITS, marks: true };

export function describeKills(part: Killable): void {
  let home: Home;
  let unbroken: Morning;

  beforeAll(async () => {
    home = await settleHome();
    unbroken = await home.live(HABITS);
  });

  afterAll(async () => {
    await home.close();
  });

  describe(`a kill of the ${part}`, () => {
    it.each(Array.from({ length: POINTS }, (_, point) => point))(
      `at point %i of ${POINTS} ends with the session in the account once, as if nothing had happened`,
      async (point) => {
        const morning = await home.live(HABITS, { part, at: eventAt(unbroken, point) });
        expect(said(morning, part)).toBe(true);
        expect(whatWasDone(morning.record)).toEqual(whatWasDone(unbroken.record));
        expect(morning.isSame).toBe(true);
        expect(morning.ids.filter((id) => id === morning.record.id)).toHaveLength(1);
        expect(morning.faults).toEqual([]);
      },
    );
  });
}

/** From the first event to the last but one, so that there is always something left to be done. */
function eventAt(unbroken: Morning, point: number): number {
  const last = unbroken.timeline.happenings.length - 2;
  return 1 + Math.round((point * (last - 1)) / (POINTS - 1));
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
