/** The watch's clock and its timers. Timers drift, so a long wait is aimed twice. */

export function nowMs(): number {
  return Date.now();
}

/** Minutes to add to UTC for the wall clock the person sees. */
export function tzOffsetMin(): number {
  return 0 - new Date().getTimezoneOffset();
}

/** The last stretch of a wait, short enough that its drift is not felt. */
const AIM_MS = 250;

export interface Alarm {
  /** Replaces whatever was set before. */
  set(at: number): void;
  clear(): void;
}

/**
 * Calls `ring` at an instant, or a little after it. Before it only when the clock was set back: to
 * wait until it has caught up again could take a day, and the session has to hear of it now.
 */
export function alarm(ring: () => void): Alarm {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const clear = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const set = (at: number) => {
    clear();
    const setAt = nowMs();
    const leftMs = at - setAt;
    const isFar = leftMs > 2 * AIM_MS;
    timer = setTimeout(
      () => {
        timer = null;
        const now = nowMs();
        if (now < at && now >= setAt) set(at);
        else ring();
      },
      Math.max(0, isFar ? leftMs - AIM_MS : leftMs),
    );
  };
  return { set, clear };
}
