import { oncePer } from '../../../infra/once-per.ts';
import type { KnowledgeBase } from '../../../knowledge/knowledge-base.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { isSameSum, knownSums, MOST_PIECES } from '../scene/known-sums.ts';
import { findMentions, type Mention } from '../scene/mentions.ts';
import { sheetOf } from '../scene/product-sheet.ts';
import { type Judgement, type Scene, startOfSentence, supported } from '../scene/scene.ts';

/** What two things named together cost. */
interface NamedSum {
  readonly value: number;
  readonly facts: readonly string[];
}

const JOINED = /\b(?:and|plus|with|add(?:ed|ing)?|alongside|together|both)\b/u;
/** Each of them costs so much: no sum of them. */
const EACH = /\b(?:each|apiece|either|or)\b/u;
/** More things than these nobody adds up in one breath. */
const MOST = 4;

/** The last words of names, where they end the names of one product only: charger, treat, dinosaur. */
const headsOf = oncePer((knowledge: KnowledgeBase): ReadonlyMap<string, string> => {
  const heads = new Map<string, string>();
  const shared = new Set<string>();
  for (const { id } of knowledge.products)
    for (const name of sheetOf(knowledge, id).names) {
      const head = /(?<head>[a-z]{4,}?)s?$/u.exec(name)?.groups?.head;
      if (head === undefined) continue;
      if ((heads.get(head) ?? id) !== id) shared.add(head);
      heads.set(head, id);
    }
  for (const head of shared) heads.delete(head);
  return heads;
});

/** Products named up to a place in one sentence, by a name or by the word that ends it. */
function namedBefore(scene: Scene, from: number, to: number): Mention[] {
  const text = scene.text.slice(from, to);
  const whole = findMentions(text, scene.knowledge, undefined);
  const heads = headsOf(scene.knowledge);
  const byHead = [...text.matchAll(/[a-z]{4,}/gu)].flatMap(({ 0: word, index }) => {
    const product = heads.get(word.replace(/s$/u, ''));
    const isRead = whole.some((one) => index < one.to && index + word.length > one.from);
    return product === undefined || isRead ? [] : [{ from: index, to: index + word.length, product }];
  });
  return [...whole, ...byHead].map((one) => ({ ...one, from: one.from + from, to: one.to + from }));
}

/** How many of it: the number right before its name, else one. */
function piecesOf(scene: Scene, { from }: Mention): number {
  const count = scene.quantities.find(
    (one) =>
      one.to <= from &&
      from - one.to <= 12 &&
      /^(?!.*\b(?:and|or|plus|with|the|an?)\b)[ a-z-]*$/u.test(scene.text.slice(one.to, from)),
  );
  const isCounted =
    count !== undefined && count.lo === count.hi && Number.isInteger(count.lo) && count.lo <= MOST_PIECES;
  return isCounted && count.dimension !== 'money' && count.lo > 1 ? count.lo : 1;
}

/** A power bank with one cable, the fountain plus the four-bag treat deal: every sum that things named there come to. */
export function namedSums(scene: Scene, to: number): readonly NamedSum[] {
  if (!scene.hasEnglish || scene.knowledge.products.length < 2) return [];
  const { sentence } = scene.clauseAt(to);
  const from = startOfSentence(scene, sentence);
  const words = scene.text.slice(from, to);
  if (!JOINED.test(words) || EACH.test(words)) return [];
  const named = new Map<string, Mention>();
  for (const mention of namedBefore(scene, from, to)) named.set(mention.product, mention);
  if (named.size < 2 || named.size > MOST) return [];
  return [...named.values()].reduce<NamedSum[]>(
    (sums, mention) =>
      sums.flatMap(({ value, facts }) =>
        pricesOf(scene, mention).map((one) => ({
          value: value + one.value,
          facts: [...facts, ...one.facts],
        })),
      ),
    [{ value: 0, facts: [] }],
  );
}

/** What is named once costs: the price of its pieces, and a bundle of the number said. */
function pricesOf(scene: Scene, mention: Mention): NamedSum[] {
  const sheet = sheetOf(scene.knowledge, mention.product);
  const live = sheet.product?.price?.live;
  if (live === undefined) return [];
  const bundles = knownSums(sheet).bundles.filter(({ count }) =>
    scene.quantities.some(({ lo }) => lo === count),
  );
  return [
    { value: live * piecesOf(scene, mention), facts: [`${sheet.id}.price.live`] },
    ...bundles.map(({ total, fact }) => ({ value: total, facts: [fact] })),
  ];
}

/** What two or more things named before a sum cost together, where that is the sum. */
export function judgeNamed(scene: Scene, said: Quantity): Judgement | undefined {
  if (said.lo !== said.hi) return undefined;
  const sum = namedSums(scene, said.from).find(({ value }) => isSameSum(value, said.lo));
  if (sum !== undefined) return supported(sum.facts);
  const bundle = bundleOfNamed(scene, said);
  return bundle === undefined ? undefined : supported([bundle]);
}

const BUNDLED = /\b(?:together|both|bundle\w*|pair|set|as a|with)\b/u;

/** The farm puzzle and the dinosaur for 25, as the file of either says: what the two cost as a bundle. */
function bundleOfNamed(scene: Scene, said: Quantity): string | undefined {
  const { sentence } = scene.clauseAt(said.from);
  const from = startOfSentence(scene, sentence);
  if (!scene.hasEnglish || !BUNDLED.test(scene.text.slice(from, said.to + 24))) return undefined;
  const named = new Set(namedBefore(scene, from, said.from).map(({ product }) => product));
  if (named.size !== 2) return undefined;
  const names = [...named].map((id) => sheetOf(scene.knowledge, id).names);
  for (const id of named) {
    const sheet = sheetOf(scene.knowledge, id);
    const held = sheet.numbers.find(
      (one) =>
        one.dimension === 'money' &&
        one.path.startsWith('facts') &&
        isSameSum(one.lo, said.lo) &&
        sheet.texts.some(
          (fact) =>
            fact.id === one.id &&
            BUNDLED.test(fact.text) &&
            names.every((own) => own.some((name) => fact.text.includes(name))),
        ),
    );
    if (held !== undefined) return held.id;
  }
  return undefined;
}
