import { mix, SEED } from '../../infra/learned-weights.ts';
import { oncePer } from '../../infra/once-per.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { isHan } from '../text/characters.ts';
import { foldText } from '../text/fold.ts';
import { tellingWords } from './common-words.ts';
import { type Statements, statementsOf } from './statements.ts';

/** What the notes of a product and its shop hold, as far as words can be looked up in them. */
export interface ShopWords {
  /** English words of three letters and more. */
  has(word: string): boolean;
  /** Two Chinese characters that stand together there. */
  hasPair(first: number, second: number): boolean;
  /** Three of its code units in a row. */
  hasThree(first: number, second: number, third: number): boolean;
  /** The same notes, statement by statement. */
  readonly statements: Statements;
}

const knownOf = oncePer((_: KnowledgeBase) => new Map<string, ShopWords>());

/** Of one product and the shop; of all products where none is meant. Made once for a knowledge base. */
export function shopWords(knowledge: KnowledgeBase, product: string | undefined): ShopWords {
  const known = knownOf(knowledge);
  const key = product ?? '';
  let words = known.get(key);
  if (words === undefined) {
    words = read(notesOf(knowledge, product));
    known.set(key, words);
  }
  return words;
}

function notesOf(knowledge: KnowledgeBase, product: string | undefined): readonly object[] {
  const told = knowledge.products
    .filter(({ id }) => product === undefined || id === product)
    .map(({ admission: _, forbidden_claims: __, ...rest }) => rest);
  return [...told, knowledge.shop ?? {}];
}

function read(told: readonly object[]): ShopWords {
  const notes = foldText(told.map((each) => JSON.stringify(each)).join(' ')).text;
  const words = new Set(tellingWords(notes));
  const pairs = new Set<number>();
  const threes = new Set<number>();
  for (let at = 1; at < notes.length; at += 1) {
    const [first, second] = [notes.charCodeAt(at - 1), notes.charCodeAt(at)];
    if (isHan(first) && isHan(second)) pairs.add(pairOf(first, second));
    if (at > 1) threes.add(threeOf(notes.charCodeAt(at - 2), first, second));
  }
  return {
    statements: statementsOf(told),
    has: (word) => words.has(word),
    hasPair: (first, second) => pairs.has(pairOf(first, second)),
    hasThree: (first, second, third) => threes.has(threeOf(first, second, third)),
  };
}

/** A small integer, which a set finds sooner than a number over 32 bits. */
function pairOf(first: number, second: number): number {
  return (first << 16) | second;
}

/** Hashed to 32 bits: of the few thousand of a shop hardly two are one. */
function threeOf(first: number, second: number, third: number): number {
  return mix(mix(mix(SEED, first), second), third);
}
