/** What a watch that was reset gets back: below what it knows, once, and with a level to go on from. */

import { describe, expect, it } from "vitest";
import { firstRunAt, openFirstRun } from "../../../core/comfort/first-run.ts";
import {
  isRemembered,
  lastSession,
  MOST_SUMMARIES,
  withRemembered,
} from "../../../core/comfort/history.ts";
import { DEFAULT_WRIST } from "../../../core/comfort/wrist.ts";
import { makeSessionId, timeOfSessionId } from "../../../core/record/session-id.ts";
import { memoryOf, restoredWrist } from "../../../core/sync/memory.ts";
import { idOf, makeSummary } from "./make-summary.ts";

const some = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => makeSummary({ id: idOf(from - index) }));

describe("sessions that are remembered elsewhere", () => {
  it("lie below what the watch knows, each once, however often they come", () => {
    const own = some(9, 2);
    const once = withRemembered(own, some(8, 3));
    expect(once.map(({ id }) => id)).toEqual([9, 8, 7, 6].map(idOf));
    expect(withRemembered(once, some(8, 3))).toEqual(once);
    expect(lastSession(once)?.id).toBe(idOf(9));
  });

  it("never push out what the watch knows itself", () => {
    const full = some(500, MOST_SUMMARIES);
    expect(withRemembered(full, some(40, 30))).toEqual(full);
  });

  it("are not read again when a full history is past them", () => {
    const full = some(500, MOST_SUMMARIES);
    expect([500, 411, 410, 501].map((one) => isRemembered(full, idOf(one)))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(isRemembered(some(9, 3), idOf(1))).toBe(false);
  });
});

describe("the level that comes back", () => {
  const chosen = { ...DEFAULT_WRIST, level: 4, levelReason: "chosen", strength: "off" } as const;
  const sessions = [makeSummary({ level: 2 }), makeSummary({ level: 5 })];

  it("is the one of the settings, else the one of the newest session, else nobody's", () => {
    const ready = { state: "ready", wrist: chosen, sessions } as const;
    expect(restoredWrist(ready)).toEqual({ ...chosen, levelReason: "from-record" });
    expect(restoredWrist({ ...ready, wrist: null })).toMatchObject({ level: 2 });
    const unasked = { ...DEFAULT_WRIST, strength: "light" } as const;
    expect(restoredWrist({ ...ready, wrist: unasked })).toMatchObject({
      level: 2,
      strength: "light",
      levelReason: "from-record",
    });
    expect(restoredWrist({ ...ready, wrist: unasked, sessions: [] })).toBeNull();
    expect(restoredWrist(memoryOf("none"))).toBeNull();
  });

  it("has to be there before anybody is welcomed back", () => {
    const kept = firstRunAt("welcome-back");
    expect(openFirstRun(DEFAULT_WRIST, kept)).toEqual(firstRunAt("sore-spell"));
    expect(openFirstRun(chosen, kept)).toEqual(kept);
  });
});

describe("a session's id", () => {
  it("tells when the session began, and so sorts by it", () => {
    const at = Date.UTC(2026, 10, 22, 6, 30);
    expect(timeOfSessionId(makeSessionId(at, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6], 7))).toBe(at);
  });
});
