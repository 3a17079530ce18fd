import { oncePer } from '../../../infra/once-per.ts';
import type { KnowledgeBase, KnownFact } from '../../../knowledge/knowledge-base.ts';
import type { Product } from '../../../model/knowledge.ts';
import { findQuantities } from '../numbers/quantities.ts';
import type { Quantity, Sense } from '../numbers/quantity.ts';
import { isCount, leadingUnitOf, UNIT, unitOf } from '../numbers/units.ts';
import { attributesIn } from './attributes.ts';
import { foldText } from './folded-text.ts';
import type { NumberFact, TextFact } from './known-facts.ts';
import { isPieces, KUAI } from './kuai.ts';
import { addListLengths, rangeOf } from './list-lengths.ts';

/** What a product's claims are checked against: its own facts first, then the shop's. */
export interface ProductSheet {
  readonly id: string;
  readonly product: Product | undefined;
  readonly names: readonly string[];
  readonly numbers: readonly NumberFact[];
  readonly texts: readonly TextFact[];
}

const sheetsOf = oncePer((_: KnowledgeBase) => new Map<string, ProductSheet>());

/** The sheet of a product, or of the shop alone for an id that is not known. */
export function sheetOf(knowledge: KnowledgeBase, id: string): ProductSheet {
  const known = sheetsOf(knowledge);
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
    const about = fold(
      `${fact.label ?? ''} ${testedItem(product, fact.path)} ${typeof fact.value === 'string' ? (shippingSum(fact.path) ?? '') : ''} ${fact.path.replaceAll(/[._]/g, ' ')}`,
    );
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
    const range = rangeOf(fact.value, fact.unit);
    if (range !== undefined) addWritten(numbers, fact.id, fact.path, about, [range]);
    else if (typeof fact.value === 'number') addStated(numbers, fact, about, shown);
    else
      addWritten(
        numbers,
        fact.id,
        fact.path,
        about,
        values.map((value) => withUnit(value, fact.unit)),
      );
    addWritten(numbers, fact.id, fact.path, about, notes, true);
  }
  addListLengths(
    numbers,
    known.filter(({ path }) => !READ_APART.test(path)),
  );
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

/** What a report's result is the result of. */
function testedItem(product: Product | undefined, path: string): string {
  const index = /^test_reports\.(\d+)\.(?:result|scope)$/.exec(path)?.[1];
  return index === undefined ? '' : (product?.test_reports?.[Number(index)]?.item ?? '');
}

/** A number in a list or in quotes has the unit of its fact; words have their own. */
const withUnit = (value: string, unit = ''): string =>
  /\d\s*$/.test(value) ? `${value}${unit === 'in' ? ' inches' : unit}` : value;

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
  ['default_shipping.free_shipping_over', '包邮 运费 邮费 free shipping'],
  ['default_shipping.standard_fee', '运费 邮费 shipping ship delivery postage free working business'],
]);

/** A fee by whatever name the shop has for it. */
const FEE = /^default_shipping\.(?!remote|free)[a-z_]*(?:fee|freight|postage|charge|cost)[a-z_]*$/u;
const shippingSum = (path: string): string | undefined =>
  SHIPPING_SUMS.get(path) ?? (FEE.test(path) ? '运费 邮费 不满 shipping delivery postage below' : undefined);

function addStated(numbers: NumberFact[], fact: KnownFact, about: string, shown: string): void {
  const unit = PLAIN_UNIT[fact.unit ?? ''] ?? fact.unit?.replace(EACH_OF_THEM, '') ?? unitInKey(fact.path);
  const fee = shippingSum(fact.path);
  const known = fee === undefined ? (leadingUnitOf(unit) ?? moneyUnit(unit)) : moneyUnit('元');
  const value = Number(fact.value) * (known?.scale ?? 1);
  numbers.push({
    id: fact.id,
    path: fact.path,
    dimension:
      known?.dimension === 'temperature' && /糖度|甜度|酒精/u.test(about)
        ? 'percent'
        : (known?.dimension ?? (unit === '' ? '' : `unit:${fold(unit)}`)),
    lo: value,
    hi: value,
    slack: known?.slack ?? 0,
    scale: known?.scale ?? 1,
    sense: senseOfCondition(fact.condition),
    about: `${about} ${fee ?? ''} ${fold(fact.condition ?? '')} ${fold(fact.unit ?? unit)}`,
    beside: '',
    attributes: attributesIn(about),
    shown,
  });
}

/** Degrees are written by one letter, that means nothing else behind a number alone. */
const PLAIN_UNIT: Readonly<Record<string, string>> = { F: 'fahrenheit' };
/** 20 lb each: so much of every one. */
const EACH_OF_THEM = / (?:each|apiece)$/u;

/** 不低于 and 最长 in a condition say how the number binds. */
function senseOfCondition(condition = ''): Sense {
  if (/^(?:不低于|不少于|至少|≥|>=|minimum|min\b|at least)/iu.test(condition)) return 'from';
  return /^(?:不超过|不高于|不多于|≤|<=|最长|最多|最大|maximum|max\b|up to|at most)/iu.test(condition)
    ? 'upTo'
    : 'exact';
}

/** Numbers without a unit whose key says it, such as `dispatch_within_hours`. */
function unitInKey(path: string): string {
  const last = path.slice(path.lastIndexOf('.') + 1);
  return last.split('_').findLast((word) => unitOf(word) !== undefined && word.length > 2) ?? '';
}

function moneyUnit(unit: string): { dimension: string; scale: number; slack: number } | undefined {
  if (/^(?:pence|cents?|p)(?: per|$)/iu.test(unit)) return { dimension: 'money', scale: 0.01, slack: 0 };
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
  isNote = false,
): void {
  for (const words of written) {
    const text = unitsSpelt(fold(words));
    const found = findQuantities(text);
    found.forEach((quantity, index) => {
      if (quantity.dimension === 'clock' || quantity.dimension === 'date') return;
      // 头三泡 and 前两次 say which, not how many.
      if (
        quantity.dimension !== 'money' &&
        /(?:(?<![额镜喷龙奶针床石接插探钻刀滤吸刷摇])头|首|(?<![使用饭睡餐之以提洗戴食染涂敷抹])前)\s?$/u.test(
          text.slice(0, quantity.from),
        )
      )
        return;
      // 大一码 is a step up, and no size.
      if (quantity.dimension === 'shoeSize' && /[大小偏高低]$/u.test(text.slice(0, quantity.from))) return;
      const left = Math.max(found[index - 1]?.to ?? 0, quantity.from - 12);
      const right = Math.min(found[index + 1]?.from ?? text.length, endOfWord(text, quantity));
      const beside =
        `${lastClause(text.slice(left, quantity.from))} ${firstClause(text.slice(quantity.to, right))}`.trim();
      const per = perBeside(text, quantity, found[index - 1]);
      numbers.push({
        id,
        path,
        dimension: isPieces(text, quantity) ? KUAI : (piecesBefore(text, quantity) ?? quantity.dimension),
        lo: quantity.lo,
        hi: quantity.hi,
        slack: quantity.slack,
        scale: quantity.scale,
        sense: quantity.sense,
        about: `${about} ${beside}`,
        beside,
        attributes: attributesIn(beside === '' ? about : `${beside} ${about}`),
        shown: words.length > 40 ? text.slice(left, right) : words,
        ...(isNote && { isNote }),
        ...(per !== undefined && { per }),
      });
    });
  }
}

/** 30 or 60 minutes: the first number has the unit of the second. */
const TWO_OF_A_UNIT =
  /(?<![\d.])(?<one>\d+(?:\.\d+)?) or (?<other>\d+(?:\.\d+)?) ?(?<unit>seconds?|minutes?|hours?|days?|weeks?|months?|years?|ml|cm|mm|metres?|meters?|inches|grams?|kg|oz|litres?|liters?)\b/gu;
/** Facts write `14 in`, `1,800 N`, `5V 2A` and `400 F`; in speech these letters are other words. */
const ENERGY_A_DAY = /(?<=\d)度(?=\/(?:24 ?(?:小时|h)|天|日))/gu;
const unitsSpelt = (written: string): string => {
  // 双层 counts its layers as much as 两层, and 0.78度/24小时 is energy.
  const text = written.replaceAll('双层', '两层').replace(ENERGY_A_DAY, '度电');
  return /\d (?:in|n|lbf|f|or \d+)\b|\d ?v[, /]{1,3}\d[\d.]* ?a\b/u.test(text)
    ? text
        .replace(
          /(?<=\d) in\b(?=\s?(?:$|[,;.)(×x-]|across|with\b|wide|long|tall|high|deep|or|and|by|diameter|tether|cord|strap|screen|blade|pan|wheels?|display|lead|leash|hose|drop|inseam|chest|waist|from|away|apart|thick|square|rim|mouth|opening|base\b|footprint))/gu,
          ' inches',
        )
        .replace(TWO_OF_A_UNIT, '$<one> $<unit> or $<other> $<unit>')
        .replace(/(?<=\d ?v[, /]{1,3}\d[\d.]*) ?a\b/gu, ' amps')
        .replace(/(?<=\d) n\b/gu, ' newtons')
        .replace(/(?<=\d) f\b/gu, ' fahrenheit')
    : text;
};
const PIECES_BEFORE = new RegExp(`(?<unit>${UNIT})\\s?[×*x]\\s?$`, 'u');

/** 独立小包×4 counts packs, though no unit follows its number. */
function piecesBefore(text: string, { dimension, from }: Quantity): string | undefined {
  const unit = dimension === '' ? PIECES_BEFORE.exec(text.slice(Math.max(0, from - 5), from)) : null;
  const pieces = unitOf(unit?.groups?.unit ?? '')?.dimension;
  return pieces !== undefined && isCount(pieces) ? pieces : undefined;
}

const PER_AFTER = /^\s?(?:\/|每)\s?\d[\d.]*\s?\p{L}{1,2}/u;
const PER_BEFORE = /^(?:含|有|约|是|为|\p{Script=Han}{0,4})$/u;

/** 4克/100毫升 and 每100克含糖62克: the amount beside a number that it is reckoned on. */
function perBeside(text: string, { from, to }: Quantity, before: Quantity | undefined): string | undefined {
  const after = PER_AFTER.exec(text.slice(to, to + 10))?.[0];
  if (after !== undefined) return after;
  return before !== undefined &&
    text.charAt(before.from - 1) === '每' &&
    PER_BEFORE.test(text.slice(before.to, from))
    ? text.slice(before.from - 1, before.to)
    : undefined;
}

/** A drain hose is no drain h: English words are longer, and cut off they say nothing. */
function endOfWord(text: string, { to, dimension }: Quantity): number {
  let end = to + (dimension === 'length' && /[a-z]{2}/.test(text.slice(to, to + 8)) ? 14 : 8);
  if (dimension === 'percent') return end;
  while (end < text.length && /[a-z]/.test(text.charAt(end - 1)) && /[a-z]/.test(text.charAt(end))) end += 1;
  return end;
}

const lastClause = (text: string): string => text.split(/[,，。;；、!！?？\n]/u).at(-1) ?? '';
const firstClause = (text: string): string => text.split(/[,，。;；、!！?？\n]/u).at(0) ?? '';
