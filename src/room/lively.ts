import type { Answering } from '../answering/answering.ts';
import type { Liveliness } from '../director/director.ts';
import { type Idle, IdleTalk } from '../director/idle-talk.ts';
import { type Reaction, Reactions } from '../director/reactions.ts';
import type { Comment, CommentClass } from '../model/audience.ts';
import { livelinessSchema } from '../model/liveliness.ts';
import type { RoomConfig } from '../model/room-config.ts';

export interface LivelyOptions {
  readonly config: Pick<RoomConfig, 'liveliness' | 'locale'>;
  readonly answering: () => Pick<Answering, 'tellings'>;
  readonly productOnAir: () => string | undefined;
  readonly mayPresent: (product: string) => boolean;
}

/** What a room's host says of its own accord: welcomes, thanks, and something true in a quiet moment. */
export class Lively implements Liveliness {
  readonly #options: LivelyOptions;
  readonly #reactions: Reactions;
  readonly #idle: IdleTalk;
  readonly #talksOfFacts: boolean;
  #lastProduct: string | undefined;

  constructor(options: LivelyOptions) {
    this.#options = options;
    const config = options.config.liveliness ?? livelinessSchema.parse({});
    this.#reactions = new Reactions(config, options.config.locale);
    this.#idle = new IdleTalk(config.noRepeatMinutes * 60_000);
    this.#talksOfFacts = config.idleTalk;
  }

  /** Whoever was screened out is neither welcomed nor thanked: shills are never counted as interest. */
  hear(comment: Comment, as: CommentClass): void {
    if (as === 'gift' || as === 'chat') this.#reactions.hear(comment);
  }

  reaction(now: number): Reaction | undefined {
    return this.#reactions.next(now);
  }

  idle(now: number, fillers: readonly string[]): Idle {
    const { productOnAir, mayPresent } = this.#options;
    const product = [productOnAir(), this.#lastProduct].find((id) => id !== undefined && mayPresent(id));
    this.#lastProduct = product;
    const told =
      product === undefined || !this.#talksOfFacts ? [] : this.#options.answering().tellings(product);
    return this.#idle.next(
      now,
      fillers,
      told.map(({ text, facts }) => ({ text, facts, ...(product !== undefined && { product }) })),
    );
  }
}
