/**
 * What the fields of a record must be to each other. A record that is well formed but says something
 * impossible is refused: made up is worse than missing.
 */

import { refuse } from "../parse.ts";
import { RECORD_LIMITS, type SessionRecord, type SetRecord } from "./record.ts";

export function checkRecord(record: SessionRecord, path: string): void {
  const at = (key: string) => (path === "" ? key : `${path}.${key}`);
  const lengthMs = record.endedAt - record.startedAt;
  if (lengthMs < 0 || lengthMs > RECORD_LIMITS.sessionMs) {
    refuse("inconsistent", at("endedAt"), "It should be within six hours after the start.");
  }
  if (record.pausedMs > lengthMs) {
    refuse("inconsistent", at("pausedMs"), "It is longer than the session.");
  }
  if (record.outcome === "rested" && record.sets.length > 0) {
    refuse("inconsistent", at("sets"), "A rest day has no sets.");
  }
  if (record.outcome !== "rested" && record.sets.length === 0) {
    refuse("inconsistent", at("sets"), "A session has sets.");
  }
  record.sets.forEach((set, index) => {
    checkSet(set, lengthMs, `${at("sets")}[${index}]`);
  });
  if (record.outcome === "completed" && !record.sets.every(isWhole)) {
    refuse("inconsistent", at("outcome"), "A set of a completed session was not done.");
  }
}

function checkSet(set: SetRecord, lengthMs: number, path: string): void {
  if (set.paced > set.target.max) refuse("inconsistent", `${path}.paced`, "It is over the target.");
  if (set.marked > set.paced) {
    refuse("inconsistent", `${path}.marked`, "More reps are marked than were paced.");
  }
  if (set.clean !== null && set.clean > set.paced) {
    refuse("inconsistent", `${path}.clean`, "More reps are clean than were paced.");
  }
  if (set.endMs < set.startMs || set.endMs > lengthMs) {
    refuse(
      "inconsistent",
      `${path}.endMs`,
      "It should be after the set's start, within the session.",
    );
  }
}

function isWhole(set: SetRecord): boolean {
  return set.ended === "ran" || (set.ended === "enough" && set.paced > 0);
}
