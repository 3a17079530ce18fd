import type { KnowledgeFile, Product } from '../../model/knowledge.ts';
import type { ConfigProblem, YamlPath } from '../problem.ts';
import type { ValidFile } from '../yaml/document.ts';

/** `air`: a host will speak from these facts; `offline`: words are only held against them. */
export type KnowledgeUse = 'air' | 'offline';

/** What the schema of one file cannot see: what products and files say of each other, and of the time. */
export function checkProducts(
  files: readonly ValidFile<KnowledgeFile>[],
  now: number,
  use: KnowledgeUse,
): readonly ConfigProblem[] {
  // Other people's files are judged by as they are; what is said on air is put right first.
  const severity = use === 'air' ? 'error' : 'warning';
  return [
    ...duplicateIds(files),
    ...contradictions(files),
    ...files.flatMap((source) =>
      (source.value.products ?? []).flatMap((product, index) => [
        ...checkPrice(source, product, ['products', index, 'price'], now, severity),
        ...checkUnits(source, product, ['products', index, 'facts'], severity),
      ]),
    ),
  ];
}

function duplicateIds(files: readonly ValidFile<KnowledgeFile>[]): ConfigProblem[] {
  const first = new Map<string, string>();
  const problems: ConfigProblem[] = [];
  for (const { file, value } of files) {
    value.products?.forEach(({ id }, index) => {
      const path = ['products', index, 'id'];
      const before = first.get(id);
      if (id === 'shop') {
        problems.push(
          file.problem(path, {
            message: "'shop' is the name of the shop's own facts",
            fix: 'choose another id',
          }),
        );
      } else if (before !== undefined) {
        problems.push(
          file.problem(path, {
            message: `the product id '${id}' is used twice; first at ${before}`,
            fix: 'give one of the two another id',
          }),
        );
      } else {
        const { line, column } = file.place(path);
        first.set(id, `${file.name}:${line}:${column}`);
      }
    });
  }
  return problems;
}

/** Only the first file's shop and currency count, so a second that differs would be silently wrong. */
function contradictions(files: readonly ValidFile<KnowledgeFile>[]): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const currency = files.find(({ value }) => value.currency !== undefined);
  const shop = files.find(({ value }) => value.shop !== undefined);
  for (const source of files) {
    const { file, value } = source;
    if (
      value.currency !== undefined &&
      currency !== undefined &&
      value.currency !== currency.value.currency
    ) {
      problems.push(
        file.problem(['currency'], {
          message: `all files share one currency, and ${currency.file.name} says ${currency.value.currency}`,
          expected: String(currency.value.currency),
        }),
      );
    }
    if (value.shop !== undefined && shop !== undefined && source !== shop) {
      problems.push(
        file.problem(['shop'], {
          message: `the shop is described in ${shop.file.name} too`,
          fix: 'keep one of the two',
          atKey: true,
        }),
      );
    }
  }
  return problems;
}

/** A number alone may be read as any count, so claims are held against it less strictly than they could be. */
function checkUnits(
  { file }: ValidFile<KnowledgeFile>,
  { facts = {} }: Product,
  path: YamlPath,
  severity: ConfigProblem['severity'],
): ConfigProblem[] {
  return Object.entries(facts)
    .filter(([, { value, unit }]) => typeof value === 'number' && unit === undefined)
    .map(([key]) =>
      file.problem([...path, key], {
        severity,
        message: 'the unit is missing: a number needs one, such as W, g, cm or 件',
        fix: "name it, or write unit: '' for a pure count",
      }),
    );
}

function checkPrice(
  { file }: ValidFile<KnowledgeFile>,
  { price }: Product,
  path: YamlPath,
  now: number,
  severity: ConfigProblem['severity'],
): ConfigProblem[] {
  if (price === undefined) return [];
  const problems: ConfigProblem[] = [];
  if (price.was !== undefined && price.was < price.live) {
    problems.push(
      file.problem([...path, 'was'], {
        severity,
        message: `the price before (${price.was}) is below the live price (${price.live})`,
        expected: `at least ${price.live}`,
        fix: 'give the price really charged before, or leave it out',
      }),
    );
  }
  if (price.valid_until !== undefined && Date.parse(price.valid_until) <= now) {
    problems.push(
      file.problem([...path, 'valid_until'], {
        severity: 'warning',
        message: 'this offer is over: its price is no longer a fact',
        fix: 'set a later end, or the price that holds now',
      }),
    );
  }
  return problems;
}
