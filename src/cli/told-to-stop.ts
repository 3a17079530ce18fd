/** A person who presses Ctrl-C again after this waits for something that hangs, ms; a closing takes less. */
const IMPATIENT_MS = 5_000;

/**
 * Resolves with the signal, SIGINT or SIGTERM, that tells this process to stop. The same signal comes twice
 * where a terminal and npm both hand it on, so a second one does not end the process while it closes; after
 * five seconds it does.
 */
export function untilToldToStop(): Promise<string> {
  return new Promise((resolve) => {
    let firstAt: number | undefined;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        firstAt ??= performance.now();
        resolve(signal);
        if (performance.now() - firstAt > IMPATIENT_MS) process.exit(1);
      });
    }
  });
}
