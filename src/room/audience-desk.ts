import { QuestionBoard } from '../audience/question-board.ts';
import { Screener } from '../audience/screener.ts';
import type { Clock } from '../infra/clock.ts';
import type { Comment, CommentClass } from '../model/audience.ts';
import type { BoardConfig } from '../model/board.ts';
import type { Ground } from './ground.ts';

export interface AudienceDeskOptions {
  readonly ground: Ground;
  readonly clock: Clock;
  /** The room's products in their order, for 'link number one'. */
  readonly products: readonly string[];
  /** How long questions wait; the defaults where absent. */
  readonly board?: BoardConfig | undefined;
  readonly productOnAir: () => string | undefined;
  /** A question stands on the board that did not before. */
  readonly onQuestion: () => void;
  /** What a new comment is; not told again where it is revised. */
  readonly onScreened: (comment: Comment, as: CommentClass) => void;
}

/** Takes what viewers send through the screen to the board, and into the record. */
export class AudienceDesk {
  readonly board: QuestionBoard;
  readonly #screener: Screener;
  readonly #options: AudienceDeskOptions;

  constructor(options: AudienceDeskOptions) {
    const { ground, clock, products, productOnAir, board } = options;
    this.#options = options;
    const { facts } = ground;
    this.board = new QuestionBoard({
      clock,
      knowledgeVersion: () => facts.current.version,
      ...(board !== undefined && { config: board }),
    });
    // Who asks about a product that may not be presented now means it, and no other one.
    const knowledge = () => facts.ofRoom;
    this.#screener = new Screener({ clock, knowledge, productOnAir, order: () => products });
  }

  /** Reads the catalogue before anybody speaks of it. */
  prepare(): void {
    this.#screener.prepare();
  }

  hear(comment: Comment): void {
    const { asRun, events } = this.#options.ground;
    asRun.received(comment);
    events.emit('comment.received', { comment });
    const verdicts = this.#screener.screen(comment);
    for (const screened of verdicts) {
      asRun.screened(screened);
      events.emit('comment.screened', { screened });
      if (screened.revised === true) this.board.revise(screened);
      else {
        this.board.add(comment, screened);
        this.#options.onScreened(comment, screened.class);
      }
    }
    if (verdicts.some((screened) => screened.class === 'question')) this.#options.onQuestion();
  }
}
