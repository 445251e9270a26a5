/** The summary, question by question: every set that was begun once, and each step can be taken back. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  answerForm,
  answerSet,
  pacedBySide,
  summaryQuestion,
  takeBack,
} from "../../../core/comfort/summary-answers.ts";
import type { SummaryAnswers } from "../../../core/comfort/summary-draft.ts";
import { pacedReps } from "../../../core/record/make-record.ts";
import type { SessionRecord } from "../../../core/record/record.ts";
import { wholeRecord } from "../sync/some-record.ts";

const whole = wholeRecord();

/** The same session, with as many reps in each set as were drawn. */
const anyRecord: fc.Arbitrary<SessionRecord> = fc
  .array(fc.integer({ min: 0, max: 10 }), {
    minLength: whole.sets.length,
    maxLength: whole.sets.length,
  })
  .map((reps) => ({
    ...whole,
    sets: whole.sets.map((set, index) => ({ ...set, paced: reps[index] ?? 0, marked: 0 })),
  }));

describe("set by set", () => {
  it("asks about each set that was begun, in order, and then for the hardest moment", () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        let answers = answerForm(record, "by-set");
        const asked: number[] = [];
        for (;;) {
          const question = summaryQuestion(record, answers);
          if (question.kind !== "set") break;
          asked.push(question.set.paced);
          answers = answerSet(record, answers, question.proposed);
        }
        expect(summaryQuestion(record, answers)).toEqual({ kind: "hardest" });
        expect(asked).toEqual(record.sets.map(({ paced }) => paced).filter((paced) => paced > 0));
        expect(answers.clean).toHaveLength(record.sets.length);
      }),
    );
  });

  it("goes back to the set before, with what was said of it, and at last to the form", () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        let answers: SummaryAnswers | null = answerForm(record, "by-set");
        let question = summaryQuestion(record, answers);
        const before: SummaryAnswers[] = [];
        while (answers !== null && question.kind === "set") {
          before.push({ ...answers, dialled: question.proposed });
          answers = answerSet(record, answers, question.proposed);
          question = summaryQuestion(record, answers);
        }
        for (const one of before.reverse()) {
          answers = answers && takeBack(record, answers);
          expect(answers).toEqual(one);
        }
        expect(answers && takeBack(record, answers)).toBeNull();
      }),
    );
  });
});

describe("all at once", () => {
  it("is every paced rep, or all but what was marked, and is taken back to the form", () => {
    const marked = { ...whole, sets: whole.sets.map((set) => ({ ...set, marked: 1 })) };
    const all = answerForm(marked, "all-clean");
    const but = answerForm(marked, "all-but-marked");
    expect(summaryQuestion(marked, all)).toEqual({ kind: "hardest" });
    marked.sets.forEach(({ paced }, index) => {
      expect([all.clean[index], but.clean[index]]).toEqual([paced, paced - 1]);
    });
    expect(takeBack(marked, all)).toBeNull();
    expect(summaryQuestion(marked, null)).toEqual({ kind: "form" });
  });
});

it("adds up the reps of each side", () => {
  const { right, left } = pacedBySide(whole);
  expect(right + left).toBe(pacedReps(whole));
  expect(right).toBe(left);
});
