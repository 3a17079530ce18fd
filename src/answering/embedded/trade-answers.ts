import type { KnownFact } from '../../knowledge/knowledge-base.ts';
import { contentWords, normalise } from '../../knowledge/retrieval.ts';
import { isReviewed } from '../../knowledge/reviewed-goods.ts';
import type { Product } from '../../model/knowledge.ts';
import type { Asked } from './question.ts';
import { say, spokenValue, type Told, withoutEnd } from './wording.ts';

type TradeAnswer = (product: Product, asked: Asked) => Told | undefined;

const livePrice: TradeAnswer = (product, asked) => {
  const live = factOf(product, 'price.live', asked);
  if (live === undefined) return undefined;
  if (isPriceOver(product, asked.now)) return priceIsOver(product, asked);
  const value = spokenValue(live, asked);
  return {
    text: say(asked, `${product.name}的直播价是${value}。`, `The live price of ${product.name} is ${value}.`),
    facts: [live.id],
  };
};

const discount: TradeAnswer = (product, asked) => {
  const live = factOf(product, 'price.live', asked);
  const was = factOf(product, 'price.was', asked);
  if (live === undefined || isPriceOver(product, asked.now) || was === undefined) {
    return livePrice(product, asked);
  }
  const basis = factOf(product, 'price.was_basis', asked);
  const [now, before] = [spokenValue(live, asked), spokenValue(was, asked)];
  const words = basis === undefined ? '' : withoutEnd(String(basis.value));
  return {
    text: say(asked, `${product.name}的直播价是${now}。`, `The live price of ${product.name} is ${now}.`),
    facts: [live.id],
    // The gate lets an earlier price pass only with its basis: the present one is told all the same.
    also: {
      text: say(
        asked,
        `划线价是${before}${words && `（${words}）`}。`,
        `It was ${before}${words && ` (${words})`}.`,
      ),
      facts: [was.id, ...(basis === undefined ? [] : [basis.id])],
    },
  };
};

const lowestPrice: TradeAnswer = (product, asked) => {
  const live = factOf(product, 'price.live', asked);
  const lowest = factOf(product, 'price.lowest_30d', asked);
  if (live === undefined || lowest === undefined || isPriceOver(product, asked.now)) {
    return livePrice(product, asked);
  }
  const [now, low] = [spokenValue(live, asked), spokenValue(lowest, asked)];
  return {
    text: say(asked, `${product.name}的直播价是${now}。`, `The live price of ${product.name} is ${now}.`),
    facts: [live.id],
    also: {
      text: say(asked, `近30天成交记录里的低位是${low}。`, `The low point of the last 30 days was ${low}.`),
      facts: [lowest.id],
    },
  };
};

const priceEnd: TradeAnswer = (product, asked) => {
  const until = factOf(product, 'price.valid_until', asked);
  if (until === undefined) return undefined;
  if (isPriceOver(product, asked.now)) return priceIsOver(product, asked);
  const moment = spokenValue(until, asked);
  return {
    text: say(
      asked,
      `${product.name}的直播价有效期到${moment}。`,
      `The live price of ${product.name} is valid until ${moment}.`,
    ),
    facts: [until.id],
  };
};

/** Answers about price and stock: each knows one question and tells only what the contract's fields hold. */
export const TRADE_ANSWERS: Readonly<Record<string, TradeAnswer>> = {
  price: livePrice,
  discount,
  'lowest-price': lowestPrice,
  'price-end': priceEnd,
  limit: (product, asked) => {
    const limit = factOf(product, 'price.limit_per_order', asked);
    if (limit === undefined) return undefined;
    const count = spokenValue(limit, asked);
    return {
      text: say(
        asked,
        `${product.name}每单限购${count}。`,
        `The limit for ${product.name} is ${count} per order.`,
      ),
      facts: [limit.id],
    };
  },
  stock: (product, asked) => {
    const left = factOf(product, 'stock.qty', asked);
    if (left === undefined) return undefined;
    const restock = factOf(product, 'stock.restock', asked);
    const later = restock === undefined ? '' : spokenValue(restock, asked);
    const asksRestock =
      /补货|卖到|下架|月底|月初|下周|下个?月|几号|哪天|(再|什么时候|啥时候|何时|多久).{0,3}(有|上|来|补)|上货|restock|\bback\b|when.{0,20}more/.test(
        asked.plain,
      );
    if (left.value === 0) {
      return {
        text: say(
          asked,
          `${product.name}现在没有库存了${later === '' ? '' : `，补货安排：${later}`}。`,
          `${product.name} is out of stock now${later === '' ? '' : `; restock: ${later}`}.`,
        ),
        facts: [left.id, ...(restock === undefined ? [] : [restock.id])],
      };
    }
    const tellsLater = restock !== undefined && (asksRestock || namesVariant(later, asked.plain));
    return {
      text: say(
        asked,
        `${product.name}现在的库存是${spokenValue(left, asked)}${tellsLater ? `，补货安排：${later}` : ''}。`,
        `${product.name} has ${spokenValue(left, asked)} in stock${tellsLater ? `; restock: ${later}` : ''}.`,
      ),
      facts: [left.id, ...(tellsLater ? [restock.id] : [])],
    };
  },
};

const SIZES_SAID: readonly (readonly [size: string, said: RegExp])[] = [
  ['s', /\bsmalls?\b/],
  ['m', /\bmediums?\b/],
  ['l', /(?<!x-|extra )\blarges?\b/],
];

const SHADES = '红橙黄绿青蓝紫黑白灰粉棕';

/** Whether what comes back is the very size or shade that is asked about: 'any smalls left'. */
function namesVariant(restock: string, question: string): boolean {
  const words: readonly string[] = normalise(restock).match(/[a-z]+/g) ?? [];
  const asked: readonly string[] = question.match(/[a-z]+/g) ?? [];
  const sizes = SIZES_SAID.flatMap(([size, said]) => (said.test(question) ? [size] : []));
  const isNamed = contentWords(restock).some(
    (word) => /^[a-z]{3,}$/.test(word) && contentWords(question).includes(word),
  );
  const shade = [...question].some((character) => SHADES.includes(character) && restock.includes(character));
  const askedFigures: readonly string[] = question.match(/\d+/g) ?? [];
  const figures: readonly string[] =
    normalise(restock).match(/\d+(?=码|号(?!补|到|有|前|后)|寸|#)|(?<=size )\d+/g) ?? [];
  return (
    isNamed ||
    shade ||
    figures.some((figure) => askedFigures.includes(figure)) ||
    (question.match(/(?<![a-z])(xxs|xs|s|m|l|x{1,4}l)(?![a-z'])/g) ?? []).some((size) =>
      words.includes(size),
    ) ||
    words.some((word) => sizes.includes(word) || (/^x{1,4}l$/.test(word) && asked.includes(word)))
  );
}

/** Products ordered by price, the named ones or all, since 'the cheapest' is for the viewer to see. */
export function priceOrder(direction: 'up' | 'down', asked: Asked): readonly Told[] {
  const meant = asked.named.length > 1 ? asked.named : asked.knowledge.products;
  const over = asked.named.length > 1 ? meant.filter((product) => isPriceOver(product, asked.now)) : [];
  const priced = meant
    .flatMap((product) => {
      const live = factOf(product, 'price.live', asked);
      return live === undefined || isPriceOver(product, asked.now) ? [] : [{ product, live }];
    })
    .sort((a, b) => (Number(a.live.value) - Number(b.live.value)) * (direction === 'up' ? 1 : -1))
    .slice(0, 3);
  const list = priced.map(({ product, live }) =>
    say(
      asked,
      `${product.name}的直播价是${spokenValue(live, asked)}`,
      `${product.name} at ${spokenValue(live, asked)}`,
    ),
  );
  // Goods of a reviewed class have a price as well, and whoever asks for the cheapest has to know that.
  const isPart = asked.named.length < 2 && asked.knowledge.products.some(isReviewed);
  const lead = isPart
    ? say(
        asked,
        '直播间里还有别的商品，价格请看商品页面；这里',
        'There are other goods too, priced on the product page. Of these here, ',
      )
    : '';
  const order = {
    text: say(
      asked,
      `${lead}${direction === 'up' ? '由低到高' : '由高到低'}：${list.join('，')}。`,
      `${lead}${isPart ? 'by' : 'By'} live price, ${direction === 'up' ? 'low to high' : 'high to low'}: ${list.join(', ')}.`,
    ),
    facts: priced.map(({ live }) => live.id),
  };
  return [...(priced.length > 0 ? [order] : []), ...over.map((product) => priceIsOver(product, asked))];
}

export function factOf(product: Product, path: string, asked: Asked): KnownFact | undefined {
  return asked.knowledge.fact(`${product.id}.${path}`);
}

/** After `valid_until` the live price may not be said as the present one. */
export function isPriceOver(product: Product, now: number): boolean {
  const until = product.price?.valid_until;
  return until !== undefined && Date.parse(until) < now;
}

function priceIsOver(product: Product, asked: Asked): Told {
  return {
    text: say(
      asked,
      `${product.name}之前的直播价已经过了有效期，现在的价格请以商品页面为准。`,
      `The live price of ${product.name} has ended; please see the product page for the price now.`,
    ),
    facts: [`${product.id}.price.valid_until`],
  };
}
