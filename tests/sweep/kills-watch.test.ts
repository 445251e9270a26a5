/**
 * The watch, killed at every event of a session, and again a moment after; and what the sweeps of all
 * parts lean on: the quick engine lives a session as the watch's own does.
 */

import { beforeAll, describe, expect, it } from "vitest";
import { kill } from "../support/sweep-blow.ts";
import type { Scene } from "../support/sweep-house.ts";
import { describeKillsOf } from "../support/sweep-kills.ts";
import { SWEEP_LIMIT_MS } from "../support/sweep-limit.ts";
import { type Lived, live } from "../support/sweep-run.ts";
import { bicycleScene, circlesScene, leaveScene, sweep } from "../support/sweep-scene.ts";

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

describeKillsOf("watch");
