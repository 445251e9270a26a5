import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makePlan } from "../../../core/plan/plan.ts";
import { BEFORE_LEGS } from "../../../core/plan/routine.ts";
import type { SessionEvent } from "../../../core/session/event.ts";
import {
  lastEventAt,
  makeEventLine,
  makeHeadLine,
  parseJournal,
  replay,
} from "../../../core/session/journal.ts";
import { parseEvent, writeEvent } from "../../../core/session/journal-event.ts";
import type { JournalHead } from "../../../core/session/journal-head.ts";
import { START_AT } from "../../support/live-session.ts";
import { makeHead } from "../../support/make-head.ts";
import { anyPlan } from "../any-plan.ts";
import { anySteps, liveSteps } from "./random-life.ts";

const head = makeHead({ startedAt: START_AT, plan: makePlan(BEFORE_LEGS, 1) });
const headLine = makeHeadLine(head);

function write(of: JournalHead, events: readonly SessionEvent[]): string {
  const lines = events.map((event, index) => makeEventLine(of, index + 1, event));
  return makeHeadLine(of) + lines.join("");
}

const at = fc.integer({ min: -START_AT, max: START_AT }).map((ms) => START_AT + ms);
const plain = fc.constantFrom("tick", "tap", "resume", "enough", "end", "mark", "unmark");
const anyEvent: fc.Arbitrary<SessionEvent> = fc.oneof(
  fc.tuple(plain, at).map(([type, when]) => ({ type, at: when }) as SessionEvent),
  fc.record({
    type: fc.constant("pause" as const),
    at,
    reason: fc.constantFrom("hand" as const, "low-battery" as const),
  }),
  fc.record({
    type: fc.constant("reopen" as const),
    at,
    awayMs: fc.integer({ min: -1e12, max: 1e12 }),
  }),
);
const anyEvents = fc.array(anyEvent, { maxLength: 12 });

describe("an event in the journal", () => {
  it("comes back as it was written", () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        expect(parseEvent(writeEvent(event, START_AT), START_AT)).toEqual(event);
      }),
    );
  });

  it.each(["", "t", "x 1", "t 1 2", "t  1", "o 1", "o 1 2 3", "t 1.5", "t -", "t zzzzzzzzzzzz"])(
    "is refused when it is %j",
    (text) => {
      expect(parseEvent(text, START_AT)).toBeNull();
    },
  );

  it("takes at most 32 bytes, newline and all, for any tick of a session of six hours", () => {
    const sixHoursMs = 6 * 3_600_000;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: sixHoursMs }),
        fc.integer({ min: 1, max: 100_000 }),
        (sinceMs, number) => {
          const line = makeEventLine(head, number, { type: "tick", at: START_AT + sinceMs });
          expect(line.length).toBeLessThanOrEqual(32);
          expect(line).toMatch(/^[\x20-\x7e]+\n$/);
        },
      ),
    );
  });
});

describe("a journal", () => {
  it("gives back its head and its events", () => {
    fc.assert(
      fc.property(anyPlan, fc.string(), anyEvents, (plan, model, events) => {
        const full = makeHead({ plan, startedAt: START_AT, model, sinceLast: "worse" });
        const text = write(full, events);
        expect(parseJournal(text)).toEqual({
          ok: true,
          value: { head: full, events, intact: text, isTorn: false },
        });
      }),
    );
  });

  it("replays, from its text, to the session that was lived", () => {
    fc.assert(
      fc.property(anyPlan, anySteps, (plan, steps) => {
        const full = makeHead({ plan, startedAt: START_AT });
        const life = liveSteps(plan, steps);
        const journal = parseJournal(write(full, life.events));
        if (!journal.ok) throw new Error(journal.fault.message);
        expect(replay(journal.value.head, journal.value.events)).toEqual(life.session);
      }),
      { numRuns: 250 },
    );
  });

  it("cut after any byte, is a beginning of what was written, and the cut is seen", () => {
    const ends = new Set<number>();
    const { events } = liveSteps(head.plan, [
      { do: "run", resumes: false, forMs: 40_000, lateMs: [0, 120] },
    ]);
    const text = write(head, events);
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1))
      ends.add(end + 1);
    for (let cut = 0; cut <= text.length; cut += 1) {
      const journal = parseJournal(text.slice(0, cut));
      if (cut < headLine.length - 1) {
        expect(journal).toMatchObject({ ok: false, fault: { code: "corrupt" } });
        continue;
      }
      if (!journal.ok) throw new Error(`cut at ${cut}: ${journal.fault.message}`);
      const { value } = journal;
      expect(value.events).toEqual(events.slice(0, value.events.length));
      expect(text.startsWith(value.intact)).toBe(true);
      expect(value.isTorn).toBe(!ends.has(cut));
      // A line that lacks nothing but its end is whole.
      const whole = [...ends].filter((end) => end <= cut + 1).length - 1;
      expect(value.events).toHaveLength(whole);
    }
  });

  it("with a damaged byte, loses that line and what follows, and says so", () => {
    const byte = fc.integer({ min: 1, max: 255 });
    fc.assert(
      fc.property(anyEvents, fc.nat(), byte, (events, where, flip) => {
        const text = write(head, events);
        const place = where % text.length;
        const damaged = flipAt(text, place, flip);
        const journal = parseJournal(damaged);
        const line = text.slice(0, place).split("\n").length - 1;
        if (line === 0) {
          expect(journal).toMatchObject({ ok: false });
        } else if (!journal.ok) {
          throw new Error(journal.fault.message);
        } else {
          expect(journal.value.events).toEqual(events.slice(0, line - 1));
          expect(journal.value.isTorn).toBe(true);
        }
      }),
      { numRuns: 1000, seed: 2 },
    );
  });

  it("finds one damaged byte anywhere in its head, however long that is", () => {
    const long = makeHeadLine(makeHead());
    // Half a checksum is blind to this damage, with this much text behind it.
    for (let place = long.length - 1380; place < long.length - 1350; place += 1) {
      const damaged = parseJournal(flipAt(long, place, 87));
      expect(damaged).toMatchObject({ ok: false, fault: { code: "corrupt" } });
    }
  });

  it("trusts nothing after a line that is missing, doubled or out of place", () => {
    const ticks = [10_000, 12_000, 14_000].map(
      (ms) => ({ type: "tick", at: START_AT + ms }) as const,
    );
    const [first = "", second = "", third = ""] = ticks.map((tick, index) =>
      makeEventLine(head, index + 1, tick),
    );
    const eventsOf = (...lines: string[]) => {
      const journal = parseJournal(headLine + lines.join(""));
      return journal.ok ? journal.value.events.length : -1;
    };
    expect(eventsOf(first, second, third)).toBe(3);
    expect(eventsOf(first, third)).toBe(1);
    expect(eventsOf(first, first, second)).toBe(1);
    expect(eventsOf(second, first)).toBe(0);
    expect(eventsOf(first, headLine, second)).toBe(1);
  });

  it("never throws, whatever the file holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(parseJournal(text).ok).toBe(false);
        const behind = parseJournal(headLine + text);
        expect(behind).toMatchObject({ ok: true, value: { events: [] } });
      }),
    );
  });

  it("knows when the session last gave a sign of life", () => {
    const journal = (events: SessionEvent[]) => ({ head, events, intact: "", isTorn: false });
    expect(lastEventAt(journal([]))).toBe(START_AT);
    expect(lastEventAt(journal([{ type: "tap", at: START_AT + 7 }]))).toBe(START_AT + 7);
  });
});

function flipAt(text: string, place: number, flip: number): string {
  const flipped = String.fromCharCode(text.charCodeAt(place) ^ flip);
  return text.slice(0, place) + flipped + text.slice(place + 1);
}
