import type { LabelPlan } from '../../model/label-plan.ts';
import { type Locale, languageOf } from '../../model/text.ts';
import type { ClaimCheck, Decision, Exemption, Finding, Review } from '../../model/utterance.ts';

interface ReviewedLine {
  readonly id: string | number;
  readonly decision: Decision;
  readonly text: string;
  readonly findings: readonly (Omit<Finding, 'reason' | 'fix' | 'action'> & {
    readonly reason: string;
    readonly fix: string;
  })[];
  readonly claims: readonly ClaimCheck[];
  /** Words that a rule met and that something let pass. */
  readonly exempted: readonly Exemption[];
  /** Ids of the facts that the words rest on. */
  readonly facts: readonly string[];
  /** The label texts that go with the words: before the caption, and on every frame. */
  readonly labels: readonly string[];
}

/** A review as `candor review` prints it (DESIGN.md §5), in the locale's language. */
export function reviewedLine(
  id: string | number,
  review: Review,
  plan: LabelPlan,
  locale: Locale,
): ReviewedLine {
  const language = languageOf(locale);
  return {
    id,
    decision: review.decision,
    text: review.text,
    findings: review.findings.map(({ rule, pack, category, law, span, quote, reason, fix }) => ({
      rule,
      pack,
      category,
      law,
      span,
      quote,
      reason: reason[language],
      fix: fix[language],
    })),
    claims: review.claims,
    exempted: review.exempted,
    facts: review.facts,
    labels: review.decision === 'refuse' ? [] : [plan.captionPrefix, plan.stage.text],
  };
}
