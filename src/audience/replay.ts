import { readFileSync } from 'node:fs';
import type { Clock } from '../infra/clock.ts';
import type { Comment } from '../model/audience.ts';
import { CandorError } from '../model/errors.ts';
import { type BrokenLine, readScript } from './ingress/audience-script.ts';

export interface ReplayOptions {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly onComment: (comment: Comment) => void;
  /** Told once, when the file is read, of every line that is left out. */
  readonly onBroken?: (line: BrokenLine) => void;
  /** Begin again after the last comment, until the signal. */
  readonly loop?: boolean;
}

/** A breath between the last comment and the first of the next round, ms. */
const ROUND_GAP_MS = 5_000;

/**
 * Plays an audience from a JSONL file in time on the clock: `{after: "00:00:05" | atMs | at, user, text,
 * type?}` a line. Every comment is marked as simulated. Resolves after the last.
 * @throws CandorError CONFIG_MISSING where the file cannot be read; the signal's reason when it aborts.
 */
export async function replayAudience(path: string, options: ReplayOptions): Promise<void> {
  const { clock, signal, onComment, onBroken, loop = false } = options;
  const { lines, broken } = readScript(textOf(path));
  for (const line of broken) onBroken?.(line);
  const startedAt = clock.now();
  const roundMs = (lines.at(-1)?.afterMs ?? 0) + ROUND_GAP_MS;
  for (let round = 0; lines.length > 0 && (round === 0 || loop); round++) {
    for (const { afterMs, comment } of lines) {
      const waitMs = startedAt + round * roundMs + afterMs - clock.now();
      if (waitMs > 0) await clock.sleep(waitMs, signal);
      signal.throwIfAborted();
      onComment({
        ...comment,
        id: round === 0 ? comment.id : `${comment.id}-r${round + 1}`,
        at: clock.now(),
        platform: 'replay',
        simulated: true,
      });
    }
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new CandorError('CONFIG_MISSING', `The audience file ${path} cannot be read.`, {
      fix: "Correct 'audience.replay' in room.yaml, or take it out.",
      cause,
    });
  }
}
