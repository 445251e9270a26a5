/**
 * One session as a FIT activity with a `set` for every set that was begun. The same session always
 * gives the same bytes, so a receiver that compares files sees a second upload for what it is.
 * Discomfort is in it only when asked for, and nothing that was not measured ever: no weight, no heart
 * rate, no calories.
 */

import { createHash } from "node:crypto";
import { type FitDevInfo, FitWriter } from "@markw65/fit-file-writer";
import type { SessionRecord, SetRecord } from "../../core/record/record.ts";
import { FIT_NAMES, setTitle } from "./exercise-words.ts";

/** Ours in every file: says whose developer fields these are. */
const APPLICATION_ID = [
  0x68, 0x69, 0x70, 0x73, 0x65, 0x72, 0x49, 0x65, 0xb3, 0x0c, 0x5e, 0x71, 0x3a, 0x90, 0x44, 0x1d,
];
const FIELDS = { side: 0, paced: 1, clean: 2, before: 3, hardest: 4 } as const;
const SIDE_CHARS = 6;
/** FIT counts from 31 December 1989. */
const FIT_EPOCH_SECONDS = 631_065_600;

export interface FitWishes {
  readonly withDiscomfort: boolean;
}

/** `null` for a day of rest: nothing was done that a FIT file could tell. */
export function fitFile(
  record: SessionRecord,
  { withDiscomfort }: FitWishes = { withDiscomfort: false },
): Uint8Array<ArrayBuffer> | null {
  const sets = record.sets.filter((set) => set.ended !== "skipped");
  if (sets.length === 0) return null;
  const writer = new FitWriter({ noCompressedTimestamps: true });
  writeHead(writer, record);
  if (withDiscomfort) describeDiscomfort(writer);
  writeTitles(writer, sets);
  writeMoments(writer, record);
  const titles = titlesOf(sets);
  sets.forEach((set, index) => {
    writeSet(writer, { record, set, index, title: titles.indexOf(setTitle(set)) });
  });
  writeTotals(writer, record, withDiscomfort ? discomfortOf(record) : []);
  const { buffer, byteOffset, byteLength } = writer.finish();
  return new Uint8Array(buffer as ArrayBuffer).slice(byteOffset, byteOffset + byteLength);
}

function writeHead(writer: FitWriter, record: SessionRecord): void {
  writer.writeMessage("file_id", {
    type: "activity",
    manufacturer: "development",
    product: 1,
    serial_number: serialOf(record.id),
    time_created: fitTime(record.startedAt),
  });
  writer.writeMessage("developer_data_id", {
    application_id: APPLICATION_ID,
    developer_data_index: 0,
    application_version: 1,
  });
  describe(writer, FIELDS.side, "side", "string");
  describe(writer, FIELDS.paced, "paced", "uint8");
  describe(writer, FIELDS.clean, "clean", "uint8");
}

function describeDiscomfort(writer: FitWriter): void {
  describe(writer, FIELDS.before, "discomfort_before", "uint8", "of 10");
  describe(writer, FIELDS.hardest, "discomfort_hardest", "uint8", "of 10");
}

/** What was not answered is left out, not nought. */
function discomfortOf({ comfort }: SessionRecord): FitDevInfo[] {
  const before = { field_num: FIELDS.before, value: comfort.before };
  if (comfort.hardest === null) return [before];
  return [before, { field_num: FIELDS.hardest, value: comfort.hardest }];
}

type FieldType = "string" | "uint8";

function describe(
  writer: FitWriter,
  field: number,
  name: string,
  type: FieldType,
  units = type === "string" ? "" : "reps",
): void {
  writer.writeMessage("field_description", {
    developer_data_index: 0,
    field_definition_number: field,
    fit_base_type_id: type,
    field_name: terminated(name, name.length),
    units: terminated(units, Math.max(4, units.length)),
  });
}

function writeTitles(writer: FitWriter, sets: readonly SetRecord[]): void {
  const titles = titlesOf(sets);
  const longest = Math.max(...titles.map((title) => title.length));
  titles.forEach((title, index) => {
    const set = sets.find((one) => setTitle(one) === title);
    if (set === undefined) return;
    const { category, subtype } = FIT_NAMES[set.exercise];
    writer.writeMessage("exercise_title", {
      message_index: { value: index },
      exercise_category: category as never,
      exercise_name: subtype,
      wkt_step_name: terminated(title, longest),
    });
  });
}

/** Two moments, start and end: some readers refuse an activity without any. */
function writeMoments(writer: FitWriter, { startedAt, endedAt }: SessionRecord): void {
  const [start, end] = [fitTime(startedAt), fitTime(endedAt)];
  writer.writeMessage("event", { timestamp: start, event: "timer", event_type: "start" });
  writer.writeMessage("record", { timestamp: start });
  writer.writeMessage("record", { timestamp: end });
  writer.writeMessage("event", { timestamp: end, event: "timer", event_type: "stop_all" });
}

interface WrittenSet {
  readonly record: SessionRecord;
  readonly set: SetRecord;
  readonly index: number;
  readonly title: number;
}

function writeSet(writer: FitWriter, { record, set, index, title }: WrittenSet): void {
  const { category, subtype } = FIT_NAMES[set.exercise];
  const ours: FitDevInfo[] = [
    { field_num: FIELDS.side, value: terminated(set.side, SIDE_CHARS - 1) },
    { field_num: FIELDS.paced, value: set.paced },
  ];
  if (set.clean !== null) ours.push({ field_num: FIELDS.clean, value: set.clean });
  writer.writeMessage(
    "set",
    {
      timestamp: fitTime(record.startedAt + set.endMs),
      start_time: fitTime(record.startedAt + set.startMs),
      duration: (set.endMs - set.startMs) / 1000,
      repetitions: set.clean ?? set.paced,
      set_type: "active",
      category: [category],
      category_subtype: [subtype],
      message_index: { value: index },
      wkt_step_index: { value: title },
    },
    ours,
  );
}

function writeTotals(writer: FitWriter, record: SessionRecord, ours: FitDevInfo[]): void {
  const [start, end] = [fitTime(record.startedAt), fitTime(record.endedAt)];
  const elapsed = (record.endedAt - record.startedAt) / 1000;
  const moving = elapsed - record.pausedMs / 1000;
  const times = {
    timestamp: end,
    start_time: start,
    total_elapsed_time: elapsed,
    total_timer_time: moving,
    sport: "training",
    sub_sport: "strength_training",
    message_index: { value: 0 },
  } as const;
  writer.writeMessage("lap", { ...times, event: "lap", event_type: "stop" });
  const laps = { first_lap_index: 0, num_laps: 1 };
  writer.writeMessage(
    "session",
    { ...times, ...laps, event: "session", event_type: "stop", trigger: "activity_end" },
    ours,
  );
  writer.writeMessage("activity", {
    timestamp: end,
    local_timestamp: end + record.tzOffsetMin * 60,
    total_timer_time: moving,
    num_sessions: 1,
    type: "manual",
    event: "activity",
    event_type: "stop",
  });
}

function titlesOf(sets: readonly SetRecord[]): readonly string[] {
  return [...new Set(sets.map(setTitle))];
}

function fitTime(atMs: number): number {
  return Math.floor(atMs / 1000) - FIT_EPOCH_SECONDS;
}

/** Stands for the session, not for a machine; nought would mean "none". */
function serialOf(sessionId: string): number {
  return createHash("sha256").update(sessionId).digest().readUInt32LE(0) || 1;
}

/** FIT text ends in a nought; all of one kind have one length, or each would need a definition. */
function terminated(text: string, chars: number): string {
  return text.padEnd(chars + 1, "\0");
}
