import { isStatutory } from '../../model/statutory-packs.ts';
import { type ReadyUse, readyUse } from './lawful-uses.ts';
import { type ReadyRule, RuleMatcher, readyRule } from './matcher.ts';
import { PatternError, type Vocabulary } from './pattern.ts';
import type { ReadPack, RuleProblem } from './read-packs.ts';
import { type KnownWords, Reader } from './reader.ts';

/**
 * What finds the rules of some packs. The packs that Candor comes with read a text by their own words alone: a word
 * that a merchant's pack guards takes the place of others that sound like it, and those may be what the law bars. For
 * the same reason what such a pack names lawful is so for the rules of such packs alone.
 * @param common English words that everybody knows
 * @param problems takes what is wrong with their patterns
 */
export function makeMatcher(
  packs: readonly ReadPack[],
  vocabulary: Vocabulary,
  common: readonly string[],
  problems: RuleProblem[],
): RuleMatcher {
  const statutory = packs.filter(({ pack }) => isStatutory(pack.id));
  const further = packs.filter(({ pack }) => !isStatutory(pack.id));
  const ready = new Map(packs.map((read) => [read, readyRules(read, vocabulary, problems)]));
  const rulesOf = (some: readonly ReadPack[]): ReadyRule[] => some.flatMap((read) => ready.get(read) ?? []);
  const own = knownWords(statutory);
  const reader = new Reader(own, common);
  const usesOf = (some: readonly ReadPack[]) => some.flatMap((read) => readyUses(read, vocabulary, problems));
  const uses = usesOf(statutory);
  if (further.length === 0) return new RuleMatcher(rulesOf(statutory), reader, uses);
  const all = knownWords(packs);
  const isSame = all.guarded.size === own.guarded.size && all.english.size === own.english.size;
  const ofAll = new RuleMatcher(rulesOf(further), isSame ? reader : new Reader(all, common), [
    ...uses,
    ...usesOf(further),
  ]);
  return new RuleMatcher(rulesOf(statutory), reader, uses, ofAll);
}

function readyRules({ pack, place }: ReadPack, vocabulary: Vocabulary, problems: RuleProblem[]): ReadyRule[] {
  const ready: ReadyRule[] = [];
  for (const [index, rule] of pack.rules.entries()) {
    try {
      ready.push(readyRule(pack, rule, vocabulary));
    } catch (fault) {
      if (!(fault instanceof PatternError)) throw fault;
      problems.push(place(['rules', index, ...fault.path], fault.message));
    }
  }
  return ready;
}

function readyUses({ pack, place }: ReadPack, vocabulary: Vocabulary, problems: RuleProblem[]): ReadyUse[] {
  const ready: ReadyUse[] = [];
  for (const [index, use] of (pack.lawful ?? []).entries()) {
    try {
      ready.push(readyUse(use, vocabulary));
    } catch (fault) {
      if (!(fault instanceof PatternError)) throw fault;
      problems.push(place(['lawful', index, ...fault.path], fault.message));
    }
  }
  return ready;
}

function knownWords(packs: readonly ReadPack[]): KnownWords {
  return {
    guarded: new Set(packs.flatMap(({ pack }) => pack.guarded ?? [])),
    english: new Set(packs.flatMap(englishWordsOf)),
    chinese: new Set(packs.flatMap(chineseWordsOf)),
  };
}

/** What a pack names: its word classes, its terms and its patterns, as they are written. */
function namedIn({ pack }: ReadPack): string[] {
  return [
    ...Object.values(pack.vocab ?? {}).flat(),
    ...pack.rules.flatMap(({ terms, patterns }) => [...(terms ?? []), ...(patterns ?? [])]),
  ];
}

/** Every English word that a pack names, with and without a letter that may be missing. */
function englishWordsOf(read: ReadPack): string[] {
  return namedIn(read).flatMap((written) => {
    const plain = written.toLowerCase().replace(/\\[a-z]|\{[a-z_]+\}/g, ' ');
    return [plain.replace(/[a-z]\?/g, ' '), plain].flatMap((each) => each.match(/[a-z]{3,}/g) ?? []);
  });
}

/** Every Chinese word that a pack names: in its word classes, its terms, and the alternatives of its patterns. */
function chineseWordsOf(read: ReadPack): string[] {
  return namedIn(read).flatMap((written) => written.match(/[\u4e00-\u9fff]{2,8}/g) ?? []);
}
