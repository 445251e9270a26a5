/** What the watch has been heard to play. Like the motor it belongs to the watch: a page that goes does not silence it. */
import type { Clock } from "../clock/clock.ts";

export interface Sound {
  readonly atMs: number;
  /** The buzzer's or the system's own name of it. */
  readonly name: string;
  readonly times: number;
}

export class Sounds {
  readonly played: Sound[] = [];
  readonly #clock: Clock;
  readonly #onSound: (sound: Sound) => void;

  constructor(clock: Clock, onSound: (sound: Sound) => void) {
    this.#clock = clock;
    this.#onSound = onSound;
  }

  play(name: string, times: number): void {
    const sound = { atMs: this.#clock.now(), name, times };
    this.played.push(sound);
    this.#onSound(sound);
  }
}
