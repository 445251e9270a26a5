/** One whole round by touch alone, looked at from every side: felt, written, drawn, held, put away. */

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cueSchedule } from "../../../core/haptics/cue-schedule.ts";
import { makePlan } from "../../../core/plan/plan.ts";
import { BEFORE_LEGS } from "../../../core/plan/routine.ts";
import { parseJournal } from "../../../core/session/journal.ts";
import type { Written } from "../../support/watch-disk.ts";
import { putOn, START_MS, type Worn } from "../../support/watch-driver.ts";

const PLAN = makePlan(BEFORE_LEGS, 6);
const SCHEDULE = cueSchedule(PLAN);
const ROUND_MS = 297_000;

let worn: Worn;
let beganAt = 0;
let journal = "";
let wasHeldThroughout = true;
/** Everything the session did to the outside, in order. */
const happened: { readonly atMs: number; readonly what: Happening }[] = [];
/** `moved`: a drawing in which only the figure's leg has changed. */
type Happening = "felt" | "written" | "drawn" | "moved";
let leg = "";

function drawing(): Happening {
  const before = leg;
  leg = worn.watch
    .widgets()
    .map(({ visible, props }) => (visible ? String(props["src"] ?? "") : ""))
    .filter((src) => src.startsWith("figure/small/") && !/body|arm|trace/.test(src))
    .join();
  return before !== leg && before !== "" && leg !== "" ? "moved" : "drawn";
}

beforeAll(async () => {
  worn = await putOn({ routine: BEFORE_LEGS });
  worn.disk.onWritten = ({ atMs, path, isAppended }) => {
    if (path !== "journal.txt" || !isAppended) return;
    happened.push({ atMs, what: "written" });
    journal = worn.journal ?? "";
  };
  worn.watch.on((event) => {
    const atMs = worn.clock.now();
    if (event.type === "pulse") happened.push({ atMs, what: "felt" });
    if (event.type === "widgets" && worn.page === "session") {
      happened.push({ atMs, what: drawing() });
    }
    if (event.type === "screen" && !event.isOn) wasHeldThroughout = false;
  });
  await worn.begin();
  beganAt = Number(/"startedAt":(\d+)/.exec(worn.journal ?? "")?.[1]);
  await worn.untilPage("summary", 400_000);
});

afterAll(() => worn.takeOff());

const appended = (): readonly Written[] =>
  worn.disk.written.filter(({ path, isAppended }) => path === "journal.txt" && isAppended);

/** Set ends write at once, at the very instant of their cue. */
function isBoundary({ atMs }: Written): boolean {
  return SCHEDULE.some(
    ({ cue, atMs: dueMs }) => atMs === beganAt + dueMs && cue !== "rep" && cue !== "count-in",
  );
}

describe("what was felt", () => {
  test("every cue of the plan once, each at its own instant", () => {
    const felt = worn.cues.map(({ cue, atMs }) => ({ cue, atMs: atMs - beganAt }));
    expect(felt).toEqual(SCHEDULE.map(({ cue, atMs }) => ({ cue, atMs })));
    expect(worn.count("rep")).toBe(112);
  });
});

describe("what was written", () => {
  test("at most one line a rep, of 32 bytes or fewer", () => {
    for (const { text } of appended()) {
      expect(text.length).toBeLessThanOrEqual(32);
      expect(text.endsWith("\n")).toBe(true);
    }
    const most = SCHEDULE.length;
    expect(appended().length).toBeLessThanOrEqual(most);
  });

  test("nothing within 200 ms of a cue, but the end of a set at that end", () => {
    const within = appended().filter((one) => !isBoundary(one));
    expect(within.length).toBeGreaterThan(100);
    for (const { atMs } of within) {
      const apart = SCHEDULE.map((cue) => Math.abs(atMs - beganAt - cue.atMs));
      expect(Math.min(...apart)).toBeGreaterThanOrEqual(200);
    }
    expect(appended().filter(isBoundary)).toHaveLength(12);
  });

  test("a journal that is whole to its last line", () => {
    const parsed = parseJournal(journal);
    expect(parsed.ok && !parsed.value.isTorn && parsed.value.events.length).toBeGreaterThan(112);
  });
});

describe("the order of things", () => {
  test("at the end of a set: cue, journal, screen", () => {
    const ends = SCHEDULE.filter(({ cue }) => cue === "change" || cue === "switch-side");
    for (const { atMs } of ends) {
      const then = happened.filter((one) => one.atMs === beganAt + atMs).map(({ what }) => what);
      expect([...new Set(then)]).toEqual(["felt", "written", "drawn"]);
    }
  });

  test("at a rep the cue comes before the screen", () => {
    for (const { atMs } of SCHEDULE.filter(({ cue }) => cue === "rep")) {
      expect(happened.find((one) => one.atMs === beganAt + atMs)?.what).toBe("felt");
    }
  });
});

describe("what was drawn", () => {
  test("the figure: four poses a rep, none within 100 ms of a pulse, and none in the dim", () => {
    for (const [index, { cue, atMs }] of SCHEDULE.entries()) {
      if (cue !== "rep") continue;
      const since = happened
        .filter(({ what }) => what === "moved")
        .map((one) => one.atMs - beganAt - atMs)
        .filter((ms) => ms >= 0 && ms < PLAN.repMs);
      const isFirst = SCHEDULE[index - 1]?.cue !== "rep";
      expect(isFirst ? [4] : [4, 0]).toContain(since.length);
      expect(Math.min(...since)).toBeGreaterThanOrEqual(150 + 100);
      if (since.length > 0) expect(Math.max(...since)).toBeLessThanOrEqual(PLAN.repMs - 100);
    }
  });

  test("at most six widget calls a rep beside the figure's", () => {
    const reps = SCHEDULE.filter(
      ({ cue }, index) => cue === "rep" && SCHEDULE[index - 1]?.cue === cue,
    );
    for (const { atMs } of reps) {
      const from = beganAt + atMs;
      const drawn = happened.filter(
        (one) => one.what === "drawn" && one.atMs >= from && one.atMs < from + PLAN.repMs,
      );
      expect(drawn.length).toBeLessThanOrEqual(6);
      expect(drawn.length).toBeGreaterThan(0);
    }
  });
});

test("the screen stays on from the first second to the last", () => {
  expect(wasHeldThroughout).toBe(true);
});

test("the record says what was done, and the journal has gone", () => {
  const [record] = worn.records;
  expect(worn.records).toHaveLength(1);
  expect(record).toMatchObject({
    revision: 1,
    outcome: "completed",
    routine: "before-legs",
    startedAt: beganAt,
    endedAt: beganAt + ROUND_MS,
    pauses: 0,
    model: "Amazfit Balance",
  });
  expect(record?.sets.map((set) => [set.paced, set.clean, set.ended])).toEqual(
    PLAN.sets.map((set) => [set.target.max, null, "ran"]),
  );
  expect(worn.journal).toBeNull();
  expect(beganAt).toBeGreaterThan(START_MS);
});
