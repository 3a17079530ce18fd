import type { KnowledgeBase, KnownFact } from '../../knowledge/knowledge-base.ts';
import type { Product } from '../../model/knowledge.ts';
import { attributesIn } from './attributes.ts';
import { foldText } from './folded-text.ts';
import { findQuantities } from './quantities.ts';
import type { Sense } from './quantity.ts';
import { unitOf } from './units.ts';

/** A number that the knowledge base states. */
export interface NumberFact {
  readonly id: string;
  readonly path: string;
  readonly dimension: string;
  readonly lo: number;
  readonly hi: number;
  readonly slack: number;
  /** How many of the dimension's base the unit it is written in has. */
  readonly scale: number;
  readonly sense: Sense;
  /** Folded words that say what the number is of: label, key, and the words beside it. */
  readonly about: string;
  /** Only the words right beside it in a longer text; '' for a fact that is just a number. */
  readonly beside: string;
  readonly attributes: ReadonlySet<string>;
  /** It counts the items of a list, whatever they are called. */
  readonly isListLength?: true;
  /** As a person would say it. */
  readonly shown: string;
}

/** A statement in words. */
export interface TextFact {
  readonly id: string;
  readonly path: string;
  /** Folded label and key. */
  readonly about: string;
  /** Folded values, one a part. */
  readonly values: readonly string[];
  /** `about`, the values and all notes, folded, parted by line feeds. */
  readonly text: string;
  readonly shown: string;
  /** False where the fact says that its label does not hold. */
  readonly holds: boolean;
}

/** What a product's claims are checked against: its own facts first, then the shop's. */
export interface ProductSheet {
  readonly id: string;
  readonly product: Product | undefined;
  readonly names: readonly string[];
  readonly numbers: readonly NumberFact[];
  readonly texts: readonly TextFact[];
}

const sheets = new WeakMap<KnowledgeBase, Map<string, ProductSheet>>();

/** The sheet of a product, or of the shop alone for an id that is not known. */
export function sheetOf(knowledge: KnowledgeBase, id: string): ProductSheet {
  let known = sheets.get(knowledge);
  if (known === undefined) {
    known = new Map();
    sheets.set(knowledge, known);
  }
  let sheet = known.get(id);
  if (sheet === undefined) {
    sheet = makeSheet(knowledge, id);
    known.set(id, sheet);
  }
  return sheet;
}

const fold = (text: string): string => foldText(text).text;

/** Facts that have their own reader, so that a price is never taken for another number. */
const READ_APART = /^(?:price|stock)\b/;

function makeSheet(knowledge: KnowledgeBase, id: string): ProductSheet {
  const product = knowledge.product(id);
  const known = [...(product === undefined ? [] : knowledge.factsOf(id)), ...knowledge.factsOf('shop')];
  const numbers: NumberFact[] = [];
  const texts: TextFact[] = [];
  for (const fact of known) {
    if (READ_APART.test(fact.path)) continue;
    const about = fold(`${fact.label ?? ''} ${fact.path.replaceAll(/[._]/g, ' ')}`);
    const values = (Array.isArray(fact.value) ? fact.value : [fact.value]).map(String);
    const shown = `${values.join('、')}${fact.unit ?? ''}`;
    const notes = [fact.condition ?? '', ...notesOf(product, fact)];
    addText(
      texts,
      fact.id,
      fact.path,
      about,
      values.map((value) => withUnit(value, fact.unit)),
      notes,
      shown,
      fact.value !== false,
    );
    if (typeof fact.value === 'number') addStated(numbers, fact, about, shown);
    else
      addWritten(numbers, fact.id, fact.path, about, [
        ...values.map((value) => withUnit(value, fact.unit)),
        ...notes,
      ]);
    if (typeof fact.value === 'number') addWritten(numbers, fact.id, fact.path, about, notes);
  }
  addVariety(numbers, known);
  (product?.faq ?? []).forEach(({ q, a }, index) => {
    const about = fold(q);
    addText(texts, `${id}.faq.${index}`, `faq.${index}`, about, [a], [], a, true);
    addWritten(numbers, `${id}.faq.${index}`, `faq.${index}`, about, [a]);
  });
  const names =
    product === undefined
      ? []
      : [product.name, ...(product.aliases ?? [])].map(fold).filter((name) => name.length > 1);
  return { id, product, names, numbers, texts };
}

/** A list of colours, ports or gears says how many there are. */
function addVariety(numbers: NumberFact[], known: readonly KnownFact[]): void {
  for (const { id, path, label, value: stated } of known) {
    const about = fold(`${label ?? ''} ${path}`);
    const value = Array.isArray(stated) ? stated : writtenList(stated, about);
    if (value.length < 2 || READ_APART.test(path)) continue;
    const count = {
      lo: value.length,
      hi: value.length,
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
  return value.split(/[、/]|[，,]\s*(?:and )?|和| and /u).filter((part) => part.trim() !== '');
}

/** A number in a list or in quotes has the unit of its fact; words have their own. */
const withUnit = (value: string, unit = ''): string => (/\d\s*$/.test(value) ? value + unit : value);

/** A fact's further words: its note, source, scope and the like. */
function notesOf(product: Product | undefined, fact: KnownFact): string[] {
  const key = /^facts\.(.+)$/.exec(fact.path)?.[1];
  const stated = key === undefined ? undefined : product?.facts?.[key];
  if (stated === undefined) return [];
  const apart = new Set(['value', 'unit', 'label', 'condition']);
  return Object.entries(stated).flatMap(([name, value]) =>
    apart.has(name) || typeof value !== 'string' ? [] : [value],
  );
}

function addText(
  texts: TextFact[],
  id: string,
  path: string,
  about: string,
  values: readonly string[],
  notes: readonly string[],
  shown: string,
  holds: boolean,
): void {
  const folded = values.map(fold);
  texts.push({
    id,
    path,
    about,
    values: folded,
    text: [about, ...folded, ...notes.map(fold)].join('\n'),
    shown,
    holds,
  });
}

/** Sums that the shop states without a unit, and what people call them. */
const SHIPPING_SUMS = new Map([
  ['default_shipping.remote_areas_extra', '偏远 新疆 西藏 运费 邮费 shipping remote'],
  ['default_shipping.free_shipping_over', '包邮 free shipping'],
]);

function addStated(numbers: NumberFact[], fact: KnownFact, about: string, shown: string): void {
  const unit = fact.unit ?? unitInKey(fact.path);
  const fee = SHIPPING_SUMS.get(fact.path);
  const known = fee === undefined ? (unitOf(unit) ?? moneyUnit(unit)) : moneyUnit('元');
  const value = Number(fact.value) * (known?.scale ?? 1);
  numbers.push({
    id: fact.id,
    path: fact.path,
    dimension: known?.dimension ?? (unit === '' ? '' : `unit:${fold(unit)}`),
    lo: value,
    hi: value,
    slack: known?.slack ?? 0,
    scale: known?.scale ?? 1,
    sense: 'exact',
    about: `${about} ${fee ?? ''} ${fold(fact.condition ?? '')} ${fold(unit)}`,
    beside: '',
    attributes: attributesIn(about),
    shown,
  });
}

/** Numbers without a unit whose key says it, such as `dispatch_within_hours`. */
function unitInKey(path: string): string {
  const last = path.slice(path.lastIndexOf('.') + 1);
  return last.split('_').findLast((word) => unitOf(word) !== undefined && word.length > 2) ?? '';
}

function moneyUnit(unit: string): { dimension: string; scale: number; slack: number } | undefined {
  return /^(?:元|块|¥|rmb|cny|usd|\$|£|€|gbp|eur)/i.test(unit)
    ? { dimension: 'money', scale: 1, slack: 0 }
    : undefined;
}

function addWritten(
  numbers: NumberFact[],
  id: string,
  path: string,
  about: string,
  written: readonly string[],
): void {
  for (const words of written) {
    const text = fold(words);
    const found = findQuantities(text);
    found.forEach((quantity, index) => {
      if (quantity.dimension === 'clock' || quantity.dimension === 'date') return;
      // 头三泡 and 前两次 say which, not how many.
      if (/[头前首]\s?$/u.test(text.slice(0, quantity.from))) return;
      const left = Math.max(found[index - 1]?.to ?? 0, quantity.from - 12);
      const right = Math.min(found[index + 1]?.from ?? text.length, quantity.to + 8);
      const beside =
        `${lastClause(text.slice(left, quantity.from))} ${firstClause(text.slice(quantity.to, right))}`.trim();
      numbers.push({
        id,
        path,
        dimension: quantity.dimension,
        lo: quantity.lo,
        hi: quantity.hi,
        slack: quantity.slack,
        scale: quantity.scale,
        sense: quantity.sense,
        about: `${about} ${beside}`,
        beside,
        attributes: attributesIn(beside === '' ? about : `${beside} ${about}`),
        shown: words.length > 40 ? text.slice(left, right) : words,
      });
    });
  }
}

const lastClause = (text: string): string => text.split(/[,，。;；、!！?？\n]/u).at(-1) ?? '';
const firstClause = (text: string): string => text.split(/[,，。;；、!！?？\n]/u).at(0) ?? '';
