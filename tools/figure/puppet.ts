/** Puts the figure's parts together: its layers, as the watch lays them over each other, and the whole. */

import { type Camera, FRONT_POSES, type FrontPose, type Pose } from "../../core/series/pose.ts";
import type { Side } from "../../core/series/side.ts";
import { ABOVE, BOX, FRONT, type Part } from "./parts.ts";

export interface Inks {
  readonly body: string;
  readonly hair: string;
  readonly arm: string;
  readonly floor: string;
  readonly leg: string;
}

export const SIDE_INK: Readonly<Record<Side, string>> = { right: "#ffb340", left: "#5cc2ff" };
export const CARE_INK = "#cbb7ff";
export const RESTING: Omit<Inks, "leg"> = {
  body: "#8b919b",
  hair: "#5f656f",
  arm: "#d3d7de",
  floor: "#3a3e45",
};

/** Degrees of the leg above the line of the body, and pixels along itself, to the foot. */
const LEG: Readonly<Record<FrontPose, readonly [degrees: number, slide: number]>> = {
  flat: [-7, 0],
  low: [8, 0],
  raised: [20, 0],
  high: [42, 0],
  "circle-top": [30, -4],
  "circle-in": [18, -12],
  "circle-low": [6, -4],
  "circle-out": [18, 4],
};

/** Degrees of hip bend, forward counted up, and of knee bend. */
const HIP_KNEE: Readonly<Record<Exclude<Pose, FrontPose>, readonly [hip: number, knee: number]>> = {
  straight: [4, 4],
  kick: [48, 6],
  back: [-16, 6],
  "knee-up": [78, 100],
  reach: [54, 20],
  sweep: [-10, 12],
  "heel-back": [18, 82],
};

function isFront(pose: Pose): pose is FrontPose {
  return FRONT_POSES.some((one) => one === pose);
}

/** Floor, trunk, head and the leg that lies: what does not move, behind the working leg. */
export function bodyLayer(camera: Camera, inks: Inks, hasGround = true): string {
  const drawn = camera === "front" ? FRONT : ABOVE;
  const behind = camera === "front" ? "" : part(ABOVE.bottomArm, inks.body);
  return [
    hasGround ? `<g fill="${inks.floor}">${drawn.scene}</g>` : "",
    behind,
    part(drawn.head, inks.body),
    `<path d="${drawn.hair.fill.join("")}" fill="${inks.hair}"/>`,
    part(drawn.bottomLeg, inks.body),
    part(drawn.trunk, inks.body),
    // The lying leg grows out of the trunk: one body, no seam.
    `<path d="${drawn.bottomLeg.fill.join("")}" fill="${inks.body}"/>`,
  ].join("");
}

export function legLayer(pose: Pose, ink: string): string {
  if (isFront(pose)) {
    const [degrees, slide] = LEG[pose];
    return turned(part(FRONT.leg, ink), degrees, FRONT.hip, -slide);
  }
  const [hip, knee] = HIP_KNEE[pose];
  // Both edges first: thigh and shank are one leg, without a seam at the knee.
  const shank = (drawing: string) => turned(drawing, knee, ABOVE.knee);
  const edges = shank(rim(ABOVE.shank)) + rim(ABOVE.thigh);
  const fills = shank(filled(ABOVE.shank, ink)) + filled(ABOVE.thigh, ink);
  return turned(edges + fills, -hip, ABOVE.hip);
}

/** The top arm, its hand on the hip: over the leg. */
export function armLayer(camera: Camera, inks: Inks): string {
  return part((camera === "front" ? FRONT : ABOVE).arm, inks.arm);
}

export function wholeFigure(pose: Pose, inks: Inks, hasGround = true): string {
  const camera = isFront(pose) ? "front" : "above";
  return bodyLayer(camera, inks, hasGround) + legLayer(pose, inks.leg) + armLayer(camera, inks);
}

/** As seen with this hip working: the left side is the mirror picture. */
export function onSide(side: Side, drawing: string): string {
  if (side === "right") return drawing;
  return `<g transform="matrix(-1 0 0 1 ${BOX.width} 0)">${drawing}</g>`;
}

function turned(
  drawing: string,
  degrees: number,
  [x, y]: readonly [number, number],
  slide = 0,
): string {
  return `<g transform="rotate(${degrees} ${x} ${y}) translate(${slide} 0)">${drawing}</g>`;
}

/** First the black paper edge, then the part in one colour. On black ground only crossings show it. */
function part(drawn: Part, ink: string): string {
  return rim(drawn) + filled(drawn, ink);
}

function rim({ fill, edge = fill }: Part): string {
  return `<g fill="none" stroke="#000" stroke-width="4.4" stroke-linejoin="round">${paths(edge)}</g>`;
}

function filled({ fill }: Part, ink: string): string {
  return `<g fill="${ink}">${paths(fill)}</g>`;
}

function paths(list: readonly string[]): string {
  return list.map((d) => `<path d="${d}"/>`).join("");
}
