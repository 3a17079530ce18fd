import { type Logger, pino } from 'pino';

export type Log = Logger;

/**
 * The service's log, JSON lines on standard error. Viewers' words and secrets never go in: comments are
 * named by id, and what looks like a key is redacted.
 */
export function openLog(level: 'debug' | 'info' | 'warn' | 'error' | 'silent'): Log {
  return pino(
    {
      level,
      base: null,
      redact: {
        paths: ['apiKey', '*.apiKey', 'token', '*.token', 'headers.authorization'],
        censor: '[secret]',
      },
    },
    pino.destination({ dest: 2, sync: false }),
  );
}
