import type { Director } from '../director/director.ts';
import type { ClearedUtterance } from '../gate/door.ts';
import type { Clock } from '../infra/clock.ts';
import type { LineRef } from '../model/utterance.ts';
import type { Playout } from '../playout/playout.ts';

/** A line that is nearly over is heard to its end: breaking in would gain nothing, ms. */
const NEARLY_OVER_MS = 2_500;

export interface BargeInOptions {
  readonly clock: Clock;
  readonly playout: Playout;
  readonly director: Pick<Director, 'mayBreakInto'>;
}

/**
 * Lets an answer break into a line where the segment says so. The line is heard again behind it; the same line
 * is broken into once, so that the script gets on however many ask.
 */
export class BargeIn {
  readonly #options: BargeInOptions;
  #broken: LineRef | undefined;

  constructor(options: BargeInOptions) {
    this.#options = options;
  }

  /** The sound of these words is ready and queued. */
  voiced({ draft }: ClearedUtterance): void {
    const { clock, playout, director } = this.#options;
    const { current } = playout;
    if (draft.source !== 'answer' || current === undefined) return;
    const { source, line } = current.audio.utterance.draft;
    if (source !== 'script' || line === undefined || !director.mayBreakInto(line.segment)) return;
    if (isSame(line, this.#broken) || current.endsAt - clock.now() < NEARLY_OVER_MS) return;
    this.#broken = line;
    playout.cutAtWordEnd('interrupted');
  }

  /** A line was heard to its end: when it comes round again it may be broken into again. */
  heard({ draft: { line } }: ClearedUtterance): void {
    if (line !== undefined && isSame(line, this.#broken)) this.#broken = undefined;
  }
}

function isSame(one: LineRef, other: LineRef | undefined): boolean {
  return one.segment === other?.segment && one.line === other.line && one.variant === other.variant;
}
