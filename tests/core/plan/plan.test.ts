import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "../../../core/parse.ts";
import { readPlan, readRoutine } from "../../../core/plan/parse-plan.ts";
import { makePlan, type PlannedSet } from "../../../core/plan/plan.ts";
import { planLength } from "../../../core/plan/plan-length.ts";
import { BEFORE_LEGS, MORNING, type Routine } from "../../../core/plan/routine.ts";
import { COUNT_IN_MS, WAIT_MS, waitBefore } from "../../../core/plan/wait.ts";
import { anyPlan, anyRoutine } from "../any-plan.ts";

const nameOf = ({ side, exercise, direction, round, target }: PlannedSet) =>
  [round, side, exercise, direction ?? "-", target.min, target.max].join(" ");
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("a plan", () => {
  it("of one round is the series on the right, then on the left", () => {
    const right = [
      "1 right side-leg-raise - 10 10",
      "1 right side-bicycle - 8 10",
      "1 right big-side-leg-raise - 10 10",
      "1 right hip-circle clockwise 8 8",
      "1 right hip-circle counter-clockwise 8 8",
      "1 right side-kick - 10 10",
    ];
    const left = right.map((one) => one.replace("right", "left"));
    expect(makePlan(BEFORE_LEGS, 6).sets.map(nameOf)).toEqual([...right, ...left]);
  });

  it("of a custom routine keeps its order, its first side, its rounds and its one side", () => {
    const custom: Routine = {
      ...MORNING,
      name: "custom",
      exercises: ["side-kick", "side-leg-raise"],
      rounds: 3,
      firstSide: "left",
      bothSides: false,
    };
    expect(
      makePlan(custom, 6).sets.map(({ round, side, exercise }) => [round, side, exercise]),
    ).toEqual(
      [1, 2, 3].flatMap((round) => [
        [round, "left", "side-kick"],
        [round, "left", "side-leg-raise"],
      ]),
    );
    expect(makePlan(custom, 1).sets).toHaveLength(1);
  });

  it("does one whole side, then the other, in every round", () => {
    fc.assert(
      fc.property(anyRoutine, (routine) => {
        const sides = makePlan(routine, 6).sets.map((set) => `${set.round}${set.side}`);
        const changes = sides.filter((side, index) => side !== sides[index - 1]).length;
        expect(changes).toBe(routine.rounds * (routine.bothSides ? 2 : 1));
      }),
    );
  });

  it("comes back from text as it was, and so does a routine", () => {
    fc.assert(
      fc.property(anyPlan, anyRoutine, (plan, routine) => {
        expect(parse(() => readPlan(json(plan), "plan"))).toEqual({ ok: true, value: plan });
        const parsed = parse(() => readRoutine(json(routine), "routine"));
        expect(parsed).toEqual({ ok: true, value: routine });
      }),
    );
  });

  it.each([
    ["no set", { sets: [] }, "missing", "plan.sets"],
    ["a pace that is too fast", { repMs: 1199 }, "out-of-range", "plan.repMs"],
    ["level 0", { level: 0 }, "unknown-value", "plan.level"],
    ["too many sets", { sets: new Array(37).fill({}) }, "too-large", "plan.sets"],
    ["a set of nothing", { sets: [{}] }, "missing", "plan.sets[0].exercise"],
    ["a field too many", { more: 1 }, "unknown-value", "plan.more"],
  ])("is refused with %s", (_, change, code, path) => {
    const raw = { ...makePlan(BEFORE_LEGS, 6), ...change };
    expect(parse(() => readPlan(raw, "plan"))).toMatchObject({ ok: false, fault: { code, path } });
  });

  it.each([
    ["no exercise", { exercises: [] }, "missing", "routine.exercises"],
    [
      "one exercise twice",
      { exercises: ["side-kick", "side-kick"] },
      "inconsistent",
      "routine.exercises",
    ],
    ["four rounds", { rounds: 4 }, "out-of-range", "routine.rounds"],
    ["a pace that is too slow", { repMs: 5001 }, "out-of-range", "routine.repMs"],
    ["a third side", { firstSide: "both" }, "unknown-value", "routine.firstSide"],
  ])("comes of no routine with %s", (_, change, code, path) => {
    const parsed = parse(() => readRoutine({ ...MORNING, ...change }, "routine"));
    expect(parsed).toMatchObject({ ok: false, fault: { code, path } });
  });
});

describe("the wait before a set", () => {
  it("is told by what came just before", () => {
    const plan = makePlan(BEFORE_LEGS, 6);
    expect(plan.sets.map((_, index) => waitBefore(plan, index))).toEqual([
      ...["setup", "next-exercise", "next-exercise", "next-exercise", "direction", "next-exercise"],
      ...[
        "switch",
        "next-exercise",
        "next-exercise",
        "next-exercise",
        "direction",
        "next-exercise",
      ],
    ]);
  });

  it("between rounds on one side is for the next exercise, even when it is the same", () => {
    const one: Routine = { ...MORNING, exercises: ["side-kick"], bothSides: false };
    expect(waitBefore(makePlan(one, 6), 1)).toBe("next-exercise");
  });

  it("has room for its count-in", () => {
    for (const waitMs of Object.values(WAIT_MS)) expect(waitMs).toBeGreaterThanOrEqual(COUNT_IN_MS);
  });
});

describe("the length of a plan", () => {
  it("of the usual round is five minutes at most, and a Morning says 583 to 599 seconds", () => {
    expect(planLength(makePlan(BEFORE_LEGS, 6)).maxMs).toBeLessThanOrEqual(300_000);
    expect(planLength(makePlan(MORNING, 6))).toMatchObject({ minMs: 583_000, maxMs: 599_000 });
  });

  it("is every wait and every rep", () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const waitsMs = plan.sets.reduce((sum, _, set) => sum + WAIT_MS[waitBefore(plan, set)], 0);
        const { minMs, maxMs, maxReps } = planLength(plan);
        expect(maxMs).toBe(waitsMs + maxReps * plan.repMs);
        expect(minMs).toBeLessThanOrEqual(maxMs);
      }),
    );
  });
});
