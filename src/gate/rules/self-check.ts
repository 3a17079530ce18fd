import { type Product, productSchema, REGULATORY_CLASSES } from '../../model/knowledge.ts';
import type { RuleExample } from '../../model/rule-pack.ts';
import { isStatutory } from '../../model/statutory-packs.ts';
import { type Circumstances, judgeText } from './judge.ts';
import { lawfulStretches, type ReadyUse } from './lawful-uses.ts';
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
  return [...problems, ...failedUses({ pack, place }, matcher)];
}

/** A name that the notes hold, in an example of a lawful use. */
const NAME = /\[([^\]]+)\]/g;

function failedUses({ pack, place }: Pick<ReadPack, 'pack' | 'place'>, matcher: Circumstances['matcher']) {
  const uses = isStatutory(pack.id) ? matcher.uses : matcher.everyUse;
  return (pack.lawful ?? []).flatMap(({ id, examples }, index) =>
    (['lawful', 'more'] as const).flatMap((kind) =>
      examples[kind].flatMap((example, at) => {
        if (isAllLawful(example, matcher, uses) === (kind === 'lawful')) return [];
        const fault = kind === 'lawful' ? 'does not know its own' : 'takes for lawful what says more';
        return [place(['lawful', index, 'examples', kind, at], `the use '${id}' ${fault}: ${example}`)];
      }),
    ),
  );
}

function isAllLawful(example: string, matcher: Circumstances['matcher'], uses: readonly ReadyUse[]): boolean {
  const names = [...example.matchAll(NAME)].map(([, name]) => matcher.read(name ?? '').text);
  const { text } = matcher.read(example.replace(NAME, '$1'));
  const stretches = lawfulStretches(text, names, uses);
  return [...text].every(
    (character, at) => /[,.!?;:]/.test(character) || stretches.some(({ from, to }) => from <= at && at < to),
  );
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
