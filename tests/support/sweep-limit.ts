/** Some hundred sessions, on a machine that has other things to do. */
export const SWEEP_LIMIT_MS = 15 * 60_000;
