import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parsePattern } from '../../../src/gate/rules/pattern/parse.ts';
import { Program } from '../../../src/gate/rules/pattern/program.ts';
import { compileContext, PatternError, type Search } from '../../../src/gate/rules/pattern.ts';
import { type RulePack, rulePackSchema } from '../../../src/model/rule-pack.ts';

const RULES = join(import.meta.dirname, '../../../config/rules');
const MOST_MS = 20;
const VOCABULARY = new Map([['word', ['ab', 'a', '甲乙', '甲']]]);

/** Patterns of the whole language over few characters, so that everything can be met in many ways. */
const { pattern } = fc.letrec((tie) => ({
  pattern: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('atom'),
    { arbitrary: tie('repeat'), weight: 3 },
    { arbitrary: tie('row'), weight: 3 },
    tie('group'),
  ),
  atom: fc.constantFrom(
    ...['a', 'b', '甲', '.', '[ab甲]', '[^a]', '[^ab,]', '{word}', '{num}', '\\b', '\\w', ' '],
  ),
  repeat: fc
    .tuple(tie('pattern'), fc.constantFrom('?', '{0,2}', '{1,9}', '{0,40}', '{3}', '{2,40}'))
    .map(([of, times]) => `(?:${of})${times}`),
  row: fc
    .array(fc.oneof(tie('pattern'), fc.constantFrom('~9', '·9', '≈30', '_3')), { minLength: 2, maxLength: 6 })
    .map((parts) => parts.join('')),
  group: fc
    .tuple(
      fc.constantFrom('(?:', '(?:', '(?:', '(?=', '(?!', '(?<=', '(?<!'),
      fc.array(tie('pattern') as fc.Arbitrary<string>, { minLength: 1, maxLength: 4 }),
    )
    .map(([opening, branches]) => `${opening}${branches.join('|')})`),
})) as { pattern: fc.Arbitrary<string> };

/** A pattern that may be used, and none of those that are refused. */
function accepted(source: string): Search {
  try {
    return compileContext(source, VOCABULARY);
  } catch (fault) {
    if (fault instanceof PatternError) fc.pre(false);
    throw fault;
  }
}

/** A thousand characters that are all of the pattern's own, over and over. */
const hostile = fc
  .array(fc.constantFrom('a', 'b', '甲', 'ab', ' ', 'a ', '甲乙', ',', '1'), { minLength: 1, maxLength: 8 })
  .map(thousandOf);

function thousandOf(pieces: readonly string[]): string {
  const piece = pieces.join('');
  return piece.repeat(Math.ceil(1000 / piece.length)).slice(0, 1000);
}

/** The least time on the processor: a machine that is busy with other things proves nothing. */
function leastMs(work: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 25 && least >= MOST_MS; round += 1) {
    const from = process.threadCpuUsage();
    for (let times = 0; times < 3; times += 1) work();
    const { user, system } = process.threadCpuUsage(from);
    least = Math.min(least, (user + system) / 1000 / 3);
  }
  return least;
}

describe('whatever pattern is accepted', () => {
  it('is looked for in a thousand characters of its own within 20 ms', () => {
    fc.assert(
      fc.property(pattern, hostile, (source, text) => {
        const search = accepted(source);
        expect(
          leastMs(() => search.first(text)),
          `${source} in ${text.slice(0, 40)}`,
        ).toBeLessThan(MOST_MS);
      }),
      { numRuns: 400 },
    );
  });

  it('and every place of it too', () => {
    fc.assert(
      fc.property(pattern, hostile, (source, text) => {
        const search = accepted(source);
        expect(
          leastMs(() => search.all(text)),
          `${source} in ${text.slice(0, 40)}`,
        ).toBeLessThan(MOST_MS);
      }),
      { numRuns: 200 },
    );
  });

  it('is found where a regular expression finds it', () => {
    fc.assert(
      fc.property(
        pattern,
        fc.array(fc.constantFrom('a', 'b', '甲', '乙', ' ', ',', '1', '.'), { maxLength: 14 }),
        (source, characters) => {
          const { regex } = accepted(source);
          const text = characters.join('');
          const places = [...text.matchAll(new RegExp(regex, 'g'))].map((found) => [
            found.index,
            found.index + found[0].length,
          ]);
          const program = new Program(parsePattern(source, VOCABULARY));
          expect(program.find(text, 100).map(({ index, to }) => [index, to])).toEqual(places);
          expect(program.find(text, 1).map(({ index, to }) => [index, to])).toEqual(places.slice(0, 1));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('a pattern that would take a backtracking matcher minutes', () => {
  it.each([
    ['[对手]{1,40}[对手]{1,40}[对手]{1,40}[对手]{1,40}[对手]{1,40}甲', ['对手']],
    ['(?:[对手][对手]?[对手]?){1,40}(?:[对手][对手]?){1,40}甲', ['对手']],
    ['(?:对|手|对手|手对|对手对){1,40}甲', ['对手']],
    ['对~90手~90对~90手~90甲', ['对手']],
    ['_5a _5a _5a _5b', ['a ']],
  ])('%s is looked for within 20 ms', (source, pieces) => {
    const search = compileContext(source, VOCABULARY);
    expect(leastMs(() => search.first(thousandOf(pieces)))).toBeLessThan(MOST_MS);
  });

  it.each([
    ['of very many gaps', '对~99手~99对~99手~99对~99手~99甲'],
    ['of long groups repeated', `(?:对${'[对手]?'.repeat(40)}){1,40}甲`],
    ['that looks around too far', '(?=[对手]{1,40}[对手]{1,40}[对手]{1,40}甲)对'],
  ])('%s is refused, and what to do is said', (_, source) => {
    expect(() => compileContext(source, VOCABULARY)).toThrow(
      /may take \d+ steps at every character.*make its repeats and gaps shorter or fewer, or write several/,
    );
  });
});

describe('every pattern of the shipped packs', () => {
  const packs = readdirSync(RULES)
    .filter((name) => name.endsWith('.yaml'))
    .map((name): RulePack => rulePackSchema.parse(parse(readFileSync(join(RULES, name), 'utf8'))));
  const vocabulary = new Map(packs.flatMap(({ vocab }) => Object.entries(vocab ?? {})));

  it.each(packs.map((pack) => [pack.id, pack] as const))('of %s takes no longer', (_, { rules }) => {
    for (const rule of rules) {
      for (const source of [...(rule.patterns ?? []), ...(rule.except ?? []), ...(rule.unless ?? [])]) {
        const search = compileContext(source, vocabulary);
        for (const text of ownTexts(search.regex.source)) {
          expect(
            leastMs(() => search.first(text)),
            `${source} in ${text.slice(0, 40)}`,
          ).toBeLessThan(MOST_MS);
        }
      }
    }
  });
});

/** Texts of the characters of a pattern, in its own order, word by word and mixed. */
function ownTexts(source: string): string[] {
  const words = source
    .split(/\(\?(?:[:=!]|<[=!])|\\[a-z]|\{\d+(?:,\d+)?\}|[()|?[\]^\\{}]/)
    .filter((word) => word !== '');
  const mixed = words.map((word, index) => words[(index * 7 + 3) % words.length] + word.slice(0, 1));
  return [thousandOf(words), thousandOf(mixed), thousandOf([...new Set(words.join(''))])];
}
