import { isReviewed } from '../../knowledge/reviewed-goods.ts';
import type { Product } from '../../model/knowledge.ts';
import { shortFacts } from './fact-answers.ts';
import type { Asked } from './question.ts';
import { factOf } from './trade-answers.ts';
import { say, statement, type Told } from './wording.ts';

/** Facts told when a product is introduced. */
const FACTS_TOLD = 3;

const INTRODUCE =
  /这(个|款)?是(什么|啥)|(^|[ 这那它款个])是(什么|啥)(东西|产品)?(?!样)|介绍|讲(一?下|讲|解)|说(一?下|说)|了解一?下|参数|what('s| is| are) (this|it|that|these)\b(?! (about|cost|made|like|worth|rated|in))|tell me (more )?about|introduce|more (info|details)|describe/;

const RANGE =
  /(有|卖)(些)?(什么|啥|哪些)(商品|产品|东西|货|好物)|(都|在)(有|卖)(些)?(什么|啥)|几款|哪几(款|样|种)|推荐|what (do you|are you|products?).{0,12}(sell|have|offer|selling)|what.{0,6}(products|items)|which products|recommend/;

/** Whether the viewer wants to be told what a product is. */
export function asksIntroduction(plain: string): boolean {
  return INTRODUCE.test(plain);
}

/** Whether the viewer wants to know what there is. */
export function asksRange(plain: string): boolean {
  return RANGE.test(plain);
}

/** What a product is, in one sentence of its first facts. */
export function introduce(product: Product, asked: Asked): Told | undefined {
  const facts = shortFacts(product, asked).slice(0, FACTS_TOLD);
  const category = factOf(product, 'category', asked);
  const name = factOf(product, 'name', asked);
  const parts = [
    ...(category === undefined ? [] : [say(asked, `属于${category.value}`, `${category.value}`)]),
    ...facts.map((fact) => statement(fact, asked)),
  ];
  if (parts.length === 0) return undefined;
  return {
    text: say(
      asked,
      `这款是${product.name}，${parts.join('，')}。`,
      `This is ${product.name}: ${parts.join(', ')}.`,
    ),
    facts: [name, category, ...facts].flatMap((fact) => (fact === undefined ? [] : [fact.id])),
  };
}

/** Of what may be spoken freely: the others are presented by their approved script alone. */
export function openProducts({ knowledge }: Pick<Asked, 'knowledge'>): readonly Product[] {
  return knowledge.products.filter((product) => !isReviewed(product));
}

/** The names of what the shop presents. */
export function range(asked: Asked): Told | undefined {
  const products = openProducts(asked).slice(0, 6);
  if (products.length === 0) return undefined;
  const names = products.map(({ name }) => name);
  return {
    text: say(asked, `直播间里有${names.join('、')}。`, `We are presenting ${names.join(', ')}.`),
    facts: products.map(({ id }) => `${id}.name`),
  };
}
