import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Clock } from '../infra/clock.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { JudgeConfig } from '../model/judge-config.ts';
import type { OpinionRecord } from '../model/model-record.ts';
import type { Bilingual, Locale } from '../model/text.ts';
import type { Draft, Review } from '../model/utterance.ts';
import { factLines } from './judge/fact-lines.ts';
import { LlmJudge } from './judge/llm-judge.ts';
import { judgedBefore, withObjections } from './judge/objections.ts';
import type { Judge, JudgeSilence, Opinion } from './judge/opinion.ts';

export type { JudgeContext, JudgeSilence, Opinion } from './judge/opinion.ts';

/** What was judged before, by a hash of the words and of all that the judgement rests on. */
export interface JudgedLines {
  verdictOn(hash: string): 'agree' | 'stricter' | undefined;
  remember(hash: string, verdict: 'agree' | 'stricter'): void;
}

/** One draft with the rules' review of it. */
export interface JudgedMatter {
  readonly draft: Draft;
  readonly review: Review;
  readonly knowledge: KnowledgeBase;
  readonly rulesHash: string;
  readonly locale: Locale;
  readonly after: readonly string[];
}

export type SecondJudgement =
  | {
      readonly ok: true;
      /** The rules' own, or a stricter one. */
      readonly review: Review;
      readonly opinion: 'not-asked' | 'agree' | 'stricter' | 'none';
      /** For the ledger; absent where nobody was asked. */
      readonly record?: OpinionRecord;
    }
  /** An opinion is required and there is none: nothing may be said on it. */
  | { readonly ok: false; readonly message: Bilingual; readonly record: OpinionRecord };

export interface SecondOpinionOptions {
  readonly judge: Judge;
  readonly clock: Pick<Clock, 'now'>;
  readonly mode: 'optional' | 'required';
  readonly lines: JudgedLines;
  /** Told of every missing opinion, and of a store that fails. */
  readonly onSilence: (reason: JudgeSilence | 'unremembered') => void;
}

/** Never aborted: a judge has its own time limit. */
const STANDS: AbortSignal = new AbortController().signal;

/**
 * Puts what the rules cleared before the judge. It can refuse and never clear: what the rules refused is not
 * even asked about, and neither are labels, which the law wants said whatever anybody thinks of them.
 */
export class SecondOpinion {
  readonly #options: SecondOpinionOptions;

  constructor(options: SecondOpinionOptions) {
    this.#options = options;
  }

  /** Whether words whose facts or rules have changed need a new opinion before they are aired. */
  get isRequired(): boolean {
    return this.#options.mode === 'required';
  }

  get health(): { readonly id: string; readonly healthy: boolean } {
    return { id: this.#options.judge.id, healthy: this.#options.judge.isHealthy };
  }

  /** Never rejects. */
  async on(matter: JudgedMatter, signal: AbortSignal = STANDS): Promise<SecondJudgement> {
    const { draft, review, knowledge, locale, after } = matter;
    if (review.decision === 'refuse' || draft.source === 'label' || draft.surface !== 'speech') {
      return { ok: true, review, opinion: 'not-asked' };
    }
    const context = {
      locale,
      after,
      facts: factLines(knowledge, draft.product),
      ...(draft.product !== undefined && {
        product: knowledge.product(draft.product)?.name ?? draft.product,
      }),
    };
    const askedAt = this.#options.clock.now();
    const opinion = await this.#options.judge.judge(review.text, context, signal);
    const record = this.#record(opinion, askedAt);
    const hash = this.#hash(matter);
    if (opinion.verdict === 'none') return this.#without(opinion.reason, hash, matter, record);
    if (draft.source === 'script') this.#remember(hash, opinion.verdict);
    if (opinion.verdict === 'agree') return { ok: true, review, opinion: 'agree', record };
    const stricter = withObjections(review, draft.text, opinion.findings);
    return { ok: true, review: stricter, opinion: 'stricter', record };
  }

  #without(
    reason: JudgeSilence,
    hash: string,
    { draft, review }: JudgedMatter,
    silent: OpinionRecord,
  ): SecondJudgement {
    this.#options.onSilence(reason);
    const before = draft.source === 'script' ? this.#recall(hash) : undefined;
    const record = before === undefined ? silent : { ...silent, before };
    // An objection that was made once is not forgotten because nobody repeats it.
    if (before === 'stricter')
      return { ok: true, review: judgedBefore(review, draft.text), opinion: 'stricter', record };
    if (before === 'agree' || !this.isRequired) return { ok: true, review, opinion: 'none', record };
    return {
      ok: false,
      record,
      message: {
        zh: `必须有复核意见，但复核没有答复（${reason}），所以不播`,
        en: `A second opinion is required and there is none (${reason}), so it is not said`,
      },
    };
  }

  #record(opinion: Opinion, askedAt: number): OpinionRecord {
    const { judge, clock } = this.#options;
    const objections = opinion.verdict === 'stricter' ? opinion.findings : [];
    return {
      model: judge.model,
      judge: judge.id,
      verdict: opinion.verdict,
      objections: objections.map(({ rule, quote, reason }) => ({ rule, quote, reason: reason.zh })),
      tookMs: Math.round(clock.now() - askedAt),
      ...(opinion.reported !== undefined && { reported: opinion.reported }),
      ...(opinion.verdict === 'none' && { silence: opinion.reason }),
    };
  }

  #recall(hash: string): 'agree' | 'stricter' | undefined {
    try {
      return this.#options.lines.verdictOn(hash);
    } catch {
      this.#options.onSilence('unremembered');
      return undefined;
    }
  }

  #remember(hash: string, verdict: 'agree' | 'stricter'): void {
    try {
      this.#options.lines.remember(hash, verdict);
    } catch {
      this.#options.onSilence('unremembered');
    }
  }

  #hash({ draft, review, knowledge, rulesHash, locale }: JudgedMatter): string {
    const basis = {
      text: review.text,
      product: draft.product ?? null,
      locale,
      facts: knowledge.version,
      rules: rulesHash,
      judge: this.#options.judge.id,
    };
    return createHash('sha256')
      .update(canonicalize(basis) ?? '')
      .digest('hex');
  }
}

/** The second opinion as it is configured; undefined where it is off. */
export function openSecondOpinion(
  config: JudgeConfig,
  { clock, lines, onSilence }: { readonly clock: Clock } & Pick<SecondOpinionOptions, 'lines' | 'onSilence'>,
): SecondOpinion | undefined {
  if (config.mode === 'off') return undefined;
  const judge = new LlmJudge(config, clock);
  return new SecondOpinion({ judge, clock, mode: config.mode, lines, onSilence });
}
