/**
 * When the wrist is quiet again. A count-in that a person asks for is felt whole, and not run into
 * the cue before it; what a clock that went back says of the past is not believed.
 */

import type { Cue } from "../haptics/cue.ts";
import { apartMs } from "../haptics/quiet.ts";
import { BEAT_MS, COUNT_IN_MS } from "../plan/wait.ts";
import { REMINDER_MS } from "./next-at.ts";
import type { Phase, Session } from "./session.ts";

/** From when, `at` or later, a first beat stands apart from what was felt last. */
export function quietAt(session: Session, at: number): number {
  const { phase } = session;
  if (phase.kind === "paused") return at < phase.noticedAt ? at : Math.max(at, phase.quietAt);
  return quietFor(session, "count-in", at);
}

/** The same for a session that is stopped at `at`, and told so. */
export function quietAfterStop(session: Session, at: number): number {
  return quietFor(session, "stopped", at) + apartMs("stopped", "count-in");
}

function quietFor({ phase }: Session, next: Cue, at: number): number {
  const last = lastCue(phase);
  if (last === null || last.at > at) return at;
  return Math.max(at, last.at + apartMs(last.cue, next));
}

function lastCue(phase: Phase): { cue: Cue; at: number } | null {
  if (phase.kind === "moving") return { cue: "rep", at: phase.repAt };
  if (phase.kind !== "waiting") return null;
  if (phase.until !== null && phase.beats > 0) {
    return { cue: "count-in", at: phase.until - COUNT_IN_MS + (phase.beats - 1) * BEAT_MS };
  }
  if (phase.wait === "setup" || phase.wait === "resume") return null;
  if (phase.wait !== "switch") return { cue: "change", at: phase.startedAt };
  return { cue: "switch-side", at: phase.startedAt + (REMINDER_MS[phase.reminders - 1] ?? 0) };
}
