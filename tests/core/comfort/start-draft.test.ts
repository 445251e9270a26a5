/** The draft of a start: what was answered comes back whole within half an hour, or not at all. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noAnswers } from "../../../core/comfort/start-answers.ts";
import {
  answersOf,
  DRAFT_MS,
  makeStartDraft,
  parseStartDraft,
} from "../../../core/comfort/start-draft.ts";
import { anyAnswers, anyHistory } from "./any-answers.ts";
import { idOf, makeSummary } from "./make-summary.ts";

const NOW = Date.UTC(2026, 10, 22, 6, 30);
const history = [makeSummary()];
const draft = makeStartDraft({ ...noAnswers("morning"), sinceLast: "same" }, history, NOW);

describe("a draft of the answers", () => {
  it("comes back from storage as it went in", () => {
    fc.assert(
      fc.property(anyAnswers, anyHistory, fc.nat(), (answers, any, at) => {
        const kept = JSON.parse(JSON.stringify(makeStartDraft(answers, any, at)));
        const read = parseStartDraft(kept);
        expect(read).toEqual({ ok: true, value: kept });
        if (read.ok) expect(answersOf(read.value, any, at + DRAFT_MS)).toEqual(answers);
      }),
    );
  });

  it("is let go after half an hour, on either side of a clock that was set", () => {
    expect(answersOf(draft, history, NOW + DRAFT_MS)).toEqual(draft.answers);
    expect(answersOf(draft, history, NOW + DRAFT_MS + 1)).toBeNull();
    expect(answersOf(draft, history, NOW - DRAFT_MS - 1)).toBeNull();
  });

  it("is of no use once another session came after it", () => {
    const later = [makeSummary({ id: idOf(2) }), ...history];
    expect(answersOf(draft, later, NOW)).toBeNull();
    expect(answersOf(makeStartDraft(draft.answers, [], NOW), history, NOW)).toBeNull();
  });

  it.each<[string, unknown]>([
    ["a text", "draft"],
    ["of another version", { ...draft, v: 2 }],
    ["with a number from nowhere", { ...draft, answers: { ...draft.answers, discomfort: 11 } }],
    ["answered without a number", { ...draft, answers: { ...draft.answers, isChecked: true } }],
    ["with a field too many", { ...draft, answers: { ...draft.answers, hip: "left" } }],
    ["with a field too few", { v: 1, at: NOW, after: null }],
  ])("is refused when it is %s", (_, raw) => {
    expect(parseStartDraft(raw).ok).toBe(false);
  });
});
