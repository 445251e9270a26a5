/**
 * What the simulator does, how far that is known of real watches, and the test that holds it here.
 * `docs`: the vendor says so. `packager`: tried with the vendor's own tool or read in its packed code.
 * `sim`: assumed, at its cruellest; no watch has confirmed it.
 */

import type { Evidence } from "./evidence-entry.ts";
import { HANDS, WIDGETS } from "./evidence-hands.ts";
import { LIFE, MOTOR, SCREEN, STORES, TIME } from "./evidence-life.ts";
import { ENGINE, PHONE, PROGRAMS } from "./evidence-phone.ts";
import { code, table } from "./markdown.ts";

export const EVIDENCE: Readonly<Record<string, readonly Evidence[]>> = {
  "Life of a program": LIFE,
  "Screen and wrist": SCREEN,
  "Time and promises": TIME,
  "Files and storages": STORES,
  "Hands, keys, sensors": HANDS,
  Motor: MOTOR,
  Widgets: WIDGETS,
  "Engine and strictness": ENGINE,
  "Link and phone": PHONE,
  "Programs that are not ours": PROGRAMS,
};

export function evidenceTables(): string {
  return Object.entries(EVIDENCE)
    .map(([subject, entries]) => {
      const rows = entries.map(({ behaviour, marks, file, title }) => [
        behaviour,
        marks.map((mark) => `[${mark}]`).join(" "),
        `${code(file)}: ${title}`,
      ]);
      return `#### ${subject}\n\n${table(["behaviour", "mark", "test"], rows)}`;
    })
    .join("\n\n");
}
