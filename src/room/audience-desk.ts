import type { QuestionBoard } from '../audience/question-board.ts';
import type { Screener } from '../audience/screener.ts';
import type { Comment, Screened } from '../model/audience.ts';

export interface AudienceDeskOptions {
  readonly screener: Screener;
  readonly board: QuestionBoard;
  readonly onReceived: (comment: Comment) => void;
  readonly onScreened: (screened: Screened) => void;
  /** A question stands on the board that did not before. */
  readonly onQuestion: () => void;
}

/** Takes what viewers send through the screen to the board. */
export class AudienceDesk {
  readonly #options: AudienceDeskOptions;

  constructor(options: AudienceDeskOptions) {
    this.#options = options;
  }

  hear(comment: Comment): void {
    const { screener, board, onReceived, onScreened, onQuestion } = this.#options;
    onReceived(comment);
    const verdicts = screener.screen(comment);
    for (const screened of verdicts) {
      onScreened(screened);
      if (screened.revised === true) board.revise(screened);
      else board.add(comment, screened);
    }
    if (verdicts.some((screened) => screened.class === 'question')) onQuestion();
  }
}
