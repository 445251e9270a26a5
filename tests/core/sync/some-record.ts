/** Records for tests of the sync: small, true ones, told apart by id, revision and what was felt. */

import fc from "fast-check";
import { makeRecord, makeRestedRecord } from "../../../core/record/make-record.ts";
import type { SessionRecord } from "../../../core/record/record.ts";
import { makeSessionId } from "../../../core/record/session-id.ts";
import { liveWhole } from "../../support/live-session.ts";
import { makeHead } from "../../support/make-head.ts";

const FIRST_START = Date.UTC(2026, 10, 1, 6, 30);
const DAY_MS = 24 * 60 * 60 * 1000;

export function idOf(index: number): string {
  return makeSessionId(FIRST_START + index * DAY_MS, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7], index);
}

/** A rest day; `felt` is what an edit changes. */
export function someRecord(index = 0, revision = 1, felt = 6): SessionRecord {
  const startedAt = FIRST_START + index * DAY_MS;
  const head = makeHead({ id: idOf(index), startedAt, discomfort: felt });
  return { ...makeRestedRecord(head, false), revision };
}

export function wholeRecord(): SessionRecord {
  const head = makeHead();
  return makeRecord(head, liveWhole(head.plan).session);
}

export const anyRecord: fc.Arbitrary<SessionRecord> = fc
  .record({
    index: fc.nat(400),
    revision: fc.integer({ min: 1, max: 9 }),
    felt: fc.nat(10),
    model: fc.string({ unit: "grapheme", maxLength: 12 }),
  })
  .map(({ index, revision, felt, model }) => ({ ...someRecord(index, revision, felt), model }));
