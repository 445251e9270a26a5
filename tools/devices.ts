/**
 * The public device list, as classes: every model with one shape and one
 * resolution gets the same package. The list is kept in `devices.json` because
 * a build must not need a network.
 */
import { BuildFault } from "./build-fault.ts";
import catalogue from "./devices.json" with { type: "json" };

export type Shape = "round" | "square";

export interface Model {
  readonly name: string;
  readonly shape: Shape;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly keys: number;
  readonly apiLevel: string;
  readonly os: string;
  readonly sources: readonly number[];
}

export interface DeviceClass {
  /** Shape and width, as in `round480`. */
  readonly id: string;
  readonly models: readonly Model[];
}

/** Ours: the public list names no chips. Marked so in every package made from it. */
export const guessedChip = catalogue.chip.name;

/** The pair that tests, the demo and the desk run: one of each shape. */
export const everydayClasses: readonly string[] = ["round480", "square390"];

export function classId(shape: string, widthPx: number): string {
  return `${shape}${widthPx}`;
}

export function deviceClasses(minVersion: string): readonly DeviceClass[] {
  const classes = new Map<string, Model[]>();
  for (const model of catalogue.models as readonly Model[]) {
    if (compareLevels(model.apiLevel, minVersion) < 0) continue;
    const id = classId(model.shape, model.widthPx);
    classes.set(id, [...(classes.get(id) ?? []), model]);
  }
  return [...classes]
    .map(([id, models]) => ({ id, models }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

export function pickClasses(
  minVersion: string,
  wanted?: readonly string[],
): readonly DeviceClass[] {
  const all = deviceClasses(minVersion);
  if (wanted === undefined) return all;
  return wanted.map((id) => {
    const found = all.find((each) => each.id === id);
    if (found) return found;
    const known = all.map((each) => each.id).join(", ");
    throw new BuildFault("unknown-class", id, `no such class of models; there are ${known}`);
  });
}

/** Level strings compare part by part: 3.10 is newer than 3.6 [docs]. */
export function compareLevels(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split(".").map(Number);
  const [majorB = 0, minorB = 0] = b.split(".").map(Number);
  return majorA - majorB || minorA - minorB;
}
