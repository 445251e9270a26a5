/**
 * What a session left behind, as text that can be compared byte by byte: the records the watch made,
 * every pulse, the glass at the end, and what the account holds.
 */

import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { SessionRecord } from "../../core/record/record.ts";
import type { Watch } from "../../simulator/watch/watch.ts";
import { type FeltPulse, feltCues } from "../felt-cues.ts";
import type { House } from "../house.ts";
import { recordsOnWatch } from "../wrist-record.ts";
import type { Findings } from "./recording.ts";

export interface Evidence {
  readonly cues: Readonly<Record<string, number>>;
  readonly records: string;
  readonly pulses: string;
  readonly widgets: string;
  readonly account: string;
  /** The account holds what the watch made, field by field. */
  readonly isAccountSame: boolean;
}

export const HASHED = ["records", "pulses", "widgets", "account"] as const;

/** From now on; keeps the records, which leave the disk as soon as the account has them. */
export class Witness {
  readonly #watch: Watch;
  readonly #fromMs: number;
  readonly #records = new Map<string, SessionRecord>();
  readonly #leave: () => void;

  constructor({ watch, link }: Pick<House, "watch" | "link">) {
    this.#watch = watch;
    this.#fromMs = watch.clock.now();
    // Before it may go a record has crossed the link, and then it is still on the disk.
    this.#leave = link.onTraffic(() => this.#look());
  }

  get ids(): readonly string[] {
    this.#look();
    return [...this.#records.keys()].sort();
  }

  /** `held`: what the account holds, of these sessions and of any others. */
  evidence(held: readonly SessionRecord[]): Evidence {
    const watch = this.#watch;
    const { ids } = this;
    const own = held.filter(({ id }) => ids.includes(id)).sort(byId);
    const pulses = watch.pulses.filter(({ atMs }) => atMs >= this.#fromMs);
    const made = ids.flatMap((id) => this.#records.get(id) ?? []);
    const nodes = watch.widgets().filter(({ visible }) => visible);
    const glass = { isLit: watch.screen.on, page: watch.pagePath ?? null, nodes };
    return {
      cues: countCues(pulses),
      records: JSON.stringify(made),
      pulses: JSON.stringify(pulses),
      widgets: JSON.stringify(glass),
      // A database may hand the fields back in another order.
      account: JSON.stringify(own.map(sorted)),
      isAccountSame: isDeepStrictEqual(own, made),
    };
  }

  close(): void {
    this.#leave();
  }

  #look(): void {
    for (const record of recordsOnWatch(this.#watch.disk)) this.#records.set(record.id, record);
  }
}

export function findingsOf({ cues, records, pulses, widgets, account }: Evidence): Findings {
  return {
    cues,
    records: sha256(records),
    pulses: sha256(pulses),
    widgets: sha256(widgets),
    account: sha256(account),
  };
}

function countCues(pulses: readonly FeltPulse[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { cue } of feltCues(pulses)) counts[cue] = (counts[cue] ?? 0) + 1;
  return counts;
}

function byId(one: SessionRecord, other: SessionRecord): number {
  return one.id < other.id ? -1 : 1;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, field]) => [key, sorted(field)]));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
