// Trains the doubt (src/gate/doubt) on the labelled sentences of test/eval and of the rule packs, and writes
// config/rules/doubt/*.json. Before that it prints what the doubt adds on sets whose writers saw nothing of ours,
// each judged by weights that were trained without it.
// Run: node scripts/train-doubt.ts [--sets NAME]... [--judge-only] [--further DIR]... [--threshold POINTS]
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkClaims } from '../src/gate/claims/check-claims.ts';
import { type DoubtLanguage, languageOfWords } from '../src/gate/doubt/language.ts';
import { partsOf, WHOLE } from '../src/gate/doubt/parts.ts';
import { shopWords } from '../src/gate/doubt/shop-words.ts';
import { eachSign } from '../src/gate/doubt/signs.ts';
import { weighed } from '../src/gate/doubt/weighed.ts';
import { productMeant } from '../src/gate/names-meant.ts';
import { reviewDraft } from '../src/gate/review.ts';
import { CompiledRules, loadRules } from '../src/gate/rules.ts';
import { KnowledgeBase } from '../src/knowledge/knowledge-base.ts';
import type { Locale } from '../src/model/text.ts';
import { type HeldRow, judgeHeldSets } from './doubt/held-sets.ts';
import { type Labelled, labelledSentences } from './doubt/labelled.ts';
import { writeLearned } from './learning/learned-file.ts';
import { fitParts } from './learning/noisy-or.ts';

const ROOT = join(import.meta.dirname, '..');
const RULES = join(ROOT, 'config', 'rules');
const VERSION = 3;

const { values: options } = parseArgs({
  options: {
    'judge-only': { type: 'boolean', default: false },
    further: { type: 'string', multiple: true, default: [] },
    threshold: { type: 'string', default: '0.6' },
    sets: { type: 'string', multiple: true, default: [] },
  },
});
const threshold = Number(options.threshold);
const NOBODY = new KnowledgeBase([]);
const compiled = new Map<Locale, CompiledRules>();

interface Prepared extends HeldRow {
  readonly language: DoubtLanguage;
}

const prepared = labelledSentences(options.further).map(prepare);
for (const language of ['zh', 'en'] as const) {
  const rows = prepared.filter((row) => row.language === language);
  if (options.sets.length > 0) judgeHeldSets(language, options.sets, rows, threshold);
  if (!options['judge-only']) write(language, rows);
}

function prepare(row: Labelled): Prepared {
  const { set, label, weight, locale, after } = row;
  const rules = rulesFor(locale);
  const matcher = CompiledRules.matcherOf(rules);
  const view = matcher.read(row.text);
  const language = languageOfWords(view.text);
  const knowledge = row.knowledge ?? NOBODY;
  const product = productMeant(row, knowledge, matcher);
  const checked = checkClaims(row.text, {
    ...{ knowledge, locale, after, now: knowledge.asOf ?? Date.now() },
    ...(product !== undefined && { product: product.id }),
  });
  const parts = partsOf(view.text, language);
  const ofWhole: number[] = [];
  const ofParts: number[][] = parts.map(() => []);
  eachSign(
    weighed(view, shopWords(knowledge, product?.id), product, checked),
    language,
    parts,
    (bucket, part) => (part === WHOLE ? ofWhole : ofParts[part])?.push(bucket),
  );
  return {
    ...{ set, label, weight, language },
    whole: Uint32Array.from(ofWhole),
    parts: ofParts.map((signs) => Uint32Array.from(signs)),
    isRefused: isRefused(row, rules, knowledge),
  };
}

function isRefused(
  { text, product, locale, after }: Labelled,
  rules: CompiledRules,
  knowledge: KnowledgeBase,
): boolean {
  const { findings } = reviewDraft(
    { text, source: 'script', surface: 'speech', ...(product !== undefined && { product }) },
    knowledge,
    rules,
    { now: knowledge.asOf ?? Date.now(), locale, after },
  );
  return findings.some(({ action, rule }) => action !== 'note' && rule !== 'gate/doubt');
}

function rulesFor(locale: Locale): CompiledRules {
  const known = compiled.get(locale);
  if (known !== undefined) return known;
  const loaded = loadRules(RULES, { locale });
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
  compiled.set(locale, loaded.rules);
  return loaded.rules;
}

function write(language: DoubtLanguage, rows: readonly Prepared[]): void {
  mkdirSync(join(RULES, 'doubt'), { recursive: true });
  writeLearned(join(RULES, 'doubt', `${language}.json`), fitParts(rows), {
    version: VERSION,
    trained:
      'scripts/train-doubt.ts on test/eval/gate, test/eval/gate-heldout and the examples of config/rules',
    rows: rows.length,
    threshold,
  });
}
