import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SessionRecord, SetRecord } from "../../../core/record/record.ts";
import { parseSessionRecord } from "../../../core/schema/session-record.ts";
import { anyRecord, someRecord, wholeRecord } from "../sync/some-record.ts";

function whole(changes: Partial<SessionRecord>): unknown {
  return { ...wholeRecord(), ...changes };
}

function withSet(changes: Partial<SetRecord>): unknown {
  const { sets } = wholeRecord();
  return whole({ sets: sets.map((set, index) => (index === 1 ? { ...set, ...changes } : set)) });
}

function faultOf(raw: unknown) {
  const parsed = parseSessionRecord(raw);
  if (parsed.ok) throw new Error("it was taken");
  return parsed.fault;
}

describe("the record's schema", () => {
  test("takes what the watch makes, through JSON, and changes nothing", () => {
    fc.assert(
      fc.property(anyRecord, (made) => {
        expect(parseSessionRecord(JSON.parse(JSON.stringify(made)))).toEqual({
          ok: true,
          value: made,
        });
      }),
    );
    expect(parseSessionRecord(wholeRecord())).toEqual({ ok: true, value: wholeRecord() });
  });

  test.each([
    ["text for a record", "text", "not-an-object", ""],
    ["a list for a record", [], "missing", "schema"],
    ["another version", whole({ schema: 2 as 1 }), "unknown-version", "schema"],
    ["an id in capitals", whole({ id: wholeRecord().id.toUpperCase() }), "unknown-value", "id"],
    ["revision nought", whole({ revision: 0 }), "out-of-range", "revision"],
    ["half a pause", whole({ pauses: 0.5 }), "wrong-type", "pauses"],
    ["minus zero", whole({ pauses: -0 }), "unknown-value", "pauses"],
    ["a level of seven", whole({ level: 7 as 6 }), "unknown-value", "level"],
    ["a start before its time", whole({ startedAt: 0 }), "out-of-range", "startedAt"],
    [
      "thirty-seven sets",
      whole({ sets: Array(37).fill(wholeRecord().sets[0]) }),
      "too-large",
      "sets",
    ],
    ["a set that is text", whole({ sets: ["x"] as never }), "not-an-object", "sets[0]"],
    ["a hundred reps", withSet({ paced: 100 }), "out-of-range", "sets[1].paced"],
    ["more reps than the target", withSet({ paced: 11 }), "inconsistent", "sets[1]"],
    ["more marks than reps", withSet({ marked: 11 }), "inconsistent", "sets[1]"],
    ["more clean than reps", withSet({ clean: 11 }), "inconsistent", "sets[1]"],
    [
      "a target upside down",
      withSet({ target: { min: 9, max: 8 } }),
      "inconsistent",
      "sets[1].target",
    ],
    ["a set that ends first", withSet({ startMs: 9, endMs: 8 }), "inconsistent", "sets[1]"],
    [
      "an end before the start",
      whole({ endedAt: wholeRecord().startedAt - 1 }),
      "inconsistent",
      "",
    ],
    ["rest with sets", whole({ outcome: "rested" }), "inconsistent", ""],
    ["a session without sets", { ...someRecord(), outcome: "partial" }, "inconsistent", ""],
    ["completed with a cut set", withSet({ ended: "cut" }), "inconsistent", ""],
    ["completed with an empty set", withSet({ ended: "enough", paced: 0 }), "inconsistent", ""],
  ])("%s is refused with its code and its place", (_, raw, code, path) => {
    expect(faultOf(raw)).toMatchObject({ code, path });
  });

  test("a field nobody knows is refused, and its name is not repeated", () => {
    const fault = faultOf({ ...wholeRecord(), comfort: { ...wholeRecord().comfort, diary: "x" } });
    expect(fault).toEqual({
      code: "unknown-value",
      path: "comfort",
      message: "It has a field that is not known here.",
    });
  });
});
