/** The room that is asked for before a session is enough for the fullest one. */

import { describe, expect, test } from "vitest";
import { makePlan } from "../../../core/plan/plan.ts";
import { MORNING } from "../../../core/plan/routine.ts";
import { makeRecord } from "../../../core/record/make-record.ts";
import { makeEventLine, makeHeadLine } from "../../../core/session/journal.ts";
import { sessionRoomBytes } from "../../../core/session/journal-room.ts";
import { liveWhole } from "../../support/live-session.ts";
import { makeHead } from "../../support/make-head.ts";

describe("the room for a Morning", () => {
  test("holds its journal, a hundred pauses more, and its record beside it", () => {
    const head = makeHead({ plan: makePlan(MORNING, 6) });
    const life = liveWhole(head.plan);
    const lines = life.events.map((event, index) => makeEventLine(head, index + 1, event));
    const hands = lines.slice(0, 200);
    const journal = [makeHeadLine(head), ...lines, ...hands].join("");
    const record = JSON.stringify(makeRecord(head, life.session));
    expect(journal.length + 2 * record.length).toBeLessThan(sessionRoomBytes(head.plan));
    expect(sessionRoomBytes(head.plan)).toBeLessThan(64_000);
  });
});
