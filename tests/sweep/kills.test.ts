/**
 * Each part of the house, killed at every event of a session, and again a moment after. However it
 * falls, the account has the same session once, every counted rep had its cue, and nothing is left.
 */

import { beforeAll, describe, expect, it } from "vitest";
import { KILLABLE, type Killable } from "../../desk/kill.ts";
import { kill } from "../support/sweep-blow.ts";
import type { Scene } from "../support/sweep-house.ts";
import { SWEEP_LIMIT_MS } from "../support/sweep-limit.ts";
import { type Lived, live } from "../support/sweep-run.ts";
import { bicycleScene, circlesScene, leaveScene, sweep } from "../support/sweep-scene.ts";

/** Between a cue and the line it waits for; between a frame's leaving and its arrival. */
const MOMENT_MS = 10;
const AROUND_CHANGE_MS = 5000;

let scene: Scene;
let unbroken: Lived;

beforeAll(async () => {
  scene = await bicycleScene();
  unbroken = await live(scene);
  return () => leaveScene(scene);
});

describe("the quick engine", () => {
  it(
    "lives a session as QuickJS does, event for event, unbroken and killed",
    async () => {
      const points = [20, 46, unbroken.events.length - 30];
      const lives = [[], ...points.map((at) => [kill("watch", at)])];
      for (const blows of lives) {
        const slow = await live({ ...scene, inQuickJs: true }, blows);
        expect(slow).toEqual(await live(scene, blows));
      }
    },
    SWEEP_LIMIT_MS,
  );
});

describe.each(KILLABLE)("a kill of the %s", (part) => {
  it(
    "at every event leaves the same session in the account once, and nothing behind",
    async () => {
      const lives = unbroken.events.map((_, index) => [kill(part, index + 1)]);
      expect(await sweep(scene, unbroken, lives)).toEqual([]);
    },
    SWEEP_LIMIT_MS,
  );

  it(
    "a moment after every event leaves the same session in the account once, and nothing behind",
    async () => {
      const lives = moments(part, unbroken).map((at) => [kill(part, at, MOMENT_MS)]);
      expect(await sweep(scene, unbroken, lives)).toEqual([]);
    },
    SWEEP_LIMIT_MS,
  );
});

describe("a kill of the watch around a change of direction", () => {
  it(
    "neither skips nor repeats a circle",
    async () => {
      const circles = circlesScene(scene);
      const whole = await live(circles);
      const changeAt = whole.cues.find(({ cue }) => cue === "change")?.atMs ?? 0;
      const lives = whole.times.flatMap((time, index) =>
        Math.abs(time - changeAt) < AROUND_CHANGE_MS ? [[kill("watch", index + 1)]] : [],
      );
      expect(lives.length).toBeGreaterThan(10);
      expect(await sweep(circles, whole, lives)).toEqual([]);
    },
    SWEEP_LIMIT_MS,
  );
});

/**
 * The last event of each instant: a moment after it is a moment after them all. While the wrist alone
 * is busy, phone and account sleep, and to die asleep a moment later is no other death.
 */
function moments(part: Killable, { events, times }: Lived): readonly number[] {
  return times.flatMap((time, index) => {
    const isLast = times[index + 1] !== time;
    return isLast && (part === "watch" || isAwake(events, index)) ? [index + 1] : [];
  });
}

function isAwake(events: readonly string[], index: number): boolean {
  return events.slice(Math.max(0, index - 1), index + 2).some((what) => !what.startsWith("watch:"));
}
