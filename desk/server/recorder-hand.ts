/**
 * The hand on the recorder: begins and ends a recording, keeps the last one until the next begins, and
 * says why something has to wait meanwhile.
 */

import type { PacedClock } from "../../simulator/clock/paced-clock.ts";
import type { DeskRecorder } from "../record/desk-recorder.ts";
import { parseRecording, type Recording } from "../record/recording.ts";
import type { RecordingView } from "./view.ts";

export interface KeptRecording {
  readonly name: string;
  readonly text: string;
  readonly lengthMs: number;
  readonly inputCount: number;
}

export class RecorderHand {
  readonly #recorder: DeskRecorder;
  readonly #clock: PacedClock;
  readonly #changed: () => void;
  #isStarting = false;
  #kept: KeptRecording | null = null;

  constructor(recorder: DeskRecorder, clock: PacedClock, changed: () => void) {
    this.#recorder = recorder;
    this.#clock = clock;
    this.#changed = changed;
  }

  get kept(): KeptRecording | null {
    return this.#kept;
  }

  get view(): RecordingView {
    const { sinceMs } = this.#recorder;
    if (this.#isStarting) return { state: "starting" };
    if (sinceMs !== null) return { state: "running", sinceMs };
    if (this.#kept === null) return { state: "none" };
    const { name, lengthMs, inputCount } = this.#kept;
    return { state: "kept", name, lengthMs, inputCount };
  }

  /** True when it has begun; somebody else may have been faster. */
  async start(): Promise<boolean> {
    if (this.#isBusy) return false;
    if (this.#clock.isPaused) throw new Error("Time stands still. Let it go on, then record.");
    this.#isStarting = true;
    this.#changed();
    try {
      await this.#recorder.start();
      this.#kept = null;
      return true;
    } finally {
      this.#isStarting = false;
      this.#changed();
    }
  }

  /** Nothing is kept that `npm run replay` would not take. */
  async stop(): Promise<void> {
    try {
      const text = await this.#recorder.stop();
      const recording = parseRecording(text);
      if (!recording.ok) throw new Error(`It is no recording: ${recording.fault.message}`);
      this.#kept = keep(text, recording.value);
    } finally {
      this.#changed();
    }
  }

  /** Throws while something is recorded that this would spoil. */
  refuse(what: string): void {
    if (!this.#isBusy) return;
    throw new Error(
      `A recording is running. Stop it first: it cannot be played again with ${what}.`,
    );
  }

  get #isBusy(): boolean {
    return this.#isStarting || this.#recorder.isRecording;
  }
}

function keep(text: string, { head, inputs, end }: Recording): KeptRecording {
  const startedAt = new Date(head.startMs).toISOString().slice(0, 19).replaceAll(":", "-");
  const name = `hip-series-${startedAt}.jsonl`;
  return { name, text, lengthMs: end.atMs, inputCount: inputs.length };
}
