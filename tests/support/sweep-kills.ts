/**
 * One part of the house, killed at every event of a session, and again a moment after. However it
 * falls, the account has the same session once, every counted rep had its cue, and nothing is left.
 */

import { beforeAll, describe, expect, it } from "vitest";
import type { Killable } from "../../desk/kill.ts";
import { kill } from "./sweep-blow.ts";
import type { Scene } from "./sweep-house.ts";
import { SWEEP_LIMIT_MS } from "./sweep-limit.ts";
import { type Lived, live } from "./sweep-run.ts";
import { bicycleScene, leaveScene, sweep } from "./sweep-scene.ts";

/** Between a cue and the line it waits for; between a frame's leaving and its arrival. */
const MOMENT_MS = 10;

/** A file for each part, so that they can be swept beside one another. */
export function describeKillsOf(part: Killable): void {
  let scene: Scene;
  let unbroken: Lived;

  beforeAll(async () => {
    scene = await bicycleScene();
    unbroken = await live(scene);
    return () => leaveScene(scene);
  });

  describe(`a kill of the ${part}`, () => {
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
}

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
