/**
 * What a rep costs: one side of the series, lived in the simulator by the packed app. Time there is
 * virtual, so calls and writes are exact; the work is this machine's, so it is given as a ratio.
 */
import { readFile } from "node:fs/promises";
import { makePlan } from "../../core/plan/plan.ts";
import { BEFORE_LEGS } from "../../core/plan/routine.ts";
import { makeHeadLine } from "../../core/session/journal.ts";
import { type VirtualClock, virtualClock } from "../../simulator/clock/virtual-clock.ts";
import { createBluetooth } from "../../simulator/link/bluetooth.ts";
import { readZab, readZpk } from "../../simulator/package/zab.ts";
import { Disk } from "../../simulator/watch/disk.ts";
import { createWatch, type Watch } from "../../simulator/watch/watch.ts";
import { ensureBuilt } from "../ensure-built.ts";

const START_MS = Date.UTC(2026, 10, 22, 6, 30);
const MODEL = {
  name: "Amazfit Balance",
  shape: "round",
  widthPx: 480,
  heightPx: 480,
  deviceSource: 8_519_936,
  apiLevel: "3.7",
} as const;
const EMPTY_TICKS = 200;

export interface SessionCost {
  readonly reps: number;
  /** The most in any rep that follows another and is followed by one. */
  readonly widgetCalls: number;
  /** The most in the first rep of a set. */
  readonly openingCalls: number;
  readonly figureCalls: number;
  readonly appends: number;
  /** The least from an append within a set to any cue. */
  readonly msFromCue: number;
  /** A whole rep, beside a call into the program that finds nothing to do. */
  readonly workRatio: number;
}

interface Happened {
  readonly atMs: number;
  readonly what: "cue" | "drawn" | "figure" | "append";
}

class ToldDisk extends Disk {
  onAppend: () => void = () => undefined;

  override write(path: string, position: number, bytes: Uint8Array): number {
    if (path === "journal.txt" && position > 0) this.onAppend();
    return super.write(path, position, bytes);
  }
}

export async function sessionCost(): Promise<SessionCost> {
  const clock = virtualClock(START_MS);
  const disk = new ToldDisk();
  const plan = makePlan({ ...BEFORE_LEGS, bothSides: false }, 6);
  disk.files.set("journal.txt", new TextEncoder().encode(headLine(plan)));
  const { zabPath } = await ensureBuilt();
  const zpk = readZab(new Uint8Array(await readFile(zabPath))).zpks.find(({ platforms }) =>
    platforms.some(({ screenResolution }) => screenResolution === "480x480"),
  );
  if (zpk === undefined) throw new Error("The app has no package for 480x480.");
  const { device } = readZpk(zpk.bytes);
  const link = createBluetooth(clock);
  const watch = await createWatch({
    program: device,
    model: MODEL,
    clock,
    linkEnd: link.watchEnd,
    disk,
  });
  const happened = listen(watch, disk, clock);
  watch.open();
  await clock.advance(2000);
  await watch.press("Resume");
  const repTimes = await live(watch, clock, plan.repMs);
  watch.dispose();
  return summed(happened, repTimes, plan.repMs);
}

function headLine(plan: ReturnType<typeof makePlan>): string {
  return makeHeadLine({
    v: 1,
    id: "01934f00-0000-7000-8000-000000000001",
    startedAt: START_MS - 1000,
    tzOffsetMin: 0,
    model: MODEL.name,
    discomfort: 2,
    sinceLast: null,
    lastSessionId: null,
    plan,
  });
}

function listen(watch: Watch, disk: ToldDisk, clock: VirtualClock): readonly Happened[] {
  const happened: Happened[] = [];
  const tell = (what: Happened["what"]) => happened.push({ atMs: clock.now(), what });
  let poses = "";
  disk.onAppend = () => tell("append");
  watch.on(({ type }) => {
    if (type === "pulse") tell("cue");
    if (type !== "widgets") return;
    const now = JSON.stringify(watch.widgets().filter((node) => node.type === "IMG"));
    tell(now === poses ? "drawn" : "figure");
    poses = now;
  });
  return happened;
}

interface RepTimes {
  readonly repWorkMs: readonly number[];
  readonly emptyWorkMs: readonly number[];
}

/** Rep by rep to the end of the session; each rep's work is timed, and that of calls for nothing. */
async function live(watch: Watch, clock: VirtualClock, repMs: number): Promise<RepTimes> {
  const repWorkMs: number[] = [];
  const emptyWorkMs: number[] = [];
  for (let tick = 0; tick < EMPTY_TICKS; tick += 1) {
    const from = performance.now();
    watch.key("SHORTCUT", "CLICK");
    emptyWorkMs.push(performance.now() - from);
  }
  while (watch.pagePath === "page/session/session.page") {
    const from = performance.now();
    await clock.advance(repMs);
    repWorkMs.push(performance.now() - from);
  }
  return { repWorkMs, emptyWorkMs };
}

function summed(all: readonly Happened[], times: RepTimes, repMs: number): SessionCost {
  const cues = all.filter(({ what }) => what === "cue").map(({ atMs }) => atMs);
  // A rep that is followed by another: the next cue comes one pace later.
  const reps = cues.filter((atMs, at) => cues[at + 1] === atMs + repMs);
  // With the first one of a set its whole face comes up, once: that is not what a rep costs.
  const opening = cues.filter((atMs, at) => reps.includes(atMs) && cues[at - 1] !== atMs - repMs);
  const later = reps.filter((atMs) => !opening.includes(atMs));
  const most = (what: Happened["what"], of: readonly number[] = later) =>
    Math.max(...of.map((from) => countIn(all, what, from, from + repMs)));
  const within = all.filter(
    ({ what, atMs }) =>
      what === "append" && reps.some((from) => atMs >= from && atMs < from + repMs),
  );
  return {
    reps: reps.length,
    widgetCalls: most("drawn"),
    openingCalls: most("drawn", opening),
    figureCalls: most("figure"),
    appends: most("append", reps),
    msFromCue: Math.min(
      ...within.map(({ atMs }) => Math.min(...cues.map((cue) => Math.abs(cue - atMs)))),
    ),
    workRatio: median(times.repWorkMs) / median(times.emptyWorkMs),
  };
}

function countIn(
  all: readonly Happened[],
  wanted: Happened["what"],
  from: number,
  to: number,
): number {
  return all.filter(({ what, atMs }) => what === wanted && atMs >= from && atMs < to).length;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
