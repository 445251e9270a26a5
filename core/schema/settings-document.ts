/**
 * The settings documents at the account's edge. Fields that are not known here are let through and
 * kept: a phone may be newer than the account. Of a newer shape (`v`) nothing is judged but its size.
 */

import * as v from "valibot";
import { LEVEL_REASONS, WRIST_VERSION } from "../comfort/wrist.ts";
import { STRENGTHS } from "../haptics/cue.ts";
import { LEVELS } from "../plan/plan.ts";
import { REP_MS, ROUNDS, ROUTINE_NAMES } from "../plan/routine.ts";
import { ok, type Result } from "../result.ts";
import { EXERCISE_IDS } from "../series/series.ts";
import { SIDES } from "../series/side.ts";
import {
  MOST_SETTINGS_VERSION,
  type SettingsDocument,
  type SettingsName,
} from "../sync/settings-document.ts";
import { list, oneOf, truth, wholeNumber } from "./field.ts";
import { parseWithSchema } from "./parse-with-schema.ts";

const NEWEST = { routine: 1, wrist: WRIST_VERSION } as const;
const MOST_SHAPES = 1000;
const AN_OBJECT = "It should be an object.";

const routine = v.looseObject(
  {
    name: oneOf(ROUTINE_NAMES),
    exercises: v.pipe(
      list(oneOf(EXERCISE_IDS), EXERCISE_IDS.length),
      v.minLength(1, "There is no exercise in it."),
      v.check((ids) => new Set(ids).size === ids.length, "An exercise is named twice."),
    ),
    rounds: wholeNumber(ROUNDS.min, ROUNDS.max),
    firstSide: oneOf(SIDES),
    bothSides: truth(),
    repMs: wholeNumber(REP_MS.min, REP_MS.max),
    waitsAtSwitch: truth(),
  },
  AN_OBJECT,
);

const shape = wholeNumber(1, MOST_SHAPES);

const settingsSchemas = {
  routine: v.looseObject({ v: shape, routine }, AN_OBJECT),
  wrist: v.looseObject(
    {
      v: shape,
      strength: oneOf(STRENGTHS),
      level: oneOf(LEVELS),
      levelReason: oneOf(LEVEL_REASONS),
      tutorialDone: truth(),
    },
    AN_OBJECT,
  ),
} as const;

export const settingsPutSchema = v.strictObject({
  version: wholeNumber(1, MOST_SETTINGS_VERSION),
  document: v.looseObject({ v: shape }, AN_OBJECT),
});

export function parseSettingsDocument(name: SettingsName, raw: unknown): Result<SettingsDocument> {
  const outer = parseWithSchema(settingsPutSchema, raw);
  if (!outer.ok) return outer;
  const { version, document } = outer.value;
  if (document.v > NEWEST[name]) return ok({ version, document });
  const inner = parseWithSchema(settingsSchemas[name], document);
  if (inner.ok) return ok({ version, document: inner.value });
  const { code, path, message } = inner.fault;
  const place = path === "" ? "document" : `document.${path}`;
  return { ok: false, fault: { code, path: place, message } };
}
