import type { Clock } from '../infra/clock.ts';
import type { Withheld } from '../model/knowledge.ts';
import type { OpinionRecord } from '../model/model-record.ts';
import type { Locale } from '../model/text.ts';
import type { Draft, GateDecision, Refusal, Review } from '../model/utterance.ts';
import type { Bases } from './bases.ts';
import { ObjectionsTold } from './judge/objections-told.ts';
import type { SecondOpinion } from './judge.ts';
import { isNeverOverridden, isShortened, refusal } from './refusals.ts';

/** A person who answers for words that were refused, by name and with a reason. */
export type Override = NonNullable<GateDecision['override']>;

/** What may be concluded on: nothing else becomes a cleared utterance. */
export type Judged =
  | {
      readonly ok: true;
      readonly review: Review;
      readonly opinion?: OpinionRecord;
      /** Set where the review is clear because a person answers for the words. */
      readonly override?: Override;
    }
  | { readonly ok: false; readonly refusal: Refusal };

export interface JudgementOptions {
  readonly bases: Bases;
  readonly locale: Locale;
  readonly clock: Pick<Clock, 'now'>;
  readonly withheld?: (() => readonly Withheld[]) | undefined;
  readonly secondOpinion?: SecondOpinion | undefined;
  /** What was heard last, oldest first. */
  readonly heard: () => readonly string[];
}

/** What rules, facts and, where one is set, the second opinion make of words. It keeps no words and makes none. */
export class Judgement {
  readonly #options: JudgementOptions;
  readonly #told = new ObjectionsTold();

  constructor(options: JudgementOptions) {
    this.#options = options;
  }

  /** Whether words whose facts or rules have changed need a new opinion before they are aired. */
  get needsOpinion(): boolean {
    return this.#options.secondOpinion?.isRequired === true;
  }

  /**
   * The rules and the facts alone.
   * @param after what is heard before the words, oldest first
   */
  byRules(draft: Draft, after: readonly string[]): Judged {
    const { bases, clock, locale, withheld } = this.#options;
    try {
      const review = bases.judge(draft, {
        now: clock.now(),
        locale,
        withheld: withheld?.() ?? [],
        // The label's words are the plan's own: what was said before cannot make a claim of them.
        after: draft.source === 'label' ? [] : after,
      });
      return { ok: true, review };
    } catch (fault) {
      const detail = fault instanceof Error ? fault.message : String(fault);
      const told = refusal(draft, 'fault', `审核时出错：${detail}`, `The review failed: ${detail}`);
      return { ok: false, refusal: told };
    }
  }

  /**
   * The rules and then the second opinion on what they cleared. Words that a person answers for are put to the
   * second opinion as well: his name stands for a rule that he has read, not for a look that nobody took.
   * @param after asked for when the rules are, since other words may be heard while the second opinion is awaited
   */
  async whole(draft: Draft, after: () => readonly string[], override?: Override): Promise<Judged> {
    const ruled = this.byRules(draft, after());
    if (!ruled.ok) return ruled;
    const name = override !== undefined && isNamed(override) ? override : undefined;
    const signed = name === undefined ? undefined : asSigned(ruled.review, draft);
    const byPerson = signed === undefined || name === undefined ? {} : { override: name };
    const review = signed ?? ruled.review;
    const { secondOpinion, bases, locale, heard } = this.#options;
    if (secondOpinion === undefined) return { ok: true, review, ...byPerson };
    const basis = bases.nameFor(draft.source);
    const { knowledge, rules } = bases.for(draft);
    const second = await secondOpinion.on({
      draft,
      review,
      knowledge,
      rulesHash: rules.hash,
      locale,
      after: heard(),
    });
    // Facts changed while the judge thought: what it and the rules said is of yesterday.
    if (basis !== bases.nameFor(draft.source)) return this.whole(draft, after, override);
    const opinion = second.record === undefined ? {} : { opinion: second.record };
    if (!second.ok) {
      const { zh, en } = second.message;
      return { ok: false, refusal: { ...refusal(draft, 'fault', zh, en), ...opinion } };
    }
    if (second.opinion !== 'stricter') return { ok: true, review: second.review, ...opinion, ...byPerson };
    const { findings } = second.review;
    const objections = findings.slice(review.findings.length);
    const wasTold = this.#told.all(draft, objections);
    this.#told.add(draft, objections);
    if (name === undefined || !wasTold || findings.some(isNeverOverridden)) {
      return { ok: true, review: second.review, ...opinion };
    }
    return { ok: true, review: { ...review, findings }, ...opinion, override: name };
  }
}

/** What the rules refused, as a person wants it said: whole, in the words as drafted; undefined where he may not. */
function asSigned(review: Review, draft: Draft): Review | undefined {
  const isRefused = review.decision === 'refuse' || isShortened(review);
  if (!isRefused || review.findings.some(isNeverOverridden)) return undefined;
  const { said: _said, ...drafted } = review;
  return { ...drafted, decision: 'clear', text: draft.text };
}

function isNamed({ reviewer, reason }: Override): boolean {
  return reviewer.trim() !== '' && reason.trim() !== '';
}
