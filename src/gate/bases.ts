import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Draft, DraftSource, GateDecision, Review, ReviewContext } from '../model/utterance.ts';
import { reviewDraft } from './review.ts';
import type { CompiledRules } from './rules.ts';

/** What a judgement rests on. */
export interface Basis {
  readonly rules: CompiledRules;
  readonly knowledge: KnowledgeBase;
}

/** Asked at every review, so that a reloaded pack or fact holds from the next line. */
export interface BasesInForce {
  readonly rules: () => CompiledRules;
  /** What words of this source may rest on: a correction may speak of what nothing else may. */
  readonly knowledge: (source: DraftSource) => KnowledgeBase;
  /** Facts and rules that are newer and that nobody has signed, where there are any. */
  readonly newer?: (source: DraftSource) => Basis | undefined;
}

/**
 * What is in force, and the newer facts and rules that nobody has signed. Those can only refuse: whatever they
 * contradict is not said, and what they alone support is not either. A correction is judged by the newer alone, since
 * it says what is true now and a person answers for it by name.
 */
export class Bases {
  readonly #now: BasesInForce;

  constructor(now: BasesInForce) {
    this.#now = now;
  }

  /** Names the rules and facts of now for words of this source: another name means another judgement. */
  nameFor(source: DraftSource): string {
    const newer = this.#newer(source);
    const name = `${this.#now.rules().hash}/${this.#now.knowledge(source).version}`;
    return newer === undefined ? name : `${name}/${newer.rules.hash}/${newer.knowledge.version}`;
  }

  #newer(source: DraftSource): Basis | undefined {
    return this.#now.newer?.(source);
  }

  /** What a draft's facts are taken from. */
  for({ source }: Pick<Draft, 'source'>): Basis {
    const newest = source === 'correction' ? this.#newer(source) : undefined;
    return newest ?? { rules: this.#now.rules(), knowledge: this.#now.knowledge(source) };
  }

  /** What a decision on a draft rests on, for the record. */
  recordFor(
    draft: Pick<Draft, 'source' | 'product'>,
  ): Pick<GateDecision, 'rulesHash' | 'knowledgeVersion' | 'newer' | 'price'> {
    const newer = draft.source === 'correction' ? undefined : this.#newer(draft.source);
    const basis = this.for(draft);
    const price = draft.product === undefined ? undefined : basis.knowledge.product(draft.product)?.price;
    return {
      ...recordOf(basis),
      ...(price !== undefined && { price }),
      ...(newer !== undefined && { newer: recordOf(newer) }),
    };
  }

  judge(draft: Draft, context: ReviewContext): Review {
    const { knowledge, rules } = this.for(draft);
    const review = reviewDraft(draft, knowledge, rules, context);
    const newer = draft.source === 'correction' ? undefined : this.#newer(draft.source);
    if (newer === undefined || review.decision === 'refuse') return review;
    const byNewer = (text: string) => reviewDraft({ ...draft, text }, newer.knowledge, newer.rules, context);
    if (byNewer(review.text).decision === 'clear') return review;
    const { findings, claims, exempted } = byNewer(draft.text);
    return Object.freeze({
      decision: 'refuse',
      text: '',
      findings,
      claims,
      exempted,
      facts: Object.freeze([]),
    });
  }
}

function recordOf({ rules, knowledge }: Basis): { rulesHash: string; knowledgeVersion: string } {
  return { rulesHash: rules.hash, knowledgeVersion: knowledge.version };
}
