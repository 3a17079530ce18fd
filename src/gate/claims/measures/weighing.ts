import { oncePer } from '../../../infra/once-per.ts';
import { agrees } from '../numbers/number-agreement.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { isCount } from '../numbers/units.ts';
import type { NumberFact } from '../scene/known-facts.ts';
import type { Near } from '../scene/near-words.ts';
import { contradicted, type Judgement, supported, unsupported } from '../scene/scene.ts';
import { isOfGift, isOfOwnNoun, namesSubject } from '../scene/which-fact.ts';
import { isEndOfRange, isSetWithin } from './ends-of-ranges.ts';

/** A wrong number of these is wrong whatever noun stands beside it, since a product seldom has two. */
const SINGLE = new Set([
  'power',
  'voltage',
  'charge',
  'current',
  'noise',
  'storage',
  'rotation',
  'energy',
  'pixels',
  'light',
  'pressure',
  'fahrenheit',
  'torque',
  'doseUnits',
  'windSpeed',
]);
/** Of these a product has at most a few; where the sheet holds one only, it is the one meant. */
const FEW = new Set(['mass', 'volume', 'length', 'percent', 'temperature', 'area', 'frequency', 'heat']);

/** 85 percent of the polyester is recycled, where the fact says 85 % of it. */
const OF_IT = /^ ?of (?:the|it|that|this|its)\b/u;

/** The attributes that tell numbers of one dimension apart. */
const TELLING: Record<string, readonly string[]> = {
  time: [
    'runtime',
    'charge',
    'warmup',
    'keepwarm',
    'keepcold',
    'shelf',
    'warranty',
    'returns',
    'dispatch',
    'delivery',
    'brew',
    'cycle',
    'rest',
  ],
  mass: [
    'net',
    'weight',
    'per',
    'per100',
    'protein',
    'fat',
    'sugar',
    'carb',
    'sodium',
    'fibre',
    'caffeine',
    'dose',
    'load',
  ],
  volume: ['net', 'capacity', 'per', 'dose'],
  length: ['length', 'width', 'height', 'diameter', 'thickness'],
  percent: [
    'cotton',
    'wool',
    'cashmere',
    'silk',
    'linen',
    'polyester',
    'nylon',
    'spandex',
    'down',
    'cocoa',
    'alcohol',
    'fat',
    'sugar',
    'protein',
    'concentration',
    'kill',
    'filter',
  ],
};

/** What the facts of its dimension say of a number. */
export function weigh(candidates: readonly NumberFact[], quantity: Quantity, near: Near): Judgement {
  const postage =
    near.attributes.has('dispatch') || near.attributes.has('delivery') || ORDERS.test(near.clause);
  const isEnglish = /[a-z]/.test(near.own);
  const ofThis = candidates.filter(
    ({ path, beside }) =>
      (postage || !(path.startsWith('default_shipping') && candidates.length > 1)) &&
      !(
        (isEnglish || near.attributes.has('per')) &&
        path === 'name' &&
        candidates.length > 1 &&
        !isOfName(beside, near)
      ),
  );
  const scored = ofThis.map((fact) => ({
    fact,
    score: overlap(fact, near),
    agrees:
      agrees(quantity, fact) ||
      isWithinRange(quantity, fact) ||
      isEndOfRange(quantity, near, fact) ||
      isSetWithin(quantity, near, fact) ||
      isSpokenRound(quantity, near, fact) ||
      isLetIn(quantity, near, fact),
  }));
  const byScore = [...scored].sort((one, other) => other.score - one.score);
  const top = byScore.find(({ fact }) => fact.isNote !== true) ?? byScore[0];
  if (top === undefined) return unsupported;
  const fitting = byScore.find(
    (one) =>
      one.agrees &&
      (one.score > 0 ||
        (isEnglish && quantity.lo !== quantity.hi && one.fact.lo !== one.fact.hi) ||
        isSpokenTime(quantity, near, one.fact) ||
        isWholeOf(quantity, near, one.fact) ||
        isUncommonTime(quantity, near, one.fact, ofThis) ||
        isOnlyLayers(one.fact, near, ofThis) ||
        !(NAMELESS.has(quantity.dimension) || one.fact.path.startsWith('faq'))),
  );
  if (fitting !== undefined) {
    const isWholeRange =
      (isEnglish || fitting.fact.id === top.fact.id) &&
      quantity.lo !== quantity.hi &&
      fitting.fact.lo !== fitting.fact.hi;
    const saysOnlyPer = isEnglish && telling(quantity.dimension, near.attributes).join() === 'per';
    if (
      !isWholeRange &&
      !saysOnlyPer &&
      top.score > fitting.score &&
      // Food that nobody takes back: of such days no other number tells.
      top.fact.hi !== 0 &&
      // Each side of 176 x 113 x 3 cm is the fact's.
      !(quantity.dimension === 'length' && top.fact.id === fitting.fact.id) &&
      !top.agrees &&
      !isOfOwnNoun(top.fact, fitting.fact, near) &&
      !isOfGift(top.fact, fitting.fact, near) &&
      !(OF_IT.test(near.right) && fitting.fact.beside.startsWith('of ')) &&
      (tellsApart(quantity, near, fitting.fact) || namesSubject(top.fact, fitting.fact, near))
    ) {
      return contradicted([top.fact.id], top.fact.shown);
    }
    return mismatched(quantity, near, fitting.fact) && !quotes(fitting.fact, near)
      ? unsupported
      : supported([fitting.fact.id], fitting.fact.shown);
  }
  if (top.fact.isNote === true) return unsupported;
  const stated = byScore.filter(({ fact }) => !fact.path.startsWith('faq') && fact.isNote !== true);
  const sure =
    top.score > 0 && !mismatched(quantity, near, top.fact)
      ? top
      : SINGLE.has(quantity.dimension)
        ? (stated[0] ?? top)
        : undefined;
  if (sure !== undefined) return contradicted([sure.fact.id], sure.fact.shown);
  const only = stated[0];
  if (
    only !== undefined &&
    stated.length === 1 &&
    FEW.has(quantity.dimension) &&
    !mismatched(quantity, near, only.fact)
  ) {
    return contradicted([only.fact.id], only.fact.shown);
  }
  return unsupported;
}

/** Our twenty-one-inch carry-on, called by its name. */
function isOfName(beside: string, { right }: Near): boolean {
  const noun = NOUN_AFTER.exec(right)?.groups?.noun;
  return noun !== undefined && beside.split(/[ -]+/u).includes(noun);
}

/** Orders for the islands need two days longer. */
const ORDERS = /\b(?:orders?|parcels?|couriers?|islands|highlands)\b/u;

const LETS_IN = /\b(?:fits?|slides? in|goes in|slips? in|drops? in|tucks? in|sits in|takes?|holds?)\b/u;
const MINE = /\bmy (?<noun>[a-z]{3,}) (?:is|are|measures) [a-z ]*$/u;
const NOUN_AFTER = /^[- ]?(?<noun>[a-z]{4,})\b/u;

/** A 14-inch laptop slides in, and my mattress is fourteen deep, where the fact lets in such up to fifteen. */
function isLetIn(
  { lo, hi, sense, dimension }: Quantity,
  { before, clause, right }: Near,
  fact: NumberFact,
): boolean {
  if (dimension !== 'length' || sense !== 'exact' || lo !== hi || lo > fact.hi || lo < fact.hi / 2)
    return false;
  const mine = MINE.exec(before)?.groups?.noun;
  const noun = mine ?? (LETS_IN.test(clause) ? NOUN_AFTER.exec(right)?.groups?.noun : undefined);
  return (
    noun !== undefined &&
    new RegExp(`\\b${noun.replace(/(?<!s)s$/u, '')}(?:e?s)? up to`, 'u').test(fact.shown)
  );
}

/** Thirteen pounds of 13.2: said in words and to the whole, it is the same. */
function isSpokenRound(
  { lo, hi, scale, sense, dimension }: Quantity,
  { own }: Near,
  fact: NumberFact,
): boolean {
  const said = lo / scale;
  const known = fact.lo / scale;
  return (
    /^[a-z]/.test(own) &&
    sense === 'exact' &&
    lo === hi &&
    fact.lo === fact.hi &&
    /^(?:mass|length|volume)$/.test(dimension) &&
    Number.isInteger(said) &&
    Math.round(known) === said &&
    Math.abs(known - said) <= 0.02 * known
  );
}

/** 200度 of a thermostat from 80 to 200: a fact that says what may be set, or for whom, holds all that lies in it. */
function isWithinRange({ lo, hi, sense }: Quantity, fact: NumberFact): boolean {
  // Up to 1700 of a speed from 0 to 1700.
  if (fact.lo === 0 && fact.hi > 0 && lo === hi && lo === fact.hi) return true;
  if (sense === 'odd') return fact.lo < fact.hi && fact.lo >= lo && fact.hi <= lo * 1.16;
  if (fact.lo < fact.hi && (sense === 'under' || sense === 'upTo') && lo === fact.hi) return true;
  if (fact.lo < fact.hi && sense === 'from' && lo === fact.lo) return true;
  return (
    fact.lo < fact.hi &&
    (sense === 'exact' || sense === 'about') &&
    lo >= fact.lo - 0.001 * Math.abs(fact.lo) &&
    hi <= fact.hi + 0.001 * Math.abs(fact.hi) &&
    /范围|区间|可调|调节|温度|适用|适合|建议面积|推荐面积|身高|尺码|用量|range|adjust|suit|rider|height range|[胸腰臀腕头腿膝领颈]围|耐温|耐热|girth|chest|waist|\bhip|inseam|wrist|collar|\bneck|\bfoot|\bfits?\b|\brack|laptop|\bsizes?\b|players|\btemperature/u.test(
      fact.about,
    )
  );
}

/** Of these there are so many in speech that a number alone does not tell a fact. */
const NAMELESS = new Set(['time', 'times', '', 'people', 'layers', 'count:只', 'count:款']);

/** Eight hours, after which the water was let out: English says what a time is of in words of its own. */
const isSpokenTime = ({ dimension }: Quantity, { own, clause }: Near, { path }: NumberFact): boolean =>
  dimension === 'time' &&
  /[a-z]/.test(own) &&
  (/^(?:facts|test_reports)\b/u.test(path) || (path.startsWith('after_sales') && MENDED.test(clause)));
const OWN_FACT = /^(?:facts|test_reports)\b/u;

/**
 * 连着用二十八天, of a report over 28 days: so long a time is of no other fact, where no word says of which it is.
 */
const isUncommonTime = (
  { dimension, lo, hi, scale }: Quantity,
  near: Near,
  fact: NumberFact,
  among: readonly NumberFact[],
): boolean =>
  dimension === 'time' &&
  lo === hi &&
  // Seconds are so rare that one of them tells its fact, where no word names another.
  (lo / scale >= 4 || (scale === 1 && among.every((one) => one === fact || overlap(one, near) === 0))) &&
  (OWN_FACT.test(fact.path) || (fact.path === 'invoice' && /[票开]/u.test(near.clause))) &&
  (fact.path === 'invoice' || telling('time', near.attributes).length === 0) &&
  // 最亮那档能顶十个小时: such a fact may be of another gear.
  !/[档挡]|模式|亮度|最[强弱大小高低亮]/u.test(near.clause) &&
  among.every((one) => one === fact || one.lo !== fact.lo || !OWN_FACT.test(one.path));

/** 三层的 of tissue whose facts count no other layers. */
const isOnlyLayers = (
  { dimension, lo, hi, path }: NumberFact,
  { clause }: Near,
  among: readonly NumberFact[],
): boolean =>
  dimension === 'layers' &&
  // 别的牌子的五层刀头 is not of ours.
  !/别的|别家|其他|其它/u.test(clause) &&
  (path === 'name' || OWN_FACT.test(path)) &&
  among.every((one) => one.lo === lo && one.hi === hi);

/** How English speakers tell of a warranty without the word. */
const MENDED =
  /\b(?:repair|replac|mend|fix|stitch|restitch|resole|swap|exchang|cover|patch|new one|for free|free of charge|put (?:it )?right|look(?:ed)? after)|regist\w+|warranty|guarantee|years? on (?:the|its|both|every|each)\b|days? to (?:say|decide|think|change|make up)\b/u;

/** 一份两只, where the name or the fact on the number of pieces says so. */
const isWholeOf = ({ dimension }: Quantity, { before }: Near, { about, path }: NumberFact): boolean =>
  isCount(dimension) &&
  (path === 'name' || (path.startsWith('facts') && /^(?:数量|规格|净含量)/u.test(about))) &&
  /[一每1][份盒套包袋对副](?:里|是|有|就)*$/u.test(before);

/** The attributes named that tell numbers of this dimension apart. */
export const telling = (dimension: string, named: ReadonlySet<string>): string[] =>
  (TELLING[dimension] ?? []).filter((name) => named.has(name));

/** The words beside the number name something that this fact is not of. */
function mismatched(quantity: Quantity, near: Near, fact: NumberFact): boolean {
  const said = telling(quantity.dimension, near.attributes);
  const known = telling(quantity.dimension, fact.attributes);
  if (said.join() === 'per' && /[a-z]/.test(near.own)) return false;
  // Two capsules a day with 200 milligrams, of a fact per serving or per day.
  if (
    said.join() === 'dose' &&
    /[a-z]/.test(near.own) &&
    (known.includes('per') || /\bper day\b|\ba day\b|\bdaily\b/u.test(fact.about))
  )
    return false;
  // 净重两斤六两 of a thing whose only weight is its own.
  if (
    said.join() === 'net' &&
    known.join() === 'weight' &&
    near.words.includes('净重') &&
    !/毛重|含/u.test(fact.about)
  )
    return false;
  // 底盘二十八厘米宽, of its diameter.
  if (said.join() === 'width' && known.join() === 'diameter' && isLabelNear(fact, near)) return false;
  // What one pack holds is the net content, where no part of it is counted apart.
  if (known.includes('net') && said.every((name) => name === 'per')) return false;
  // One bag holds twenty litres, of a volume per bag.
  if (
    quantity.dimension === 'volume' &&
    said.join() === 'capacity' &&
    known.join() === 'per' &&
    /[a-z]/.test(near.own)
  )
    return false;
  // It holds fifty millilitres, of a net content.
  if (known.includes('net') && said.join() === 'capacity' && /[a-z]/.test(near.own)) return false;
  return said.length > 0 && known.length > 0 && !said.some((name) => known.includes(name));
}

const isLabelNear = ({ about }: NumberFact, { words }: Near): boolean =>
  words.includes(/^\p{Script=Han}{2,}/u.exec(about)?.[0] ?? '\n');

/** The very words that stand beside the number in the fact stand beside it here. */
const quotes = ({ beside }: NumberFact, { right }: Near): boolean =>
  (beside.match(/\p{Script=Han}{2,}/gu) ?? []).some((words) => right.startsWith(words));

function tellsApart(quantity: Quantity, near: Near, fitting: NumberFact): boolean {
  const said = telling(quantity.dimension, near.attributes);
  // 三档风 is counted in the unit of its own fact, and not by a list of modes.
  if (quantity.dimension === 'gears' && /[档挡]\s*$/u.test(fitting.about)) return false;
  // 两公斤能吃四十天: the whole pack, where no word says it is of the portion.
  if (
    fitting.attributes.has('net') &&
    said.length === 0 &&
    !isCount(quantity.dimension) &&
    !/[每一][次天日顿杯泡勺碗份]/u.test(near.before)
  )
    return false;
  // 一袋十斤装 is the net content.
  if (fitting.attributes.has('net') && near.right.startsWith('装') && said.every((name) => name === 'per'))
    return false;
  return isCount(quantity.dimension) || said.length === 0
    ? overlap(fitting, near) === 0 && near.attributes.size > 0
    : !said.some((name) => fitting.attributes.has(name));
}

/** How much the words beside a number and the words of a fact speak of the same thing. */
function overlap(fact: NumberFact, near: Near): number {
  let score = 0;
  for (const name of near.attributes) if (fact.attributes.has(name)) score += 2;
  const { words } = near;
  for (const word of wordsOf(fact)) {
    if (/^[a-z]/.test(word)) score += words.includes(word) ? 1 : 0;
    else
      for (let at = 0; at + 2 <= word.length; at += 1) if (words.includes(word.slice(at, at + 2))) score += 1;
  }
  return score;
}
const NEUTRAL = new Set(['facts', 'the', 'and', 'for', 'with', 'faq']);
const tellingIn = (words: string): string[] =>
  (words.match(/[\p{Script=Han}]{2,}|[a-z]{3,}/gu) ?? []).filter((word) => !NEUTRAL.has(word));
/** What stands beside a fact's number; of 200 washes in the test nothing does, and its label tells. */
const wordsOf = oncePer((fact: NumberFact): readonly string[] => {
  const beside = tellingIn(fact.beside);
  return beside.length > 0 ? beside : tellingIn(fact.about);
});

/** Whether some fact is of what the words beside the number speak of. */
export function isNamed(candidates: readonly NumberFact[], near: Near): boolean {
  return candidates.some((fact) => overlap(fact, near) > 0);
}
