/**
 * The routine as a document that travels: the phone writes it, the watch and the account keep a copy.
 * A field that is not known here is kept where it was found, because a newer side may have put it there.
 */

import { type Fields, parse, readInteger, readRecord, refuse } from "../parse.ts";
import { readRoutine } from "../plan/parse-plan.ts";
import { MORNING, type Routine } from "../plan/routine.ts";
import type { Result } from "../result.ts";
import { seal, unseal } from "./sealed-text.ts";
import { MOST_SETTINGS_VERSION, type SettingsDocument } from "./settings-document.ts";

const SHAPE = 1;
const ROUTINE_KEYS = Object.keys(MORNING);

/** Before anybody has chosen: every choice is later than this. */
export const FIRST_ROUTINE: SettingsDocument = {
  version: 0,
  document: { v: SHAPE, routine: MORNING },
};

/** What is in it; a fault when a later version of the app has written another shape. */
export function routineIn({ document }: SettingsDocument): Result<Routine> {
  return parse(() => {
    if (document.v !== SHAPE) {
      refuse("unknown-version", "v", "This routine was made by a newer version of the app.");
    }
    return readRoutine(knownOf(document["routine"]), "routine");
  });
}

/** The next version of it, with another routine in it. */
export function withRoutine(
  { version, document }: SettingsDocument,
  routine: Routine,
): SettingsDocument {
  const before = document["routine"];
  const kept = typeof before === "object" && before !== null ? before : {};
  return {
    version: version + 1,
    document: { ...document, v: SHAPE, routine: { ...kept, ...routine } },
  };
}

/** The first that somebody chooses on a phone. */
export function firstChoice(routine: Routine): SettingsDocument {
  return withRoutine(FIRST_ROUTINE, routine);
}

/** The one that was chosen later; `ours` where both count the same. */
export function newerOf(ours: SettingsDocument, theirs: SettingsDocument): SettingsDocument {
  return theirs.version > ours.version ? theirs : ours;
}

export function readRoutineDocument(raw: unknown, path: string): SettingsDocument {
  const outer = readRecord(raw, path);
  const document = readRecord(outer["document"], `${path}.document`);
  const v = readInteger(document["v"], `${path}.document.v`, 1, MOST_SETTINGS_VERSION);
  const version = readInteger(outer["version"], `${path}.version`, 0, MOST_SETTINGS_VERSION);
  const found: SettingsDocument = { version, document: { ...document, v } };
  if (v === SHAPE) readRoutine(knownOf(document["routine"]), `${path}.document.routine`);
  return found;
}

export function makeRoutineText(document: SettingsDocument): string {
  return seal(document);
}

export function parseRoutineText(text: string): Result<SettingsDocument> {
  const document = unseal(text);
  return document.ok ? parse(() => readRoutineDocument(document.value, "")) : document;
}

function knownOf(routine: unknown): unknown {
  if (typeof routine !== "object" || routine === null) return routine;
  const known = Object.entries(routine as Fields).filter(([key]) => ROUTINE_KEYS.includes(key));
  return Object.fromEntries(known);
}
