/**
 * What the quiet sensors find on their wearer. Nothing here changes by itself: whoever holds the
 * watch says what it senses, so that two runs feel the same body.
 */

export interface Readings {
  /** Beats a minute; 0 until the first measurement. */
  readonly heartRate: number;
  readonly restingHeartRate: number;
  readonly steps: number;
  readonly stepTarget: number;
  readonly calories: number;
  readonly calorieTarget: number;
  readonly distanceM: number;
  readonly standHours: number;
  readonly standTarget: number;
  readonly fatBurningMinutes: number;
  readonly fatBurningTarget: number;
  /** 0 not worn, 1 worn, 2 moving, 3 not sure. [docs] */
  readonly wear: number;
  readonly lightLux: number;
  readonly batteryPercent: number;
}

export type Reading = keyof Readings;

export const AT_REST: Readings = {
  heartRate: 72,
  restingHeartRate: 58,
  steps: 3_200,
  stepTarget: 8_000,
  calories: 210,
  calorieTarget: 500,
  distanceM: 2_400,
  standHours: 6,
  standTarget: 12,
  fatBurningMinutes: 12,
  fatBurningTarget: 30,
  wear: 1,
  lightLux: 300,
  batteryPercent: 80,
};

export class Body {
  #readings: Readings;
  readonly #listeners = new Map<Reading, Set<() => void>>();

  constructor(readings: Partial<Readings> = {}) {
    this.#readings = { ...AT_REST, ...readings };
  }

  get readings(): Readings {
    return this.#readings;
  }

  /** Tells those who wait for what really changed. */
  sense(change: Partial<Readings>): void {
    const before = this.#readings;
    this.#readings = { ...before, ...change };
    for (const name of Object.keys(change) as Reading[]) {
      if (before[name] === this.#readings[name]) continue;
      for (const listener of [...(this.#listeners.get(name) ?? [])]) listener();
    }
  }

  on(name: Reading, listener: () => void): () => void {
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners);
    listeners.add(listener);
    return () => listeners.delete(listener);
  }
}
