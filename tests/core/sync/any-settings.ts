/** Anything that watch and phone may say of settings and of themselves. */

import fc from "fast-check";
import { DEFAULT_WRIST } from "../../../core/comfort/wrist.ts";
import { DIAGNOSTIC_CODES } from "../../../core/diagnostics/code.ts";
import { MOST_ENTRIES, type Ring } from "../../../core/diagnostics/ring.ts";
import { STRENGTHS } from "../../../core/haptics/cue.ts";
import { LEVELS } from "../../../core/plan/plan.ts";
import { type Favour, MOST_GRANTS, PLAYS } from "../../../core/sync/favour.ts";
import { MOST_SETTINGS_VERSION } from "../../../core/sync/settings-document.ts";
import type { WristWord } from "../../../core/sync/wrist-copy.ts";
import { idOf } from "./some-record.ts";

const anyVersion = fc.nat(MOST_SETTINGS_VERSION);

export const anyFavour: fc.Arbitrary<Favour> = fc.record({
  at: fc.nat(),
  strength: fc.option(fc.constantFrom(...STRENGTHS)),
  level: fc.option(fc.constantFrom(...LEVELS)),
  play: fc.option(fc.constantFrom(...PLAYS)),
  diagnostics: fc.boolean(),
});

export const anyWord: fc.Arbitrary<WristWord> = fc.record({
  watch: fc.stringMatching(/^[0-9a-f]{8}$/),
  wrist: fc.record({
    version: anyVersion,
    document: fc.constantFrom(
      { ...DEFAULT_WRIST },
      { ...DEFAULT_WRIST, chime: "from a newer watch" },
      { v: 2, chime: "from a newer watch" },
    ),
  }),
  routineVersion: anyVersion,
  grants: fc.array(fc.nat(), { maxLength: MOST_GRANTS }),
});

export const anyRing: fc.Arbitrary<Ring> = fc.array(
  fc.record({
    at: fc.nat(),
    code: fc.constantFrom<string>(...DIAGNOSTIC_CODES),
    id: fc.option(fc.nat(400).map(idOf)),
    n: fc.option(fc.integer()),
  }),
  { maxLength: MOST_ENTRIES },
);
