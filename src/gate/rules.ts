import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import canonicalize from 'canonicalize';
import { CandorError } from '../model/errors.ts';
import type { RulePack } from '../model/rule-pack.ts';
import { statutoryPacks } from '../model/statutory-packs.ts';
import type { Locale } from '../model/text.ts';
import { type Doubt, readDoubt } from './doubt/doubt.ts';
import { makeMatcher } from './rules/make-matcher.ts';
import type { RuleMatcher } from './rules/matcher.ts';
import { packProblems } from './rules/pack-problems.ts';
import type { Vocabulary } from './rules/pattern.ts';
import { packFiles, type ReadPack, type RuleProblem, readPacks } from './rules/read-packs.ts';
import { readPlainWords } from './rules/read-plain-words.ts';
import { failedExamples } from './rules/self-check.ts';
import { isAsShipped, SHIPPED, withStatutory } from './rules/statutory.ts';

/** Never exported: only {@link loadRules} makes a `CompiledRules`, and the door trusts no other. */
const KEY: unique symbol = Symbol('rules');

/** In force in every folder. */
const ALWAYS = 'ai-honesty';

/** Rule packs made ready to match. */
export class CompiledRules {
  readonly #matcher: RuleMatcher;
  readonly #doubt: Doubt;
  /** SHA-256 over the canonical content of all packs in force and the weights of the doubt. */
  readonly hash: string;
  /** `id@version` of the packs in force. */
  readonly packs: readonly string[];

  constructor(
    key: typeof KEY,
    parts: { readonly matcher: RuleMatcher; readonly doubt: Doubt },
    hash: string,
    packs: readonly string[],
  ) {
    if (key !== KEY || new.target !== CompiledRules) {
      throw new CandorError('RULES_INVALID', 'Only loadRules() makes CompiledRules.');
    }
    this.#matcher = parts.matcher;
    this.#doubt = parts.doubt;
    this.hash = hash;
    this.packs = Object.freeze([...packs]);
    Object.freeze(this);
  }

  /**
   * What a review matches with. A forged or copied value has no such part.
   * @throws CandorError RULES_INVALID
   */
  static matcherOf(
    rules: CompiledRules,
  ): Pick<RuleMatcher, 'read' | 'find' | 'hidden' | 'uses' | 'everyUse'> {
    if (typeof rules !== 'object' || rules === null || !(#matcher in rules)) {
      throw new CandorError('RULES_INVALID', 'A review was asked for with rules that were not loaded.');
    }
    return rules.#matcher;
  }

  /**
   * What weighs the words that no rule knows.
   * @throws CandorError RULES_INVALID
   */
  static doubtOf(rules: CompiledRules): Pick<Doubt, 'mostDoubtful'> {
    CompiledRules.matcherOf(rules);
    return rules.#doubt;
  }
}
Object.freeze(CompiledRules.prototype);
Object.freeze(CompiledRules);

export type LoadedRules =
  | { readonly ok: true; readonly rules: CompiledRules }
  | { readonly ok: false; readonly problems: readonly RuleProblem[] };

/**
 * The packs of a folder, which is all that is judged by: those that fit a locale, and `ai-honesty`. All packs, those
 * of other locales too, must be well-formed and pass their own examples.
 */
export function loadRules(rulesDir: string, { locale }: { readonly locale: Locale }): LoadedRules {
  const { files, problems } = packFiles(rulesDir);
  const read = readPacks(files);
  return compile(
    {
      dir: rulesDir,
      packs: read.packs,
      common: readPlainWords(rulesDir),
      problems: [...problems, ...read.problems],
    },
    ({ id, locales }) => id === ALWAYS || locales.includes(locale),
  );
}

/**
 * The rules of a room. What Candor comes with for its locale is in force whatever the room names and whatever its
 * folder holds, and so is its list of English words; `packs` are those in force beside it, absent: all of the folder
 * that fit the locale.
 */
export function loadRoomRules(
  rulesDir: string,
  { locale, packs }: { readonly locale: Locale; readonly packs?: readonly string[] | undefined },
): LoadedRules {
  const dir = existsSync(rulesDir) ? rulesDir : SHIPPED;
  const { files, problems } = packFiles(dir);
  const own = readPacks(files);
  const all = withStatutory(own.packs);
  const missing = (packs ?? [])
    .filter((name) => !all.packs.some(({ pack }) => pack.id === name))
    .map((name) => ({ file: dir, line: 1, column: 1, message: `no rule pack is called '${name}'` }));
  const floor = statutoryPacks(locale);
  return compile(
    {
      dir,
      packs: all.packs,
      common: readPlainWords(SHIPPED),
      problems: [...problems, ...own.problems, ...all.problems, ...missing],
    },
    ({ id, locales }) => floor.includes(id) || (packs?.includes(id) ?? locales.includes(locale)),
  );
}

interface ReadFolder {
  readonly dir: string;
  readonly packs: readonly ReadPack[];
  /** English words that everybody knows. */
  readonly common: readonly string[];
  readonly problems: readonly RuleProblem[];
}

/** Compiled rules that are kept: a service has few rooms, and takes up what a saved file changes. */
const COMPILED_KEPT = 16;
const compiled = new Map<string, CompiledRules>();

function compile(read: ReadFolder, isInForce: (pack: RulePack) => boolean): LoadedRules {
  const { dir, packs, common } = read;
  const problems = [...read.problems, ...packProblems(packs)];
  if (!packs.some(({ pack }) => pack.id === ALWAYS))
    problems.push({ file: dir, line: 1, column: 1, message: `no rule pack is called '${ALWAYS}'` });
  const doubt = doubtIn(dir, problems);
  if (problems.length > 0 || doubt === undefined) return { ok: false, problems };

  // The same packs are the same rules, whichever folder each came from.
  const inForce = packs
    .filter(({ pack }) => isInForce(pack))
    .sort((one, other) => (one.pack.id < other.pack.id ? -1 : 1));
  const content = [contentOf(inForce, packs), doubt.content, common.join()];
  const idle = packs.filter((each) => !inForce.includes(each) && !isAsShipped(each));
  const key = hashOf([...content, ...idle.map(({ source }) => source)]);
  const known = compiled.get(key);
  if (known !== undefined) return { ok: true, rules: known };

  const vocabulary = new Map(packs.flatMap(({ pack }) => Object.entries(pack.vocab ?? {})));
  const matcher = makeMatcher(inForce, vocabulary, common, problems);
  if (problems.length > 0) return { ok: false, problems };
  const rules = new CompiledRules(KEY, { matcher, doubt: doubt.doubt }, hashOf(content), [
    ...inForce.map(({ pack }) => `${pack.id}@${pack.version}`),
    ...doubt.doubt.versions,
  ]);
  for (const pack of inForce) problems.push(...failedExamples(pack, matcher));
  problems.push(...problemsOfIdle(idle, packs, vocabulary, common));
  if (problems.length > 0) return { ok: false, problems };
  if (compiled.size >= COMPILED_KEPT) compiled.clear();
  compiled.set(key, rules);
  return { ok: true, rules };
}

/** Packs that are not in force are held to their examples among those that would be with them in their market. */
function problemsOfIdle(
  idle: readonly ReadPack[],
  packs: readonly ReadPack[],
  vocabulary: Vocabulary,
  common: readonly string[],
): RuleProblem[] {
  const problems: RuleProblem[] = [];
  for (const [locale, some] of Map.groupBy(idle, ({ pack }) => pack.locales[0] as Locale)) {
    const there = packs.filter(({ pack }) => pack.id === ALWAYS || pack.locales.includes(locale));
    const matcher = makeMatcher(there, vocabulary, common, problems);
    for (const each of some) problems.push(...failedExamples(each, matcher));
  }
  return problems;
}

/** The packs in force, and of the others the word classes that those use. */
function contentOf(inForce: readonly ReadPack[], packs: readonly ReadPack[]): string {
  const rules = canonicalize(inForce.map(({ pack }) => pack)) ?? '';
  const borrowed = packs
    .filter((each) => !inForce.includes(each))
    .flatMap(({ pack }) => Object.entries(pack.vocab ?? {}))
    .filter(([name]) => rules.includes(`{${name}}`) || rules.includes(`"scope":"${name}"`));
  return borrowed.length === 0 ? rules : `${rules}${canonicalize(borrowed)}`;
}

function hashOf(contents: readonly string[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex');
}

function doubtIn(rulesDir: string, problems: RuleProblem[]): ReturnType<typeof readDoubt> | undefined {
  try {
    return readDoubt(rulesDir);
  } catch (fault) {
    const message = `not the weights that scripts/train-doubt.ts writes: ${String(fault).slice(0, 300)}`;
    problems.push({ file: join(rulesDir, 'doubt'), line: 1, column: 1, message });
    return undefined;
  }
}
