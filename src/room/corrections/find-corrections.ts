import { createHash } from 'node:crypto';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { Correction } from '../../model/correction.ts';
import type { LedgerEntry } from '../../model/ledger-entry.ts';
import type { Locale } from '../../model/text.ts';
import type { Draft, Review, ReviewContext } from '../../model/utterance.ts';
import { type AiredWords, airedWords } from './aired-words.ts';
import { rightFacts } from './right-facts.ts';
import { correctionWordings } from './wording.ts';

/** The gate with the facts and rules of now; the moment is given, since a deadline was true while it ran. */
export type ReviewWords = (
  words: Pick<Draft, 'text' | 'source' | 'surface' | 'product'>,
  moment: Pick<ReviewContext, 'now' | 'after'>,
) => Review;

export interface CorrectionSearch {
  /** Of one room in their order, from a few minutes before `since` on. */
  readonly entries: Iterable<LedgerEntry>;
  /** Words heard before this are left alone, epoch ms. */
  readonly since: number;
  /** Epoch ms. */
  readonly now: number;
  readonly review: ReviewWords;
  readonly knowledge: KnowledgeBase;
  readonly locale: Locale;
  /** IANA name: when the words were said is spoken in it. */
  readonly timeZone: string;
  /** Corrections there are already: what one of them covers is not found again. */
  readonly known?: readonly Correction[];
}

export interface FoundCorrections {
  /** New, or with other words than before. */
  readonly proposed: readonly Correction[];
  /** Proposed before; under the present facts and rules there is nothing to correct. */
  readonly withdrawn: readonly Correction[];
}

/**
 * Reviews again what was heard since `since`. The same words with the same faults are corrected once.
 * Yields after every review, so that a room on air can breathe in between; pure but for `entries`.
 */
export function* searchCorrections(search: CorrectionSearch): Generator<void, FoundCorrections> {
  const groups = new Map<string, { readonly words: AiredWords[]; readonly review: Review }>();
  for (const words of airedWords(search.entries, search.since)) {
    const review = search.review(words, { now: words.at, after: words.after });
    const standing = withoutSignedAway(review, words.signedAway);
    if (standing !== undefined) {
      const key = keyOf({ said: words.text, product: words.product, findings: standing.findings });
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { words: [words], review: standing });
      else group.words.push(words);
    }
    yield;
  }
  return settle(groups, search);
}

/** @see searchCorrections */
export function findCorrections(search: CorrectionSearch): FoundCorrections {
  const running = searchCorrections(search);
  for (;;) {
    const step = running.next();
    if (step.done === true) return step.value;
  }
}

/** Goods that have been taken from the list since were not spoken of wrongly for that. */
const NO_LONGER_LISTED = 'gate/unknown-product';

/** What still speaks against the words; undefined where nothing does that nobody signed away. */
function withoutSignedAway(review: Review, signedAway: readonly string[]): Review | undefined {
  if (review.decision === 'clear') return undefined;
  const findings = review.findings.filter(
    ({ action, rule, quote }) =>
      action !== 'note' && rule !== NO_LONGER_LISTED && !signedAway.includes(`${rule} ${quote}`),
  );
  return findings.length === 0 ? undefined : { ...review, findings };
}

function settle(
  groups: ReadonlyMap<string, { readonly words: readonly AiredWords[]; readonly review: Review }>,
  search: CorrectionSearch,
): FoundCorrections {
  const known = search.known ?? [];
  const proposed: Correction[] = [];
  for (const [key, { words, review }] of groups) {
    const alike = known.filter((correction) => keyOf(correction) === key);
    const open = alike.find((correction) => isOpen(correction, search));
    const covered = new Set(alike.filter((one) => one !== open).flatMap(({ corrects }) => corrects));
    const left = words.filter(({ id }) => !covered.has(id));
    const first = left[0];
    if (first === undefined) continue;
    const next = worded(left, first, review, open, search);
    if (open === undefined || !isSame(open, next)) proposed.push(next);
  }
  const withdrawn = known.filter(
    (correction) =>
      isOpen(correction, search) && correction.saidAt >= search.since && !groups.has(keyOf(correction)),
  );
  return { proposed, withdrawn };
}

/** To be decided, or decided on words that no longer hold. */
function isOpen({ status, proposal, product }: Correction, search: CorrectionSearch): boolean {
  if (status === 'proposed') return true;
  return status === 'approved' && !isClear(proposal ?? '', { product }, search);
}

function worded(
  left: readonly AiredWords[],
  first: AiredWords,
  review: Review,
  open: Correction | undefined,
  search: CorrectionSearch,
): Correction {
  const corrects = [...new Set([...(open?.corrects ?? []), ...left.map(({ id }) => id)])];
  const saidAt = Math.min(first.at, open?.saidAt ?? first.at);
  const claims = review.claims.flatMap(({ kind, quote, verdict, fact }) =>
    verdict === 'supported' ? [] : [{ kind, quote, verdict, ...(fact !== undefined && { fact }) }],
  );
  const findings = review.findings.map(({ rule, category, law, quote }) => ({ rule, category, law, quote }));
  const key = keyOf({ said: first.text, product: first.product, findings });
  const wrong = {
    id: open?.id ?? `k-${createHash('sha256').update(`${key}\n${corrects[0]}`).digest('hex').slice(0, 10)}`,
    corrects,
    saidAt,
    times: corrects.length,
    said: first.text,
    source: first.source,
    ...(first.product !== undefined && { product: first.product }),
    findings,
    claims,
    status: 'proposed' as const,
  };
  return { ...wrong, ...proposalFor(wrong, search) };
}

/** The first wording that the gate clears as it stands, with the facts it rests on. */
function proposalFor(
  wrong: Pick<Correction, 'saidAt' | 'times' | 'product' | 'claims' | 'findings'>,
  search: CorrectionSearch,
): Pick<Correction, 'proposal' | 'facts'> {
  const { knowledge, locale, timeZone, now, review } = search;
  const contradicted = wrong.claims.filter(({ verdict }) => verdict === 'contradicted');
  const ids = contradicted.flatMap(({ fact }) => fact ?? []);
  const rights = rightFacts(ids, knowledge, locale);
  const righted = contradicted.filter(({ fact }) => rights.some(({ id }) => id === fact));
  const about = wrong.product === undefined ? undefined : knowledge.product(wrong.product)?.name;
  const wordings = correctionWordings(
    {
      saidAt: wrong.saidAt,
      isRepeated: wrong.times > 1,
      about,
      quotes: (rights.length > 0 ? righted : wrong.claims).map(({ quote }) => quote),
      rights,
      hasMore: righted.length < wrong.claims.length,
      lack: wrong.claims.length > 0 ? 'basis' : 'propriety',
    },
    locale,
    timeZone,
  );
  for (const text of wordings) {
    const judged = review(asCorrection(text, wrong.product), { now, after: [] });
    if (judged.decision !== 'clear') continue;
    const named = rights.filter(({ value }) => text.includes(value)).map(({ id }) => id);
    return { proposal: text, facts: [...new Set([...named, ...judged.facts])] };
  }
  return { facts: [] };
}

/** Whether a correction line may still be said under the facts and rules of now. */
export function isClear(
  text: string,
  { product }: { readonly product?: string | undefined },
  { review, now }: Pick<CorrectionSearch, 'review' | 'now'>,
): boolean {
  return review(asCorrection(text, product), { now, after: [] }).decision === 'clear';
}

function asCorrection(text: string, product: string | undefined): Parameters<ReviewWords>[0] {
  return { text, source: 'correction', surface: 'speech', ...(product !== undefined && { product }) };
}

/** The same words about the same thing, wrong in the same way. */
function keyOf({
  said,
  product,
  findings,
}: {
  readonly said: string;
  readonly product?: string | undefined;
  readonly findings: readonly { readonly rule: string; readonly quote: string }[];
}): string {
  const faults = findings.map(({ rule, quote }) => `${rule} ${quote}`).sort();
  return JSON.stringify([said, product ?? '', faults]);
}

function isSame(one: Correction, other: Correction): boolean {
  return (
    one.status === other.status &&
    one.proposal === other.proposal &&
    one.corrects.length === other.corrects.length
  );
}
