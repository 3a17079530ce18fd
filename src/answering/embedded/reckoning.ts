import type { Product } from '../../model/knowledge.ts';
import type { Asked } from './question.ts';
import { factOf, isPriceOver } from './trade-answers.ts';
import { say, spokenValue, type Told } from './wording.ts';

/** Sums on the live price: so many of them, what is saved, what a piece of the pack comes to. */
export function reckon(asked: Asked): readonly Told[] {
  const { product, plain } = asked;
  if (product === undefined || asked.named.length > 1) return [];
  const live = factOf(product, 'price.live', asked);
  if (live === undefined || typeof live.value !== 'number' || isPriceOver(product, asked.now)) return [];
  const count = countIn(plain);
  if (count !== undefined && TOTAL.test(plain) && !EACH.test(plain)) {
    return total(product, live.value, count, asked);
  }
  if (count !== undefined && MAY.test(plain) && ORDERS.test(plain) && !BENEFIT.test(plain))
    return ofLimit(product, count, asked);
  if (SAVES.test(plain)) return saved(product, live.value, asked);
  const each = EACH.test(plain) && ASKS_SUM.test(plain) ? perPiece(product, live.value, asked) : undefined;
  return each === undefined ? [] : [each];
}

const MEASURE = '个件条双瓶盒袋包台套只支箱份罐辆本把床顶张块对组提桶斤盏副根片颗株盆朵卷管枚串筐单';
const DIGITS = '一二三四五六七八九十';
const COUNT = new RegExp(
  String.raw`(?:拍|买|来|要|囤|下单?|入|整|弄|带|拿|抢|订|给我|一共|总共|各|^| |，|,)(?:个|了)?(?<count>\d{1,3}|[两俩仨${DIGITS}]{1,2})(?:[${MEASURE}]|口(?=锅|加|一共|总共|多少|[ ,，?？]|$)|(?<=俩|仨))(?!装|以|岁|月|半|人)`,
  'u',
);
const COUNT_EN =
  /\b(?:(?<before>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|a dozen|a couple|a pair|both)(?= (?:of (?:these|them|those|the|it|this)|for\b|please|bags?|packs?|box(?:es)?|bottles?|jars?|pairs?|pieces?|in total|total|altogether|together|would|come|cost|at|x\b|lots?|\w+s(?= (?:cost|total|come|altogether)))|x|\?|$)|(?:buy|order|get|grab|take|want|for|need|have) (?<after>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|a couple)\b(?! ?(?:people|persons|year|month|day|hour|kids|kg|g\b|cm|inch|w\b|%|[£$€]))|x ?(?<times>\d{1,2})\b)/;
const WORDS: Readonly<Record<string, number>> = {
  两: 2,
  俩: 2,
  仨: 3,
  two: 2,
  both: 2,
  'a couple': 2,
  'a pair': 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  'a dozen': 12,
};

/** What several of them cost together. */
const TOTAL =
  /多(少)?(钱|米|元)|几多钱|几(块|米|个?钱)|(一共|总共|共|合计|加起来|加一起|算下来|拢共)|[总合]价|得(多少|花)|花多少|要多少|how much|total|altogether|all together|come(s)? to|add up|price (for|of)|cost|what('s| is) that/;

/** Whether so many may be ordered. */
const MAY =
  /(能|可以|可|让|给|行|成|得)(不|吗|么|嘛|否|拍|买|下|囤|要|来|抢|$)|(吗|么|不|没|行不行|可以不|成不)[?？]?$|\bcan (i|we|you)\b|\bcould (i|we)\b|allowed|ok(ay)? to (buy|order)|is .{0,12} ok/;

/** That it is about an order at all: '两口之家合适吗' is not. */
const ORDERS = /[拍买来要囤下入整带拿抢订各]|\b(buy|order|get|grab|take|have)\b/;

/** Buying several for an advantage: '买三瓶有优惠吗'. */
const BENEFIT = /优惠|便宜|折|送|赠|包邮|运费|减|discount|deal|free|cheaper|offer/;

const EACH =
  /(一|每|单)([个包袋片支条颗粒杯瓶盒块枚只罐份张双件]|斤).{0,3}(合|才|是|平均|大概|多少钱|几块|几毛|多钱)|(合|平均|折合|算下来|摊)(下来)?.{0,5}(一|每|多少|几)|per (bag|piece|pack|bottle|sachet|tablet|cup|portion|pod|each)|\beach\b|a piece\b|apiece/;

/** 'Lost a piece' asks for no price. */
const ASKS_SUM =
  /钱|价|块|毛|合|摊|平均|折|算下来|多少(?![颗粒只片克斤根张个条卡大天次人毫升片])|how much|price|cost|work(s)? out|come(s)? to|pence|cents?|[£$€]|per |each|apiece|a piece\b(?=.*\?|$)(?<!(lost|lose|missing|broke|need|want) a piece)/;

const SAVES =
  /(便宜|省|优惠|降价?|立减|直减|减免|差价|相差)(了|下来|出|有)?(多少|几(百|十|块|元))|(how much|what).{0,14}\b(save|saving|off|knocked)|how much cheaper/;

/** Beside 'altogether' any number that measures nothing else counts. */
const BARE_EN =
  /\b(?<bare>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|a couple)\b(?! ?(?:people|persons|year|month|day|hour|kids|kg|g\b|cm|inch|w\b|%|m\b|litre|l\b|ml))(?=.*\b(?:total|altogether|all together|in all|come to)\b)/;

function countIn(plain: string): number | undefined {
  // One for each of several people are two at least.
  if (/各(自)?(来|买|拍|要|订|下|带)?一/.test(plain)) return 2;
  const zh = COUNT.exec(plain)?.groups?.count;
  const en = COUNT_EN.exec(plain)?.groups;
  const word =
    zh ??
    (/\p{Script=Han}/u.test(plain)
      ? undefined
      : (en?.before ?? en?.after ?? en?.times ?? BARE_EN.exec(plain)?.groups?.bare));
  if (word === undefined) return undefined;
  const count = /^\d/.test(word) ? Number(word) : (WORDS[word] ?? numeral(word));
  return count !== undefined && count > 1 && count <= 200 ? count : undefined;
}

/** 五, 十, 十二, 二十. */
function numeral(word: string): number | undefined {
  const [first = '', second = ''] = [...word];
  const one = DIGITS.indexOf(first) + 1;
  if (one === 0) return undefined;
  if (second === '') return one;
  const other = DIGITS.indexOf(second) + 1;
  if (first === '十') return 10 + other;
  return second === '十' ? one * 10 : undefined;
}

function total(product: Product, live: number, count: number, asked: Asked): readonly Told[] {
  const limit = factOf(product, 'price.limit_per_order', asked);
  if (limit !== undefined && Number(limit.value) < count)
    return [...ofLimit(product, count, asked), price(product, asked)];
  const sum = money(live * count, product, asked);
  const shown = money(live, product, asked);
  return [
    {
      text: say(
        asked,
        `${product.name}的直播价是${shown}，${count}件一共${sum}。`,
        `The live price of ${product.name} is ${shown}; ${count} pieces come to ${sum}.`,
      ),
      facts: [`${product.id}.price.live`],
    },
  ];
}

function price(product: Product, asked: Asked): Told {
  const shown = money(Number(product.price?.live), product, asked);
  return {
    text: say(asked, `${product.name}的直播价是${shown}。`, `The live price of ${product.name} is ${shown}.`),
    facts: [`${product.id}.price.live`],
  };
}

function ofLimit(product: Product, count: number, asked: Asked): readonly Told[] {
  const limit = factOf(product, 'price.limit_per_order', asked);
  if (limit === undefined || typeof limit.value !== 'number') return [];
  const shown = spokenValue(limit, asked);
  const isWithin = count <= limit.value;
  return [
    {
      text: say(
        asked,
        `${isWithin ? '可以的，' : '一单拍不了这么多，'}${product.name}每单限购${shown}。`,
        `${isWithin ? 'Yes' : 'Not in one order'}: the limit for ${product.name} is ${shown} per order.`,
      ),
      facts: [limit.id],
    },
  ];
}

function saved(product: Product, live: number, asked: Asked): readonly Told[] {
  const was = factOf(product, 'price.was', asked);
  if (was === undefined || typeof was.value !== 'number' || was.value <= live) return [];
  const basis = factOf(product, 'price.was_basis', asked);
  const [shown, less, before] = [live, was.value - live, was.value].map((sum) => money(sum, product, asked));
  const words = basis === undefined ? '' : String(basis.value);
  return [
    {
      text: say(
        asked,
        `${product.name}的直播价是${shown}，便宜${less}。`,
        `The live price of ${product.name} is ${shown}, ${less} off.`,
      ),
      facts: [`${product.id}.price.live`, was.id],
    },
    {
      text: say(
        asked,
        `划线价是${before}${words && `（${words}）`}。`,
        `It was ${before}${words && ` (${words})`}.`,
      ),
      facts: [was.id, ...(basis === undefined ? [] : [basis.id])],
    },
  ];
}

/** Only where the pack's number of pieces is a fact, and divides the price to the penny or the half cent. */
function perPiece(product: Product, live: number, asked: Asked): Told | undefined {
  const byWeight = perWeight(product, live, asked);
  if (byWeight !== undefined) return byWeight;
  for (const fact of asked.knowledge.factsOf(product.id)) {
    if (!fact.path.startsWith('facts.')) continue;
    const found = PIECES.exec(`${[fact.value].flat().join(' ')}${fact.unit ?? ''}`)?.groups;
    const pieces = Number(found?.count);
    if (!(pieces > 1)) continue;
    const unit = found?.unit ?? '';
    // '一盒多少钱' asks for what is sold, not for what is in it.
    if (
      !/合|平均|折|摊|算下来|per |each|apiece|a piece/.test(asked.plain) &&
      !asked.plain.includes(`一${unit}`)
    )
      continue;
    const shown = money(live, product, asked);
    const each = money(Math.round((live / pieces) * 100) / 100, product, asked);
    return {
      text: say(
        asked,
        `${product.name}的直播价是${shown}，平均每${unit}${each}。`,
        `The live price of ${product.name} is ${shown}, so ${each} per ${unit.replace(/s$/, '')}.`,
      ),
      facts: [`${product.id}.price.live`, fact.id],
    };
  }
  return undefined;
}

/** '合一斤多少': of the net weight, where it is a fact. */
function perWeight(product: Product, live: number, asked: Asked): Told | undefined {
  const unit = /[一每](斤|公斤|千克|两)|per (kg|kilo|100 ?g)/.exec(asked.plain)?.[0];
  if (unit === undefined) return undefined;
  const net = asked.knowledge
    .factsOf(product.id)
    .find(
      ({ path, label, value, unit: own = '' }) =>
        /net|净/.test(`${path}${label}`) && typeof value === 'number' && /^(kg|g|克|千克|公斤|斤)$/.test(own),
    );
  if (net === undefined) return undefined;
  const grams =
    Number(net.value) * (/^(kg|千克|公斤)$/.test(net.unit ?? '') ? 1000 : net.unit === '斤' ? 500 : 1);
  const part = /两/.test(unit) ? 50 : /100/.test(unit) ? 100 : /(?<!公)斤/.test(unit) ? 500 : 1000;
  const shown = money(live, product, asked);
  const each = money((live / grams) * part, product, asked);
  return {
    text: say(
      asked,
      `${product.name}的直播价是${shown}，平均每${unit.replace(/^[一每]/, '')}${each}。`,
      `The live price of ${product.name} is ${shown}, so ${each} ${unit}.`,
    ),
    facts: [`${product.id}.price.live`, net.id],
  };
}

const PIECES =
  /(?:^|[×x*✕] ?|共|内含|约)(?<count>\d{1,4}) ?(?<unit>[包袋片支条颗粒瓶盒块枚只罐份张双杯]|bags?|pieces|sachets|tablets|pods|bottles|packs|bars|sheets)/iu;

/** A sum as the live price is spoken. */
function money(sum: number, product: Product, asked: Asked): string {
  const live = factOf(product, 'price.live', asked);
  return live === undefined
    ? String(sum)
    : spokenValue({ ...live, value: Math.round(sum * 100) / 100 }, asked);
}
