/** A morning in words: a line a happening that a person would tell, and the figures at the end. */

import type { Morning } from "./morning.ts";
import type { Happening } from "./timeline.ts";

const LINE_CHARS = 9;

/** `history`: the words of the account's history page. */
export function tellMorning(morning: Morning, history: string): string {
  const { happenings } = morning.timeline;
  const startAt = happenings[0]?.atMs ?? 0;
  const lines = happenings
    .filter(({ kind }) => kind !== "pulse" && kind !== "frame")
    .map((happening) => tellOne(happening, startAt));
  const felt = Object.entries(morning.cues)
    .filter(([, count]) => count > 0)
    .map(([cue, count]) => `${count} ${cue}`)
    .join(", ");
  const frames = happenings.filter(({ kind }) => kind === "frame").length;
  return [
    ...lines,
    "",
    `felt      ${felt}`,
    `done      ${morning.sets} sets, ${morning.reps} reps, ${morning.record.outcome}`,
    `synced    ${morning.syncStates.join(" → ")}, ${frames} frames over the link`,
    `account   ${morning.ids.length} session, ${morning.isSame ? "equal field by field to the watch's" : "NOT EQUAL to the watch's"}`,
    `history   ${historyWords(history)}`,
    `again     a second sync: ${morning.secondSync}`,
    "",
  ].join("\n");
}

/** The one session there is, as the page words it. */
function historyWords(page: string): string {
  const from = page.indexOf("Morning");
  return from === -1 ? "NOT THERE" : `“${page.slice(from, page.indexOf("Delete", from)).trim()}”`;
}

function tellOne({ atMs, part, what, kind }: Happening, startAt: number): string {
  const words = kind === "screen" ? `shows ${what}` : what;
  return `${clockWords(atMs - startAt).padEnd(LINE_CHARS)} ${part.padEnd(8)} ${words}`;
}

function clockWords(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
