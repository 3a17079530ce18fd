import { contentWords, normalise } from '../../knowledge/retrieval.ts';
import { namedIn } from './coverage.ts';
import type { Asked } from './question.ts';
import { asSentence, sentenceOf, type Told } from './wording.ts';

/** A part, an extra or another version beside a price: '换一套滤网多少钱' asks for no price of the machine. */
const PART =
  /(再|另外?|加|单独|单|额外|以后|后期)(买|配|购|换|拍)|[换配补](一)?([套个块片支根张条只副])?(?=[^货码季吗不么钱新]{1,5}(多少|多钱|几|贵|怎么|价|要|吗))|备用|备件|替换|替芯|补充装|加购|spare|replacement|refills?\b|extra (?!cost|charge|fee|large|small|for)|separate(ly)?|on (its|their) own|单(卖|买|独)/;
const VERSION =
  /(同款|这款|别的|其他|其它|另外|更[大小]|[大小]一号|[大小]号?|[一二三四五六七八两]人(位|座)|(\d+(\.\d+)?) ?(寸|英寸|升|l|人份?|片|抽|ml|毫升|米|平|斤|公斤|kg|g|克|cm|厘米)).{0,3}的?(款|版|装|规格|型号|尺寸)?(有(吗|没|不)|吗|么|没)|有(没有)?.{0,2}([一二三四五六七八两]人(位|座)|\d+(\.\d+)? ?(寸|升|斤|公斤|片|抽|米|克))的|(bigger|smaller|larger|other|another|different|matching|pro|max|mini|\d+ ?(l|litres?|inch|oz|ml|kg|g|pack|cm)) (version|size|one|model|option|bag|pack|bottle|box|tub|tin)s?\b/;
/** Things that belong to other things; one that is no part of the product's name is not the product. */
const PIECE =
  /(?<piece>\p{Script=Han}[柜架罩套盖头垫带绳线芯网膜壳袋盒轮篮刷杆腿枕布砂池器](?:子)?)(?:单买|单卖|另买)?(?:吗|的话)?(?:要|得|是|卖|大概)?(?:多少钱|多钱|几块|几多钱|什么价|啥价|价格|贵不贵|贵吗|怎么卖)/u;
const PIECE_EN =
  /\b(?:the|a|an|any|for|new|extra|another) (?<the>footprint|lid|basket|filter|bulb|battery|strap|case|cover|stand|mount|charger|cable|wheels?|head|blade|bag|pillow|topper|helmet|seal|tray|rack|pole|brush|remote|band|sleeve|pad|insert|liner|tips?|straw|base|shelf|insoles?|laces|hood)\b/;
const ASKS_PRICE = /多少钱|多钱|几块|几多钱|什么价|啥价|价格|贵不贵|贵吗|怎么卖|price|how much|cost/;

/** Whether the price asked for is that of something that is not the product itself. */
export function isOfPart(asked: Asked): boolean {
  if (asked.product === undefined || asked.named.length > 1) return false;
  const { plain } = asked;
  if (!ASKS_PRICE.test(plain)) return false;
  return PART.test(plain) || namesPiece(asked) || (VERSION.test(plain) && !isHeldVersion(asked));
}

function namesPiece({ plain, product }: Asked): boolean {
  const piece = PIECE.exec(plain)?.groups?.piece ?? PIECE_EN.exec(plain)?.groups?.the;
  if (piece === undefined || product === undefined) return false;
  const own = normalise([product.name, ...(product.aliases ?? []), product.category ?? ''].join(' '));
  // Of '短袜多少钱' beside socks one character is enough to mean the product itself.
  return /^[a-z]/.test(piece)
    ? !own.includes(piece)
    : ![...piece.replace('子', '')].some((part) => own.includes(part));
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
    if (!PRICED.test(text)) return false;
    const shared =
      named.filter((part) => text.includes(part)).length + words.filter((word) => text.includes(word)).length;
    // A single character is enough beside the label of a replacement.
    return (
      shared >= 2 || (named.length === 1 && shared === 1 && /替换|备用|补充装|耗材|spare|refill/.test(text))
    );
  });
  if (fact !== undefined) return sentenceOf(product.name, [fact], asked);
  const faq = (product.faq ?? []).findIndex(({ q, a }) => {
    const text = normalise(`${q} ${a}`);
    return PRICED.test(text) && named.filter((part) => text.includes(part)).length >= 2;
  });
  const answer = product.faq?.[faq]?.a;
  return answer === undefined
    ? undefined
    : { text: asSentence(answer, asked), facts: [`${product.id}.faq.${faq}`] };
}

const PRICED = /\d ?(元|块)|[¥£$€] ?\d/;

/** A size that the facts list is the product itself. */
function isHeldVersion(asked: Asked): boolean {
  const figure = /\d+(\.\d+)?/.exec(VERSION.exec(asked.plain)?.[0] ?? '')?.[0];
  if (figure === undefined || asked.product === undefined) return false;
  return asked.knowledge
    .factsOf(asked.product.id)
    .some(
      ({ path, value }) => path.startsWith('facts.') && figuresIn([value].flat().join(' ')).includes(figure),
    );
}

function figuresIn(text: string): readonly string[] {
  return text.match(/\d+(\.\d+)?/g) ?? [];
}
