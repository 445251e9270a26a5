/** Waits for Ctrl-C or a polite end. Somebody who asks twice is not kept waiting. */

/** One Ctrl-C may arrive more than once: from the terminal, and handed on by the command above. */
const SAME_SIGNAL_MS = 1000;

export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    let askedAt: number | undefined;
    const stop = () => {
      if (askedAt !== undefined && Date.now() - askedAt > SAME_SIGNAL_MS) process.exit(130);
      askedAt ??= Date.now();
      resolve();
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  });
}
