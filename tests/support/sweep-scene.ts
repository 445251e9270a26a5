/** The short sessions that are swept, and what a sweep of one says. */

import { rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { openService } from "../../account/service.ts";
import { MORNING, type Routine } from "../../core/plan/routine.ts";
import { BALANCE } from "../../desk/house.ts";
import { PLAIN_HABITS } from "../../desk/wrist-person.ts";
import { readZab, readZpk, type Zpk } from "../../simulator/package/zab.ts";
import type { Watch } from "../../simulator/watch/watch.ts";
import { ensureBuilt } from "../../tools/ensure-built.ts";
import { enrol } from "./sweep-account.ts";
import { type Blow, blowWords } from "./sweep-blow.ts";
import type { Scene } from "./sweep-house.ts";
import { type Lived, live } from "./sweep-run.ts";
import { differences } from "./sweep-verdict.ts";

const SHORT: Routine = { ...MORNING, name: "custom", rounds: 1, repMs: 1200 };
const REPS = 2;

/**
 * The bicycle on both sides, each closed after two reps by hand, one of them not clean: setup, set,
 * pause, switch, set, pause, a summary by hand, sync.
 */
export async function bicycleScene(): Promise<Scene> {
  return {
    routine: { ...SHORT, exercises: ["side-bicycle"] },
    habits: { ...PLAIN_HABITS, bicycleReps: REPS, marks: true },
    alsoDo: markFirstRep,
    zpk: await packedForBalance(),
    enrolment: await enrol(),
    openService,
  };
}

/** What was on this machine for the scene's sake goes. */
export function leaveScene({ enrolment }: Scene): void {
  rmSync(enrolment.dataDir, { recursive: true, force: true });
}

/** Hip circles on one side: two directions, run to their end, all clean. */
export function circlesScene(scene: Scene): Scene {
  const routine: Routine = { ...SHORT, exercises: ["hip-circle"], bothSides: false };
  return { ...scene, routine, habits: PLAIN_HABITS, alsoDo: () => undefined };
}

function markFirstRep(watch: Watch): void {
  if (watch.pagePath !== "page/session/session.page") return;
  const texts = watch.texts();
  if (texts.includes("2") && texts.some((text) => text.startsWith("of "))) watch.crown(10);
}

async function packedForBalance(): Promise<Zpk> {
  const { zabPath } = await ensureBuilt();
  const resolution = `${BALANCE.widthPx}x${BALANCE.heightPx}`;
  const entry = readZab(new Uint8Array(await readFile(zabPath))).zpks.find(({ platforms }) =>
    platforms.some(({ screenResolution }) => screenResolution === resolution),
  );
  if (entry === undefined) throw new Error(`The app has no package for ${BALANCE.name}.`);
  return readZpk(entry.bytes);
}

/** One line for each life that did not come out as the unbroken one did. */
export async function sweep(
  scene: Scene,
  unbroken: Lived,
  lives: Iterable<readonly Blow[]>,
): Promise<readonly string[]> {
  const report: string[] = [];
  for (const blows of lives) {
    const found = await tryLife(scene, unbroken, blows);
    if (found !== null) report.push(found);
  }
  return report;
}

export async function tryLife(
  scene: Scene,
  unbroken: Lived,
  blows: readonly Blow[],
): Promise<string | null> {
  const found = differences(unbroken, await live(scene, blows));
  if (found.length === 0) return null;
  const struck = blows.map((blow) => `${blowWords(blow)} (${unbroken.events[blow.at - 1]})`);
  return `${struck.join(", ")}: ${found.join("; ")}`;
}

/** The numbers, from 1, of the events that read so. */
export function eventsLike({ events }: Lived, pattern: RegExp): readonly number[] {
  return events.flatMap((what, index) => (pattern.test(what) ? [index + 1] : []));
}
