/**
 * Writes `docs/pictures/figures.png`: every movement in its four poses, both sides, at the size of the
 * watch. It is looked at whenever a drawing changes, and shown in the design language.
 */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { FIGURE_BOX } from "../../core/series/figure-frame.ts";
import { type Movement, PHASES, poseAt } from "../../core/series/pose.ts";
import { SERIES } from "../../core/series/series.ts";
import { SIDES } from "../../core/series/side.ts";
import { projectRoot } from "../project.ts";
import { onSide, RESTING, SIDE_INK, wholeFigure } from "./puppet.ts";
import { rollOver, trace, turn } from "./signs.ts";

export const CONTACT_SHEET = "docs/pictures/figures.png";
const GAP = 16;

export function contactSheet(): string {
  const rows = SERIES.flatMap(({ id, directions }) =>
    directions.map((direction) => SIDES.map((side) => ({ exercise: id, direction, side }))),
  );
  const columns = PHASES.length * SIDES.length;
  const drawn = rows.map((both, row) => rowOf(both, (GAP + FIGURE_BOX.h) * row + GAP));
  const below = (GAP + FIGURE_BOX.h) * rows.length + GAP;
  const width = columns * (FIGURE_BOX.w + GAP) + GAP;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${below + 190}"><rect width="100%" height="100%"/>${drawn.join("")}${signsAt(below)}</svg>`;
}

function rowOf(both: readonly Movement[], y: number): string {
  const cells = both.flatMap((movement) => PHASES.map((phase) => cell(movement, phase)));
  return cells.map((drawing, at) => moved(GAP + at * (FIGURE_BOX.w + GAP), y, drawing)).join("");
}

function cell(movement: Movement, phase: (typeof PHASES)[number]): string {
  const { side, direction } = movement;
  const inks = { ...RESTING, leg: SIDE_INK[side] };
  const way = direction === null ? "" : trace(direction, side);
  return way + onSide(side, wholeFigure(poseAt(movement, phase), inks));
}

function signsAt(y: number): string {
  return SIDES.map((side, at) => {
    const x = at * 4 * (FIGURE_BOX.w + GAP);
    const turns = [turn("clockwise", SIDE_INK[side]), turn("counter-clockwise", SIDE_INK[side])];
    const arrows = turns.map((drawing, way) => moved(x + 320 + way * 216, y + 95, drawing));
    return moved(x + GAP, y + 16, rollOver(side)) + arrows.join("");
  }).join("");
}

function moved(x: number, y: number, drawing: string): string {
  return `<g transform="translate(${x} ${y})">${drawing}</g>`;
}

export function writeContactSheet(): void {
  writeFileSync(join(projectRoot, CONTACT_SHEET), new Resvg(contactSheet()).render().asPng());
}
