import { type Product, productSchema, REGULATORY_CLASSES } from '../../model/knowledge.ts';
import type { RuleExample } from '../../model/rule-pack.ts';
import { type Circumstances, judgeText } from './judge.ts';
import type { ReadPack, RuleProblem } from './read-packs.ts';

/** A moment for examples with dates: packs are checked the same whenever they are loaded. */
const EXAMPLES_AT = Date.parse('2026-11-01T12:00:00+08:00');

/** Every example of a pack that its rule judges otherwise than the pack says, with its place. */
export function failedExamples({ pack, place }: ReadPack, matcher: Circumstances['matcher']): RuleProblem[] {
  const problems: RuleProblem[] = [];
  for (const [index, rule] of pack.rules.entries()) {
    for (const kind of ['violating', 'lawful'] as const) {
      for (const [at, example] of rule.examples[kind].entries()) {
        const found = isFound(example, `${pack.id}/${rule.id}`, pack.locales[0] ?? 'zh-CN', matcher);
        if (found === (kind === 'violating')) continue;
        const text = typeof example === 'string' ? example : example.text;
        const message = found
          ? `the rule '${rule.id}' finds fault with its own lawful example: ${text}`
          : `the rule '${rule.id}' does not find its own violating example: ${text}`;
        problems.push(place(['rules', index, 'examples', kind, at], message));
      }
    }
  }
  return problems;
}

function isFound(
  example: RuleExample,
  rule: string,
  locale: Circumstances['locale'],
  matcher: Circumstances['matcher'],
): boolean {
  const given = typeof example === 'string' ? { text: example } : example;
  const before = (given.after ?? []).join('');
  const { findings } = judgeText(
    before + given.text,
    {
      matcher,
      product: productOf(given),
      names: [given.product?.name, ...(given.product?.aliases ?? [])].filter((name) => name !== undefined),
      source: given.source ?? 'script',
      surface: 'speech',
      locale,
      now: EXAMPLES_AT,
    },
    before.length,
  );
  return findings.some((finding) => finding.rule === rule);
}

function productOf(example: Exclude<RuleExample, string>): Product | undefined {
  if (example.class === undefined && example.product === undefined) return undefined;
  return productSchema.parse({
    id: 'example',
    name: '示例商品',
    regulatory_class: example.class ?? REGULATORY_CLASSES[0],
    ...example.product,
  });
}
