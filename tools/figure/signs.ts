/** The signs of the watch, each drawn around 0,0: lines of 5 to 8 px, round ends, one colour each. */

import type { Direction } from "../../core/series/series.ts";
import type { Side } from "../../core/series/side.ts";
import { armLayer, bodyLayer, legLayer, RESTING, SIDE_INK, wholeFigure } from "./puppet.ts";

export const INK = "#f5f1e8";
export const TRACK = "#5a5e66";
export const ALERT = "#ff8e7a";

type Draw = (ink: string) => string;

export const play: Draw = (ink) =>
  `<path d="M-18 -27C-18 -31 -14 -33 -10.6 -30.8L28 -5C31.4 -2.8 31.4 2.8 28 5L-10.6 30.8C-14 33 -18 31 -18 27Z" fill="${ink}"/>`;

export const minus: Draw = (ink) =>
  `<rect x="-16" y="-3.5" width="32" height="7" rx="3.5" fill="${ink}"/>`;

export const plus: Draw = (ink) =>
  `${minus(ink)}<rect x="-3.5" y="-16" width="7" height="32" rx="3.5" fill="${ink}"/>`;

export const check: Draw = (ink) => stroke("M-18 1L-6 14L19 -14", ink, 7);

export const down: Draw = (ink) => stroke("M-14 -6L0 7L14 -6", ink, 6);

export const alert: Draw = (ink) =>
  `<circle r="17" fill="${ink}"/><rect x="-2.6" y="-10" width="5.2" height="12" rx="2.6"/><circle cy="7.4" r="3.2"/>`;

export const watch: Draw = (ink) =>
  `${stroke("M-11 -17L-9 -27H9L11 -17M-11 17L-9 27H9L11 17", ink, 5)}<circle r="18" fill="none" stroke="${ink}" stroke-width="5"/>${stroke("M0 -8V1L6 5", ink, 4)}`;

export const phone: Draw = (ink) =>
  `<rect x="-15" y="-26" width="30" height="52" rx="7" fill="none" stroke="${ink}" stroke-width="5"/>${stroke("M-4 17H4", ink, 4)}`;

export const person: Draw = (ink) =>
  `<circle cy="-11" r="11" fill="none" stroke="${ink}" stroke-width="5"/>${stroke("M-22 24C-20 10 -10 7 0 7C10 7 20 10 22 24", ink, 5)}`;

/** The same sign with a coral corner mark: something here needs the person. */
export const needingYou = (sign: Draw): string =>
  `${sign(ALERT)}<g transform="translate(18 -18) scale(0.72)"><circle r="22"/>${alert(ALERT)}</g>`;

/** Almost a full turn with a head, room for a number inside: the foot's way. */
export function turn(direction: Direction, ink: string): string {
  const [radius, width, from, to] = [82, 16, -40, 250];
  const end = polar(radius, to);
  const ahead = polar(2.1 * width, to + 98);
  const across = polar(1.5 * width, to);
  const corners = [
    [end[0] + across[0], end[1] + across[1]],
    [end[0] + ahead[0], end[1] + ahead[1]],
    [end[0] - across[0], end[1] - across[1]],
  ];
  const head = corners.map((corner) => corner.map(round).join(" ")).join("L");
  const start = polar(radius, from).map(round).join(" ");
  const way = `M${start}A${radius} ${radius} 0 1 1 ${end.map(round).join(" ")}`;
  const drawing = `${stroke(way, ink, width)}<path d="M${head}Z" fill="${ink}" stroke="${ink}" stroke-width="6" stroke-linejoin="round"/>`;
  return direction === "clockwise" ? drawing : `<g transform="scale(-1 1)">${drawing}</g>`;
}

/** The foot's way in a circle, in the figure's box: clockwise is clockwise on the glass. */
export function trace(direction: Direction, side: Side): string {
  const [x, y, rx, ry] = [side === "left" ? 173 : 27, 66, 18, 32];
  const down = direction === "clockwise" ? 1 : -1;
  const head = (atX: number, atY: number, up: number) =>
    `<path d="M${atX - 7} ${atY + 6 * up}L${atX} ${atY - 5 * up}L${atX + 7} ${atY + 6 * up}Z" fill="${RESTING.arm}" stroke="#000" stroke-width="3" paint-order="stroke" stroke-linejoin="round"/>`;
  return [
    `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="none" stroke="${TRACK}" stroke-width="3.5"/>`,
    head(x - rx, y - 10, down),
    head(x + rx, y - 10, -down),
  ].join("");
}

/** The same person from above: before in grey, after in the new side's colour. Box 200 × 150. */
export function rollOver(to: Side): string {
  const before = {
    body: "#4a4f58",
    hair: "#3a3e45",
    arm: "#666c77",
    floor: "none",
    leg: "#777e8a",
  };
  const after = { ...RESTING, leg: SIDE_INK[to] };
  const [upper, lower] = to === "left" ? [after, before] : [before, after];
  const arrow =
    to === "left"
      ? "M32 126C-4 116 -4 58 30 48M15 36L32 47.6L21 65"
      : "M32 24C-4 34 -4 92 30 102M15 114L32 102.4L21 85";
  return [
    `<g transform="translate(28 60) scale(0.86)">${wholeFigure("straight", lower, false)}</g>`,
    `<g transform="translate(28 90) scale(0.86 -0.86)">${wholeFigure("straight", upper, false)}</g>`,
    stroke(arrow, INK, 6),
  ].join("");
}

/** Black disc, the leg in the air, the two sides' colours around it: amber and sky meet. Box 248 × 248. */
export function appIcon(): string {
  const inks = { ...RESTING, leg: SIDE_INK.right };
  const ring = (d: string, ink: string) => stroke(d, ink, 12);
  const figure = bodyLayer("front", inks) + legLayer("high", inks.leg) + armLayer("front", inks);
  return [
    '<circle cx="124" cy="124" r="120"/>',
    ring("M124 16A108 108 0 0 1 211 60M222 79A108 108 0 0 1 222 169", SIDE_INK.right),
    ring("M37 60A108 108 0 0 1 104.6 17.8M26 169A108 108 0 0 1 26 79", SIDE_INK.left),
    `<g transform="translate(34 62) scale(0.9)">${figure}</g>`,
  ].join("");
}

function stroke(d: string, ink: string, width: number): string {
  return `<path d="${d}" fill="none" stroke="${ink}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

function polar(radius: number, degrees: number): [number, number] {
  const angle = (degrees * Math.PI) / 180;
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
