import { type Bearers, isBorne, isFormula } from './borne.ts';
import type { Clause, Sentence } from './clauses.ts';
import { asks, hangs, isBareQuantity, isBound, isOpenPromise, leans, waits } from './standing.ts';

/** A word to the viewers, which a sentence can do without. */
const CALLS =
  /^(?:各位|家人们?|朋友们?|姐妹们?|宝宝们?|宝子们?|兄弟们?|大家|你们|您|好|早上|上午|中午|下午|晚上|来|hello|hi|hey|everyone|folks|good (?:morning|evening)|okay|so|well|[\s!]){1,6}$/iu;

/**
 * The clauses that go: the struck ones, and with them whatever cannot be said without them. What stays of a sentence
 * that lost something says only what facts carry; so does a whole sentence, or it is a mere formula, and none that
 * stands beside what went.
 */
export function cutClauses(
  text: string,
  sentences: readonly Sentence[],
  isStruck: (clause: Clause) => boolean,
  bearers: Bearers,
): ReadonlySet<Clause> {
  const cut = new Set<Clause>();
  const cutAll = (clauses: readonly Clause[]): void => {
    for (const clause of clauses) cut.add(clause);
  };
  const formulas = new Set<Sentence>();
  let before: Sentence | undefined;
  for (const sentence of sentences) {
    const stretch = { from: sentence.first.from, to: sentence.last.to };
    const isBehindCut = before !== undefined && cut.has(before.last);
    if (sentence.clauses.some(isStruck)) cutAll(lostOf(text, sentence, isStruck, bearers));
    else if (isBorne(text, stretch, bearers)) {
      // What hangs on the sentence before, and what answers it, goes with it.
      if (isBehindCut && (hangs(sentence.first.words) || asks(before?.text ?? ''))) cutAll(sentence.clauses);
    } else if (isBehindCut || hangs(sentence.first.words) || !isFormula(sentence.text, bearers))
      cutAll(sentence.clauses);
    else formulas.add(sentence);
    before = sentence;
  }
  // What leads up to words that went leads to nothing, and a question whose answer went is not asked.
  let behind: Sentence | undefined;
  for (const sentence of sentences.toReversed()) {
    const isBeforeCut = behind !== undefined && cut.has(behind.first);
    if (isBeforeCut && (formulas.has(sentence) || asks(sentence.text))) cutAll(sentence.clauses);
    behind = sentence;
  }
  return cut;
}

/** What a sentence loses with its struck clauses: all of it where its parts need each other. */
function lostOf(
  text: string,
  { clauses, text: words }: Sentence,
  isStruck: (clause: Clause) => boolean,
  bearers: Bearers,
): readonly Clause[] {
  if (isBound(words) || asks(words)) return clauses;
  const lost: Clause[] = [];
  let isBehindCut = false;
  for (const [index, clause] of clauses.entries()) {
    const isFactual = isBorne(text, clause, bearers) && !isOpenPromise(clause.words);
    const next = clauses[index + 1];
    if (isStruck(clause)) {
      lost.push(clause);
      isBehindCut = true;
    } else if (isBehindCut && (!isFactual || leansBack(clause, bearers))) lost.push(clause);
    else if (!isFactual && CALLS.test(clause.words)) lost.push(clause);
    else if (!isFactual || (next !== undefined && isStruck(next) && waits(clause.words))) return clauses;
    else isBehindCut = false;
  }
  return lost;
}

/** A price needs no subject: everybody knows what is sold. */
function leansBack({ words, from, to }: Clause, { claims }: Bearers): boolean {
  const isPrice = claims.some(
    ({ fact, span }) => fact?.endsWith('.price.live') === true && span[0] >= from && span[1] <= to,
  );
  return leans(words) || (isBareQuantity(words) && !isPrice);
}
