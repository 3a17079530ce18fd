import type { Clock } from '../../infra/clock.ts';
import type { Log } from '../../infra/log.ts';
import type { Comment } from '../../model/audience.ts';
import { asComment } from './as-comment.ts';
import { ClockSkew } from './clock-skew.ts';
import { contentId } from './content-id.ts';
import type { Contents } from './contents.ts';
import { PacedQueue } from './paced-queue.ts';
import { SeenIds } from './seen-ids.ts';

export interface SourceIntakeOptions {
  readonly source: string;
  readonly platform: string;
  readonly clock: Pick<Clock, 'now' | 'after'>;
  readonly log: Log;
  readonly onComment: (comment: Comment) => void;
}

/** Four seconds of the largest rooms; 2,000 comments of 500 characters are 2 MB. */
const WAITING = 2_000;
/** 5,000 a second, a quarter of what screening does on one core. */
const PER_SLICE = 100;
const SLICE_MS = 20;

/** What one source hears becomes comments here: checked, each once, in the room's time, at a bounded pace. */
export class SourceIntake {
  readonly #options: SourceIntakeOptions;
  readonly #seen = new SeenIds();
  readonly #skew = new ClockSkew();
  readonly #queue: PacedQueue<Comment>;
  readonly #counts = { received: 0, duplicates: 0, dropped: 0, unreadable: 0 };
  #lastEventAt: number | null = null;

  constructor(options: SourceIntakeOptions) {
    const { clock } = options;
    this.#options = options;
    this.#queue = new PacedQueue({
      clock,
      capacity: WAITING,
      perSlice: PER_SLICE,
      sliceMs: SLICE_MS,
      onItem: (comment) => this.#handOn(comment),
      onDropped: () => {
        this.#counts.dropped += 1;
      },
    });
  }

  get counts(): Readonly<{ received: number; duplicates: number; dropped: number; unreadable: number }> {
    return { ...this.#counts };
  }

  /** Epoch ms. */
  get lastEventAt(): number | null {
    return this.#lastEventAt;
  }

  take(events: readonly Contents[]): void {
    const { clock, platform } = this.#options;
    const now = clock.now();
    for (const contents of events) {
      const comment = asComment(contents, {
        now,
        platform,
        idOf: contentId,
        corrected: (given, at) => this.#skew.correct(given, at),
      });
      if (comment === undefined) {
        this.unreadable();
        continue;
      }
      this.#lastEventAt = now;
      // A like and the comment after it may carry the same id: relays number by kind.
      if (this.#seen.isRepeated(`${comment.type}:${comment.id}`, now)) {
        this.#counts.duplicates += 1;
        continue;
      }
      this.#counts.received += 1;
      this.#queue.offer(comment);
    }
  }

  unreadable(count = 1): void {
    this.#counts.unreadable += count;
  }

  close(): void {
    this.#queue.close();
  }

  /** A room that cannot hear one comment hears the next. */
  #handOn(comment: Comment): void {
    const { onComment, log, source } = this.#options;
    try {
      onComment(comment);
    } catch (fault) {
      log.error({ source, comment: comment.id, fault: String(fault) }, 'a comment was not heard');
    }
  }
}
