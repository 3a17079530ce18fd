import type { Product } from '../../model/knowledge.ts';
import type { Match, ReadyRule, RuleMatcher } from './matcher.ts';

/** A shorter note stands in too many sentences to be a quotation of it, code units. */
const SHORTEST = 3;
const BETWEEN = /[\s,.;:、/()]+/;
/** What is told of a function begins so; 维生素D in 补充钙、维生素D is only what is in it. */
const DOES =
  /^(?:有助于|有利于|帮助|辅助|用于|适用于|供|测|增强|增加|提高|提升|改善|缓解|减轻|维持|保持|调节|促进|保护|控制|预防|延缓|对|补|清|润|助|抗|耐|祛|降|排)/;
/** Names the paper itself. */
const PAPER = /注册|备案|证书?|批(?:件|文|准)|文号|许可|认证|报告|保健食品|医疗器械|药品/;

type Reader = Pick<RuleMatcher, 'read'>;

const known = new WeakMap<Product, Map<ReadyRule, readonly string[]>>();

/** Every place of a folded text that says what the product's notes hold under the labels that a rule names. */
export function matchNoted(ready: ReadyRule, text: string, product: Product, matcher: Reader): Match[] {
  const matches: Match[] = [];
  for (const words of notedWords(ready, product, matcher)) {
    const from = text.indexOf(words);
    if (from >= 0) matches.push({ ready, from, to: from + words.length });
  }
  return matches;
}

function notedWords(ready: ReadyRule, product: Product, matcher: Reader): readonly string[] {
  const kept = known.get(product) ?? new Map<ReadyRule, readonly string[]>();
  known.set(product, kept);
  let words = kept.get(ready);
  if (words === undefined) {
    words = read(ready.rule.notes ?? [], product, matcher);
    kept.set(ready, words);
  }
  return words;
}

/** The values as they stand, the parts of them that tell a function, and what papers hold beside their own names. */
function read(labels: readonly string[], product: Product, matcher: Reader): readonly string[] {
  const fold = (words: unknown): string => matcher.read(String(words)).text;
  const values = Object.entries(product.facts ?? {})
    .filter(([key, { label }]) => labels.some((one) => key === one || label?.startsWith(one) === true))
    .flatMap(([, { value }]) => (Array.isArray(value) ? value : [value]))
    .filter((value) => typeof value === 'string')
    .map(fold);
  const parts = values.flatMap((value) => value.split(BETWEEN)).filter((part) => DOES.test(part));
  const papers = (product.certifications ?? [])
    .flatMap(({ name }) => fold(name).split(BETWEEN))
    .filter((part) => !PAPER.test(part) && DOES.test(part));
  return [...new Set([...values, ...parts, ...papers])].filter((words) => words.length >= SHORTEST);
}
