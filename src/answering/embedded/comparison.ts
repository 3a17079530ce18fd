import type { KnownFact } from '../../knowledge/knowledge-base.ts';
import { topicsOfFact } from '../../knowledge/retrieval.ts';
import { isReviewed } from '../../knowledge/reviewed-goods.ts';
import type { Product } from '../../model/knowledge.ts';
import { factsOn, shortFacts } from './fact-answers.ts';
import type { Asked } from './question.ts';
import { AFTER_SALES_ANSWERS } from './service-answers.ts';
import { factOf, isPriceOver, TRADE_ANSWERS } from './trade-answers.ts';
import { nameOf, say, spokenValue, type Told } from './wording.ts';

/** Differences told in one answer: more than these nobody keeps in mind. */
const DIFFERENCES = 3;

/** What sets two products apart, side by side and without a verdict. */
export function compare(asked: Asked): readonly Told[] {
  const pair = pairOf(asked);
  if (pair === undefined) return [];
  const [one, other] = pair;
  const topics = asked.topics.map(({ topic }) => topic.id).filter((id) => !OF_PRICE.has(id));
  const asksPrice = asked.topics.some(({ topic }) => OF_PRICE.has(topic.id)) || topics.length === 0;
  const sum = TOGETHER.test(asked.plain) ? priceOfBoth(one, other, asked) : [];
  if (sum.length > 0) return sum;
  const told: Told[] = [];
  const price = asksPrice ? comparePrices(one, other, asked) : undefined;
  if (price !== undefined) told.push(price);
  const isPriceAlone = topics.length === 0 && asked.topics.length > 0;
  const differences = isPriceAlone ? [] : differing(one, other, topics, asked);
  if (differences.length > 0) told.push(sideBySide(one, other, differences, asked));
  else told.push(...termsOfBoth([one, other], topics, asked));
  return told;
}

/** 'Which is cheaper' compares the live prices, and no earlier ones. */
const OF_PRICE: ReadonlySet<string> = new Set(['price', 'discount']);

/** What the contract's own fields hold for each: days to return, papers, what is left. */
function termsOfBoth(pair: readonly Product[], topics: readonly string[], asked: Asked): readonly Told[] {
  return topics.flatMap((topic) =>
    pair.flatMap((product) => {
      const told = (TRADE_ANSWERS[topic] ?? AFTER_SALES_ANSWERS[topic])?.(product, asked);
      return told === undefined ? [] : [{ text: told.text, facts: told.facts }];
    }),
  );
}

/** The two products meant: both named, or one named beside the one on air, or the only two there are. */
function pairOf(asked: Asked): readonly [Product, Product] | undefined {
  const { named, product, knowledge } = asked;
  const candidates = [...named, ...(product === undefined ? [] : [product])];
  const open = knowledge.products.filter((each) => !isReviewed(each));
  if (new Set(candidates).size < 2 && open.length === 2) candidates.push(...open);
  const [one, other] = [...new Set(candidates)];
  return one === undefined || other === undefined ? undefined : [one, other];
}

function comparePrices(one: Product, other: Product, asked: Asked): Told | undefined {
  const prices = [one, other].flatMap((product) => {
    const live = factOf(product, 'price.live', asked);
    return live === undefined || isPriceOver(product, asked.now) ? [] : [live];
  });
  const [first, second] = prices;
  if (first === undefined || second === undefined) return undefined;
  const [a, b] = [spokenValue(first, asked), spokenValue(second, asked)];
  return {
    text: say(
      asked,
      `${one.name}的直播价是${a}，${other.name}的直播价是${b}。`,
      `The live price of ${one.name} is ${a}, that of ${other.name} is ${b}.`,
    ),
    facts: [first.id, second.id],
  };
}

/** Both in one order. */
const TOGETHER =
  /一起|一块儿?|一共|总共|合计|加起来|加一起|共(多少|几)|都(买|拍|要|拿|来)|各(一|来|买|拍|要)|(和|跟|加|\+).{1,12}(得|要|需要)?(多少钱|几块)|together|altogether|in total|total|for both|both for|come to|\bplus\b|\+|and .{2,30}(how much|what'?s? (the )?(damage|total|cost))|one of each/;

function priceOfBoth(one: Product, other: Product, asked: Asked): readonly Told[] {
  if (WHICH.test(asked.plain)) return [];
  const [first, second] = [one, other].map((product) =>
    isPriceOver(product, asked.now) ? undefined : factOf(product, 'price.live', asked),
  );
  const each = comparePrices(one, other, asked);
  if (typeof first?.value !== 'number' || typeof second?.value !== 'number' || each === undefined) return [];
  const cents = Math.round(first.value * 100) + Math.round(second.value * 100);
  const sum = spokenValue({ ...first, value: cents / 100 }, asked);
  const whole = {
    text: say(asked, `两件一共${sum}。`, `Together they come to ${sum}.`),
    facts: [first.id, second.id],
  };
  return [each, whole];
}

const WHICH = /哪|贵|便宜|区别|差|比|which|dearer|cheaper|differ|than|better/;

interface Difference {
  readonly left: KnownFact;
  readonly right: KnownFact;
}

function differing(
  one: Product,
  other: Product,
  topics: readonly string[],
  asked: Asked,
): readonly Difference[] {
  const rights = asked.knowledge.factsOf(other.id);
  const lefts =
    topics.length > 0
      ? topics.flatMap((topic) => factsOn(topic, asked.knowledge.factsOf(one.id)))
      : shortFacts(one, asked);
  return [...new Set(lefts)]
    .flatMap((left) => {
      const right = rights.find((fact) => isSameMatter(left, fact));
      if (right === undefined) return [];
      const isSame = spokenValue(left, asked) === spokenValue(right, asked);
      return isSame && topics.length === 0 ? [] : [{ left, right }];
    })
    .slice(0, DIFFERENCES);
}

function isSameMatter(left: KnownFact, right: KnownFact): boolean {
  if (!right.path.startsWith('facts.') && right.path !== 'ingredients') return false;
  if (left.path === right.path) return true;
  if (left.label !== undefined && left.label === right.label) return true;
  const main = topicsOfFact(left)[0];
  return main !== undefined && main === topicsOfFact(right)[0];
}

function sideBySide(one: Product, other: Product, differences: readonly Difference[], asked: Asked): Told {
  const list = differences.map(({ left, right }) =>
    say(
      asked,
      `${nameOf(left, asked)}：${one.name}是${spokenValue(left, asked)}，${other.name}是${spokenValue(right, asked)}`,
      `${nameOf(left, asked)}: ${spokenValue(left, asked)} for ${one.name}, ${spokenValue(right, asked)} for ${other.name}`,
    ),
  );
  return {
    text: `${list.join(say(asked, '；', '; '))}${say(asked, '。', '.')}`,
    facts: differences.flatMap(({ left, right }) => [left.id, right.id]),
  };
}
