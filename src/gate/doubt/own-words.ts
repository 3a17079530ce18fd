import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';

/** Words of every text: that the shop's notes hold them says nothing of the thing sold. */
const COMMON = new Set(
  `the and for with its it's this that you your our from are not all any can will has have was were but one
  two per out off each more most into than only when over under also made use used may them they their there
  these those what which who how just get gets let now new very well good best free safe`.split(/\s+/),
);
const WORDS = /[a-z']{3,}/g;

const ofKnowledge = new WeakMap<KnowledgeBase, Map<string, ReadonlySet<string>>>();

/** The English words that the notes of a product and its shop hold; of all products where none is meant. */
export function ownWords(knowledge: KnowledgeBase, product: string | undefined): ReadonlySet<string> {
  let known = ofKnowledge.get(knowledge);
  if (known === undefined) {
    known = new Map();
    ofKnowledge.set(knowledge, known);
  }
  const key = product ?? '';
  let words = known.get(key);
  if (words === undefined) {
    const products = knowledge.products.filter(({ id }) => product === undefined || id === product);
    const told = products.map(({ admission: _, forbidden_claims: __, ...rest }) => rest);
    const text = JSON.stringify([told, knowledge.shop ?? {}]).toLowerCase();
    words = new Set((text.match(WORDS) ?? []).filter((word) => !COMMON.has(word)));
    known.set(key, words);
  }
  return words;
}
