import { isCommon } from '../doubt/common-words.ts';
import type { ShopWords } from '../doubt/shop-words.ts';
import { isHan } from '../text/characters.ts';
import { foldText } from '../text/fold.ts';

/** Chinese words that say nothing of the thing sold; folded. */
const PLAIN_WORDS =
  /家人们|朋友们|姐妹们|宝宝们|大家好|晚上好|早上好|下午好|欢迎|来到|大家|直播间|今[天晚儿]|明[天晚]|现在|这会儿|目前|本店|本场|我们?|咱们?|您|你们?|介绍|带来|看一下|说一下|下单|拍下|收到|发货|出库|付款|带走|到手|可以|采用|里[面头]|外[面头]|上面|下面|表面|整体|自带|另外|标注|编号|能查|尺寸|大小|容量|重量|净重|材质|颜色|产地|售价|价格|支持|限购|每单|每人|无理由|退货|换货|质保|保修|包邮|喜欢|看看/gu;
const PLAIN_CHARACTERS = new Set(
  '的了着在是有就都也和跟与及里上下内外中个把被给用到这那它款哈啊呢吧嘛呀哦嗯每各整全一二两三四五六七八九十百千万零半点可能会做装放卖送配买拍选带含由从按及长宽高厚重大小约共件条支瓶盒袋箱片枚粒张双套台包罐桶块根颗盏本份组种色号码寸斤克升米元次天年月日时分',
);
/** English words of the same kind, beside the common ones. */
const PLAIN_ENGLISH = new Set(
  `one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty
  ninety hundred thousand dollar dollars pound pounds euro euros cent cents tonight today evening morning night here
  comes come there's we're you'll it'll that's pay pays price costs cost get gets send back hello hey folks everyone
  welcome carries carry holds hold weighs weigh measures measure includes included inside outside pair box bottle bag
  pack set piece pieces has been both rated like them him her each every about also okay well week weeks month months
  year years day days hour hours minute minutes inch inches feet foot gram grams kilos ounce ounces litre litres liter
  liters metre metres meter meters until through from down front side sides top bottom monday tuesday wednesday
  thursday friday saturday sunday last lasts fit fits span spans run runs take takes medium small large wide long tall
  deep high low thick`.split(/\s+/),
);
const LATIN = /[a-z][a-z\d]*|\d+[a-z][a-z\d]*/giu;
const ENGLISH_WORDS = /[a-z'’]{3,}/giu;
/** Chinese characters, one by one, that a sentence may hold besides. */
const MOST_UNKNOWN = 2;

/**
 * Whether every word of a stretch is carried by a claim, held by the notes of the shop, or says nothing of what is
 * sold. Of 47 labelled lines that one word more would have let through, 17 were untrue or no sentences.
 * @param carried for each code unit of `words`, 1 where a supported claim carries it
 */
export function areKnown(words: string, carried: readonly number[], shop: ShopWords): boolean {
  if (!/\p{Script=Han}/u.test(words)) return areKnownInEnglish(words, carried, shop);
  for (const { 0: latin, index } of words.matchAll(LATIN)) {
    const isCarried = carried.slice(index, index + latin.length).every((each) => each === 1);
    if (!isCarried && !shop.has(latin.toLowerCase())) return false;
  }
  return areKnownInChinese(words, carried, shop);
}

function areKnownInEnglish(words: string, carried: readonly number[], shop: ShopWords): boolean {
  for (const { 0: written, index } of words.matchAll(ENGLISH_WORDS)) {
    if (carried[index] === 1) continue;
    const word = written.toLowerCase().replaceAll('’', "'");
    if (isCommon(word) || PLAIN_ENGLISH.has(word)) continue;
    if (!shop.has(word) && !shop.has(word.replace(/'s$|s$/, ''))) return false;
  }
  return true;
}

/** Two unknown characters side by side are a word, and too much. */
function areKnownInChinese(words: string, carried: readonly number[], shop: ShopWords): boolean {
  const folded = foldText(words);
  const { text } = folded;
  const known = new Array<number>(text.length).fill(0);
  for (const { 0: plain, index } of text.matchAll(PLAIN_WORDS)) known.fill(1, index, index + plain.length);
  for (let at = 0; at < text.length; at += 1) {
    const [original] = folded.span(at, at + 1);
    const isPlain = !isHan(text.charCodeAt(at)) || PLAIN_CHARACTERS.has(text.charAt(at));
    if (isPlain || carried[original] === 1) known[at] = 1;
    if (at > 0 && shop.hasPair(text.charCodeAt(at - 1), text.charCodeAt(at))) known.fill(1, at - 1, at + 1);
  }
  const unknown = [...known.keys()].filter((at) => known[at] === 0);
  return unknown.length <= MOST_UNKNOWN && unknown.every((at) => known[at + 1] !== 0);
}
