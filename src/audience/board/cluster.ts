import type { Comment } from '../../model/audience.ts';
import { mask } from '../personal-data.ts';
import { clarityOf } from './wording.ts';

/** Comments held of one cluster: enough to tell who is answered, whatever the crowd. */
const COMMENTS_KEPT = 50;
/** Beyond so many the number no longer changes the rank. */
const ASKERS_KEPT = 500;

interface Asked {
  readonly id: string;
  readonly user: string;
  readonly text: string;
  readonly clarity: number;
}

/** All who wait for one answer. */
export class Cluster {
  readonly id: string;
  readonly product: string | undefined;
  readonly firstAt: number;
  #lastAt: number;
  #comments: Asked[] = [];
  readonly #askers = new Set<string>();
  #best: Asked | undefined;

  constructor(id: string, product: string | undefined, at: number) {
    this.id = id;
    this.product = product;
    this.firstAt = at;
    this.#lastAt = at;
  }

  get lastAt(): number {
    return this.#lastAt;
  }

  get askers(): number {
    return this.#askers.size;
  }

  get commentIds(): readonly string[] {
    return this.#comments.map((comment) => comment.id);
  }

  get isEmpty(): boolean {
    return this.#comments.length === 0;
  }

  /** The clearest wording among those held, personal data masked. */
  get wording(): string {
    return mask(this.#best?.text ?? '');
  }

  /** Adds an asker; gives the ids that are no longer held. */
  ask(comment: Comment, at: number): readonly string[] {
    this.#lastAt = Math.max(this.#lastAt, at);
    if (this.#askers.size < ASKERS_KEPT) this.#askers.add(comment.user);
    const asked = {
      id: comment.id,
      user: comment.user,
      text: comment.text,
      clarity: clarityOf(comment.text),
    };
    this.#comments.push(asked);
    if (this.#best === undefined || asked.clarity > this.#best.clarity) this.#best = asked;
    if (this.#comments.length <= COMMENTS_KEPT) return [];
    // The best wording stays, since it is the one to be read.
    const oldest = this.#comments.findIndex((held) => held !== this.#best);
    return this.#comments.splice(oldest, 1).map((dropped) => dropped.id);
  }

  withdraw(id: string): void {
    const gone = this.#comments.find((comment) => comment.id === id);
    if (gone === undefined) return;
    this.#comments = this.#comments.filter((comment) => comment !== gone);
    if (!this.#comments.some((comment) => comment.user === gone.user)) this.#askers.delete(gone.user);
    if (this.#best === gone) {
      this.#best = this.#comments.reduce<Asked | undefined>(
        (best, comment) => (best === undefined || comment.clarity > best.clarity ? comment : best),
        undefined,
      );
    }
  }
}
