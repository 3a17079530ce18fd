import type { ClaimCheck, Exemption, Finding } from '../model/utterance.ts';
import type { Part } from './doubt/parts.ts';
import type { SpanText } from './text/span-text.ts';

/** A degree that a number right after it makes a plain fact: 最高时速二十五公里, the lowest setting is 80°. */
const DEGREE = /^最(?:高|大|小|长|短|远|轻|重|多|少|低|快|慢|厚|薄|深|宽)$/u;
/** Ends of what the shop sells, by price or weight: a claim of one is held against all of its goods. */
const OF_ALL = /^最(?:高|低|贵|便宜|重|轻)$/u;
/** A number this far behind such a word is what the word is of, in UTF-16 units. */
const NEAR = 8;
const CATEGORIES = new Set(['superlative', 'price']);

/**
 * The fact that says what a superlative or a comparison with an earlier price says: the words belong to a claim that
 * it supports (30天最低价, 比上周便宜30块), or to a number that it supports. Undefined where none does.
 */
export function provenBy(finding: Finding, text: string, claims: readonly ClaimCheck[]): string | undefined {
  if (!CATEGORIES.has(finding.category)) return undefined;
  const [from, to] = finding.span;
  return claims.find(({ kind, verdict, span, fact }) => {
    if (verdict !== 'supported' || span === undefined || fact === undefined) return false;
    const [start, end] = span;
    if (kind === 'comparison' && OF_ALL.test(finding.quote) && start <= from && end >= to) return true;
    if (kind === 'price' && /\.price\.(?:lowest_30d|was|was_basis)$/.test(fact))
      return (
        isOfPast(finding.quote, fact) && start <= to + NEAR && end >= from && isOneClause(text, from, end)
      );
    return DEGREE.test(finding.quote) && start >= to && start - to <= NEAR && isOneClause(text, to, start);
  })?.fact;
}

/** The lowest price of thirty days proves only itself, and a former price only that it was higher. */
const isOfPast = (quote: string, fact: string): boolean =>
  /lowest_30d$|was_basis$/.test(fact)
    ? /^(?:近|最近|过去|这|的|30|三十|天|日|内|来|里|一个月|以来|全|最低价?|底价|新低|最便宜)+$|^lowest price/u.test(
        quote,
      )
    : /^比(?:上|昨|前|之前|以前|平|往|日常|原来|刚才|早上|活动前)/u.test(quote);

const isOneClause = (text: string, from: number, to: number): boolean =>
  !/[,，。;；!！?？\n]/u.test(text.slice(from, to));

/** What a document on file bears out is no more in doubt than what a fact does. */
export function provenStretches(exempted: readonly Exemption[], view: SpanText): readonly Part[] {
  return exempted
    .filter(({ by }) => by === 'evidence')
    .map(({ span: [from, to] }) => ({ from: view.indexAtOrAfter(from), to: view.indexAtOrAfter(to) }));
}
