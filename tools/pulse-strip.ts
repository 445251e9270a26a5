/**
 * `npm run picture`: draws what a wrist feels in one whole round, as the picture of the
 * README. Every pulse comes from core's own schedule and rhythms and is drawn to scale in time.
 */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CUE_PATTERN, CUES, type Cue } from "../core/haptics/cue.ts";
import { cueSchedule, type ScheduledCue } from "../core/haptics/cue-schedule.ts";
import { makePlan, type Plan, type PlannedSet } from "../core/plan/plan.ts";
import { planLength } from "../core/plan/plan-length.ts";
import { BEFORE_LEGS } from "../core/plan/routine.ts";
import { COUNT_IN_MS, WAIT_MS, waitBefore } from "../core/plan/wait.ts";
import {
  badge,
  CUE_WORDS,
  cueWidth,
  EDGE,
  EXERCISE_WORDS,
  GROUND,
  INK,
  line,
  PANEL,
  pulses,
  SIDE_COLOUR,
  SOFT,
  TRACK,
  WAIT_WORDS,
  words,
} from "./picture/strip-look.ts";
import { element, escaped } from "./picture/svg.ts";
import { projectRoot } from "./project.ts";

export const PULSE_STRIP = "docs/pictures/pulse-strip.svg";

const WIDTH = 1280;
const PAD = 40;
const PX_PER_MS = 0.027;
/** The first rep of every set stands on one line, however long the wait before it. */
const FIRST_REP_X = 640;
const HEAD_Y = 118;
const ROW = 54;
const SIDE_HEAD = 58;
const BAR = 24;
const LEGEND = { height: 244, times: 4, cellWidth: 392, cellHeight: 90 } as const;

interface Row {
  readonly set: PlannedSet;
  readonly index: number;
  readonly y: number;
  readonly cues: readonly ScheduledCue[];
  readonly firstRepMs: number;
}

export function drawPulseStrip(): string {
  const plan = makePlan(BEFORE_LEGS, 6);
  const schedule = cueSchedule(plan);
  const rows = rowsOf(plan, schedule);
  const legendY = (rows.at(-1)?.y ?? 0) + ROW;
  const height = legendY + LEGEND.height + PAD;
  const box = { x: 1, y: 1, width: WIDTH - 2, height: height - 2, rx: 24, fill: GROUND };
  const parts = [
    element("title", { id: "title" }, escaped(TITLE)),
    element("desc", { id: "desc" }, escaped(describe(plan, schedule))),
    element("rect", { ...box, stroke: EDGE }),
    drawHead(plan),
    ...rows.map((row) => drawRow(plan, row)),
    drawLegend(schedule, legendY),
  ];
  const root = {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${WIDTH} ${height}`,
    width: WIDTH,
    height,
    role: "img",
    "aria-labelledby": "title desc",
  };
  return `${element("svg", root, `\n${parts.join("\n")}\n`)}\n`;
}

const TITLE = "One round, as the wrist feels it";

function rowsOf(plan: Plan, schedule: readonly ScheduledCue[]): readonly Row[] {
  let y = HEAD_Y;
  return plan.sets.map((set, index) => {
    const isNewSide = set.side !== plan.sets[index - 1]?.side;
    y += isNewSide ? SIDE_HEAD + (index === 0 ? 0 : 30) : ROW;
    const cues = schedule.filter((one) => one.set === index);
    const firstRepMs = cues.find(({ cue }) => cue === "rep")?.atMs ?? 0;
    return { set, index, y, cues, firstRepMs };
  });
}

function drawHead(plan: Plan): string {
  const { maxMs, maxReps } = planLength(plan);
  const seconds = (plan.repMs / 1000).toFixed(1);
  const what = `Before legs: 5 exercises, each side, one rep every ${seconds} s. ${maxReps} reps in ${clock(maxMs)}.`;
  const tenSeconds = 10_000 * PX_PER_MS;
  const right = WIDTH - PAD;
  return [
    words(PAD, 66, TITLE, { size: 30, fill: INK, isStrong: true }),
    words(PAD, 98, what, { size: 19 }),
    line(right - tenSeconds, right, 88, SOFT, 2),
    words(right, 76, "10 seconds, drawn to scale", { size: 16, anchor: "end" }),
  ].join("");
}

function drawRow(plan: Plan, row: Row): string {
  const { set, index, y, firstRepMs } = row;
  const { side, exercise, direction } = set;
  const isNewSide = side !== plan.sets[index - 1]?.side;
  const name =
    direction === null ? EXERCISE_WORDS[exercise] : `${EXERCISE_WORDS[exercise]}, ${direction}`;
  return [
    isNewSide ? drawSideHead(set, y - SIDE_HEAD + 20) : "",
    words(PAD, y + 6, clock(firstRepMs), { size: 16, fill: SIDE_COLOUR[side] }),
    words(PAD + 46, y + 6, name, { size: 18, fill: INK }),
    drawWait(plan, row),
    ...row.cues.map((cue, at) => drawCue(row, cue, at)),
  ].join("");
}

function drawSideHead({ side }: PlannedSet, y: number): string {
  const said =
    side === "right"
      ? "Right hip works, lying on the left side"
      : "Left hip works, lying on the right side";
  const look = { size: 19, fill: SIDE_COLOUR[side], isStrong: true } as const;
  return badge(side, PAD + 15, y, 15) + words(PAD + 42, y + 6, said, look);
}

/** The wait and the set as one ground line. A long wait has room for its words below, a short one in front. */
function drawWait(plan: Plan, { index, y, cues, firstRepMs }: Row): string {
  const wait = waitBefore(plan, index);
  const startX = FIRST_REP_X - WAIT_MS[wait] * PX_PER_MS;
  const endX = FIRST_REP_X + ((cues.at(-1)?.atMs ?? 0) - firstRepMs) * PX_PER_MS;
  const said = `${WAIT_WORDS[wait]}, ${WAIT_MS[wait] / 1000} s`;
  const isLong = WAIT_MS[wait] > 2 * COUNT_IN_MS;
  return [
    line(startX, endX, y, TRACK),
    element("circle", { cx: startX, cy: y, r: 2.5, fill: TRACK }),
    isLong
      ? words(startX, y + 25, said, { size: 16 })
      : words(startX - 10, y + 6, said, { size: 16, anchor: "end" }),
  ].join("");
}

function drawCue({ set, y, firstRepMs }: Row, { cue, atMs }: ScheduledCue, at: number): string {
  const x = FIRST_REP_X + (atMs - firstRepMs) * PX_PER_MS;
  const fill = cue === "rep" ? SIDE_COLOUR[set.side] : INK;
  const middle = x + cueWidth(cue, PX_PER_MS) / 2;
  const bars = pulses(cue, { x, y }, { pxPerMs: PX_PER_MS, height: BAR, fill });
  const look = { size: 15, anchor: "middle", fill: cue === "rep" ? SOFT : INK } as const;
  return bars + words(middle, y + 29, labelOf(cue, at), look);
}

/** `at`: the place of the cue in its set: three beats, then the reps. */
function labelOf(cue: Cue, at: number): string {
  if (cue === "count-in") return String(3 - at);
  return cue === "rep" ? String(at - 2) : CUE_WORDS[cue][0];
}

function drawLegend(schedule: readonly ScheduledCue[], y: number): string {
  const box = { x: PAD, y, width: WIDTH - 2 * PAD, height: LEGEND.height, rx: 16, fill: PANEL };
  const head = `Six meanings, told apart by rhythm alone. Here drawn ${LEGEND.times} times as wide; a rep is amber on the right, sky on the left.`;
  const cells = CUES.map((cue, index) => {
    const cellX = PAD + 24 + (index % 3) * LEGEND.cellWidth;
    const cellY = y + 92 + Math.floor(index / 3) * LEGEND.cellHeight;
    return drawMeaning(cue, schedule, cellX, cellY);
  });
  return [element("rect", box), words(PAD + 24, y + 38, head, { size: 17 }), ...cells].join("");
}

function drawMeaning(cue: Cue, schedule: readonly ScheduledCue[], x: number, y: number): string {
  const pxPerMs = PX_PER_MS * LEGEND.times;
  const [name, when] = CUE_WORDS[cue];
  const times = schedule.filter((one) => one.cue === cue).length;
  const fill = cue === "rep" ? SIDE_COLOUR.right : INK;
  const textX = x + 184;
  return [
    line(x, x + 164, y, EDGE),
    pulses(cue, { x, y }, { pxPerMs, height: 30, fill }),
    words(textX, y - 10, name, { size: 19, fill: INK, isStrong: true }),
    words(textX + 186, y - 10, times === 0 ? "" : `× ${times}`, { size: 17, anchor: "end" }),
    words(textX, y + 12, when, { size: 15 }),
    words(textX, y + 33, rhythm(cue), { size: 15 }),
  ].join("");
}

function rhythm(cue: Cue): string {
  const short = CUE_PATTERN[cue].filter((_, index) => index % 2 === 0);
  return `${short.join(" · ")} ms`;
}

function describe(plan: Plan, schedule: readonly ScheduledCue[]): string {
  const { maxMs, maxReps } = planLength(plan);
  const counts = CUES.map((cue) => {
    const times = schedule.filter((one) => one.cue === cue).length;
    return `${CUE_WORDS[cue][0]}, ${CUE_WORDS[cue][1]}, ${times} times`;
  });
  return `A timeline of ${plan.sets.length} rows, a row a set: six with the right hip, then six with the left. Every vibration of the watch is a bar as wide as it is long. In each row three short count-in beats, then one pulse at the start of every rep with its number, then the rhythm that says what follows. ${maxReps} reps in ${clock(maxMs)}. ${counts.join("; ")}.`;
}

function clock(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(projectRoot, PULSE_STRIP), drawPulseStrip());
  process.stdout.write(`${PULSE_STRIP}\n`);
}
