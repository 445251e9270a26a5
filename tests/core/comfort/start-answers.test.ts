/** From the answers to the plan: nothing assumed, rest without a way around it, the level told why. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { REST_FROM, SHORT_LEVEL } from "../../../core/comfort/gate.ts";
import { isAfterSpasm, sessionToAskAbout } from "../../../core/comfort/history.ts";
import {
  levelNow,
  nextQuestion,
  noAnswers,
  type StartAnswers,
  type StartFacts,
} from "../../../core/comfort/start-answers.ts";
import { LEVELS } from "../../../core/plan/plan.ts";
import { anyAnswers, anyHistory } from "./any-answers.ts";
import { idOf, makeRest, makeSummary } from "./make-summary.ts";

const NEW_WATCH: StartFacts = { level: 6, levelReason: "no-sore-spell", history: [] };
const AFTER_ONE: StartFacts = { ...NEW_WATCH, history: [makeSummary({ level: 6 })] };
const COMFORTABLE: StartFacts = {
  level: 2,
  levelReason: "sore-spell",
  history: [3, 2, 1].map((number) => makeSummary({ id: idOf(number) })),
};

function answered(change: Partial<StartAnswers>): StartAnswers {
  return { ...noAnswers("morning"), isChecked: true, discomfort: 0, ...change };
}

const anyFacts = fc.record({
  level: fc.constantFrom(...LEVELS),
  levelReason: fc.constant("chosen" as const),
  history: anyHistory,
});

describe("the questions before a session", () => {
  it("are one for a new watch, and two when there is a session to ask about", () => {
    expect(nextQuestion(noAnswers("morning"), NEW_WATCH)).toBe("comfort");
    expect(nextQuestion(noAnswers("morning"), AFTER_ONE)).toBe("since-last");
    const said = { ...noAnswers("morning"), sinceLast: "same" } as const;
    expect(nextQuestion(said, AFTER_ONE)).toBe("comfort");
  });

  it("do not take a number that was only dialled for an answer", () => {
    const dialled = { ...noAnswers("morning"), discomfort: 2 };
    expect(nextQuestion(dialled, NEW_WATCH)).toBe("comfort");
    expect(nextQuestion({ ...dialled, isChecked: true }, NEW_WATCH)).toBe("preview");
  });

  it("offer a short plan once, and take either answer", () => {
    expect(nextQuestion(answered({ discomfort: 4 }), NEW_WATCH)).toBe("short-plan");
    for (const wantsWhole of [true, false]) {
      const facts = answered({ discomfort: 5, wantsWhole });
      expect(nextQuestion(facts, NEW_WATCH)).toBe("preview");
      expect(levelNow(facts, NEW_WATCH).today).toBe(wantsWhole ? 6 : SHORT_LEVEL);
    }
  });

  it("end in rest from 6 on and at a spasm, whatever else is said", () => {
    fc.assert(
      fc.property(anyAnswers, anyFacts, (some, facts) => {
        const answers = { ...some, isChecked: true, sinceLast: "same" } as const;
        const { discomfort, spasm } = answers;
        if (discomfort === null || (discomfort < REST_FROM && !spasm)) return;
        expect(nextQuestion(answers, facts)).toBe("rest");
      }),
    );
  });

  it("never lead to the preview without a number, or past the question about last time", () => {
    fc.assert(
      fc.property(anyAnswers, anyFacts, (answers, facts) => {
        if (nextQuestion(answers, facts) !== "preview") return;
        expect(answers.isChecked && answers.discomfort !== null).toBe(true);
        if (sessionToAskAbout(facts.history) !== null) expect(answers.sinceLast).not.toBeNull();
      }),
    );
  });
});

describe("the level", () => {
  it("goes one down after a worse day, says so, and can be put back", () => {
    const worse = answered({ sinceLast: "worse" });
    expect(levelNow(worse, AFTER_ONE)).toMatchObject({ level: 5, reason: "worse-next-day" });
    const putBack = levelNow({ ...worse, chosen: 6 }, AFTER_ONE);
    expect(putBack).toMatchObject({ level: 6, reason: "no-sore-spell", today: 6 });
  });

  it("does not go down twice when the answer is read twice", () => {
    const worse = answered({ sinceLast: "worse" });
    const { level, reason } = levelNow(worse, AFTER_ONE);
    const again = levelNow(worse, { ...AFTER_ONE, level, levelReason: reason });
    expect(again).toMatchObject({ level: 5, reason: "worse-next-day" });
  });

  it("is offered one up after three comfortable sessions, and goes up only when that is taken", () => {
    const same = answered({ sinceLast: "same" });
    expect(levelNow(same, COMFORTABLE)).toMatchObject({ level: 2, today: 2, offered: 3 });
    const taken = levelNow({ ...same, chosen: 3 }, COMFORTABLE);
    expect(taken).toMatchObject({ level: 3, reason: "three-comfortable", today: 3, offered: null });
  });

  it("offers nothing to a sore hip, and a short plan leaves the level itself alone", () => {
    const sore = answered({ sinceLast: "same", discomfort: 4 });
    expect(levelNow(sore, COMFORTABLE).offered).toBeNull();
    const short = levelNow({ ...sore, wantsWhole: false }, AFTER_ONE);
    expect(short).toMatchObject({ level: 6, today: 3, todayReason: "sore-today" });
  });

  it("is 3 at most in the session after a spasm, even for who has set it by hand", () => {
    const facts = { ...NEW_WATCH, history: [makeRest({ spasm: true, sinceLast: "same" })] };
    expect(levelNow(answered({}), facts)).toMatchObject({ today: 3, todayReason: "after-spasm" });
    fc.assert(
      fc.property(anyAnswers, anyFacts, (answers, any) => {
        if (!isAfterSpasm(any.history) || nextQuestion(answers, any) !== "preview") return;
        expect(levelNow(answers, any).today).toBeLessThanOrEqual(SHORT_LEVEL);
      }),
    );
  });
});
