import { contentWords, normalise } from '../../knowledge/retrieval.ts';
import { namedIn } from './coverage.ts';
import type { Asked } from './question.ts';
import { sentenceOf, type Told } from './wording.ts';

/** A part, an extra or another version beside a price: '换一套滤网多少钱' asks for no price of the machine. */
const PART =
  /(再|另外?|加|单独|单|额外|以后|后期)(买|配|购|换|拍)|[换配补](一)?([套个块片支根张条只副])?(?=[^货码季吗不么钱新]{1,5}(多少|多钱|几|贵|怎么|价|要|吗))|备用|备件|替换|替芯|补充装|加购|spare|replacement|refills?\b|extra (?!cost|charge|fee|large|small|for)|separate(ly)?|on (its|their) own/;
const VERSION =
  /(同款|这款|别的|其他|其它|另外|更[大小]|[大小]一号|[大小]号?|(\d+(\.\d+)?) ?(寸|英寸|升|l|人份?|片|抽|ml|毫升|米|平)).{0,3}的?(款|版|装|规格|型号|尺寸)?(有(吗|没|不)|吗|么|没)|(bigger|smaller|larger|other|another|different|matching|pro|max|mini|\d+ ?(l|litres?|inch|oz|ml|pack)) (version|size|one|model|option)s?\b/;
const ASKS_PRICE = /多少钱|多钱|几块|几多钱|什么价|啥价|价格|贵不贵|贵吗|怎么卖|price|how much|cost/;

/** Whether the price asked for is that of something that is not the product itself. */
export function isOfPart(asked: Asked): boolean {
  if (asked.product === undefined || asked.named.length > 1) return false;
  const { plain } = asked;
  if (!ASKS_PRICE.test(plain)) return false;
  return PART.test(plain) || (VERSION.test(plain) && !isHeldVersion(asked));
}

/** The fact that names the part and its price. */
export function pricedPart(asked: Asked): Told | undefined {
  const { product } = asked;
  if (product === undefined) return undefined;
  const named = [...namedIn(asked.plain.replace(ASKS_PRICE, ' '))].filter(
    (part) => !'换配补贵以后另单独套'.includes(part),
  );
  const words = contentWords(named.join(' '));
  const fact = asked.knowledge.factsOf(product.id).find(({ path, label, value }) => {
    if (!/^(facts\.|after_sales\.)/.test(path)) return false;
    const text = normalise([label, value].flat().join(' '));
    if (!/\d ?(元|块)|[¥£$€] ?\d/.test(text)) return false;
    const shared =
      named.filter((part) => text.includes(part)).length + words.filter((word) => text.includes(word)).length;
    return shared >= 2;
  });
  return fact === undefined ? undefined : sentenceOf(product.name, [fact], asked);
}

/** A size that the facts list is the product itself. */
function isHeldVersion(asked: Asked): boolean {
  const figure = /\d+(\.\d+)?/.exec(VERSION.exec(asked.plain)?.[0] ?? '')?.[0];
  if (figure === undefined || asked.product === undefined) return false;
  return asked.knowledge
    .factsOf(asked.product.id)
    .some(({ path, value }) => path.startsWith('facts.') && [value].flat().join(' ').includes(figure));
}
