/**
 * The watch's notification center: what programs have posted and nobody has taken away. It outlives
 * the program that posted it. [docs]
 */

export interface Notice {
  readonly id: number;
  /** In the world's time. */
  readonly atMs: number;
  readonly title: string;
  readonly content: string;
  /** What its buttons say; they start app services, which this watch does not play. */
  readonly buttons: readonly string[];
}

export class Notifications {
  readonly #changed: () => void;
  #notices: readonly Notice[] = [];
  #lastId = 0;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get all(): readonly Notice[] {
    return this.#notices;
  }

  /** Answers its number, which is never 0: that would mean that it was not delivered. [docs] */
  post(notice: Omit<Notice, "id">): number {
    this.#lastId += 1;
    this.#notices = [...this.#notices, { id: this.#lastId, ...notice }];
    this.#changed();
    return this.#lastId;
  }

  cancel(ids: readonly number[]): void {
    this.#notices = this.#notices.filter(({ id }) => !ids.includes(id));
    this.#changed();
  }
}
