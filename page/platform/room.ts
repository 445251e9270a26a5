/**
 * Whether the watch has room for a whole session. No call tells of free room, so as much as may be
 * needed is written, read back and removed. Before a start: `hasRoomFor(plan)`; false: nothing may begin.
 */

import type { Plan } from "../../core/plan/plan.ts";
import { sessionRoomBytes } from "../../core/session/journal-room.ts";
import { removeFile, writeText } from "./text-file.ts";

const PROBE = "room.probe";

export function hasRoomFor(plan: Plan): boolean {
  const isThere = writeText(PROBE, "x".repeat(sessionRoomBytes(plan)));
  removeFile(PROBE);
  return isThere;
}
