/** Which way the leg goes: the same four poses a rep, and clockwise as the person sees the foot. */

import { describe, expect, test } from "vitest";
import { legFrame } from "../../../core/series/figure-frame.ts";
import {
  ABOVE_POSES,
  cameraOf,
  keyPose,
  type Movement,
  PHASES,
  poseAt,
} from "../../../core/series/pose.ts";
import { DIRECTIONS, EXERCISE_IDS, SERIES } from "../../../core/series/series.ts";
import { SIDES } from "../../../core/series/side.ts";

const movements: readonly Movement[] = SERIES.flatMap(({ id, directions }) =>
  directions.flatMap((direction) => SIDES.map((side) => ({ exercise: id, direction, side }))),
);

describe("the poses of a rep", () => {
  test("are seen by the one camera of their exercise", () => {
    for (const movement of movements) {
      const poses = [...PHASES.map((phase) => poseAt(movement, phase)), keyPose(movement.exercise)];
      const areAbove = poses.map((pose) => ABOVE_POSES.some((one) => one === pose));
      expect(new Set(areAbove)).toEqual(new Set([cameraOf(movement.exercise) === "above"]));
    }
  });

  test("tell the exercises apart by their key pose", () => {
    expect(new Set(EXERCISE_IDS.map(keyPose)).size).toBe(EXERCISE_IDS.length);
  });

  test("turn a clockwise circle clockwise on the glass, whichever leg works", () => {
    // The foot points away from the head: left on the picture of the right side, right on the other.
    const across = {
      right: { "circle-in": "right", "circle-out": "left" },
      left: { "circle-in": "left", "circle-out": "right" },
    };
    for (const side of SIDES) {
      for (const direction of DIRECTIONS) {
        const way = PHASES.map((phase) =>
          poseAt({ exercise: "hip-circle", direction, side }, phase),
        );
        const onGlass = way.map((pose) =>
          pose === "circle-in" || pose === "circle-out" ? across[side][pose] : pose,
        );
        const after = direction === "clockwise" ? ["right", "left"] : ["left", "right"];
        expect(onGlass).toEqual(["circle-top", after[0], "circle-low", after[1]]);
      }
    }
  });

  test("stand in mirrored places on the two sides", () => {
    const right = legFrame("kick", "right");
    const left = legFrame("kick", "left");
    expect(left.x + left.w / 2).toBe(200 - (right.x + right.w / 2));
    expect(left).toMatchObject({ y: right.y, w: right.w, h: right.h });
  });
});
