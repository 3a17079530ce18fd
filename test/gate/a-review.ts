import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { reviewDraft } from '../../src/gate/review.ts';
import { type CompiledRules, loadRules } from '../../src/gate/rules.ts';
import { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../src/model/knowledge.ts';
import { type RuleExample, rulePackSchema } from '../../src/model/rule-pack.ts';
import type { Locale } from '../../src/model/text.ts';
import type { Draft, Review } from '../../src/model/utterance.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The shop that the evaluation set sells in. */
export const SHOP = new KnowledgeBase([
  knowledgeFileSchema.parse(parse(readFileSync(join(ROOT, 'test/eval/gate/kb.yaml'), 'utf8'))),
]);
export const NOW = SHOP.asOf as number;

const compiled = new Map<Locale, CompiledRules>();

/** All shipped packs of a locale. */
export function rulesFor(locale: Locale): CompiledRules {
  const known = compiled.get(locale);
  if (known !== undefined) return known;
  const loaded = loadRules(join(ROOT, 'config/rules'), { locale });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  compiled.set(locale, loaded.rules);
  return loaded.rules;
}

export interface Said extends Partial<Pick<Draft, 'source' | 'surface' | 'product'>> {
  readonly locale?: Locale;
  readonly after?: readonly string[];
  readonly knowledge?: KnowledgeBase;
}

/** The gate's review of words said in the shop, as a script line unless told otherwise. */
export function review(text: string, said: Said = {}): Review {
  const {
    locale = 'zh-CN',
    after = [],
    knowledge = SHOP,
    source = 'script',
    surface = 'speech',
    product,
  } = said;
  return reviewDraft(
    { text, source, surface, ...(product !== undefined && { product }) },
    knowledge,
    rulesFor(locale),
    { now: NOW, locale, after },
  );
}

/** A shop of one product, made of the given fields. */
export function shopWith(product: object): KnowledgeBase {
  return new KnowledgeBase([
    knowledgeFileSchema.parse({ version: 1, products: [{ id: 'it', name: '示例商品', ...product }] }),
  ]);
}

/** The violating examples of a shipped pack that need no product and nothing said before. */
export function violatingExamples(packId: string): string[] {
  const pack = rulePackSchema.parse(
    parse(readFileSync(join(ROOT, 'config/rules', `${packId}.yaml`), 'utf8')),
  );
  return pack.rules
    .flatMap((rule): readonly RuleExample[] => (rule.action === 'refuse' ? rule.examples.violating : []))
    .filter((example) => typeof example === 'string');
}
