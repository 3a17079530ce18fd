import type { ClaimCheck } from '../../model/utterance.ts';
import { type Bearers, isBareValue, isBorne } from './borne.ts';
import { type Clause, type Kept, sentencesOf } from './clauses.ts';
import { type Composed, compose } from './compose.ts';
import { cutClauses } from './cut-clauses.ts';
import { denies, isLimit } from './limits.ts';
import { answers, compares, isWhole } from './standing.ts';
import { leavesItsSubject } from './subjects.ts';

type Span = readonly [from: number, to: number];

/**
 * A text without the clauses that hold `struck` words, and without what cannot stand when those are gone. Undefined
 * where nothing worth saying is left, where the rest would say more than it did, or would not stand by itself.
 * @param keepsFirst its first words must stay, since they are what answers a question
 */
export function shortened(
  text: string,
  struck: readonly Span[],
  bearers: Bearers,
  keepsFirst: boolean,
): Composed | undefined {
  if (isWhole(text)) return undefined;
  const sentences = sentencesOf(text);
  const isStruck = ({ from, to }: Clause): boolean => struck.some(([start, end]) => start < to && end > from);
  const cut = cutClauses(text, sentences, isStruck, bearers);
  const kept = sentences
    .map((sentence) => ({ sentence, clauses: sentence.clauses.filter((clause) => !cut.has(clause)) }))
    .filter(({ clauses }) => clauses.length > 0);
  const first = sentences[0]?.first;
  if (keepsFirst && first !== undefined && cut.has(first)) return undefined;
  if (!kept.some((one) => isFactual(text, one, bearers))) return undefined;
  if (kept.some(({ clauses }) => isBareValue(clauses.map(({ words }) => words).join('\n')))) return undefined;
  if (saysMore([...cut], struck, text) || !isSaidAlone(kept, cut)) return undefined;
  const said = saidClaims(kept, bearers.claims);
  if (restsOnRefused(said, bearers.claims)) return undefined;
  return leavesItsSubject(said, kept, cut, bearers.knowledge) ? undefined : compose(text, kept);
}

/** Every clause that stays of a broken sentence is borne by facts; a whole one may be a greeting. */
function isFactual(text: string, { sentence, clauses }: Kept, bearers: Bearers): boolean {
  if (clauses.length < sentence.clauses.length) return true;
  return isBorne(text, { from: sentence.first.from, to: sentence.last.to }, bearers);
}

/** A limit or a denial goes: it may have held for what stays. */
function saysMore(cut: readonly Clause[], struck: readonly Span[], text: string): boolean {
  return cut.some((clause) => isLimit(clause.words) || denies(besides(clause, struck, text)));
}

/** The words of a clause that nothing was found in: 从不掉色 denies nothing else where it is itself the finding. */
function besides({ from, to }: Clause, struck: readonly Span[], text: string): string {
  let words = '';
  for (let at = from; at < to; at += 1) {
    if (!struck.some(([start, end]) => start <= at && end > at)) words += text.charAt(at);
  }
  return words;
}

/** It affirms nothing that was asked elsewhere, and compares with nothing that went. */
function isSaidAlone(kept: readonly Kept[], cut: ReadonlySet<Clause>): boolean {
  const firstCut = Math.min(...[...cut].map(({ from }) => from));
  return kept
    .flatMap(({ clauses }) => clauses)
    .every(({ words, from }) => !answers(words) && (from < firstCut || !compares(words)));
}

function saidClaims(kept: readonly Kept[], claims: readonly ClaimCheck[]): readonly ClaimCheck[] {
  const clauses = kept.flatMap((one) => one.clauses);
  return claims.filter(({ span }) => clauses.some(({ from, to }) => span[0] >= from && span[1] <= to));
}

/** The same words, or a number of the same fact, were refused elsewhere: one of them is misread. */
function restsOnRefused(said: readonly ClaimCheck[], claims: readonly ClaimCheck[]): boolean {
  const refused = claims.filter(({ verdict }) => verdict !== 'supported');
  return said.some(({ quote, fact }) =>
    refused.some((other) => other.quote === quote || (fact !== undefined && other.fact === fact)),
  );
}
