import type { NumberFact } from './known-facts.ts';
import type { Near } from './near-words.ts';

/** 正装五十克,搭一支十克旅行装: the full size is not that of the gift. */
export const isOfGift = (top: NumberFact, fitting: NumberFact, { left, right }: Near): boolean =>
  /^赠品/u.test(top.about) &&
  !/^赠品/u.test(fitting.about) &&
  /正装/u.test(`${left}${right}`) &&
  !/[送赠搭附]/u.test(left);

/** 整机保修三年 where 整机 has one year and 加热管 three: the part named is the other fact's. */
export function namesSubject(top: NumberFact, fitting: NumberFact, near: Near): boolean {
  const [own, other] = [pairsOf(top.beside), pairsOf(fitting.beside)];
  const words = `${near.left} ${near.right}`;
  return (
    own.some((pair) => !other.includes(pair) && words.includes(pair)) &&
    !other.some((pair) => !own.includes(pair) && words.includes(pair))
  );
}

const WORDS = /[a-z]{4,}/gu;
const NO_NOUNS = new Set(
  'long wide high deep tall thick with from that each only this size length facts'.split(' '),
);

/** The hose is 7 feet long: where the hose is named and the cord is not, the number is the hose's. */
export function isOfOwnNoun(top: NumberFact, fitting: NumberFact, { clause }: Near): boolean {
  const named = (words: string): boolean =>
    (words.match(WORDS) ?? []).some((word) => !NO_NOUNS.has(word) && clause.includes(word));
  return (
    /[a-z]{4}/.test(clause) && named(fitting.beside) && !named(top.beside === '' ? top.about : top.beside)
  );
}

/** Every two characters in a row of the Chinese words. */
export const pairsOf = (words: string): string[] =>
  (words.match(/\p{Script=Han}{2,}/gu) ?? []).flatMap((word) =>
    Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)),
  );
