import type { Answering, ViewerQuestion } from '../answering/answering.ts';
import type { QuestionBoard } from '../audience/question-board.ts';
import type { Director } from '../director/director.ts';
import type { Offer } from '../director/wanted.ts';
import type { IdSource } from '../infra/ids.ts';
import type { AnswerSentence, Question } from '../model/audience.ts';
import type { WordedBy } from '../model/model-record.ts';

/** Answers written and not yet begun on air: more would be stale by the time they are heard. */
const TURNS_AHEAD = 2;

export interface AnswerDeskOptions {
  readonly board: QuestionBoard;
  readonly answering: Answering;
  readonly director: Director;
  readonly ids: IdSource;
  /** Whether answers may be given now; without a person on watch they may not. */
  readonly mayAnswer: () => boolean;
  /** The product being presented, if any. */
  readonly productOnAir: () => string | undefined;
  readonly mayPresent: (product: string) => boolean;
  readonly onTaken: (question: Question) => void;
  /** An answer, or its next sentence, can be said now; or none will come. */
  readonly onProgress: () => void;
  readonly onFault: (fault: unknown) => void;
}

interface Turn {
  readonly question: Question;
  /** As the answerers were asked. */
  readonly asked: ViewerQuestion;
  /** Sentences that were asked for and are neither heard nor given up. */
  onTheirWay: number;
  isWritten: boolean;
  hasFallenBack: boolean;
  hasAired: boolean;
}

/** Takes questions from the board, one at a time, and hands their answers to the director as they are written. */
export class AnswerDesk {
  readonly #options: AnswerDeskOptions;
  readonly #turns = new Map<string, Turn>();
  #writing: { readonly turn: string; readonly controller: AbortController } | undefined;

  constructor(options: AnswerDeskOptions) {
    this.#options = options;
  }

  /** Whether an answer is being written or questions wait that may be answered in this part of the rundown. */
  get isBusy(): boolean {
    if (this.#writing !== undefined) return true;
    return this.#takesQuestions && this.#options.board.hasQuestions;
  }

  /** Starts on the next question, if one may be answered now; whether it did. */
  pump(signal: AbortSignal): boolean {
    if (!signal.aborted) this.#tellIdentity();
    if (signal.aborted || this.#writing !== undefined || !this.#mayTake) return false;
    const question = this.#top();
    if (question === undefined) return false;
    this.#options.board.take(question.cluster);
    this.#options.onTaken(question);
    const controller = new AbortController();
    const turn = this.#options.ids.next('t');
    this.#writing = { turn, controller };
    void this.#write(turn, question, AbortSignal.any([signal, controller.signal])).finally(() => {
      this.#writing = undefined;
      this.#options.onProgress();
    });
    return true;
  }

  /** Whoever asks if this is a person waits for nobody: not for another answer, nor for a part that takes none. */
  #tellIdentity(): void {
    const { board, answering, director, ids, onTaken } = this.#options;
    const question = board.identity;
    if (question === undefined) return;
    board.take(question.cluster);
    onTaken(question);
    const turn = ids.next('t');
    const asked = { text: question.text, commentIds: question.commentIds };
    this.#turns.set(turn, {
      question,
      asked,
      onTheirWay: 0,
      isWritten: true,
      hasFallenBack: true,
      hasAired: false,
    });
    director.offer({ ...this.#asOffer(turn, question, answering.identity(asked)), isIdentity: true });
    director.closeTurn(turn);
  }

  /** A sentence of the turn was asked for: it is on its way to the air. */
  taken(turn: string): void {
    const known = this.#turns.get(turn);
    if (known !== undefined) known.onTheirWay += 1;
  }

  /** A sentence of the turn is being heard. */
  aired(turn: string): void {
    const known = this.#turns.get(turn);
    if (known === undefined || known.hasAired) return;
    known.hasAired = true;
    this.#options.board.answered(known.question.cluster);
  }

  /** A sentence could not be said: the rest is not either; where nothing was, a referral is, once. */
  refused(turn: string): void {
    const known = this.#turns.get(turn);
    if (known === undefined) return;
    known.onTheirWay -= 1;
    this.#options.director.dropTurn(turn);
    if (this.#writing?.turn === turn) this.#writing.controller.abort();
    if (!known.hasAired && !known.hasFallenBack && known.onTheirWay === 0) {
      known.hasFallenBack = true;
      this.#offer(turn, known.question, this.#options.answering.referral(known.asked));
      this.#options.director.closeTurn(turn);
      this.#options.onProgress();
    }
    this.#forgetIfOver(turn);
  }

  /** The product was taken from the air: nothing more is answered about it, and who asked is told so. */
  withdraw(product: string): void {
    const { director, answering, onProgress } = this.#options;
    for (const [turn, known] of this.#turns) {
      if (known.question.product !== product) continue;
      if (this.#writing?.turn === turn) this.#writing.controller.abort();
      director.dropTurn(turn);
      known.hasFallenBack = true;
      this.#offer(turn, known.question, answering.notOffered({ text: known.question.text }));
      director.closeTurn(turn);
      onProgress();
    }
  }

  /** A sentence has been heard, cut or thrown away. */
  over(turn: string): void {
    const known = this.#turns.get(turn);
    if (known === undefined) return;
    known.onTheirWay -= 1;
    this.#forgetIfOver(turn);
  }

  /** The night is over: what was to be said is not said in the next. */
  clear(): void {
    this.#writing?.controller.abort();
    this.#turns.clear();
  }

  /** A turn that were kept for ever would take the place of all answers to come. */
  #forgetIfOver(turn: string): void {
    const known = this.#turns.get(turn);
    if (known === undefined || !known.isWritten || known.onTheirWay > 0) return;
    if (this.#options.director.isTurnOver(turn)) this.#turns.delete(turn);
  }

  get #mayTake(): boolean {
    return this.#takesQuestions && this.#turns.size < TURNS_AHEAD;
  }

  get #takesQuestions(): boolean {
    return this.#options.mayAnswer() && this.#options.director.takesQuestions;
  }

  #top(): Question | undefined {
    const productOnAir = this.#options.productOnAir();
    return this.#options.board.top(1, productOnAir === undefined ? {} : { productOnAir })[0];
  }

  async #write(turn: string, question: Question, signal: AbortSignal): Promise<void> {
    const { answering, director, productOnAir } = this.#options;
    const onAir = productOnAir();
    const asked = {
      text: question.text,
      commentIds: question.commentIds,
      cluster: question.cluster,
      ...(question.answeredAt !== undefined && { answeredAt: question.answeredAt }),
      ...(question.product !== undefined && { product: question.product }),
      ...(onAir !== undefined && { onAir }),
    };
    const known: Turn = {
      question,
      asked,
      onTheirWay: 0,
      isWritten: false,
      hasFallenBack: false,
      hasAired: false,
    };
    this.#turns.set(turn, known);
    try {
      for await (const sentence of answering.answer(asked, signal)) {
        if (signal.aborted) break;
        this.#offer(turn, question, sentence);
        this.#options.onProgress();
      }
    } catch (fault) {
      if (!signal.aborted) this.#options.onFault(fault);
    } finally {
      director.closeTurn(turn);
      known.isWritten = true;
      this.#forgetIfOver(turn);
    }
  }

  #offer(turn: string, question: Question, sentence: AnswerSentence): void {
    this.#options.director.offer(this.#asOffer(turn, question, sentence));
  }

  #asOffer(turn: string, question: Question, { text, facts, via, worded }: AnswerSentence): Offer {
    const { product } = question;
    // That a product is not offered says nothing of it; whatever rests on facts does.
    const isOfProduct = product !== undefined && (facts.length > 0 || this.#options.mayPresent(product));
    return {
      source: 'answer',
      text,
      facts,
      via,
      ...(worded !== undefined && { model: wordedBy(worded) }),
      turn,
      question: question.text,
      answers: question.commentIds,
      ...(isOfProduct && { product }),
    };
  }
}

/** The prompt itself stands in the ledger once, with the request. */
function wordedBy({ asked, reported }: NonNullable<AnswerSentence['worded']>): WordedBy {
  return { request: asked.id, ...asked.model, ...(reported !== undefined && { reported }) };
}
