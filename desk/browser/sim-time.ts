/** Simulated time between two messages from the desk. */

export interface SimTime {
  readonly speed: number;
  now(): number;
  set(nowMs: number, speed: number): void;
  pause(isPaused: boolean): void;
}

/** Smaller steps back are a message that took its time; they must not make the strip tremble. */
const TREMBLE_MS = 60;

export function simTime(): SimTime {
  let base = Date.now();
  let since = performance.now();
  let speed = 1;
  let isPaused = false;
  const now = () => (isPaused ? base : base + (performance.now() - since) * speed);
  return {
    get speed() {
      return speed;
    },
    now,
    set(nowMs, newSpeed) {
      const isSame =
        !isPaused && newSpeed === speed && Math.abs(nowMs - now()) < TREMBLE_MS * speed;
      if (isSame) return;
      base = nowMs;
      since = performance.now();
      speed = newSpeed;
    },
    pause(wanted) {
      if (wanted === isPaused) return;
      base = now();
      since = performance.now();
      isPaused = wanted;
    },
  };
}
