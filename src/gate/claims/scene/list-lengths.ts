import type { KnownFact } from '../../../knowledge/knowledge-base.ts';
import { attributesIn } from './attributes.ts';
import { foldText } from './folded-text.ts';
import type { NumberFact } from './known-facts.ts';

const fold = (text: string): string => foldText(text).text;

/** A list of colours, ports or gears says how many there are. */
export function addListLengths(numbers: NumberFact[], known: readonly KnownFact[]): void {
  for (const { id, path, label, unit, value: stated } of known) {
    if (rangeOf(stated, unit) !== undefined) continue;
    const about = fold(`${label ?? ''} ${path}`);
    const value = Array.isArray(stated) ? stated : writtenList(stated, about);
    const length = value.length === 1 ? countIn(value[0]) : value.length;
    if (length < 2) continue;
    const count = {
      lo: length,
      hi: length,
      slack: 0,
      scale: 1,
      sense: 'exact' as const,
      beside: '',
    };
    const attributes = attributesIn(about);
    const shown = value.join('、');
    numbers.push({ id, path, dimension: 'count:款', ...count, about, attributes, shown, isListLength: true });
    const times = new Map<string, number>();
    for (const item of value.map((one) => fold(String(one)))) times.set(item, (times.get(item) ?? 0) + 1);
    for (const [item, lo] of times) {
      // Only a list that names a thing twice counts its things: two USB-C and one USB-A.
      if (times.size === value.length || item.length < 2) continue;
      const counted = { dimension: 'count:款', ...count, lo, hi: lo, beside: item };
      numbers.push({ id, path, ...counted, about: item, attributes, shown, isListLength: true });
    }
    if (attributes.has('gears'))
      numbers.push({ id, path, dimension: 'gears', ...count, about, attributes, shown });
  }
}

/** 原味、五香、微辣 under a label of choices is a list too. */
function writtenList(value: KnownFact['value'], about: string): readonly string[] {
  if (
    typeof value !== 'string' ||
    !/颜色|配色|色号|口味|尺码|款式|colou?rs?\b|flavou?rs?\b|sizes?\b/u.test(about)
  )
    return [];
  const parts = value.split(/[、/]|[，,]\s*(?:and )?|和| and /u).filter((part) => part.trim() !== '');
  return parts.some((part) => COUNTS_ITSELF.test(part)) ? [value] : parts;
}

/** 5种花色,每色2双 and 26至32码,共7个码 say themselves how many there are. */
const COUNTS_ITSELF = /共\s?(?<all>\d+)|^\s?(?<kinds>\d+)\s?[种款]|\d\s?[-~至到]\s?\d+\s?码/u;

function countIn(words: string | undefined): number {
  const { all, kinds } = COUNTS_ITSELF.exec(words ?? '')?.groups ?? {};
  return Number(all ?? kinds ?? 0);
}

/** `[6, 36]` with a unit is no list: it reads from six to thirty-six. */
export function rangeOf(value: KnownFact['value'], unit: string | undefined): string | undefined {
  if (typeof value !== 'object' || value.length !== 2 || unit === undefined) return undefined;
  const [from, to] = value;
  return typeof from === 'number' && typeof to === 'number' && from < to ? `${from}-${to}${unit}` : undefined;
}
