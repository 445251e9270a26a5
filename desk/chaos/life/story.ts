/** What happened in one life, in order, and how often each kind of thing was done to it. */

export interface Told {
  /** Virtual milliseconds since the life began. */
  readonly atMs: number;
  readonly what: string;
}

export class Story {
  readonly lines: Told[] = [];
  readonly counts = new Map<string, number>();
  readonly #now: () => number;
  readonly #startedAt: number;

  constructor(now: () => number) {
    this.#now = now;
    this.#startedAt = now();
  }

  tell(what: string): void {
    this.lines.push({ atMs: this.#now() - this.#startedAt, what });
  }

  /** Something of this kind was done; with its own words when they say more than the kind. */
  count(kind: string, what = kind): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
    this.tell(what);
  }
}

export function storyText(lines: readonly Told[]): string {
  return lines.map(({ atMs, what }) => `  ${timeOf(atMs)}  ${what}\n`).join("");
}

function timeOf(atMs: number): string {
  const seconds = Math.floor(atMs / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [hours = "", minutes = "", rest = ""] = parts.map((part) => String(part).padStart(2, "0"));
  return `${hours}:${minutes}:${rest}.${String(Math.floor(atMs) % 1000).padStart(3, "0")}`;
}
