import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { Correction } from '../../model/correction.ts';
import type { LabelPlan } from '../../model/label-plan.ts';
import type { Locale } from '../../model/text.ts';
import type { Draft, Review, ReviewContext } from '../../model/utterance.ts';
import { rightFacts } from './right-facts.ts';
import { correctionWordings, labelWordings } from './wording.ts';

/** The gate with the facts and rules of now; the moment is given, since a deadline was true while it ran. */
export type ReviewWords = (
  words: Pick<Draft, 'text' | 'source' | 'surface' | 'product'>,
  moment: Pick<ReviewContext, 'now' | 'after'>,
) => Review;

/** What a correction line is worded from. */
export interface Wording {
  readonly review: ReviewWords;
  readonly knowledge: KnowledgeBase;
  readonly plan: LabelPlan;
  readonly locale: Locale;
  /** IANA name: when the words were said is spoken in it. */
  readonly timeZone: string;
  /** Epoch ms. */
  readonly now: number;
}

type Wrong = Pick<Correction, 'saidAt' | 'times' | 'product' | 'claims' | 'findings'>;

/** The first wording that the gate clears as it stands, with the facts it rests on. */
export function proposalFor(wrong: Wrong, around: Wording): Pick<Correction, 'proposal' | 'facts'> {
  const { knowledge, locale, timeZone, now, review, plan } = around;
  const contradicted = wrong.claims.filter(({ verdict }) => verdict === 'contradicted');
  const ids = contradicted.flatMap(({ fact }) => fact ?? []);
  const rights = rightFacts(ids, knowledge, locale);
  const righted = contradicted.filter(({ fact }) => rights.some(({ id }) => id === fact));
  const about = wrong.product === undefined ? undefined : knowledge.product(wrong.product)?.name;
  const mistake = {
    saidAt: wrong.saidAt,
    isRepeated: wrong.times > 1,
    about,
    quotes: (rights.length > 0 ? righted : wrong.claims).map(({ quote }) => quote),
    rights,
    hasMore: righted.length < wrong.claims.length,
    lack: wrong.claims.length > 0 ? ('basis' as const) : ('propriety' as const),
  };
  const wordings = wrong.findings.some(({ category }) => category === 'label')
    ? labelWordings(mistake, plan.spoken.texts, locale, timeZone)
    : correctionWordings(mistake, locale, timeZone);
  for (const text of wordings) {
    const judged = review(asCorrection(text, wrong.product), { now, after: [] });
    if (judged.decision !== 'clear') continue;
    const named = rights.filter(({ value }) => text.includes(value)).map(({ id }) => id);
    return { proposal: text, facts: [...new Set([...named, ...judged.facts])] };
  }
  return { facts: [] };
}

/** What the gate says of a correction line under the facts and rules of now. */
export function reviewCorrection(
  text: string,
  product: string | undefined,
  { review, now }: Pick<Wording, 'review' | 'now'>,
): Review {
  return review(asCorrection(text, product), { now, after: [] });
}

function asCorrection(text: string, product: string | undefined): Parameters<ReviewWords>[0] {
  return { text, source: 'correction', surface: 'speech', ...(product !== undefined && { product }) };
}
