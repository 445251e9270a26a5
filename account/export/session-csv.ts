/**
 * Sessions as a table of sets, by RFC 4180: one row a set, and one for a day of rest. Text that a
 * spreadsheet would take for a formula gets an apostrophe in front.
 */

import type { OverlayContent } from "../../core/record/overlay.ts";
import { withOverlay } from "../../core/record/overlay.ts";
import type { SessionRecord, SetRecord } from "../../core/record/record.ts";

type Cell = string | number | boolean | null;

const SESSION_COLUMNS = [
  "session_id",
  "started_at",
  "ended_at",
  "outcome",
  "routine",
  "level",
  "pace_ms",
  "paused_s",
  "discomfort_before",
  "discomfort_hardest",
  "spasm",
  "since_last",
  "watch",
  "note",
] as const;
const SET_COLUMNS = [
  "set",
  "round",
  "exercise",
  "direction",
  "side",
  "target_min",
  "target_max",
  "paced",
  "marked",
  "clean",
  "set_ended",
  "set_start_s",
  "set_end_s",
] as const;

/** With the mark by which a spreadsheet knows UTF-8; without it notes come out garbled there. */
export function csvHead(): string {
  return `\ufeff${lineOf([...SESSION_COLUMNS, ...SET_COLUMNS])}`;
}

export function csvRows(record: SessionRecord, overlay: OverlayContent | null): string {
  const shown = withOverlay(record, overlay);
  const session = sessionCells(shown, overlay?.note ?? null);
  if (shown.sets.length === 0) return lineOf([...session, ...SET_COLUMNS.map(() => null)]);
  return shown.sets.map((set, index) => lineOf([...session, ...setCells(set, index)])).join("");
}

function sessionCells(record: SessionRecord, note: string | null): readonly Cell[] {
  const { comfort } = record;
  return [
    record.id,
    localTime(record.startedAt, record.tzOffsetMin),
    localTime(record.endedAt, record.tzOffsetMin),
    record.outcome,
    record.routine,
    record.level,
    record.repMs,
    record.pausedMs / 1000,
    comfort.before,
    comfort.hardest,
    comfort.spasm,
    record.sinceLast,
    record.model,
    note,
  ];
}

function setCells(set: SetRecord, index: number): readonly Cell[] {
  return [
    index + 1,
    set.round,
    set.exercise,
    set.direction,
    set.side,
    set.target.min,
    set.target.max,
    set.paced,
    set.marked,
    set.clean,
    set.ended,
    set.startMs / 1000,
    set.endMs / 1000,
  ];
}

/** The person's wall clock, with how far it was from UTC. */
function localTime(atMs: number, offsetMin: number): string {
  const wall = new Date(atMs + offsetMin * 60_000).toISOString().slice(0, 19);
  const minutes = Math.abs(offsetMin);
  const two = (value: number) => String(value).padStart(2, "0");
  const sign = offsetMin < 0 ? "-" : "+";
  return `${wall}${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function lineOf(cells: readonly Cell[]): string {
  return `${cells.map(cellText).join(",")}\r\n`;
}

function cellText(cell: Cell): string {
  if (typeof cell !== "string") return cell === null ? "" : String(cell);
  const plain = /^[\s\p{Cc}]*[=+\-@]|^[\t\r\n]/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
