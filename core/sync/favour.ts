/**
 * What the person asks of the watch from the phone. The watch's settings are its own: it grants a
 * favour once and says which ones it granted, so that what is set on the watch afterwards stands.
 */

import { STRENGTHS, type Strength } from "../haptics/cue.ts";
import { parse, readBoolean, readInteger, readNullable, readObject, readOneOf } from "../parse.ts";
import { LEVELS, type Level } from "../plan/plan.ts";
import type { Result } from "../result.ts";
import { seal, unseal } from "./sealed-text.ts";

export const PLAYS = ["lesson", "test-buzz"] as const;
export type Play = (typeof PLAYS)[number];

export interface Favour {
  /** When, UTC milliseconds by the phone's clock; also its name. 0: nothing is asked. */
  readonly at: number;
  /** `null`: it stays as the watch has it. */
  readonly strength: Strength | null;
  readonly level: Level | null;
  /** Felt on the wrist when the watch hears of it soon; later it would only startle. */
  readonly play: Play | null;
  /** The watch's own diagnostics are asked for. */
  readonly diagnostics: boolean;
}

export const NO_FAVOUR: Favour = {
  at: 0,
  strength: null,
  level: null,
  play: null,
  diagnostics: false,
};

/** A buzz that was asked for longer ago than this is not played any more. */
export const PLAY_WITHIN_MS = 2 * 60 * 1000;
/** How many grants a watch remembers: with several phones, the same favour may come up again. */
export const MOST_GRANTS = 4;

/**
 * A new favour on top of one that was not granted yet: nothing that was asked for is lost, and the
 * later word on the same thing stands. `now`: UTC milliseconds.
 */
export function favourFor(
  open: Favour,
  now: number,
  change: Partial<Pick<Favour, "strength" | "level" | "play" | "diagnostics">>,
): Favour {
  return { ...open, ...change, at: Math.max(now, open.at + 1) };
}

/** As it may be handed to a watch now. */
export function favourNow(favour: Favour, now: number): Favour {
  const isFresh = Math.abs(now - favour.at) <= PLAY_WITHIN_MS;
  return isFresh || favour.play === null ? favour : { ...favour, play: null };
}

export function withGrant(grants: readonly number[], { at }: Favour): readonly number[] {
  return [at, ...grants.filter((one) => one !== at)].slice(0, MOST_GRANTS);
}

export function readFavour(raw: unknown, path: string): Favour {
  const keys = ["at", "strength", "level", "play", "diagnostics"];
  const fields = readObject(raw, path, keys);
  return {
    at: readInteger(fields["at"], `${path}.at`, 0, Number.MAX_SAFE_INTEGER),
    strength: readNullable(fields["strength"], (one) =>
      readOneOf(one, `${path}.strength`, STRENGTHS),
    ),
    level: readNullable(fields["level"], (one) => readOneOf(one, `${path}.level`, LEVELS)),
    play: readNullable(fields["play"], (one) => readOneOf(one, `${path}.play`, PLAYS)),
    diagnostics: readBoolean(fields["diagnostics"], `${path}.diagnostics`),
  };
}

export function makeFavourText(favour: Favour): string {
  return seal(favour);
}

export function parseFavourText(text: string): Result<Favour> {
  const document = unseal(text);
  return document.ok ? parse(() => readFavour(document.value, "")) : document;
}
