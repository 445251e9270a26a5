import { describe, expect, it } from "vitest";
import { parseSummary, summaryOf } from "../../../core/comfort/summary.ts";
import { allClean, confirm } from "../../../core/record/confirm.ts";
import { makeRecord, makeRestedRecord } from "../../../core/record/make-record.ts";
import { liveWhole } from "../../support/live-session.ts";
import { makeHead } from "../../support/make-head.ts";
import { makeRest, makeSummary } from "./make-summary.ts";

const head = makeHead({ sinceLast: "better" });
const record = makeRecord(head, liveWhole(head.plan).session);

describe("the summary of a session", () => {
  it("says what was done and leaves open what was not answered", () => {
    expect(summaryOf(record)).toEqual({
      id: head.id,
      startedAt: head.startedAt,
      tzOffsetMin: 60,
      outcome: "completed",
      routine: "morning",
      level: 6,
      before: 2,
      hardest: null,
      spasm: false,
      paced: 224,
      clean: null,
      sinceLast: "better",
    });
  });

  it("has the clean reps and the hardest moment once they are confirmed", () => {
    const confirmed = confirm(record, { clean: allClean(record), hardest: 3 });
    expect(summaryOf(confirmed)).toMatchObject({ paced: 224, clean: 224, hardest: 3 });
  });

  it("tells a rest day and its spasm", () => {
    const summary = summaryOf(makeRestedRecord(head, true));
    expect(summary).toMatchObject({ outcome: "rested", spasm: true, paced: 0 });
  });

  it("comes back from storage as it went in", () => {
    for (const one of [makeSummary(), makeRest(), summaryOf(record)]) {
      const stored: unknown = JSON.parse(JSON.stringify(one));
      expect(parseSummary(stored)).toEqual({ ok: true, value: one });
    }
  });

  it.each([
    ["an id that is none", { id: "x" }, "id"],
    ["a start that is no number", { startedAt: "now" }, "startedAt"],
    ["a zone off the globe", { tzOffsetMin: 2000 }, "tzOffsetMin"],
    ["an unknown outcome", { outcome: "done" }, "outcome"],
    ["an unknown routine", { routine: "evening" }, "routine"],
    ["level 7", { level: 7 }, "level"],
    ["discomfort 11", { before: 11 }, "before"],
    ["half a discomfort", { hardest: 2.5 }, "hardest"],
    ["a spasm that is no yes or no", { spasm: 1 }, "spasm"],
    ["more clean than paced", { clean: 41 }, "clean"],
    ["less than no reps", { paced: -1 }, "paced"],
    ["an unknown answer", { sinceLast: "fine" }, "sinceLast"],
    ["a field too many", { note: "" }, "note"],
  ])("refuses %s", (_, change, path) => {
    const parsed = parseSummary({ ...makeSummary(), ...change });
    expect(parsed).toMatchObject({ ok: false, fault: { path } });
  });
});
