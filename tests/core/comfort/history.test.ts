import { describe, expect, it } from "vitest";
import {
  addToHistory,
  type History,
  isAfterSpasm,
  lastSession,
  makeHistory,
  parseHistory,
  sessionToAskAbout,
} from "../../../core/comfort/history.ts";
import { idOf, makeRest, makeSummary } from "./make-summary.ts";

const numbered = (count: number): History =>
  Array.from({ length: count }, (_, index) => index + 1).reduce<History>(
    (history, number) => addToHistory(history, makeSummary({ id: idOf(number) })),
    [],
  );

describe("the history on the watch", () => {
  it("keeps the newest on top", () => {
    expect(numbered(3).map((one) => one.id)).toEqual([idOf(3), idOf(2), idOf(1)]);
  });

  it("keeps ninety and lets the oldest go", () => {
    const history = numbered(95);
    expect(history).toHaveLength(90);
    expect(history[89]?.id).toBe(idOf(6));
  });

  it("replaces a session that it knows, where it is", () => {
    const history = addToHistory(numbered(3), makeSummary({ id: idOf(2), clean: 12 }));
    expect(history.map((one) => one.id)).toEqual([idOf(3), idOf(2), idOf(1)]);
    expect(history[1]?.clean).toBe(12);
  });

  it("is not upset by a clock that was once years ahead", () => {
    const wild = makeSummary({ id: idOf(8), startedAt: Date.UTC(2035, 0) });
    const history = addToHistory([wild], makeSummary({ id: idOf(9) }));
    expect(lastSession(history)?.id).toBe(idOf(9));
  });

  it("comes back from storage as it went in", () => {
    const history = addToHistory(numbered(4), makeRest({ id: idOf(5), spasm: true }));
    const stored: unknown = JSON.parse(JSON.stringify(makeHistory(history)));
    expect(parseHistory(stored)).toEqual({ ok: true, value: history });
  });

  it.each([
    ["another version", { v: 2, sessions: [] }, "unknown-version", "v"],
    ["no list", { v: 1, sessions: {} }, "wrong-type", "sessions"],
    ["a damaged entry", { v: 1, sessions: [{}] }, "missing", "sessions[0].id"],
    ["too many", { v: 1, sessions: new Array(91).fill(null) }, "too-large", "sessions"],
    ["nothing", null, "not-an-object", ""],
  ])("refuses %s", (_, raw, code, path) => {
    expect(parseHistory(raw)).toMatchObject({ ok: false, fault: { code, path } });
  });
});

describe("after a spasm", () => {
  const spasm = makeRest({ id: idOf(2), spasm: true });

  it("the next session is a short one", () => {
    expect(isAfterSpasm([spasm, makeSummary()])).toBe(true);
  });

  it("rest days in between change nothing", () => {
    expect(isAfterSpasm([makeRest({ id: idOf(3) }), spasm, makeSummary()])).toBe(true);
  });

  it("one session later all is as before", () => {
    expect(isAfterSpasm([makeSummary({ id: idOf(4) }), spasm])).toBe(false);
    expect(isAfterSpasm([makeRest(), makeSummary({ id: idOf(4) })])).toBe(false);
    expect(isAfterSpasm([])).toBe(false);
  });
});

describe("the next-day question", () => {
  it("is about the last session that was done", () => {
    expect(sessionToAskAbout([makeSummary({ id: idOf(7) })])?.id).toBe(idOf(7));
    expect(sessionToAskAbout([makeRest(), makeSummary({ id: idOf(7) })])?.id).toBe(idOf(7));
  });

  it("is not asked again once a rest day has the answer", () => {
    const answered = makeRest({ id: idOf(8), sinceLast: "worse" });
    expect(sessionToAskAbout([answered, makeSummary()])).toBeNull();
    expect(sessionToAskAbout([makeRest(), answered, makeSummary()])).toBeNull();
  });

  it("is not asked of somebody who has done nothing yet", () => {
    expect(sessionToAskAbout([])).toBeNull();
    expect(sessionToAskAbout([makeRest()])).toBeNull();
  });
});
