import type { ProductSheet } from './product-sheet.ts';
import { addClaim, type Judgement, type Scene, statements, supported, unsupported } from './scene.ts';
import { judgeWords, literally } from './text-support.ts';

const COUNT = '[一二两三四五六七八九十\\d]+';
const GIFT = new RegExp(
  `买${COUNT}[件盒份瓶包个袋]?(?:送|赠|得|发)${COUNT}|(?:再|加|额外|还|另外|下单|今天|都|就|免费|拍下|现在|每单|同时)*(?:加?送|赠送|附赠|加赠|赠)(?:你|您|大家|给(?:你|您|大家)|一个|的|到)*(?:运费险|(?:${COUNT})?(?:个|份|盒|包|瓶|支|套|条|只|双|张|袋|台|把|件|片|次)(?:装的?)?(?<what>[\\p{Script=Han}a-z0-9]{0,8}))|(?:下单|拍下|今天|再|额外|还|另外|免费|现在|同时|加)(?:就|也|都|会|再|给你|给大家|直接|额外|免费)*(?:送|赠送|赠)(?:你|您|大家|给(?:你|您|大家))?(?!货|人|礼物?给|到|达|给|长辈|亲|老|女|男|爸|妈|朋友|福利|大家)(?<bare>[\\p{Script=Han}]{2,6}?)(?=${COUNT}[个份盒包瓶支套条只双张袋台把件片次]|[,，。;；!！?？]|$)|(?:get|gives? you|comes with) (?:a|an|one|\\w+) free (?<english>[a-z]+)|free gift|free (?<bonus>[a-z]+) (?:with|included)`,
  'gu',
);
const NOT_GIFT = /(?:送货|送人|送礼|送达|送到|发送|配送|运送|赠品|欢送)/u;

const RIVAL =
  '别家|别人家?|其他家|其它家|其他品牌|其它品牌|别的品牌|同行|同类(?:产品)?|竞品|市面上?(?:的|其他的?|大部分|大多数)*(?:产品|同类)?|普通(?:的)?[\\p{Script=Han}]{0,6}?|一般(?:的)?[\\p{Script=Han}]{0,4}?|传统(?:的)?[\\p{Script=Han}]{0,6}?|外面(?:的|卖的|买的)?|网上(?:的)?|专柜(?:的)?|超市(?:里)?(?:的|卖的|买的)?|隔壁|大牌|进口的|某宝|某东|药店|牛奶|上一代|老款|旧款';
const COMPARISON = new RegExp(
  `(?:比|超过|吊打|秒杀|碾压|完胜|甩开|强过|好过|胜过)(?:起)?(?<rival>${RIVAL})(?:的|要|还|都|更|卖的)*[^,，。!！?？]{0,10}|(?:不像|不比)(?:别家|别人|其他|其它|市面上)[^,，。!！?？]{0,8}|(?:better|cheaper|stronger|faster|lighter|longer|more \\w+|safer) than (?:any|other|the|most|our|every|all|regular|ordinary|leading|competing)[a-z ]{0,20}`,
  'gu',
);

/** Gifts with an order, and comparisons with what others sell. */
export function readGiftsAndComparisons(scene: Scene): void {
  for (const match of statements(scene, GIFT)) {
    if (NOT_GIFT.test(match[0])) continue;
    const what = (
      match.groups?.what ??
      match.groups?.bare ??
      match.groups?.english ??
      match.groups?.bonus ??
      ''
    ).replace(/(?:给|啊|呀|哦|的|了|啦)+.*$/u, '');
    takeNumbers(scene, match);
    addClaim(
      scene,
      'price',
      match.index,
      match.index + match[0].length,
      judgeGift(scene.sheetAt(match.index), match[0], what),
      'gift',
    );
  }
  for (const match of statements(scene, COMPARISON)) {
    if (scene.claims.some(({ from, to }) => match.index < to && match.index + match[0].length > from))
      continue;
    takeNumbers(scene, match);
    const judgement = judgeWords(scene.sheetAt(match.index), literally(match[0].slice(0, 12)));
    addClaim(scene, 'comparison', match.index, match.index + match[0].length, judgement, 'rival');
  }
}

function takeNumbers(scene: Scene, match: RegExpExecArray): void {
  const [from, to] = [match.index, match.index + match[0].length];
  for (const quantity of scene.quantities)
    if (quantity.from < to && quantity.to > from) scene.taken.add(quantity);
}

/** The thing itself has to be named as a gift in a fact, or the promotion word for word. */
function judgeGift(sheet: ProductSheet, said: string, what: string): Judgement {
  if (/^买/u.test(said)) return judgeWords(sheet, literally(said));
  const noun = /运费险/u.test(said) ? '运费险' : what;
  if (noun.length < 2) return unsupported;
  const held = sheet.texts.find(
    (fact) =>
      fact.text.includes(noun) &&
      /送|赠|附|礼|含|配件|清单|运费险|gift|free|includ|accessor/u.test(fact.text),
  );
  return held === undefined ? unsupported : supported([held.id], held.shown);
}
