import type { CommentClass, Screened } from '../../model/audience.ts';
import { RecentMap } from '../memory/recent-map.ts';
import type { Verdict } from './verdict.ts';

/** A burst changes what these were taken for; injection and abuse stand, a gift is a gift. */
const REVISABLE: ReadonlySet<CommentClass> = new Set(['chat', 'question']);

/** The latest verdicts, so that a burst can revise them; each is revised once. */
export class VerdictLog {
  readonly #verdicts: RecentMap<Screened>;

  constructor(capacity: number) {
    this.#verdicts = new RecentMap(capacity);
  }

  get size(): number {
    return this.#verdicts.size;
  }

  note(screened: Screened): void {
    if (REVISABLE.has(screened.class)) this.#verdicts.set(screened.id, screened);
  }

  /** The new verdicts on those of `ids` that stood otherwise. */
  revise(ids: readonly string[], verdict: Verdict): readonly Screened[] {
    return ids.flatMap((id) => {
      const earlier = this.#verdicts.get(id);
      if (earlier === undefined) return [];
      this.#verdicts.delete(id);
      return [
        {
          id,
          class: verdict.class,
          ...(earlier.product !== undefined && { product: earlier.product }),
          reason: verdict.reason,
          ...(verdict.campaign !== undefined && { campaign: verdict.campaign }),
          revised: true as const,
        },
      ];
    });
  }
}
