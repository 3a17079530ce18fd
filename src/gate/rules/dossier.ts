import { oncePer } from '../../infra/once-per.ts';
import { endOfPaper } from '../../knowledge/paper-end.ts';
import type { Product } from '../../model/knowledge.ts';
import type { Rule } from '../../model/rule-pack.ts';
import { foldText } from '../text/fold.ts';
import type { ReadyRule } from './matcher.ts';

type Kind = NonNullable<Rule['evidence']>['kinds'][number];

interface Document {
  readonly kind: Kind;
  readonly text: string;
  /** Epoch ms after which it proves nothing. */
  readonly validUntil: number;
  /** Epoch ms before which it proves nothing yet. */
  readonly validFrom: number;
  /** The fact that stands for it, `product.path`. */
  readonly fact: string;
}

/**
 * The document that proves the matched words; undefined where none does. Of the words of the rule's scope it has to hold
 * those that the match does: 全国 is not proven by 本公司.
 */
export function proofOf(
  { rule: { evidence }, proof: { states, lacks }, scope }: Pick<ReadyRule, 'rule' | 'proof' | 'scope'>,
  matched: string,
  product: Product | undefined,
  now: number,
): string | undefined {
  if (product === undefined || evidence === undefined) return undefined;
  const words = evidence.mentions?.filter((word) => matched.includes(word)) ?? [matched];
  if (words.length === 0) return undefined;
  const reach = scope.filter((word) => matched.includes(word));
  const numbers = matched.match(/\d+(?:\.\d+)?/g) ?? [];
  const proof = dossierOf(product).find(
    (document) =>
      evidence.kinds.includes(document.kind) &&
      document.validUntil >= now &&
      document.validFrom <= now &&
      words.some((word) => document.text.includes(word)) &&
      states.every((stated) => stated.first(document.text) !== undefined) &&
      !lacks.some((lacking) => lacking.first(document.text) !== undefined) &&
      reach.every((word) => document.text.includes(word)) &&
      numbers.every((number) => document.text.includes(number)),
  );
  return proof?.fact;
}

const dossierOf = oncePer(documentsOf);

function documentsOf(product: Product): Document[] {
  const documents: Document[] = [];
  const add = (
    kind: Kind,
    path: string,
    parts: readonly unknown[],
    validUntil = Infinity,
    validFrom = -Infinity,
  ): void => {
    const written = parts.filter((part) => part !== undefined).map((part) => foldText(String(part)).text);
    const text = written.join('\n').replace(BEST_WITHIN, '');
    documents.push({ kind, text, validUntil, validFrom, fact: `${product.id}.${path}` });
  };
  for (const [key, fact] of Object.entries(product.facts ?? {})) {
    const values = Array.isArray(fact.value) ? fact.value : [`${fact.value}${fact.unit ?? ''}`];
    add('fact', `facts.${key}`, [fact.label, ...values, fact.condition, fact.evidence]);
  }
  for (const [key, said] of Object.entries(product.after_sales ?? {}))
    if (typeof said === 'string') add('fact', `after_sales.${key}`, [said]);
  for (const [index, paper] of (product.certifications ?? []).entries()) {
    const until = paper.valid_until === undefined ? Infinity : endOf(paper.valid_until);
    add('certification', `certifications.${index}.name`, Object.values(paper).map(String), until);
  }
  for (const [index, report] of (product.test_reports ?? []).entries()) {
    add('test_report', `test_reports.${index}.result`, Object.values(report).map(String));
  }
  for (const ingredient of product.ingredients ?? []) {
    add('ingredient', 'ingredients', [typeof ingredient === 'string' ? ingredient : ingredient.name]);
  }
  if (product.price?.was_basis !== undefined)
    add('price_basis', 'price.was_basis', [product.price.was_basis]);
  if (product.price?.valid_until !== undefined) {
    const end = endOf(product.price.valid_until);
    add(
      'offer_end',
      'price.valid_until',
      [OFFER_END, product.price.was, product.price.valid_until],
      end,
      end - SOON,
    );
  }
  return documents;
}

/** Best by June proves nothing the best. */
const BEST_WITHIN = /\bbest (?=(?:by|before|within|used|if|when|served|kept|stored|eaten|enjoyed)\b)/gu;

/** What may be said of an offer that ends soon. */
const OFFER_END = '今天 今晚 今日 本场 恢复 涨 回到 原价 不是这个价 没这个价 没有这个价 就贵';
/** An end further away is no reason to hurry anybody, ms. */
const SOON = 36 * 3_600_000;

/** What cannot be read sets no end here: the product is held for it before it is on air. */
function endOf(date: string): number {
  return endOfPaper(date) ?? Infinity;
}
