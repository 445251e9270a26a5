/**
 * Where the working leg is in each quarter of a rep, for the figure that moves along. Four poses a
 * rep; the first is the one in which the cue is felt.
 */

import type { Direction, ExerciseId } from "./series.ts";
import type { Side } from "./side.ts";

/** Up and down is seen from the front, forward and back from above. */
export const FRONT_POSES = [
  "flat",
  "low",
  "raised",
  "high",
  "circle-top",
  "circle-in",
  "circle-low",
  "circle-out",
] as const;
export const ABOVE_POSES = [
  "straight",
  "kick",
  "back",
  "knee-up",
  "reach",
  "sweep",
  "heel-back",
] as const;
export type FrontPose = (typeof FRONT_POSES)[number];
export type AbovePose = (typeof ABOVE_POSES)[number];
export type Pose = FrontPose | AbovePose;
export type Camera = "front" | "above";

export const PHASES = [0, 1, 2, 3] as const;
export type Phase = (typeof PHASES)[number];

export interface Movement {
  readonly exercise: ExerciseId;
  readonly direction: Direction | null;
  readonly side: Side;
}

type Quarters = readonly [Pose, Pose, Pose, Pose];

const MOVES: Readonly<Record<ExerciseId, Quarters>> = {
  "side-leg-raise": ["flat", "low", "raised", "low"],
  "side-bicycle": ["knee-up", "reach", "sweep", "heel-back"],
  "big-side-leg-raise": ["flat", "raised", "high", "raised"],
  "hip-circle": ["circle-top", "circle-in", "circle-low", "circle-out"],
  "side-kick": ["straight", "kick", "straight", "back"],
};

export function poseAt(movement: Movement, phase: Phase): Pose {
  const { exercise, direction, side } = movement;
  // "In" is towards the hip: to the right for the right leg, to the left for the left one. So the
  // order turns with the side as well as with the direction, and clockwise stays clockwise on glass.
  const isTurned = exercise === "hip-circle" && (direction === "clockwise") !== (side === "right");
  return MOVES[exercise][isTurned ? reversed(phase) : phase];
}

/** The one pose that says which exercise it is. */
export function keyPose(exercise: ExerciseId): Pose {
  const isAtFirst = exercise === "side-bicycle" || exercise === "hip-circle";
  if (isAtFirst) return MOVES[exercise][0];
  return MOVES[exercise][exercise === "side-kick" ? 1 : 2];
}

export function cameraOf(exercise: ExerciseId): Camera {
  return exercise === "side-bicycle" || exercise === "side-kick" ? "above" : "front";
}

function reversed(phase: Phase): Phase {
  if (phase === 1) return 3;
  return phase === 3 ? 1 : phase;
}
