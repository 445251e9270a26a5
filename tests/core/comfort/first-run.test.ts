import { describe, expect, it } from "vitest";
import {
  FIRST_STEPS,
  firstRunAt,
  openFirstRun,
  parseFirstRun,
} from "../../../core/comfort/first-run.ts";
import { DEFAULT_WRIST, LEVEL_REASONS, withLevel } from "../../../core/comfort/wrist.ts";

describe("the first run", () => {
  it("begins with the question nobody has answered yet", () => {
    expect(openFirstRun(DEFAULT_WRIST, null)).toEqual(firstRunAt("sore-spell"));
  });

  it.each(LEVEL_REASONS.filter((reason) => reason !== "not-asked"))(
    "is not for a watch whose level is known: %s",
    (reason) => {
      expect(openFirstRun(withLevel(DEFAULT_WRIST, 3, reason), null)).toBeNull();
    },
  );

  it("goes on where it was, although the level is known by then", () => {
    const wrist = withLevel(DEFAULT_WRIST, 2, "sore-spell");
    expect(openFirstRun(wrist, firstRunAt("cues", 4))).toEqual(firstRunAt("cues", 4));
  });

  it.each(FIRST_STEPS)("comes back from storage as it went in: %s", (step) => {
    const kept = firstRunAt(step, 5);
    expect(parseFirstRun(JSON.parse(JSON.stringify(kept)))).toEqual({ ok: true, value: kept });
  });

  it.each([
    ["another version", { v: 2 }, "unknown-version", "v"],
    ["a step nobody knows", { step: "payment" }, "unknown-value", "step"],
    ["a seventh cue", { cue: 6 }, "out-of-range", "cue"],
  ])("refuses %s", (_, change, code, path) => {
    const parsed = parseFirstRun({ ...firstRunAt("cues"), ...change });
    expect(parsed).toMatchObject({ ok: false, fault: { code, path } });
  });
});
