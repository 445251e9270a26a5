/**
 * Holds a life that was struck against the one that was not. Exact: what was done is the same to the
 * rep, and each cue beyond that is explained by the death that cost it.
 */

import { isDeepStrictEqual } from "node:util";
import { pacedReps } from "../../core/record/make-record.ts";
import type { SessionRecord } from "../../core/record/record.ts";
import { FLUSH_DELAY_MS } from "../../core/session/flush.ts";
import type { FeltCue } from "../../desk/felt-cues.ts";
import type { Lived } from "./sweep-run.ts";

/** What watch and phone tell each other at every visit, and note down: a session is whole without. */
const HEARSAY = [
  "watch key grants",
  "watch key kept-by-phone",
  "watch key memory",
  "watch key ring",
  "watch key routine-version",
  "watch key watch",
  "phone key hip.carried",
  "phone key hip.ring",
  "phone key hip.routine-adopted",
  "phone key hip.wrists",
];
const isHearsay = (left: string) => HEARSAY.includes(left);

/** In words; nothing when nothing differs. */
export function differences(unbroken: Lived, lived: Lived): readonly string[] {
  const { records, made, missed } = lived;
  const [record] = records;
  const found: string[] = [...lived.complaints];
  if (missed > 0) found.push("a blow never fell: its event never came");
  if (records.length !== 1) found.push(`the account has ${records.length} sessions`);
  if (record === undefined) return found;
  if (!isDeepStrictEqual(record, made)) found.push("the account's record is not the watch's");
  found.push(...recordDifferences(unbroken, lived, record));
  found.push(...cueDifferences(unbroken, lived, record));
  const left = lived.left.filter((one) => !unbroken.left.includes(one) && !isHearsay(one));
  const lost = unbroken.left.filter((one) => !lived.left.includes(one) && !isHearsay(one));
  if (left.length > 0) found.push(`left lying: ${left.join(", ")}`);
  if (lost.length > 0) found.push(`gone: ${lost.join(", ")}`);
  return found;
}

function recordDifferences(unbroken: Lived, lived: Lived, record: SessionRecord): string[] {
  const [whole] = unbroken.records;
  if (whole === undefined) return ["the unbroken life has no record"];
  const deaths = lived.deaths.length;
  const [one, other] =
    deaths === 0 ? [withoutName(record), withoutName(whole)] : [deed(record), deed(whole)];
  const found: string[] = [];
  if (!isDeepStrictEqual(one, other)) {
    found.push(`the record says ${JSON.stringify(one)}, not ${JSON.stringify(other)}`);
  }
  // A summary that died after the answer was written is answered again, as a revision more.
  const most = whole.revision + deaths;
  if (record.revision < whole.revision || record.revision > most) {
    found.push(`the record is revision ${record.revision}, not ${whole.revision} to ${most}`);
  }
  if (record.pauses > whole.pauses + deaths) found.push(`the record has ${record.pauses} pauses`);
  return found;
}

/** An id is made of time and chance: another session's is another. */
function withoutName({ id: _, ...record }: SessionRecord) {
  return record;
}

/** What was done; when, and with how many pauses, a death may change. */
function deed({ outcome, routine, level, repMs, comfort, sets }: SessionRecord) {
  const done = sets.map(({ startMs: _, endMs: __, ...set }) => set);
  return { outcome, routine, level, repMs, comfort, sets: done };
}

function cueDifferences(unbroken: Lived, lived: Lived, record: SessionRecord): string[] {
  if (lived.deaths.length === 0) {
    const isSame = isDeepStrictEqual(lived.cues, unbroken.cues);
    return isSame ? [] : ["the wrist felt other cues, or at other times"];
  }
  const unknown = lived.cues.filter(({ cue }) => cue === "unknown").length;
  // What a death cut in the middle of a pulse is no cue any more, and counts for nothing.
  const found = unknown > lived.deaths.length ? [`${unknown} pulses belong to no cue`] : [];
  return [...found, ...repDifferences(lived, record)];
}

/**
 * A rep whose cue was followed by its whole time was lived. Every lived rep is counted, but for one a
 * death whose line was still waiting to be written: that one is done again.
 */
function repDifferences({ cues, deaths }: Lived, record: SessionRecord): string[] {
  const { repMs } = record;
  const atOf = (name: FeltCue["cue"]) =>
    cues.filter(({ cue }) => cue === name).map(({ atMs }) => atMs);
  const stops = [...atOf("stopped"), ...deaths.map(({ atMs }) => atMs)];
  const isCut = (at: number) => stops.some((stop) => stop >= at && stop < at + repMs);
  const ends = atOf("rep")
    .filter((at) => !isCut(at))
    .map((at) => at + repMs);
  const found: string[] = [];
  let redone = 0;
  for (const { atMs, counted } of deaths) {
    const before = ends.filter((end) => end <= atMs);
    const lost = before.length - redone - counted;
    const sinceMs = atMs - Math.max(0, ...before);
    if (lost !== 0 && (lost !== 1 || sinceMs > FLUSH_DELAY_MS)) {
      found.push(`the watch had counted ${counted} reps of ${before.length - redone} when it died`);
    }
    redone += lost;
  }
  const reps = ends.length - redone;
  if (reps !== pacedReps(record)) {
    found.push(
      `${reps} reps began with a cue and ran their time, ${pacedReps(record)} are counted`,
    );
  }
  return found;
}
