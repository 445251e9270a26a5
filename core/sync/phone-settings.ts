/**
 * The settings the phone owns, as they lie in its storage: the routine, and the strength it would
 * like the watch to use. What was never set is the usual; what cannot be read is said to be so.
 */

import { STRENGTHS, type Strength } from "../haptics/cue.ts";
import { parse, readObject, readOneOf } from "../parse.ts";
import { readRoutine } from "../plan/parse-plan.ts";
import { MORNING, type Routine } from "../plan/routine.ts";
import { ok, type Result } from "../result.ts";
import { seal, unseal } from "./sealed-text.ts";

const VERSION = 1;

export function makeRoutineText(routine: Routine): string {
  return seal({ v: VERSION, routine });
}

export function parseRoutineText(text: string | null): Result<Routine> {
  if (text === null) return ok(MORNING);
  const document = unseal(text);
  if (!document.ok) return document;
  return parse(() => {
    const fields = readObject(document.value, "", ["v", "routine"]);
    readOneOf(fields["v"], "v", [VERSION]);
    return readRoutine(fields["routine"], "routine");
  });
}

export function strengthOf(text: string | null): Strength | null {
  return STRENGTHS.find((strength) => strength === text) ?? null;
}
