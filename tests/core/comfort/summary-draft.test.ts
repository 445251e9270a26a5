/** The draft of a summary: for one session, for half an hour, and never more than was done. */

import { describe, expect, it } from "vitest";
import {
  makeSummaryDraft,
  parseSummaryDraft,
  summaryAnswersOf,
} from "../../../core/comfort/summary-draft.ts";
import { wholeRecord } from "../sync/some-record.ts";

const NOW = Date.UTC(2026, 10, 22, 6, 30);
const record = wholeRecord();
const clean = record.sets.map(({ paced }) => paced);
const answers = { isBySet: true, clean, dialled: null };
const draft = makeSummaryDraft(answers, record.id, NOW);

describe("a draft of the summary", () => {
  it("comes back from storage as it went in, for its own session", () => {
    const read = parseSummaryDraft(JSON.parse(JSON.stringify(draft)));
    expect(read).toEqual({ ok: true, value: draft });
    expect(summaryAnswersOf(draft, record, NOW + 1000)).toEqual(answers);
  });

  it("is let go after half an hour, and for another session", () => {
    expect(summaryAnswersOf(draft, record, NOW + 30 * 60_000 + 1)).toBeNull();
    expect(summaryAnswersOf({ ...draft, id: "another" }, record, NOW)).toBeNull();
  });

  it("cannot say that more was clean than was paced, or of more sets than there were", () => {
    const withClean = (said: readonly number[]) =>
      summaryAnswersOf({ ...draft, answers: { ...answers, clean: said } }, record, NOW);
    expect(withClean([(clean[0] ?? 0) + 1])).toBeNull();
    expect(withClean([...clean, 0])).toBeNull();
    expect(withClean([])).not.toBeNull();
  });

  it.each<[string, unknown]>([
    ["null", null],
    ["of another version", { ...draft, v: 0 }],
    ["with half a rep", { ...draft, answers: { ...answers, clean: [1.5] } }],
    ["with a word for a number", { ...draft, answers: { ...answers, dialled: "3" } }],
  ])("is refused when it is %s", (_, raw) => {
    expect(parseSummaryDraft(raw).ok).toBe(false);
  });
});
