/**
 * Plays a recording again in a fresh house, in virtual time or at a speed, and holds what came of it
 * against what the recording says came of it.
 */

import type { RealTime } from "../../simulator/clock/pace.ts";
import { type PacedClock, pacedClock } from "../../simulator/clock/paced-clock.ts";
import { virtualClock } from "../../simulator/clock/virtual-clock.ts";
import type { Zpk } from "../../simulator/package/zab.ts";
import { type Evidence, findingsOf, HASHED, Witness } from "./evidence.ts";
import type { Input } from "./input.ts";
import { type Perform, performer } from "./perform.ts";
import type { Findings, Recording } from "./recording.ts";
import { openStage, type Stage } from "./stage.ts";
import { inTimeZone } from "./time-zone.ts";

export interface PlayOptions {
  /** The app, packed for the recording's model. */
  readonly packed: Zpk;
  /** Virtual time when left out. */
  readonly speed?: number;
  readonly realTime?: RealTime;
}

export interface Played {
  readonly evidence: Evidence;
  readonly findings: Findings;
  /** What is not as the recording says; empty when all is. */
  readonly differences: readonly Difference[];
  /** What the person did and could not be done again. */
  readonly undone: readonly string[];
  /** What watch and phone complained of. */
  readonly faults: readonly string[];
}

export type Difference = keyof Findings;

export function play(recording: Recording, options: PlayOptions): Promise<Played> {
  return inTimeZone(recording.head.timeZone, () =>
    options.speed === undefined
      ? playVirtually(recording, options)
      : playPaced(recording, { ...options, speed: options.speed }),
  );
}

async function playVirtually(recording: Recording, { packed }: PlayOptions): Promise<Played> {
  const { head, inputs, end } = recording;
  const clock = virtualClock(head.startMs);
  const run = new Run(await openStage(head, clock, packed), recording);
  for (const input of inputs) {
    await clock.advanceTo(head.startMs + input.atMs);
    run.perform(input);
  }
  await clock.advanceTo(head.startMs + end.atMs);
  return run.end();
}

async function playPaced(
  recording: Recording,
  { packed, ...pace }: PlayOptions & { readonly speed: number },
): Promise<Played> {
  const { head, inputs, end } = recording;
  const clock = pacedClock({ ...pace, startMs: head.startMs, isPaused: true });
  try {
    const { played } = await clock.input(async () => {
      const run = new Run(await openStage(head, clock, packed), recording);
      for (const input of inputs) void after(clock, input.atMs, () => run.perform(input));
      return { played: after(clock, end.atMs, () => run.end()) };
    });
    clock.resume();
    return await played;
  } finally {
    clock.dispose();
  }
}

/** As an input comes in: when everything that is due by then has been done. */
function after<T>(clock: PacedClock, ms: number, run: () => T): Promise<T> {
  return new Promise((resolve, reject) => {
    clock.setTimeout(() => void clock.input(run).then(resolve, reject), ms);
  });
}

class Run {
  readonly #stage: Stage;
  readonly #recording: Recording;
  readonly #witness: Witness;
  readonly #perform: Perform;
  readonly #undone: string[] = [];

  constructor(stage: Stage, recording: Recording) {
    this.#stage = stage;
    this.#recording = recording;
    this.#witness = new Witness(stage);
    this.#perform = performer(stage);
  }

  perform(input: Input): void {
    try {
      const { atMs: _, ...deed } = input;
      this.#perform(deed);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.#undone.push(`${input.do} at ${input.atMs} ms could not be done: ${why}`);
    }
  }

  end(): Played {
    const { watch, phone, standIn } = this.#stage;
    const evidence = this.#witness.evidence(standIn.records);
    const findings = findingsOf(evidence);
    const { end } = this.#recording;
    const isSameCues = JSON.stringify(findings.cues) === JSON.stringify(end.cues);
    const hashed = HASHED.filter((name) => findings[name] !== end[name]);
    const faults = [...watch.faults, ...phone.faults].map(({ message }) => message);
    this.#witness.close();
    this.#stage.close();
    return {
      evidence,
      findings,
      differences: isSameCues ? hashed : ["cues", ...hashed],
      undone: this.#undone,
      faults,
    };
  }
}
