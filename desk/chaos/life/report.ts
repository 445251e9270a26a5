/** Says how the lives come out: a line that moves on a terminal, each failure, what was done to them. */

import type { Lived } from "./crew.ts";
import { storyText } from "./story.ts";

const TELL_EVERY = 100;
const SHOWN_FAULTS = 6;
const COLUMNS = 3;
const COLUMN_CHARS = 40;

export class LifeReport {
  readonly #runs: number;
  readonly #isTold: boolean;
  readonly #counts = new Map<string, number>();
  readonly #startedAt = performance.now();
  #passed = 0;
  #failed = 0;

  constructor(runs: number, isTold: boolean) {
    this.#runs = runs;
    this.#isTold = isTold;
  }

  /** `replay`: the command that lives it again, alone. */
  lived(lived: Lived, replay: string): void {
    const { faults, story, counts, index } = lived;
    for (const [kind, count] of counts) {
      this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + count);
    }
    const isRight = faults.length === 0;
    if (isRight) this.#passed += 1;
    else this.#failed += 1;
    const shown = faults.slice(0, SHOWN_FAULTS).map((fault) => `  ${fault}\n`);
    if (faults.length > SHOWN_FAULTS) shown.push(`  and ${faults.length - SHOWN_FAULTS} more\n`);
    if (this.#isTold) say(storyText(story));
    if (!isRight) say(`life ${index + 1} failed: ${replay}\n${shown.join("")}`);
    this.#progress();
  }

  /** Answers the exit code. */
  end(): number {
    if (process.stdout.isTTY) say("");
    say(tableText(this.#counts));
    say(`${this.#seconds()} s\n`);
    say(`${this.#passed} passed, ${this.#failed} failed\n`);
    return this.#failed === 0 ? 0 : 1;
  }

  #progress(): void {
    const done = this.#passed + this.#failed;
    const line = `${done} of ${this.#runs} lives, ${this.#failed} failed, ${this.#seconds()} s`;
    if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${line}`);
    else if (done % TELL_EVERY === 0) say(`${line}\n`);
  }

  #seconds(): string {
    return ((performance.now() - this.#startedAt) / 1000).toFixed(0);
  }
}

/** Over the line that moves. */
function say(text: string): void {
  process.stdout.write(process.stdout.isTTY ? `\r\u001b[K${text}` : text);
}

function tableText(counts: ReadonlyMap<string, number>): string {
  const cells = [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([kind, count]) => `${String(count).padStart(7)}  ${kind}`.padEnd(COLUMN_CHARS));
  const height = Math.ceil(cells.length / COLUMNS);
  const rows = Array.from({ length: height }, (_, row) =>
    Array.from({ length: COLUMNS }, (_, column) => cells[row + column * height] ?? "")
      .join("")
      .trimEnd(),
  );
  return `${rows.join("\n")}\n`;
}
