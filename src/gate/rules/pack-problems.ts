import { isStatutory } from '../../model/statutory-packs.ts';
import { readingsOf } from '../text/readings.ts';
import type { ReadPack, RuleProblem } from './read-packs.ts';

/** What the gate finds without a pack goes by these names, and a pack's finding must not pass for it. */
const OF_THE_GATE = ['claims', 'gate', 'judge', 'label', 'platform', 'product'];

/** Longer words are looked for in more ways than a text has time for; the longest that Candor guards has six. */
const LONGEST_GUARDED = 8;
/** In how many ways its characters may be read together; of those that Candor guards, ten at most. */
const MOST_READINGS = 32;

/** What is wrong with the packs of a folder before anything is matched. */
export function packProblems(packs: readonly ReadPack[]): RuleProblem[] {
  return [
    ...repeated(
      packs.map(({ pack, place }) => ({ name: pack.id, at: (message) => place(['id'], message) })),
      'rule pack',
    ),
    ...repeated(
      packs.flatMap(({ pack, place }) =>
        Object.keys(pack.vocab ?? {}).map(
          (name): Named => ({ name, at: (message) => place(['vocab', name], message) }),
        ),
      ),
      'word class',
    ),
    ...packs.flatMap(ofPack),
  ];
}

function ofPack({ pack, place }: ReadPack): RuleProblem[] {
  const rules = pack.rules.map(
    ({ id }, index): Named => ({ name: id, at: (message) => place(['rules', index, 'id'], message) }),
  );
  return [
    ...(OF_THE_GATE.includes(pack.id)
      ? [place(['id'], `'${pack.id}' is what the gate's own findings are called: choose another id`)]
      : []),
    ...repeated(rules, 'rule'),
    ...pack.rules.flatMap(({ id, terms, patterns }, index) =>
      terms === undefined && patterns === undefined
        ? [place(['rules', index], `the rule '${id}' has neither terms nor patterns`)]
        : [],
    ),
    // The doubt is Candor's own: what a merchant's pack names lawful can only answer the rules of such packs.
    ...(pack.lawful ?? []).flatMap(({ id, categories }, index) =>
      categories === undefined && !isStatutory(pack.id)
        ? [place(['lawful', index], `the use '${id}' names no categories of your rules that it answers`)]
        : [],
    ),
    ...(pack.guarded ?? []).flatMap((word, index) => {
      const message = whyNotGuarded(word);
      return message === undefined ? [] : [place(['guarded', index], message)];
    }),
  ];
}

interface Named {
  readonly name: string;
  at(message: string): RuleProblem;
}

/** Every name that another has already, with the place of that other. */
function repeated(all: readonly Named[], thing: string): RuleProblem[] {
  const first = new Map<string, Named>();
  return all.flatMap((each) => {
    const other = first.get(each.name);
    if (other === undefined) {
      first.set(each.name, each);
      return [];
    }
    const { file, line, column } = other.at('');
    return [each.at(`there is a ${thing} '${each.name}' already, at ${file}:${line}:${column}`)];
  });
}

function whyNotGuarded(word: string): string | undefined {
  if (word.length > LONGEST_GUARDED)
    return `'${word}' is longer than the ${LONGEST_GUARDED} characters that are recognised in disguise: guard the words it is made of`;
  const readings = [...word].map(
    (character) => new Set(readingsOf(character).map(({ syllable }) => syllable)),
  );
  const ways = readings.reduce((product, { size }) => product * Math.max(1, size), 1);
  if (ways <= MOST_READINGS) return undefined;
  return `'${word}' can be read in ${ways} ways, and ${MOST_READINGS} are the most that are recognised in disguise: guard the words it is made of`;
}
