/**
 * Takes down what a house is told from outside, each with the exact time at which it was let in. Hand
 * the house through `tapedHouse`: what is done to that one is done to the real one, and is on the tape.
 */

import { makeLinkText, parseLinkText } from "../../core/sync/link.ts";
import { STORAGE_KEYS } from "../../core/sync/storage-keys.ts";
import type { SettingsStore } from "../../simulator/phone/settings-store.ts";
import type { House } from "../house.ts";
import { headModel } from "./fresh-head.ts";
import type { Deed, Input } from "./input.ts";
import type { Findings, Head, Recording } from "./recording.ts";
import { diskPreset } from "./stage.ts";
import { STAND_IN } from "./stand-in-account.ts";
import { ownTimeZone } from "./time-zone.ts";

export class Tape {
  readonly #now: () => number;
  readonly #head: Head;
  readonly #inputs: Input[] = [];

  constructor(head: Head, now: () => number) {
    this.#head = head;
    this.#now = now;
  }

  get startMs(): number {
    return this.#head.startMs;
  }

  get inputs(): readonly Input[] {
    return this.#inputs;
  }

  note(deed: Deed): void {
    this.#inputs.push({ atMs: this.#atMs, ...deed } as Input);
  }

  /** What must have been so just before this instant, though nobody here saw it happen. */
  noteBefore(deed: Deed): void {
    const atMs = Math.max(0, this.#atMs - 1);
    const later = this.#inputs.findIndex((input) => input.atMs > atMs);
    const place = later === -1 ? this.#inputs.length : later;
    this.#inputs.splice(place, 0, { atMs, ...deed } as Input);
  }

  finish(findings: Findings): Recording {
    const end = { atMs: this.#atMs, do: "end" as const, ...findings };
    return { head: this.#head, inputs: [...this.#inputs], end };
  }

  get #atMs(): number {
    return this.#now() - this.#head.startMs;
  }
}

export interface LiveStart {
  readonly startMs: number;
  readonly seed: number;
  readonly language?: string;
}

/** The head of a recording of a house as it is now. Nothing secret goes into it. */
export function headOf({ watch, phone }: Pick<House, "watch" | "phone">, start: LiveStart): Head {
  const { startMs, seed, language = "en-US" } = start;
  return {
    recording: 1,
    model: headModel(watch.model),
    language,
    timeZone: ownTimeZone(),
    startMs,
    seed,
    phone: withoutSecrets(phone.settings),
    disk: diskPreset(watch.disk),
  };
}

/** The stand-in knows its own token alone, and whose account it was is nobody's affair. */
function withoutSecrets(settings: SettingsStore): Record<string, string> {
  const stored = settings.toObject();
  const text = stored[STORAGE_KEYS.link];
  const link = text === undefined ? undefined : parseLinkText(text);
  if (link?.ok !== true) return stored;
  const { email, token } = STAND_IN;
  const hidden = { email, token, sessionToken: "", deviceCode: "" };
  const kept = Object.entries(hidden).filter(([key]) => key in link.value);
  const shown = { ...link.value, ...Object.fromEntries(kept) };
  return { ...stored, [STORAGE_KEYS.link]: makeLinkText(shown) };
}
