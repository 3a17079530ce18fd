import { prefilter } from '../../text/may-match.ts';
import { weigh } from '../measures/weighing.ts';
import { agrees } from '../numbers/number-agreement.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { judgeFree } from '../prices/free-shipping.ts';
import type { Clause } from '../scene/clauses.ts';
import { isDenied } from '../scene/denial.ts';
import { nearWords } from '../scene/near-words.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import {
  addClaim,
  contradicted,
  type Judgement,
  type Scene,
  sentenceText,
  statements,
  supported,
  unsupported,
} from '../scene/scene.ts';
import { judgeWords, literally } from '../scene/text-support.ts';
import { PLACE } from '../words/places.ts';

const HOUR_SECONDS = 3600;
const DISPATCH =
  /发货|发出|寄出|出库|发走|给你发|就发|能发|安排发|内发(?!热|光|烫|现)|dispatch|ships?\b|shipped|sent out|leaves? (?:the|our) warehouse/u;
/** How English speakers say that it is dispatched, before the time that it takes. */
const LEAVES_US =
  /\b(?:(?:sends?|sent) (?:(?:it|them|yours|everything|orders?) )?out|leaves? (?:us|here|(?:our|the) (?:place|shop|door|hands|store|building|warehouse|depot))|(?:we|i) (?:hand|pass|get|give) (?:[a-z]+ ){1,2}(?:over|off|out)|(?:is|are|goes?|gets?) out (?:of )?(?:the|our) door)(?: to you)? (?:within|inside|in|under) $/u;
const DELIVERY =
  /送达|到货|到家|收到|送到|包到|必达|到手(?!价)|配送到|就到|能到(?!\s?[\d一二两三四五六七八九十])|delivered|arrives?|delivery|get it/u;
const RECEIVED = /(?:收到|收货|签收|到货)(?:之?后|以后|货|起|算起|的|了)*$/u;
const SAME_DAY =
  /(?:今天|今晚|现在)(?:拍|买|下单)[^,，。!！?？]{0,3}(?:今天|今晚|当天|马上|立刻)(?:就|能)?发(?!票)|(?:半夜|凌晨|通宵|24小时)(?:也|都|能)*(?:给你|给您)?发(?:货)?(?!票)|(?:当天|当日|今天|今晚|拍下|下单|付款)(?:立刻|立即|马上|就|秒|之?后|即)*(?:可以|能|给你?|安排)?(?:发货|发出|寄出|给你?发|发走|就发)|现货(?:现发|秒发)|(?:早上|上午|凌晨|今天|今早)[摘采挖捞杀做烤][^,，。!！?？]{0,3}(?:下午|晚上|当晚|当天|今天)(?:就)?发|(?:当天|当日|现)[摘采挖捞杀做烤][^,，。!！?？]{0,3}(?:当天|当日|现)发|(?:极速|闪电|秒)发货?|same[- ]day (?:dispatch|shipping)|ships? (?:today|(?:the )?same day)|dispatched (?:today|the same day)/gu;
const FAST_DELIVERY =
  /(?:今晚|今天|当天|明天|明早|明晚|后天|次日|第二天|隔天|两小时|半小时)[^,，。!！?？]{0,5}(?:就)?(?:能|可以|会)?(?:收到|到货|送到|送达|到家|吃上|用上|穿上|喝上)(?!货|的话)|overnight (?:delivery|shipping)|(?:two|2|one|1)[- ]day (?:delivery|shipping)|(?:明天|明早|后天)[^,，。!！?？]{0,4}(?:就)?(?:[^,，。!！?？]{0,3}就)?(?:到|送到)(?:了)?(?:您|你)?(?:家|手)|on your (?:porch|doorstep|door|mat) (?:tomorrow|today|tonight|overnight)|次日达|隔日达|当日达|隔天(?:就)?(?:能|可以)?(?:到|收到)|明天(?:就)?(?:能|可以)?(?:到|收到|送到)|小时达|next[- ]day delivery|same[- ]day delivery|arrives tomorrow/gu;
const FREE =
  /(?:偏远(?:地区)?|新疆|西藏|内蒙|海南|港澳台)[^,，。!！?？]{0,6}(?:不(?:用|再|会)?(?:加|收|补|另收)(?:钱|价|运费|邮费)|一样包邮|也(?:不要|免)运费)|一分(?:钱)?运费(?:都|也)?不(?:要|收|用)|一律不收运费|(?<scope>全国|全场|偏远(?:地区)?也?|新疆|西藏|港澳台|全部|都|统统|一件也?)?(?:都|也|全部)*包邮|免运费|免邮(?:费)?|运费(?:还|也|都|统统)?(?:全免|我们出|我出|商家出)|free (?:shipping|delivery|postage)|(?:shipping|delivery|postage)(?: is|'s)? free|(?<!return |returns )(?:shipping|delivery|postage|post|carriage)(?: is|'s)?(?: already| then| now| just| simply){0,2} (?:on us|taken care of|on the house|free of charge|waived)|(?:shipping|delivery|postage)(?: is|'s)? (?:already|then|now) free|goes out free|no (?:shipping|delivery|postage) (?:charge|fee|cost)s?|ships? (?:\w+ )?free/gu;
const OTHER_CARRIER =
  /顺丰|京东(?:快递|物流|配送)|中通|圆通|韵达|申通|极兔|邮政|德邦|冷链|冷运|空运|航空件|送货上门|送上门|上门配送|(?<![-'’])\b(?:ems|fedex|ups|usps|dhl|royal mail|dpd)\b/gu;
const FROM_WHERE = new RegExp(
  `(?<place>${PLACE}|保税仓?|海外|国内)(?:省|市)?(?:${PLACE})?[\\p{Script=Han}]{0,4}?(?:直发|直邮|发货)`,
  'gu',
);
const FROM_STATE =
  /ships? (?:from|out of) (?:our |a |the )?(?<from>[a-z][a-z ]{1,24}?)(?= warehouse| facility|[,.!?]|$)|(?:our |a )(?<whose>[a-z]{3,16}) warehouse/gu;

const SAID = prefilter(SAME_DAY, FAST_DELIVERY, FREE, OTHER_CARRIER, FROM_STATE, FROM_WHERE);

/** Dispatch, delivery and postage. */
export function readShipping(scene: Scene): void {
  readWhereto(scene);
  for (const quantity of scene.quantities) {
    if (scene.taken.has(quantity) || quantity.dimension !== 'time') continue;
    const clause = scene.clauseAt(quantity.from);
    const beside = scene.text.slice(
      Math.max(clause.from, quantity.from - 8),
      Math.min(clause.to, quantity.to + 10),
    );
    if (readOwnDispatch(scene, quantity)) continue;
    const dispatch =
      DISPATCH.test(beside) ||
      LEAVES_US.test(scene.text.slice(Math.max(clause.from, quantity.from - 30), quantity.from));
    if (!dispatch && !DELIVERY.test(beside)) continue;
    // 收到三十天里头断墨的: counted from then, and no time of delivery.
    if (!dispatch && RECEIVED.test(scene.text.slice(clause.from, quantity.from))) continue;
    if (!dispatch && isLeftOpen(scene.text, clause)) {
      scene.taken.add(quantity);
      continue;
    }
    scene.taken.add(quantity);
    if (scene.isUnclaimed(quantity.from)) continue;
    const sheet = scene.sheetAt(quantity.from);
    addClaim(
      scene,
      'shipping',
      quantity.from,
      quantity.to,
      dispatch ? judgeDispatch(scene, sheet, quantity) : judgeDelivery(scene, sheet, quantity),
    );
  }
  if (!SAID.isMetBy(scene.text)) return;
  for (const match of statements(scene, SAME_DAY))
    claim(scene, match, judgeMadeAndSent(scene, match) ?? judgeWithin(scene.sheetAt(match.index), 24, false));
  for (const match of statements(scene, FAST_DELIVERY))
    claim(scene, match, judgeWords(scene.sheetAt(match.index), literally(match[0])));
  for (const match of statements(scene, FREE))
    if (!isDenied(scene, match.index)) claim(scene, match, judgeFree(scene, match));
  for (const match of statements(scene, OTHER_CARRIER))
    claim(scene, match, judgeWords(scene.sheetAt(match.index), literally(match[0])));
  for (const match of statements(scene, FROM_STATE)) {
    const where = match.groups?.from ?? match.groups?.whose ?? '';
    claim(scene, match, judgeWords(scene.sheetAt(match.index), literally(where.trim())));
  }
  for (const match of statements(scene, FROM_WHERE)) {
    const place = match.groups?.place ?? '';
    claim(scene, match, judgeWords(scene.sheetAt(match.index), literally(place.replace(/[省市]$/u, ''))));
  }
}

/** I only know when it leaves, within seventy-two hours: the time of dispatch, told apart from the words for it. */
function readOwnDispatch(scene: Scene, quantity: Quantity): boolean {
  if (!scene.hasEnglish) return false;
  const words = sentenceText(scene, scene.clauseAt(quantity.from).sentence);
  if (!/\b(?:leaves?|out|ships?|sent|dispatch\w*|on its way|goes off)\b/u.test(words)) return false;
  if (
    !/\b(?:within|inside|in) (?:the )?$/u.test(
      scene.text.slice(Math.max(0, quantity.from - 12), quantity.from),
    )
  )
    return false;
  const own = dispatchOf(scene.sheetAt(quantity.from));
  if (own === undefined || own.hi !== quantity.hi || own.lo !== own.hi) return false;
  scene.taken.add(quantity);
  if (!scene.isUnclaimed(quantity.from))
    addClaim(scene, 'shipping', quantity.from, quantity.to, supported([own.id], own.shown));
  return true;
}

const MADE_AND_SENT = /(?:当天|当日|现)(?<made>[摘采挖捞杀做烤])[^,，。;；]{0,3}(?:当天|当日|现)发/u;

/** 今天烤的今天就发, of bread whose facts say 当天烤当天发. */
function judgeMadeAndSent(scene: Scene, match: RegExpExecArray): Judgement | undefined {
  if (!/[摘采挖捞杀做烤]/u.test(match[0])) return undefined;
  const held = scene
    .sheetAt(match.index)
    .texts.find(({ text }) => match[0].includes(MADE_AND_SENT.exec(text)?.groups?.made ?? ' '));
  return held && supported([held.id], held.shown);
}

const TO_WHERE =
  /(?<where>新疆|西藏|青海|内蒙古?|海南|宁夏|甘肃|港澳台|香港|澳门|台湾)\p{Script=Han}{0,6}?(?:都|也)?(?:能|可以|给你?|照样)(?:发|送|寄)/gu;

/** 新疆西藏青海都能发, of goods that do not go there. */
function readWhereto(scene: Scene): void {
  for (const match of statements(scene, TO_WHERE)) {
    const where = match.groups?.where ?? '';
    const barred = scene
      .sheetAt(match.index)
      .texts.find(({ text }) =>
        text
          .split(/[,，。;；]/u)
          .some((part) => part.includes(where) && /不(?:发|配送|寄|支持|送)/u.test(part)),
      );
    if (barred !== undefined && !/不/u.test(match[0]))
      claim(scene, match, contradicted([barred.id], barred.shown));
  }
}

/** 一般两三天能到,具体看物流: usual times with the place to look promise nothing. */
const isLeftOpen = (text: string, { from, to, text: words }: Clause): boolean =>
  /一般|通常|正常|大概|大约|usually|normally|typically/u.test(words) &&
  /(?:看|以|查|跟)(?:一下)?(?:物流|快递|订单|页面|地区|距离)|为准|看地区|depends|check the tracking/u.test(
    text.slice(from, to + 24),
  );

function claim(scene: Scene, match: RegExpExecArray, judgement: Judgement): void {
  addClaim(scene, 'shipping', match.index, match.index + match[0].length, judgement);
}

/** A product's own promise goes before the shop's. */
function judgeDispatch(scene: Scene, sheet: ProductSheet, quantity: Quantity): Judgement {
  const own = dispatchOf(sheet);
  if (own === undefined) return judgeDelivery(scene, sheet, quantity);
  // Within a longer time than promised is true too.
  const holds = quantity.hi >= own.hi || agrees(quantity, own);
  return holds ? supported([own.id], own.shown) : contradicted([own.id], own.shown);
}

function dispatchOf(sheet: ProductSheet): ProductSheet['numbers'][number] | undefined {
  const promised = sheet.numbers.filter(
    ({ dimension, attributes, path }) =>
      dimension === 'time' && attributes.has('dispatch') && !path.startsWith('faq'),
  );
  return promised.find(({ id }) => !id.startsWith('shop.')) ?? promised[0];
}

function judgeWithin(sheet: ProductSheet, hours: number, inclusive: boolean): Judgement {
  const own = dispatchOf(sheet);
  if (own === undefined) return unsupported;
  const limit = hours * HOUR_SECONDS;
  return own.hi < limit || (inclusive && own.hi === limit)
    ? supported([own.id], own.shown)
    : contradicted([own.id], `${own.shown} h`.replace(/(\D) h$/u, '$1'));
}

function judgeDelivery(scene: Scene, sheet: ProductSheet, quantity: Quantity): Judgement {
  const promised = sheet.numbers.filter(
    ({ dimension, attributes }) => dimension === 'time' && attributes.has('delivery'),
  );
  return weigh(promised, quantity, nearWords(scene, quantity));
}
