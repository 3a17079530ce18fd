import { createHash } from 'node:crypto';
import { join } from 'node:path';
import canonicalize from 'canonicalize';
import { CandorError } from '../model/errors.ts';
import type { Locale } from '../model/text.ts';
import { type Doubt, readDoubt } from './doubt/doubt.ts';
import { type ReadyUse, readyUse } from './rules/lawful-uses.ts';
import { type ReadyRule, RuleMatcher, readyRule } from './rules/matcher.ts';
import { PatternError } from './rules/pattern.ts';
import { type ReadPack, type RuleProblem, readPacks } from './rules/read-packs.ts';
import { readPlainWords } from './rules/read-plain-words.ts';
import { failedExamples } from './rules/self-check.ts';

/** Never exported: only {@link loadRules} makes a `CompiledRules`, and the door trusts no other. */
const KEY: unique symbol = Symbol('rules');

/** In force whatever a room chooses. */
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
  static matcherOf(rules: CompiledRules): Pick<RuleMatcher, 'read' | 'find' | 'hidden' | 'ofNotes' | 'uses'> {
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
 * Reads, checks and compiles the packs of a folder for one room. All packs must be well-formed and pass
 * their own examples; in force are those named in `packs`, or all that fit the locale, and `ai-honesty`.
 */
export function loadRules(
  rulesDir: string,
  options: { readonly locale: Locale; readonly packs?: readonly string[] },
): LoadedRules {
  const { packs, problems } = readPacks(rulesDir);
  if (problems.length > 0) return { ok: false, problems };
  const missing = [ALWAYS, ...(options.packs ?? [])].filter(
    (id) => !packs.some(({ pack }) => pack.id === id),
  );
  if (missing.length > 0) {
    const message = `no rule pack is called ${missing.map((id) => `'${id}'`).join(', ')}`;
    return { ok: false, problems: [{ file: rulesDir, line: 1, column: 1, message }] };
  }
  const inForce = packs.filter(
    ({ pack }) =>
      pack.id === ALWAYS || (options.packs?.includes(pack.id) ?? pack.locales.includes(options.locale)),
  );
  const vocabulary = vocabularyOf(packs, problems);
  const ready = inForce.map((read) => readyRules(read, vocabulary, problems));
  const uses = inForce.flatMap((read) => readyUses(read, vocabulary, problems));
  const read = doubtIn(rulesDir, problems);
  const common = readPlainWords(rulesDir);
  if (problems.length > 0 || read === undefined) return { ok: false, problems };

  const guarded = inForce.flatMap(({ pack }) => pack.guarded ?? []);
  const content = canonicalize(inForce.map(({ pack }) => pack)) ?? '';
  const rules = new CompiledRules(
    KEY,
    { matcher: new RuleMatcher(ready.flat(), guarded, common, uses), doubt: read.doubt },
    createHash('sha256').update(content).update(read.content).update(common.join()).digest('hex'),
    [...inForce.map(({ pack }) => `${pack.id}@${pack.version}`), ...read.doubt.versions],
  );
  for (const pack of inForce) problems.push(...failedExamples(pack, CompiledRules.matcherOf(rules)));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, rules };
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

function vocabularyOf(packs: readonly ReadPack[], problems: RuleProblem[]): Map<string, readonly string[]> {
  const vocabulary = new Map<string, readonly string[]>();
  for (const { pack, place } of packs) {
    for (const [name, words] of Object.entries(pack.vocab ?? {})) {
      if (vocabulary.has(name)) {
        problems.push(place(['vocab', name], `another pack has a word class '${name}' already`));
      }
      vocabulary.set(name, words);
    }
  }
  return vocabulary;
}

function readyRules(
  { pack, place }: ReadPack,
  vocabulary: ReadonlyMap<string, readonly string[]>,
  problems: RuleProblem[],
): ReadyRule[] {
  const ready: ReadyRule[] = [];
  const seen = new Set<string>();
  for (const [index, rule] of pack.rules.entries()) {
    if (seen.has(rule.id)) problems.push(place(['rules', index, 'id'], `two rules are called '${rule.id}'`));
    seen.add(rule.id);
    if (rule.terms === undefined && rule.patterns === undefined) {
      problems.push(place(['rules', index], `the rule '${rule.id}' has neither terms nor patterns`));
    }
    try {
      ready.push(readyRule(pack, rule, vocabulary));
    } catch (fault) {
      if (!(fault instanceof PatternError)) throw fault;
      problems.push(place(['rules', index], fault.message));
    }
  }
  return ready;
}

function readyUses(
  { pack, place }: ReadPack,
  vocabulary: ReadonlyMap<string, readonly string[]>,
  problems: RuleProblem[],
): ReadyUse[] {
  const ready: ReadyUse[] = [];
  for (const [index, use] of (pack.lawful ?? []).entries()) {
    try {
      ready.push(readyUse(use, vocabulary));
    } catch (fault) {
      if (!(fault instanceof PatternError)) throw fault;
      problems.push(place(['lawful', index], fault.message));
    }
  }
  return ready;
}
