import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BEFORE_LEGS, MORNING, type Routine } from "../../core/plan/routine.ts";
import { EXERCISE_IDS } from "../../core/series/series.ts";
import {
  firstChoice,
  makeRoutineText,
  parseRoutineText,
  routineIn,
  withRoutine,
} from "../../core/sync/routine-document.ts";
import { STORAGE_KEYS } from "../../core/sync/storage-keys.ts";
import { movedUp, withExercise } from "../../setting/series-change.ts";
import { type OpenedPage, openPage } from "./open-page.ts";
import { routine, type Stored, watch } from "./stored.ts";

const LEG_RAISE = "Side leg raise, 10 reps";
const BICYCLE = "Side bicycle, 8 to 10 reps";

const open = (stored: Stored = {}) => openPage(stored).unfold("Your series");

function chosen({ items }: OpenedPage): Routine {
  const document = parseRoutineText(items.get(STORAGE_KEYS.routine) ?? "");
  if (!document.ok) throw new Error(document.fault.message);
  const found = routineIn(document.value);
  if (!found.ok) throw new Error(found.fault.message);
  return found.value;
}

describe("the series on the settings page", () => {
  test("folded, it says what it is and how long it honestly takes", () => {
    expect(openPage().words()).toContain("5 exercises, 2 rounds, each side: about 10 min");
    const short = { ...BEFORE_LEGS, exercises: ["side-kick"], bothSides: false } as const;
    expect(openPage(routine(short)).words()).toContain(
      "1 exercise, 1 round, one side: about 1 min",
    );
    expect(openPage(routine({ ...MORNING, repMs: 5000, rounds: 3 })).words()).toContain(
      "5 exercises, 3 rounds, each side: 31 to 32 min",
    );
  });

  test("another routine keeps the pace and the first side", () => {
    const own = { ...MORNING, repMs: 2500, firstSide: "left" } as const;
    const page = open(routine(own));
    expect(page.value("Routine")).toBe("morning");
    page.touch("Routine", "before-legs");
    expect(parseRoutineText(page.items.get(STORAGE_KEYS.routine) ?? "")).toEqual({
      ok: true,
      value: withRoutine(firstChoice(own), { ...BEFORE_LEGS, repMs: 2500, firstSide: "left" }),
    });
  });

  test("an exercise is left out and taken in again, and the routine is named after what is in it", () => {
    const page = open();
    page.touch(BICYCLE, false);
    expect(chosen(page)).toMatchObject({
      name: "custom",
      exercises: ["side-leg-raise", "big-side-leg-raise", "hip-circle", "side-kick"],
    });
    expect(page.value("Routine")).toBe("custom");
    expect(page.value(BICYCLE)).toBe(false);
    page.touch(BICYCLE, true);
    expect(chosen(page)).toEqual(MORNING);
  });

  test("the last exercise cannot be left out", () => {
    const page = open(routine({ ...MORNING, name: "custom", exercises: ["side-bicycle"] }));
    expect(page.has(`${BICYCLE}. The last one stays on.`)).toBe(true);
    expect(page.has(BICYCLE)).toBe(false);
    page.touch(LEG_RAISE, true);
    expect(chosen(page).exercises).toEqual(["side-leg-raise", "side-bicycle"]);
  });

  test("an exercise moves up one place at a time", () => {
    const page = open().unfold("Change the order");
    page.touch("↑ 3. Big side leg raise");
    page.touch("↑ 2. Big side leg raise");
    expect(chosen(page)).toMatchObject({
      name: "custom",
      exercises: [
        "big-side-leg-raise",
        "side-leg-raise",
        "side-bicycle",
        "hip-circle",
        "side-kick",
      ],
    });
    expect(page.has("1. Big side leg raise")).toBe(true);
  });

  test("rounds, sides and the wait at a switch are chosen one by one", () => {
    const page = open();
    page.touch("Rounds", "1");
    expect(chosen(page)).toEqual(BEFORE_LEGS);
    page.touch("Sides", "left-first");
    expect(chosen(page)).toEqual({ ...BEFORE_LEGS, firstSide: "left" });
    page.touch("Sides", "left-only");
    expect(chosen(page)).toMatchObject({ name: "custom", firstSide: "left", bothSides: false });
    page.touch("Wait for my tap when I roll over", "true");
    expect(chosen(page).waitsAtSwitch).toBe(true);
    page.touch("Routine", "morning");
    expect(chosen(page)).toEqual({ ...MORNING, firstSide: "left", waitsAtSwitch: true });
  });

  test("the pace runs from 1.2 to 5 seconds, and one between the steps is offered too", () => {
    const usual = open();
    const offered = usual.options("Pace");
    expect(offered[0]).toBe("1.2 s a rep");
    expect(offered.at(-1)).toBe("5.0 s a rep");
    expect(offered).toContain("2.0 s a rep (usual)");
    usual.touch("Pace", "3000");
    expect(usual.value("Pace")).toBe("3000");
    expect(chosen(usual).name).toBe("morning");
    expect(open(routine({ ...MORNING, repMs: 2100 })).options("Pace")).toContain("2.1 s a rep");
  });

  test("a value that was never offered changes nothing", () => {
    const page = open();
    for (const label of ["Pace", "Routine", "Rounds", "Sides"]) page.touch(label, "marathon");
    page.touch("Ask the watch for another level", "9");
    expect(page.stored()).toEqual([]);
  });

  test("a routine that cannot be read is said so, and can be chosen again", () => {
    const torn = openPage({ [STORAGE_KEYS.routine]: "torn" });
    expect(torn.has("Your series could not be read. The watch goes on with the one it has.")).toBe(
      true,
    );
    torn.touch("Routine", "morning");
    expect(torn.value("Routine")).toBe("morning");
  });

  test("what another phone has chosen later is what is changed", () => {
    const theirs = withRoutine(firstChoice(MORNING), BEFORE_LEGS);
    const page = open({ ...routine(MORNING), [STORAGE_KEYS.adopted]: makeRoutineText(theirs) });
    expect(page.value("Routine")).toBe("before-legs");
    page.touch("Pace", "3000");
    expect(parseRoutineText(page.items.get(STORAGE_KEYS.routine) ?? "")).toMatchObject({
      value: { version: 3 },
    });
  });

  test("it says when the watch has it", () => {
    expect(open(watch()).has("The watch has it.")).toBe(true);
    const changed = open({ ...watch(), ...routine(BEFORE_LEGS) });
    expect(changed.has("The watch has it.")).toBe(false);
    expect(changed.has("The watch takes changes as soon as Hip Series is open on it.")).toBe(true);
  });
});

describe("changes to a series", () => {
  const steps = fc.array(
    fc.record({ id: fc.constantFrom(...EXERCISE_IDS), step: fc.constantFrom("up", "on", "off") }),
  );

  test("all of them left out one by one, the last stays", () => {
    const left = EXERCISE_IDS.reduce((now: Routine, id) => withExercise(now, id, false), MORNING);
    expect(left).toEqual({ ...MORNING, name: "custom", exercises: ["side-kick"] });
  });

  test("whatever is pressed, one exercise is left, none is there twice, and the name is true", () => {
    fc.assert(
      fc.property(steps, (pressed) => {
        let now: Routine = MORNING;
        for (const { id, step } of pressed) {
          now = step === "up" ? movedUp(now, id) : withExercise(now, id, step === "on");
        }
        expect(now.exercises.length).toBeGreaterThan(0);
        expect(new Set(now.exercises).size).toBe(now.exercises.length);
        expect(now.name === "morning").toBe(now.exercises.join() === EXERCISE_IDS.join());
      }),
    );
  });
});
