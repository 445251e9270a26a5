/** A plan as a person reads it, and the routines they can do today. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LEVELS, makePlan } from "../../../core/plan/plan.ts";
import { planShape, routineNamed, routinesOnOffer } from "../../../core/plan/plan-shape.ts";
import { BEFORE_LEGS, MORNING, type Routine } from "../../../core/plan/routine.ts";
import { anyRoutine } from "../any-plan.ts";

describe("the shape of a plan", () => {
  it("of a Morning is five exercises, two rounds, both sides, the right first", () => {
    const shape = planShape(makePlan(MORNING, 6));
    expect(shape).toMatchObject({ rounds: 2, firstSide: "right", isBothSides: true });
    expect(shape.exercises).toHaveLength(5);
    expect(shape.exercises[3]).toMatchObject({ exercise: "hip-circle", isBothWays: true });
  });

  it("names every exercise of its routine once, in order, at any level", () => {
    fc.assert(
      fc.property(anyRoutine, fc.constantFrom(...LEVELS), (routine, level) => {
        const { exercises, rounds, firstSide, isBothSides } = planShape(makePlan(routine, level));
        expect(exercises.map(({ exercise }) => exercise)).toEqual(
          level === 6 ? routine.exercises : routine.exercises.slice(0, level),
        );
        expect(rounds).toBe(level === 6 ? routine.rounds : 1);
        expect({ firstSide, isBothSides }).toEqual({
          firstSide: routine.firstSide,
          isBothSides: routine.bothSides,
        });
      }),
    );
  });
});

describe("the routines on offer", () => {
  const CUSTOM: Routine = { ...MORNING, name: "custom", firstSide: "left", repMs: 3000 };

  it("begin with the phone's own, and name none twice", () => {
    const namesOf = (own: Routine) => routinesOnOffer(own).map(({ name }) => name);
    expect(namesOf(MORNING)).toEqual(["morning", "before-legs"]);
    expect(namesOf(BEFORE_LEGS)).toEqual(["before-legs", "morning"]);
    expect(namesOf(CUSTOM)).toEqual(["custom", "morning", "before-legs"]);
  });

  it("keep the pace and the first side that the person is used to", () => {
    expect(routineNamed(CUSTOM, "before-legs")).toEqual({
      ...BEFORE_LEGS,
      firstSide: "left",
      repMs: 3000,
    });
  });

  it("fall back on the phone's own when it has changed meanwhile", () => {
    expect(routineNamed(MORNING, "custom")).toBe(MORNING);
  });
});
