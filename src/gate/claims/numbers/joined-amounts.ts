import { tidy } from './numerals.ts';
import type { Quantity } from './quantity.ts';

const NOT_SHARED = /^(?:|money|discount|clock|date)$/;

const HEAT = /^(?:temperature|fahrenheit)$/u;
/** 70, 80 and 90 °C. */
const LISTED = /^(?:, ?| ?, (?:and|or) | ?(?:and|or) )$/u;

/** 宽36高28厚14厘米: each side after its name, the unit after the last. */
const SIDE = /^[长宽高厚深径]$/u;

/** In 120×60×75cm and 140、160、180度 the first numbers have the unit of the last. */
export function shareUnits(text: string, found: readonly Quantity[]): Quantity[] {
  const shared = [...found];
  for (let index = shared.length - 2; index >= 0; index -= 1) {
    const [one, next] = [shared[index], shared[index + 1]];
    if (one?.dimension !== '' || next === undefined || NOT_SHARED.test(next.dimension)) continue;
    const joint = text.slice(one.to, next.from);
    if (
      !(HEAT.test(next.dimension) && LISTED.test(joint)) &&
      !(next.dimension === 'length' && SIDE.test(joint) && SIDE.test(text.charAt(one.from - 1))) &&
      !(
        next.dimension === 'length' ? /^\s?[x×*、/乘]\s?[长宽高厚深]?(?:约|大约)?$|^ ?by $/u : /^[、/]$/u
      ).test(joint)
    )
      continue;
    const { dimension, scale, slack } = next;
    shared[index] = { ...one, dimension, scale, slack, lo: one.lo * scale, hi: one.hi * scale };
  }
  return shared;
}

const IN_PARTS = new Set(['mass', 'time', 'length', 'volume']);

/** 两斤三两, 1小时30分钟 and 5 ft 10 in are one amount. */
export function addParts(text: string, found: readonly Quantity[]): Quantity[] {
  const whole: Quantity[] = [];
  for (const bare of found) {
    const last = whole.at(-1);
    const part = lesserOf(last, minutesAfter(text, last, bare));
    if (
      last !== undefined &&
      last.dimension === part.dimension &&
      IN_PARTS.has(part.dimension) &&
      last.lo === last.hi &&
      part.lo === part.hi &&
      part.scale < last.scale &&
      part.lo < last.scale &&
      /^(?: |零|又|,? and )?$/u.test(text.slice(last.to, part.from)) &&
      !isAnotherSide(text, last, part) &&
      // 25 feet, and 2.4 of something else.
      !(bare.dimension === '' && text.slice(last.to, part.from).startsWith(',')) &&
      // 每一百克8毫克 is so much in so much.
      text.charAt(last.from - 1) !== '每'
    ) {
      const lo = tidy(last.lo + part.lo);
      // 一斤六两多: what follows the smaller part binds the whole.
      const sense = last.sense === 'exact' ? part.sense : last.sense;
      whole[whole.length - 1] = { ...last, to: part.to, lo, hi: lo, step: part.step, sense };
    } else whole.push(bare);
  }
  return whole;
}

/** 七公分半到八公分半 and 百分之四到百分之六 are one range, as 七到八公分 is. */
export function joinHalves(text: string, found: readonly Quantity[]): Quantity[] {
  const joined: Quantity[] = [];
  for (const next of found) {
    const last = joined.at(-1);
    if (
      last !== undefined &&
      last.dimension === next.dimension &&
      !NOT_SHARED.test(next.dimension) &&
      last.lo === last.hi &&
      next.lo === next.hi &&
      last.lo < next.lo &&
      (text.charAt(last.to - 1) === '半' || last.dimension === 'percent') &&
      /^[到至]$/u.test(text.slice(last.to, next.from))
    )
      joined[joined.length - 1] = { ...next, from: last.from, lo: last.lo };
    else joined.push(next);
  }
  return joined;
}

/** 66 centimetres and four millimetres: nobody measures one side so. */
const isAnotherSide = (text: string, last: Quantity, part: Quantity): boolean =>
  last.scale === 1 && part.scale === 0.1 && / and $/u.test(text.slice(last.to, part.from));

/** What a bare number after stones or feet counts: five foot eleven, two stone five. */
const LESSER: readonly (readonly [greater: number, scale: number, most: number])[] = [
  [6350.29, 453.59237, 14],
  [30.48, 2.54, 12],
];

/** 三小时二十分, where 分 alone may be money. */
function minutesAfter(text: string, last: Quantity | undefined, part: Quantity): Quantity {
  if (last?.dimension !== 'time' || last.scale !== 3600 || part.dimension !== '' || part.lo >= 60)
    return part;
  if (!/^分(?!之|钱|享|开|成|别|期|[\d一二三四五六七八九])/u.test(text.slice(part.to, part.to + 2)))
    return part;
  return {
    ...part,
    dimension: 'time',
    scale: 60,
    lo: part.lo * 60,
    hi: part.hi * 60,
    step: 60,
    to: part.to + 1,
  };
}

function lesserOf(last: Quantity | undefined, part: Quantity): Quantity {
  const lesser = LESSER.find(([greater]) => last?.scale === greater);
  if (last === undefined || lesser === undefined || part.dimension !== '' || part.lo >= lesser[2])
    return part;
  const [, scale] = lesser;
  return { ...part, dimension: last.dimension, scale, lo: part.lo * scale, hi: part.hi * scale, step: scale };
}

/** 零下二十到七十度 goes over zero: nothing that is sold stands such a frost at both ends. */
const NO_FROST = 45;

/** 甜度14度 and 酒精度52度 are shares, not temperatures; 零下18度 and -18℃ are below zero. */
export function ofStrength(text: string, quantity: Quantity): Quantity {
  if (quantity.dimension !== 'temperature') return quantity;
  const before = text.slice(Math.max(0, quantity.from - 8), quantity.from);
  if (/(?:甜度|糖度|酒精度|酒精含量)[^,，。\d]{0,4}$/u.test(before))
    return { ...quantity, dimension: 'percent' };
  return /(?:零下|(?<!正)负|minus\s?|(?<![\d℃度°c])[-−])$/u.test(before)
    ? // -10℃至96℃ is below zero at its lower end only.
      quantity.hi > quantity.lo && (/[-−]$/u.test(before) || quantity.hi >= NO_FROST)
      ? { ...quantity, lo: -quantity.lo }
      : { ...quantity, lo: -quantity.hi, hi: -quantity.lo }
    : quantity;
}
