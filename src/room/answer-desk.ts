import type { Answering } from '../answering/answering.ts';
import type { QuestionBoard } from '../audience/question-board.ts';
import type { Director } from '../director/director.ts';
import type { IdSource } from '../infra/ids.ts';
import type { AnswerSentence, Question } from '../model/audience.ts';

/** Answers written and not yet begun on air: more would be stale by the time they are heard. */
const TURNS_AHEAD = 2;

export interface AnswerDeskOptions {
  readonly board: QuestionBoard;
  readonly answering: Answering;
  readonly director: Director;
  readonly ids: IdSource;
  /** The product being presented, if any. */
  readonly productOnAir: () => string | undefined;
  readonly onTaken: (question: Question) => void;
  /** An answer, or its next sentence, can be said now; or none will come. */
  readonly onProgress: () => void;
  readonly onFault: (fault: unknown) => void;
}

interface Turn {
  readonly question: Question;
  hasFallenBack: boolean;
  hasAired: boolean;
}

/** Takes questions from the board, one at a time, and hands their answers to the director as they are written. */
export class AnswerDesk {
  readonly #options: AnswerDeskOptions;
  readonly #turns = new Map<string, Turn>();
  #writing: AbortController | undefined;

  constructor(options: AnswerDeskOptions) {
    this.#options = options;
  }

  /** Whether an answer is being written or questions wait that may be answered now. */
  get isBusy(): boolean {
    return this.#writing !== undefined || (this.#mayTake && this.#top() !== undefined);
  }

  /** Starts on the next question, if one may be answered now. */
  pump(signal: AbortSignal): void {
    if (signal.aborted || this.#writing !== undefined || !this.#mayTake) return;
    const question = this.#top();
    if (question === undefined) return;
    this.#options.board.take(question.cluster);
    this.#options.onTaken(question);
    const writing = new AbortController();
    this.#writing = writing;
    void this.#write(question, AbortSignal.any([signal, writing.signal])).finally(() => {
      this.#writing = undefined;
      this.#options.onProgress();
    });
  }

  /** A sentence of the turn is being heard. */
  aired(turn: string): void {
    const known = this.#turns.get(turn);
    if (known === undefined || known.hasAired) return;
    known.hasAired = true;
    this.#options.board.answered(known.question.cluster);
  }

  /** The gate refused a sentence: the rest is not said; where nothing was, a referral is, once. */
  refused(turn: string): void {
    const known = this.#turns.get(turn);
    if (known === undefined) return;
    this.#options.director.dropTurn(turn);
    if (!known.hasAired && !known.hasFallenBack) {
      known.hasFallenBack = true;
      this.#offer(turn, known.question, this.#options.answering.referral());
      this.#options.director.closeTurn(turn);
      this.#options.onProgress();
      return;
    }
    this.#turns.delete(turn);
  }

  /** The last sentence of a turn has been heard, cut or thrown away. */
  forget(turn: string): void {
    this.#turns.delete(turn);
  }

  get #mayTake(): boolean {
    return this.#options.director.takesQuestions && this.#turns.size < TURNS_AHEAD;
  }

  #top(): Question | undefined {
    const productOnAir = this.#options.productOnAir();
    return this.#options.board.top(1, productOnAir === undefined ? {} : { productOnAir })[0];
  }

  async #write(question: Question, signal: AbortSignal): Promise<void> {
    const { answering, director, ids, productOnAir } = this.#options;
    const turn = ids.next('t');
    this.#turns.set(turn, { question, hasFallenBack: false, hasAired: false });
    const onAir = productOnAir();
    let count = 0;
    try {
      const asked = {
        text: question.text,
        commentIds: question.commentIds,
        ...(question.product !== undefined && { product: question.product }),
        ...(onAir !== undefined && { onAir }),
      };
      for await (const sentence of answering.answer(asked, signal)) {
        const isDropped = this.#turns.get(turn)?.hasFallenBack !== false;
        if (signal.aborted || isDropped) break;
        count += 1;
        this.#offer(turn, question, sentence);
        this.#options.onProgress();
      }
    } catch (fault) {
      if (!signal.aborted) this.#options.onFault(fault);
    } finally {
      director.closeTurn(turn);
      if (count === 0) this.#turns.delete(turn);
    }
  }

  #offer(turn: string, question: Question, { text, facts, via }: AnswerSentence): void {
    this.#options.director.offer({
      source: 'answer',
      text,
      facts,
      via,
      turn,
      question: question.text,
      answers: question.commentIds,
      ...(question.product !== undefined && { product: question.product }),
    });
  }
}
