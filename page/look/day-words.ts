/** Days by name, short enough for a column of seven. */

import { getText } from "@zos/i18n";
import { weekdayOf } from "../../core/comfort/day-marks.ts";
import { fill } from "./words.ts";

/** From Monday on. */
export function weekdayNames(): readonly string[] {
  return [
    getText("Mo"),
    getText("Tu"),
    getText("We"),
    getText("Th"),
    getText("Fr"),
    getText("Sa"),
    getText("Su"),
  ];
}

export function weekdayName(day: number): string {
  return weekdayNames()[weekdayOf(day)] ?? "";
}

/** Empty below two: one day is not in a row with anything. */
export function streakWords(days: number): string {
  return days < 2 ? "" : fill(getText("{n} days in a row"), days);
}
