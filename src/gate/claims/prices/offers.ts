import { oncePer } from '../../../infra/once-per.ts';
import type { Product } from '../../../model/knowledge.ts';
import { readNumeral, tidy } from '../numbers/numerals.ts';
import { foldText } from '../scene/folded-text.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';

/** What so many pieces come to under a coupon or an offer that the facts state. */
interface Offer {
  readonly count: number;
  readonly total: number;
  readonly fact: string;
}

/** The coupons and offers of a product; `amounts` are the numbers a coupon is named by. */
export interface Offers {
  readonly offers: readonly Offer[];
  readonly words: readonly { readonly fact: string; readonly text: string }[];
  /** What is off from a sum on: 满300减30. */
  readonly reductions: readonly { readonly fact: string; readonly over: number; readonly less: number }[];
  readonly coupon: { readonly fact: string; readonly amounts: readonly number[] } | undefined;
}

const NONE: Offers = { offers: [], words: [], reductions: [], coupon: undefined };
export const offersOf = oncePer(readOffers);

function readOffers({ id, product }: ProductSheet): Offers {
  const price = product?.price;
  if (product === undefined || price === undefined) return NONE;
  const words = [
    ...stringsOf(price.promotion, `${id}.price.promotion`),
    ...stringsOf(price.bundle, `${id}.price.bundle`),
    ...stringsOf(product.offers, `${id}.offers`),
    ...factsOfOffers(product.facts, id),
  ].map(({ fact, text }) => ({ fact, text: foldText(text).text }));
  const offers = words.flatMap(({ fact, text }) => {
    const offer = readOffer(text, price.live);
    return [...(offer === undefined ? [] : [offer]), ...overThreshold(text, price.live)].map((one) => ({
      ...one,
      fact,
    }));
  });
  const fact = `${id}.price.coupon`;
  const coupon = numbersOf(price.coupon);
  const final = coupon?.final ?? (coupon?.amount === undefined ? undefined : price.live - coupon.amount);
  if (final !== undefined) offers.push({ count: 1, total: final, fact });
  return {
    offers,
    words,
    reductions: words.flatMap(({ fact, text }) => reductionsIn(text).map((one) => ({ fact, ...one }))),
    coupon: coupon === undefined ? undefined : { fact, amounts: Object.values(coupon) },
  };
}

/** A fact in words that is an offer: 同款拍2份立减20元 under 满减. */
function factsOfOffers(facts: Product['facts'], id: string): { fact: string; text: string }[] {
  return Object.entries(facts ?? {}).flatMap(([key, { value }]) =>
    typeof value === 'string' && OFFERED.test(value) ? [{ fact: `${id}.facts.${key}`, text: value }] : [],
  );
}
const OFFERED = /[立直]减|半价|任选|买.{1,2}[送付免]|满.{1,6}减|^\d+[件盒袋瓶包份个套双条支]\d+(?:\.\d+)?元/u;

function stringsOf(value: unknown, fact: string): { fact: string; text: string }[] {
  if (typeof value === 'string') return [{ fact, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => stringsOf(inner, `${fact}.${key}`));
}

function numbersOf(value: unknown): Record<string, number> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}

const N = '[\\d一二两三四五六七八九十]{1,3}';
const EN = '\\d{1,2}|one|two|three|four|five|six';
const PAY_FOR = new RegExp(
  `(?:买|拍)(?<take>${N})[件盒袋瓶包份个]?付(?<pay>${N})|(?<forTake>${EN}) for (?<forPay>${EN})(?![a-z0-9])`,
  'u',
);
const FREE = new RegExp(
  `买(?<buy>${N})[件盒袋瓶包份个]?(?<how>[送免])(?<free>${N})|buy (?<enBuy>${EN})[^.;]{0,16}? get (?<enFree>${EN}|a|an|another)[^.;]{0,16}? free`,
  'u',
);
const ANY = new RegExp(
  `任选(?<chosen>${N})[件盒袋瓶包份个套双支条本色](?:只要|共|仅)?(?<sum>[\\d.]+)元`,
  'u',
);
const LESS = new RegExp(`[拍买](?<some>${N})[件盒袋瓶包份个套双]?(?:立减|直减|减)(?<less>[\\d.]+)`, 'u');

/** What goods of every kind are sold by. */
const PIECE = '[件盒袋瓶包份个套双条支把箱本顶台块只罐提桶组张枚对副盏口卷]';
/** 3盒129元, and 2把198元. */
const SEVERAL = new RegExp(`^(?<count>\\d{1,2})${PIECE}(?<sum>\\d+(?:\\.\\d+)?)元`, 'u');
/** 第2箱减5元. */
const SECOND_LESS = new RegExp(`^第(?:2|二)${PIECE}(?:立|直)?减(?<off>\\d+(?:\\.\\d+)?)`, 'u');

/** What an offer in words comes to: 第二件半价, 买三免一, 拍3付2, 拍2套立减20, three for two. */
function readOffer(text: string, live: number): Omit<Offer, 'fact'> | undefined {
  if (/第(?:二|2)[件盒袋瓶包份个]半价|second (?:one|item) half/u.test(text))
    return { count: 2, total: live * 1.5 };
  const pay = PAY_FOR.exec(text)?.groups;
  const [take, paid] = [numberOf(pay?.take ?? pay?.forTake), numberOf(pay?.pay ?? pay?.forPay)];
  if (take !== undefined && paid !== undefined && take > paid) return { count: take, total: live * paid };
  const free = FREE.exec(text)?.groups;
  const [buy, given] = [numberOf(free?.buy ?? free?.enBuy), numberOf(free?.free ?? free?.enFree)];
  if (buy !== undefined && given !== undefined)
    return free?.how === '免'
      ? { count: buy, total: live * (buy - given) }
      : { count: buy + given, total: live * buy };
  const any = ANY.exec(text)?.groups;
  const [chosen, sum] = [numberOf(any?.chosen), numberOf(any?.sum)];
  if (chosen !== undefined && sum !== undefined && chosen > 1) return { count: chosen, total: sum };
  const several = SEVERAL.exec(text)?.groups;
  if (several !== undefined && Number(several.count) > 1)
    return { count: Number(several.count), total: Number(several.sum) };
  const second = SECOND_LESS.exec(text)?.groups?.off;
  if (second !== undefined) return { count: 2, total: tidy(live * 2 - Number(second)) };
  const less = LESS.exec(text)?.groups;
  const [some, off] = [numberOf(less?.some), numberOf(less?.less)];
  return some === undefined || off === undefined ? undefined : { count: some, total: live * some - off };
}

/** The sum that has to be reached, and what is off from there on. */
const THRESHOLD =
  /满(?<over>\d+(?:\.\d+)?)(?<what>[元块件盒袋瓶包份个套双条支])?(?:立|直)?减(?<less>\d+(?:\.\d+)?)/u;
const THRESHOLDS = new RegExp(THRESHOLD, 'gu');

/** 满200减15、满400减40, of sums of money. */
const reductionsIn = (text: string): { over: number; less: number }[] =>
  [...text.matchAll(THRESHOLDS)].flatMap(({ groups }) =>
    /[元块]/u.test(groups?.what ?? '元') ? [{ over: Number(groups?.over), less: Number(groups?.less) }] : [],
  );

/** Nobody reckons out more pieces than these. */
const PIECES = 6;

/** 满300元减40元 and 满2件减10元, for as many pieces as reach it. */
function overThreshold(text: string, live: number): Omit<Offer, 'fact'>[] {
  const { over, what = '元', less } = THRESHOLD.exec(text)?.groups ?? {};
  if (over === undefined || less === undefined) return [];
  const each = /[元块]/u.test(what) ? live : 1;
  // 每满 takes it off more than once.
  const times = (count: number): number =>
    /每满/u.test(text) ? Math.floor((each * count) / Number(over)) : 1;
  return Array.from({ length: PIECES }, (_, at) => at + 1)
    .filter((count) => each * count >= Number(over))
    .map((count) => ({ count, total: tidy(live * count - Number(less) * times(count)) }));
}

const ENGLISH = ['', 'one', 'two', 'three', 'four', 'five', 'six'];

function numberOf(said: string | undefined): number | undefined {
  if (said === undefined) return undefined;
  const english = ENGLISH.indexOf(said);
  if (english > 0) return english;
  return /^an?/u.test(said) ? 1 : readNumeral(said)?.value;
}
