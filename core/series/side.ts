/** The working side is the top leg's side: right working means the person lies on the left. */

export const SIDES = ["right", "left"] as const;
export type Side = (typeof SIDES)[number];

export function otherSide(side: Side): Side {
  return side === "right" ? "left" : "right";
}
