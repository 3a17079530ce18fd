import { mix, SEED } from '../../infra/learned-weights.ts';
import { oncePer } from '../../infra/once-per.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { isHan } from '../text/characters.ts';
import { foldText } from '../text/fold.ts';
import { clausesOf, type NoteClauses } from './note-clauses.ts';

/** Words of every text: that the shop's notes hold them says nothing of the thing sold. */
const COMMON = new Set(
  `the and for with its it's this that you your our from are not all any can will has have was were but one
  two per out off each more most into than only when over under also made use used may them they their there
  these those what which who how just get gets let now new very well good best free safe`.split(/\s+/),
);
const WORDS = /[a-z']{3,}/g;

/** What the notes of a product and its shop hold, as far as words can be looked up in them. */
export interface ShopWords {
  /** English words of three letters and more. */
  has(word: string): boolean;
  /** Two Chinese characters that stand together there. */
  hasPair(first: number, second: number): boolean;
  /** Three of its code units in a row. */
  hasThree(first: number, second: number, third: number): boolean;
  /** The same notes, statement by statement. */
  readonly clauses: NoteClauses;
}

const knownOf = oncePer((_: KnowledgeBase) => new Map<string, ShopWords>());

/** Of one product and the shop; of all products where none is meant. Made once for a knowledge base. */
export function shopWords(knowledge: KnowledgeBase, product: string | undefined): ShopWords {
  const known = knownOf(knowledge);
  const key = product ?? '';
  let words = known.get(key);
  if (words === undefined) {
    words = read(knowledge, product);
    known.set(key, words);
  }
  return words;
}

function read(knowledge: KnowledgeBase, product: string | undefined): ShopWords {
  const told = knowledge.products
    .filter(({ id }) => product === undefined || id === product)
    .map(({ admission: _, forbidden_claims: __, ...rest }) => rest);
  const notes = foldText([...told, knowledge.shop ?? {}].map((each) => JSON.stringify(each)).join(' ')).text;
  const words = new Set((notes.match(WORDS) ?? []).filter((word) => !isCommon(word)));
  const pairs = new Set<number>();
  const threes = new Set<number>();
  for (let at = 1; at < notes.length; at += 1) {
    const [first, second] = [notes.charCodeAt(at - 1), notes.charCodeAt(at)];
    if (isHan(first) && isHan(second)) pairs.add(pairOf(first, second));
    if (at > 1) threes.add(threeOf(notes.charCodeAt(at - 2), first, second));
  }
  const clauses = clausesOf([...told, knowledge.shop ?? {}]);
  return {
    clauses,
    has: (word) => words.has(word),
    hasPair: (first, second) => pairs.has(pairOf(first, second)),
    hasThree: (first, second, third) => threes.has(threeOf(first, second, third)),
  };
}

/** A word that says nothing by itself. */
export function isCommon(word: string): boolean {
  return COMMON.has(word);
}

/** A small integer, which a set finds sooner than a number over 32 bits. */
export function pairOf(first: number, second: number): number {
  return (first << 16) | second;
}

/** Hashed to 32 bits: of the few thousand of a shop hardly two are one. */
function threeOf(first: number, second: number, third: number): number {
  return mix(mix(mix(SEED, first), second), third);
}
