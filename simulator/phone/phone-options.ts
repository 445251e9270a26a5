/** What a phone is made of: the program on it, the world it lives in, and how strict it is. */

import type { Clock } from "../clock/clock.ts";
import type { LinkEnd } from "../link/link.ts";
import type { PhoneFetch } from "./network.ts";
import type { PhoneModel, PhoneProgram } from "./program.ts";
import type { SettingsStore } from "./settings-store.ts";

export interface PhoneOptions {
  readonly program: PhoneProgram;
  readonly clock: Clock;
  readonly linkEnd: LinkEnd;
  /** Defaults to the real network. */
  readonly fetch?: PhoneFetch;
  /** The store of an earlier phone, to go on with. */
  readonly settings?: SettingsStore;
  readonly language?: string;
  readonly model?: PhoneModel;
  /** What the programs get from Math.random(). */
  readonly random?: () => number;
  /** `throw`: what this phone does not play fails in the program. `name`: named once, and it goes on. */
  readonly onLack?: "throw" | "name";
}
