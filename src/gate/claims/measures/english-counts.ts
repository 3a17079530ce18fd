import { oncePer } from '../../../infra/once-per.ts';
import { agrees } from '../numbers/number-agreement.ts';
import { readNumeral } from '../numbers/numerals.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { isBareCount } from '../numbers/units.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { addClaim, contradicted, type Judgement, type Scene, supported } from '../scene/scene.ts';
import { totalOfOneFact } from './totals-of-one-fact.ts';

/** So many of a thing, as a fact states it. */
interface HeldCount {
  readonly stem: string;
  readonly lo: number;
  readonly hi: number;
  /** It measures the part, of which it counts none: a 28 mm heel. */
  readonly isMeasure: boolean;
  readonly fact: string;
  readonly shown: string;
}

const WORDS = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const SIZES = '(?:mm|cm|inch|ft|oz|lb|kg|g|ml|litre|liter|gallon|watt)';
/** Four 9 oz trays are four, and no nine; of 40 mm steel burrs nothing is counted. */
const SIZED = `\\d{1,4}(?:\\.\\d+)?[ -]?${SIZES}(?= )`;
const COUNTED = new RegExp(
  `(?<![\\d.,x×-])(?<lo>\\d{1,4}(?!,\\d)|${WORDS})(?: ?(?:-|–|to) ?(?<hi>\\d{1,4}))?(?: ${SIZED})?(?= [a-z])(?<measure> ${SIZES}\\b)?(?<nouns>(?: [a-z][a-z'-]+){1,3})`,
  'gu',
);
/** Units, measures and small words that count nothing of a thing's own. */
const NO_NOUN = new Set(
  (
    'and for with the per from not under over years year months month weeks week days day hours hour minutes minute seconds second inch inches feet foot ' +
    'cm mm kg lb lbs grams gram ounces watts watt volts degrees percent litres liters litre metres meters litre kilos pounds dollars euros pence cents usd gbp eur ' +
    'mah lm lumens kcal calories times time people women men adults users washes wash uses units pieces piece steps reading of in on at to or by ' +
    'working business after before newtons free video extra small large medium grown high low off cost deep wide long tall more less each'
  ).split(' '),
);
/** Of 7 hours per charge no charges are counted. */
const OF_ANOTHER = /(?<= )(?:per|at|with|for|of|by|from|after|within|before|until)(?= |$).*$/u;
const stem = (word: string): string => word.replace(/(?:ies|s|y)$/u, '');

const heldCounts = oncePer((sheet: ProductSheet): readonly HeldCount[] =>
  sheet.texts.flatMap((fact) =>
    fact.path.startsWith('facts')
      ? fact.values.flatMap((value) =>
          [...labelled(value, fact.about).matchAll(COUNTED)].flatMap(({ groups }) => {
            const lo = readNumeral(groups?.lo ?? '')?.value;
            if (lo === undefined) return [];
            const hi = groups?.hi === undefined ? lo : Number(groups.hi);
            const noun = (groups?.nouns ?? '')
              .replace(OF_ANOTHER, '')
              .trim()
              .split(' ')
              .find((word) => word.length > 3 && !NO_NOUN.has(word));
            const isMeasure = groups?.measure !== undefined;
            return noun === undefined
              ? []
              : [{ stem: stem(noun), lo, hi, isMeasure, fact: fact.id, shown: fact.shown }];
          }),
        )
      : [],
  ),
);

/** A bare number or range counts what the label names: players 2-5. */
const labelled = (value: string, about: string): string =>
  /^\d{1,4}(?: ?(?:-|–|to) ?\d{1,4})?$/u.test(value)
    ? `${value} ${/[a-z]{4,}/u.exec(about)?.[0] ?? ''}`
    : value;

const HELD_BACK =
  /\b(?:not|no|never|nor|only|instead|sorry|isn't|aren't|if|of the|another|extra|more|other|every|either|order|buy|take|grab)\b|n't\b/u;
const SEVERAL = /\b(?:both|sets|pairs|each|apiece|together|altogether|two of|three of|in all)\b/u;
const isPlain = ({ dimension }: Quantity): boolean => isBareCount(dimension) || dimension === 'people';

/** Four pillowcases of a set with two, ten per order where two are allowed, forty left of ninety-six. */
export function readEnglishCounts(scene: Scene): void {
  if (!scene.hasEnglish) return;
  for (const quantity of scene.quantities) {
    if (scene.taken.has(quantity) || !isPlain(quantity)) continue;
    const clause = scene.clauseAt(quantity.from);
    if (clause.asks || scene.isUnclaimed(quantity.from)) continue;
    const before = scene.text.slice(clause.from, quantity.from);
    const after = ` ${scene.text.slice(quantity.to, clause.to).trimStart()}`;
    const sheet = scene.sheetAt(quantity.from);
    const [kind, judgement] = ((): ['scarcity' | 'number', Judgement | undefined] => {
      const left = judgeLeft(sheet, quantity, before, after);
      if (left !== undefined) return ['scarcity', left];
      return [
        'number',
        judgeLimit(sheet, quantity, before, after) ?? judgeCount(sheet, quantity, before, after),
      ];
    })();
    if (judgement === undefined) continue;
    scene.taken.add(quantity);
    addClaim(scene, kind, quantity.from, quantity.to, judgement);
  }
}

const LEFT_AFTER =
  /^(?: of (?:them|these|those))?(?: [a-z'-]+){0,3}? (?:left(?! (?:no|an?|any|the|my|your|their|me|us|you|behind|it)\b)|remaining|in stock|in the (?:warehouse|back|stockroom|stock ?room|shop|store)|on (?:the|our) shel(?:f|ves)|out back|still here)\b/u;
const STOCK_BEFORE =
  /\b(?:down to(?: (?:about|around|roughly|maybe|the last|just|only))?|stock(?:'s| is| says| shows| stands)?(?: at)?|(?:system|screen|counter|dashboard)(?:'s| is)?(?: showing| shows| says)?)\s$/u;
const NO_STOCK = /\b(?:minutes?|hours?|days?|seconds?|seats?|questions?|minutes|slots?|things?)\b/u;

function judgeLeft(
  sheet: ProductSheet,
  quantity: Quantity,
  before: string,
  after: string,
): Judgement | undefined {
  const stock = sheet.product?.stock;
  const isOfStock = LEFT_AFTER.test(after) || (STOCK_BEFORE.test(before) && isOfThis(sheet, after));
  if (stock === undefined || !isOfStock || quantity.lo < 2) return undefined;
  if (NO_STOCK.test(after.slice(0, 30)) || /\b(?:not|never|if)\b|n't\b/u.test(before)) return undefined;
  const parts = Object.entries(stock).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).map(([part, count]) => [`${key}.${part}`, Number(count)] as const)
      : [[key, Number(value)] as const],
  );
  const counts = parts.filter(([, count]) => Number.isFinite(count));
  const held = counts.find(([, count]) => agrees(quantity, { lo: count, hi: count }));
  const first = held ?? counts[0];
  if (first === undefined) return undefined;
  const fact = `${sheet.id}.stock.${first[0]}`;
  return held === undefined ? contradicted([fact], `stock.${first[0]} ${first[1]}`) : supported([fact]);
}

/** The product's own noun follows, or nothing does. */
function isOfThis(sheet: ProductSheet, after: string): boolean {
  const noun = /^\s?(?<noun>[a-z]{3,})/u.exec(after)?.groups?.noun;
  if (noun === undefined) return /^\s?(?:[,.]|$)/u.test(after);
  return sheet.names.some((name) => name.includes(stem(noun))) || /^(?:units|pieces|of)$/u.test(noun);
}

const PER_ORDER =
  /^(?: [a-z]+)? ?(?:per|an|each|to an|to a|for each|max(?:imum)? per) (?:order|customer|household|basket|checkout)\b|^ (?:per|a) person\b/u;

function judgeLimit(
  sheet: ProductSheet,
  quantity: Quantity,
  before: string,
  after: string,
): Judgement | undefined {
  const limit = sheet.product?.price?.limit_per_order;
  if (limit === undefined || !PER_ORDER.test(after) || /\b(?:not|never)\b/u.test(before)) return undefined;
  const fact = `${sheet.id}.price.limit_per_order`;
  return quantity.lo === limit ? supported([fact]) : contradicted([fact], `limit_per_order ${limit}`);
}

/** Our March 2026 user trial. */
const isYear = ({ lo, hi }: Quantity, before: string): boolean =>
  lo === hi &&
  lo >= 1900 &&
  lo < 2100 &&
  /\b(?:(?:jan|febr)uary|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber|spring|summer|autumn|winter|in|since|our|the) $/u.test(
    before,
  );
/** Two fingers come to 170 calories: so many are taken, and no more said to be there. */
const TAKEN_APART =
  /^(?:[ -][a-z][a-z'-]+){1,2} (?:come|comes|add|adds|make|makes|work|works|weigh|weighs|amount|give|gives|is|are|set you) (?:up |out |you |in )?(?:to|at|about|roughly|around|just|only|under|over|back|\d|an? |one|two|three|four|five|six|seven|eight|nine|ten|[a-z]+(?:teen|ty)\b)/u;

function judgeCount(
  sheet: ProductSheet,
  quantity: Quantity,
  before: string,
  after: string,
): Judgement | undefined {
  if (
    quantity.hi < 2 ||
    isYear(quantity, before) ||
    /(?:hundred|thousand)[ -]$/u.test(before) ||
    HELD_BACK.test(before) ||
    SEVERAL.test(before + after)
  )
    return undefined;
  const nouns = (/^(?:[ -][a-z][a-z'-]+){1,3}/u.exec(after)?.[0] ?? '').trim().split(/[ -]/u).map(stem);
  // Thirty-two at the heel is measured, and two heels are counted.
  const isPlace = /^ (?:at|in|on) (?:the|its) /u.test(after);
  const fitting = heldCounts(sheet).filter((one) => nouns.includes(one.stem) && (isPlace || !one.isMeasure));
  const [first] = fitting;
  if (first === undefined) return undefined;
  if (quantity.hi < first.lo && TAKEN_APART.test(after)) return undefined;
  const total = totalOfOneFact(sheet, quantity, before + after);
  if (total !== undefined) return supported([total.id], total.shown);
  const held = fitting.find((one) =>
    quantity.lo === quantity.hi
      ? one.lo === one.hi
        ? agrees(quantity, one)
        : quantity.lo >= one.lo && quantity.hi <= one.hi
      : quantity.lo === one.lo && quantity.hi === one.hi,
  );
  return held === undefined ? contradicted([first.fact], first.shown) : supported([held.fact], held.shown);
}
