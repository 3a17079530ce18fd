import { createRequire } from 'node:module';
import type { RulePack } from '../../src/model/rule-pack.ts';

/** A word filter as a room would use it: whether a text holds one of the words. */
export interface WordFilter {
  readonly name: string;
  readonly find: (text: string) => unknown;
}

const require = createRequire(import.meta.url);

/** The literal words of rule packs: what a filter that knows words only could be given. */
export function vocabularyOf(packs: readonly RulePack[]): readonly string[] {
  const words = packs.flatMap(({ vocab, guarded, rules }) => [
    ...Object.values(vocab ?? {}).flat(),
    ...(guarded ?? []),
    ...rules.flatMap(({ terms }) => terms ?? []),
  ]);
  return [...new Set(words.filter((word) => word.length > 1))];
}

/** Two Aho–Corasick filters of the registry with the same words. */
export function wordFilters(words: readonly string[]): readonly WordFilter[] {
  const Mint = require('mint-filter') as {
    default: new (words: readonly string[]) => { filter(text: string, options: object): unknown };
  };
  const FastScanner = require('fastscan') as new (
    words: readonly string[],
  ) => { search(text: string): unknown };
  const mint = new Mint.default(words);
  const fast = new FastScanner(words);
  return [
    { name: 'mint-filter 4.0.3', find: (text) => mint.filter(text, { replace: false }) },
    { name: 'fastscan 1.0.6', find: (text) => fast.search(text) },
  ];
}
