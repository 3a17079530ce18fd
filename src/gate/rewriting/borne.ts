import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { Product } from '../../model/knowledge.ts';
import type { ClaimCheck } from '../../model/utterance.ts';
import { shopWords } from '../doubt/shop-words.ts';
import { foldText } from '../text/fold.ts';
import { areKnown } from './known-words.ts';

const NUMBERS =
  /\d+(?:[.,:]\d+)*|[零〇一二两三四五六七八九十百千万亿半俩仨]{2,}|[二两三四五六七八九十俩仨](?=\p{Script=Han})|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|half|double|twice|triple|dozen)\b/giu;
/** A number with what it is counted or paid in; folded. */
const VALUE =
  /(?:\d[\d.,:]*|[零一二两三四五六七八九十百千万半]+)(?:厘米|毫米|公分|公斤|千克|毫升|小时|分钟|个月|[块元毛角分钱整多来点到个只件条支瓶盒袋箱片枚粒张双套台包天月年日号秒斤克升米寸度])*/gu;
const ENGLISH_VALUE =
  /\b(?:an?|and|the|of|point|one|bucks?|dollars?|pounds?|euros?|cents?|days?|months?|years?|hours?|minutes?|inch(?:es)?|feet|foot|grams?|kilos?|ounces?|lit(?:re|er)s?|\w*met(?:re|er)s?|watts?)\b/gu;
/** 三十九元一盒: what is paid for is told. */
const EACH = /[一每][个只件条支瓶盒袋箱片枚粒张双套台包罐桶杯把本份组床]/u;
/** Chinese characters that tell what a value is of, at least. */
const LEAST_HAN = 2;
/** 一双, one pair: said of anything, it proves nothing. */
const WEAK =
  /^(?:[一二两三四五六七八九十]|[一1][个只件条支瓶盒袋箱片枚粒张双套台包把次]|one(?: \w+)?|a|half)$/iu;

/** What carries the words of a text. */
export interface Bearers {
  readonly knowledge: KnowledgeBase;
  readonly product: Product | undefined;
  readonly claims: readonly ClaimCheck[];
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Whether a stretch of a text says only what facts carry: a claim that they support, no number outside of one, and
 * no word that neither a claim nor the notes of the shop hold. What no rule faults may still be untrue: this is what
 * a rewriting may leave standing.
 */
export function isBorne(text: string, { from, to }: Stretch, bearers: Bearers): boolean {
  const supported = bearers.claims.filter(({ verdict }) => verdict === 'supported');
  const isCarried = supported.some(
    ({ span, quote }) => span[0] >= from && span[1] <= to && !WEAK.test(quote),
  );
  if (!isCarried) return false;
  const carried = new Array<number>(text.length).fill(0);
  for (const { span } of supported) carried.fill(1, ...span);
  return isAllKnown(text.slice(from, to), carried.slice(from, to), bearers);
}

/** Whether words claim nothing at all: a greeting, an invitation. */
export function isFormula(words: string, bearers: Bearers): boolean {
  return isAllKnown(words, new Array<number>(words.length).fill(0), bearers);
}

function isAllKnown(words: string, carried: readonly number[], { knowledge, product }: Bearers): boolean {
  for (const { index } of words.matchAll(NUMBERS)) if (carried[index] !== 1) return false;
  return areKnown(words, carried, shopWords(knowledge, product?.id));
}

/** Whether a value stands alone: '39块9' is no sentence, '线长2米' is one. */
export function isBareValue(words: string): boolean {
  const folded = foldText(words).text;
  if (EACH.test(folded)) return false;
  const rest = folded.replace(VALUE, ' ').replace(NUMBERS, ' ').replace(ENGLISH_VALUE, ' ');
  return (rest.match(/\p{Script=Han}/gu)?.length ?? 0) < LEAST_HAN && !/[a-z]{2}/.test(rest);
}
