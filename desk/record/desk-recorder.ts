/**
 * Records what is done at the desk. Hand the bench through `taped` once; a recording can then begin and
 * end at any time. It begins with the app closed on the watch and opened afresh on the phone, because a
 * session that is played again has to begin somewhere.
 */

import type { SessionRecord } from "../../core/record/record.ts";
import type { PacedClock } from "../../simulator/clock/paced-clock.ts";
import { accountReader } from "../account-reader.ts";
import type { Bench } from "../server/bench.ts";
import type { Worn } from "../server/watch-shelf.ts";
import { findingsOf, Witness } from "./evidence.ts";
import type { Deed } from "./input.ts";
import { recordingText } from "./recording.ts";
import { seededRandom } from "./seeded-random.ts";
import { headOf, Tape } from "./tape.ts";
import { doorOf, hearApproval } from "./taped-house.ts";
import {
  type Doing,
  overlaid,
  tapedAccount,
  tapedDisk,
  tapedLink,
  tapedPhone,
  tapedWatch,
} from "./taped-parts.ts";

/** A buzz that was under way is over by then. */
const STILL_MS = 3000;
const MOST_SEEDS = 2_147_483_646;

/** Deeds whose last one holds: the weather, and what is there at all. */
const STANDING = [
  "link.",
  "phone.network",
  "phone.clock",
  "account.",
  "watch.storage",
  "watch.clock",
] as const;

interface Running {
  readonly tape: Tape;
  readonly witness: Witness;
}

export class DeskRecorder {
  readonly #clock: PacedClock;
  readonly #failed: (error: unknown) => void;
  readonly #tapedWorn = new WeakMap<Worn, Worn>();
  #bench: Bench | undefined;
  #running: Running | null = null;
  #spoiled: string | null = null;
  #random: () => number = Math.random;
  /** What stays so until it is set right again, whether it was recorded or not. */
  readonly #standing = new Map<string, Deed>();

  constructor(clock: PacedClock, failed: (error: unknown) => void) {
    this.#clock = clock;
    this.#failed = failed;
  }

  /** For the bench: chance that can be had again while something is recorded. */
  readonly random = (): number => this.#random();

  get isRecording(): boolean {
    return this.#running !== null;
  }

  /** Simulated milliseconds; `null` while nothing is recorded. */
  get sinceMs(): number | null {
    return this.#running?.tape.startMs ?? null;
  }

  taped(bench: Bench): Bench {
    this.#bench = bench;
    const tape = () => this.#running?.tape ?? null;
    const door = doorOf({ clock: this.#clock, tape, failed: this.#failed });
    const doing: Doing = (deed, run) => {
      const [part = ""] = STANDING.filter((name) => deed.do.startsWith(name));
      if (part !== "") this.#standing.set(part, deed);
      door(deed, run);
    };
    hearApproval(bench.phone.settings, tape);
    return {
      ...bench,
      phone: tapedPhone(bench.phone, doing),
      link: tapedLink(bench.link, doing),
      account: bench.account && tapedAccount(bench.account, doing),
      shelf: this.#tapedShelf(bench.shelf, doing),
      memory: overlaid(bench.memory, {
        forget: () => {
          this.#spoil("everything was cleared");
          bench.memory.forget();
        },
      }),
    };
  }

  async start(): Promise<void> {
    const bench = this.#bench;
    if (bench === undefined || this.isRecording) return;
    await this.#clock.input(() => {
      bench.shelf.worn.watch.kill();
      bench.phone.killApp();
    });
    await new Promise<void>((resolve) => this.#clock.setTimeout(resolve, STILL_MS));
    await this.#clock.input(() => {
      const { phone, shelf, link } = bench;
      const { watch } = shelf.worn;
      const seed = 1 + Math.floor(Math.random() * (MOST_SEEDS - 1));
      this.#random = seededRandom(seed);
      this.#spoiled = null;
      watch.kill();
      watch.wake();
      phone.killApp();
      phone.startApp();
      const head = headOf({ watch, phone }, { startMs: this.#clock.now(), seed });
      const tape = new Tape(head, () => this.#clock.now());
      for (const deed of this.#standing.values()) tape.note(deed);
      this.#running = { tape, witness: new Witness({ watch, link }) };
    });
  }

  /** The recording as a file's text. Rejects when what was done cannot be played again. */
  async stop(): Promise<string> {
    const running = this.#running;
    if (running === null) throw new Error("Nothing is being recorded.");
    return this.#clock.input(async () => {
      this.#running = null;
      this.#random = Math.random;
      const { tape, witness } = running;
      const held = await this.#held(witness.ids);
      const text = recordingText(tape.finish(findingsOf(witness.evidence(held))));
      witness.close();
      if (this.#spoiled !== null) throw new Error(this.#spoiled);
      return text;
    });
  }

  async #held(ids: readonly string[]): Promise<readonly SessionRecord[]> {
    const { account = null, phone } = this.#bench ?? {};
    if (account === null || phone === undefined) return [];
    try {
      const reader = accountReader({ phone, account });
      const there = await reader.ids();
      return await Promise.all(ids.filter((id) => there.includes(id)).map(reader.record));
    } catch {
      // Not connected, or away: then it holds nothing that this recording could speak for.
      return [];
    }
  }

  #tapedShelf(shelf: Bench["shelf"], doing: Doing): Bench["shelf"] {
    const taped = (worn: Worn): Worn => {
      const known = this.#tapedWorn.get(worn);
      if (known !== undefined) return known;
      const { watch, disk } = worn;
      const made = { ...worn, watch: tapedWatch(watch, doing), disk: tapedDisk(disk, doing) };
      this.#tapedWorn.set(worn, made);
      return made;
    };
    return overlaid(shelf, {
      get worn() {
        return taped(shelf.worn);
      },
      wear: (name) => {
        if (this.isRecording && name !== shelf.worn.model.name)
          this.#spoil("another watch was put on");
        shelf.wear(name);
      },
    });
  }

  #spoil(what: string): void {
    this.#spoiled ??= `This cannot be played again: ${what} in the middle of it.`;
  }
}
