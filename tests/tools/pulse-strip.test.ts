import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CUE_PATTERN } from "../../core/haptics/cue.ts";
import { cueSchedule } from "../../core/haptics/cue-schedule.ts";
import { makePlan } from "../../core/plan/plan.ts";
import { BEFORE_LEGS } from "../../core/plan/routine.ts";
import { projectRoot } from "../../tools/project.ts";
import { drawPulseStrip, PULSE_STRIP } from "../../tools/pulse-strip.ts";

/** The picture's own scale: what 50 ms are as wide as in a row. */
const PX_PER_MS = 0.027;
const AMBER = "#ffb340";
const SKY = "#5cc2ff";

interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fill: string;
}

/** Bars of the rows; the legend's are taller. */
function rowBars(picture: string): readonly Bar[] {
  const rects = picture.matchAll(
    /<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="24" rx="[\d.]+" fill="(#\w+)"\/>/g,
  );
  return [...rects].map(([, x, y, width, fill = ""]) => {
    return { x: Number(x), y: Number(y), width: Number(width), fill };
  });
}

describe("the pulse strip", () => {
  const picture = drawPulseStrip();
  const bars = rowBars(picture);
  const schedule = cueSchedule(makePlan(BEFORE_LEGS, 6));

  test("is in the project as the tool draws it now; if not, run npx tsx tools/pulse-strip.ts", () => {
    expect(readFileSync(join(projectRoot, PULSE_STRIP), "utf8")).toBe(picture);
  });

  test("shows every pulse of a whole round, as wide as it is long", () => {
    const wanted = schedule.flatMap(({ cue }) =>
      CUE_PATTERN[cue].filter((_, index) => index % 2 === 0),
    );
    expect(bars.map(({ width }) => Math.round(width / PX_PER_MS / 10) * 10)).toEqual(wanted);
  });

  test("puts the reps of a set one pace apart", () => {
    const reps = bars.filter(({ fill }) => fill === AMBER || fill === SKY);
    const gaps = reps.slice(1).map(({ x, y }, index) => {
      const before = reps[index];
      return before?.y === y ? Math.round((x - before.x) / PX_PER_MS) : null;
    });
    expect(new Set(gaps)).toEqual(new Set([2000, null]));
  });

  test("tells the sides apart by colour and by letter", () => {
    const count = (colour: string) => bars.filter(({ fill }) => fill === colour).length;
    expect([count(AMBER), count(SKY)]).toEqual([56, 56]);
    expect(picture).toContain(">R</text>");
    expect(picture).toContain(">L</text>");
  });

  test("says in words what it shows", () => {
    const [, title, desc] =
      /<title id="title">(.+?)<\/title>\n<desc id="desc">(.+?)<\/desc>/s.exec(picture) ?? [];
    expect(title).toBe("One round, as the wrist feels it");
    expect(desc).toContain("112 reps in 4:57");
    expect(desc).toContain("count-in, three beats before a set, 36 times");
  });
});
