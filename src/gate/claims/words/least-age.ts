import type { NumberFact } from '../scene/known-facts.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { addClaim, contradicted, type Scene, sentenceText } from '../scene/scene.ts';

const YEAR = 365.25 * 86_400;
/** Until which age one is called so, in years. */
const CALLED: readonly (readonly [RegExp, number])[] = [
  [/\bnewborns?\b|\bfrom (?:birth|day one)\b|\bstraight from birth/u, 0.1],
  [/\b(?:babies|baby|infants?|little ones?|tiny ones?|bub|bubs)\b/u, 1],
  [/\btoddlers?\b|\bcrib\b|\bcot\b|\bnursery\b/u, 3],
  [/\b(?:kids?|kiddos?|children|child|little ones|youngsters|school ?bag|preschoolers?)\b/u, 12],
  [/\b(?:teens?|teenagers?)\b/u, 17],
  [/\b(?:any|every|whatever|all) ages?\b|\b(?:the )?whole family\b|\bage (?:doesn't|does not) matter/u, 0.1],
];
const MAY =
  /\b(?:fine|safe|great|perfect|ok|okay|suitable|good|ideal|too|also|even|love|loves|can|may|matter|let|give|gentle|works|right for|made for|brilliant|happily|no problem|need|use|start|ready|from|as young as|as early as|sleep)\b/u;
const HELD_BACK =
  /\b(?:not|never|no(?! (?:problem|matter|worries))|only|nor|under|below|until|unless|keep|away|ask|wait|adults?|grown[- ]?ups?|out of reach|isn't|supervised|too young|older)\b|n't\b/u;
const FROM = /\b(?:from|as young as|as early as|already at|start(?:ing)? at|aged?)\s$/u;
/** Ages are told in months and years. */
const MONTH = YEAR / 12;

const ADULTS = /^adults?\b|, adults?\b|\b(?:for|in) adults?\b|\badults? only/u;
const ADULT = 16;

/** The age from which the facts allow a thing, in years. */
function leastAge({
  numbers,
  texts,
}: ProductSheet): { fact: Pick<NumberFact, 'id' | 'shown'>; years: number } | undefined {
  for (const fact of numbers) {
    if (!(fact.dimension === 'time' || fact.dimension === 'age' || fact.dimension === '')) continue;
    if (!/\bage\b|\bage:|\bfor$|\bages\b|suitab/u.test(fact.about) || fact.path.startsWith('after_sales'))
      continue;
    const text = texts.find(({ id }) => id === fact.id)?.text ?? '';
    if (
      !/\bfrom\b|older|and (?:up|over|above)|\bnot for\b|over[- ]|\bunder\b|\+|minimum|at least/u.test(text)
    )
      continue;
    const years = fact.dimension === 'time' ? fact.lo / YEAR : fact.lo;
    if (years > 0.2 && years < 30) return { fact, years };
  }
  const adults = texts.find(
    ({ about, values, path }) =>
      path.startsWith('facts') &&
      /\bage\b|dose|directions|\bfor\b|intended|suitab/u.test(about) &&
      ADULTS.test(values.join(' ')),
  );
  return adults && { fact: adults, years: ADULT };
}

/** For the newborn too, of what the facts allow from four years on. */
export function readLeastAge(scene: Scene): void {
  if (!scene.hasEnglish) return;
  for (const clause of scene.clauses) {
    if (clause.asks) continue;
    const sheet = scene.sheetAt(clause.from);
    const least = leastAge(sheet);
    if (least === undefined) return;
    const { fact, years } = least;
    const sentence = sentenceText(scene, clause.sentence);
    if (HELD_BACK.test(clause.text) || scene.isUnclaimed(clause.from)) continue;
    const isTold = scene.quantities.some(
      ({ dimension, lo, from }) =>
        scene.clauseAt(from).sentence === clause.sentence &&
        ((dimension === 'time' && lo / YEAR >= years * 0.95 && lo / YEAR < 30) ||
          (dimension === 'age' && lo >= years)),
    );
    for (const [called, until] of isTold ? [] : CALLED) {
      const match = called.exec(clause.text);
      if (match === null || until > years || !MAY.test(sentence)) continue;
      const from = clause.from + match.index;
      addClaim(scene, 'effect', from, from + match[0].length, contradicted([fact.id], fact.shown));
    }
    for (const quantity of scene.quantities) {
      if (quantity.from < clause.from || quantity.to > clause.to + 1) continue;
      if (!(quantity.dimension === 'time' || quantity.dimension === 'age')) continue;
      if (quantity.dimension === 'time' && quantity.scale < MONTH * 0.9) continue;
      const said = quantity.dimension === 'time' ? quantity.lo / YEAR : quantity.lo;
      const isAge =
        FROM.test(scene.text.slice(clause.from, quantity.from)) ||
        /^\s?(?:old|olds|on\b|onwards|and up)/u.test(scene.text.slice(quantity.to, clause.to));
      if (!isAge || said < 0.08 || said >= years * 0.95 || scene.taken.has(quantity)) continue;
      if (/warrant|guarantee|return|deliver|ship|lasts?|keeps?|hours?/u.test(clause.text)) continue;
      scene.taken.add(quantity);
      addClaim(scene, 'effect', quantity.from, quantity.to, contradicted([fact.id], fact.shown));
    }
  }
}
