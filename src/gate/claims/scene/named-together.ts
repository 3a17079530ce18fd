import type { Quantity } from '../numbers/quantity.ts';
import { findMentions } from './mentions.ts';
import type { Scene } from './scene.ts';

/** 一个桶再搭副手套: one thing and another. */
const JOINED = /[加搭配跟和]/u;
const AND = /^[^。!！?？]{0,4}[,，]?[^。!！?？]{0,2}(?:再|加|搭|配|跟|和|带)\p{Script=Han}{0,10}$/u;

interface Together {
  readonly total: number;
  readonly facts: readonly string[];
}

/** 蜡笔加一本画册: what all that the words name costs, one of each; undefined where it is not two things or more. */
export function namedTogether(scene: Scene, words: string): Together | undefined {
  if (!JOINED.test(words)) return undefined;
  const named = new Set(findMentions(words, scene.knowledge, undefined).map(({ product }) => product));
  if (named.size < 2) return undefined;
  const facts: string[] = [];
  let total = 0;
  for (const id of named) {
    const live = scene.knowledge.product(id)?.price?.live;
    if (live === undefined) return undefined;
    total += live;
    facts.push(`${id}.price.live`);
  }
  return { total, facts };
}

/** 桶六十九,再搭一副手套十二块九,八十一块九: the two prices just said, of two things of the shop. */
export function saidTogether(
  { text, quantities, indexOf, knowledge }: Scene,
  said: Quantity,
): Together | undefined {
  const at = indexOf(said);
  const sums = quantities
    .slice(0, at)
    .filter(({ dimension, lo }) => /^(?:money)?$/.test(dimension) && lo > 1);
  const [one, other] = sums.slice(-2);
  if (one === undefined || other === undefined || Math.abs(one.lo + other.lo - said.lo) > 0.005)
    return undefined;
  if (!AND.test(text.slice(one.to, other.from))) return undefined;
  const priced = (sum: number): string | undefined =>
    knowledge.products.find(({ price }) => price?.live === sum)?.id;
  const [first, second] = [priced(one.lo), priced(other.lo)];
  if (first === undefined || second === undefined || first === second) return undefined;
  return { total: said.lo, facts: [`${first}.price.live`, `${second}.price.live`] };
}
