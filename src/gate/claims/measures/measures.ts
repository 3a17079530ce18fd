import { agrees } from '../numbers/number-agreement.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { DAY, isCount, unitOf } from '../numbers/units.ts';
import type { NumberFact } from '../scene/known-facts.ts';
import { type Near, nearWords } from '../scene/near-words.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { isSaidAgain } from '../scene/said-again.ts';
import { addClaim, contradicted, type Judgement, type Scene, supported } from '../scene/scene.ts';
import { isCalledByMeasure } from './called-by-measure.ts';
import { isCheckable } from './checkable-numbers.ts';
import { judgeColourTemperature } from './colour-temperature.ts';
import { fluidOunces } from './english-units.ts';
import { judgeFollowing } from './follows.ts';
import { judgeBand, judgeLabelled, judgeListed, judgeSide } from './labelled-numbers.ts';
import { isDosed, isNoStatement } from './no-statement.ts';
import { judgeWholeAsEach } from './of-the-whole.ts';
import { judgeOpened } from './opened.ts';
import { judgePaired } from './paired-numbers.ts';
import { judgePart, judgeSeveral, judgeWhole } from './parts-and-wholes.ts';
import { judgePieces } from './pieces.ts';
import { isRateBase, judgeRate } from './rates.ts';
import { judgeByFactor, judgeElapsed, judgeShortOf } from './reckoned-further.ts';
import {
  judgeCounted,
  judgeOfAnother,
  judgeOtherSide,
  judgeReckonedMeasure,
  judgeUnconditional,
} from './reckoned-measures.ts';
import { judgeReportWithin } from './report-within.ts';
import { judgeBareSides } from './sides-said.ts';
import { judgeStood } from './stood-measures.ts';
import {
  isForYounger,
  isOfHousehold,
  isOtherWay,
  isPace,
  isRoomWithin,
  isSaidTooMuch,
  isTooYoung,
} from './supposed-numbers.ts';
import { judgeWholeOfPiece } from './totals-of-one-fact.ts';
import { isNamed, weigh } from './weighing.ts';

/** Read by readers of their own. */
const READ_ELSEWHERE = new Set(['money', 'discount', 'clock', 'date']);
const PERSON =
  /身高|体重|个子|[胸腰臀腕头腿膝领颈]围|脚长|手围|手腕|圈口|脚宽|你.{0,3}(?:斤|cm)|(?<!公)斤的(?=$|[,，穿选拍买可都就要])|(?:宝宝|姐妹|朋友|女生|男生)穿|(?:斤|厘米|公分|cm|米)(?:上下|左右|多|以上|以下|以内)?的?(?:朋友|姐妹|宝宝|女生|男生|小个子|同学|人|(?:小|大|胖|瘦|壮)?(?:姑娘|女孩|男孩|小伙|大哥|大姐|汉子|妹子|兄弟|爷们|孩子|娃|狗|猫|金毛|(?:小|大)?(?:泰迪|柯基|比熊|博美|雪纳瑞|边牧|法斗|哈士奇|萨摩|布偶|英短|美短|拉布拉多)))|米[\d一二三四五六七八九]\p{Script=Han}{0,2}?的?(?:也|都|就|还)?得(?:弯|低|猫)/u;
/** 两百斤的大汉坐上去 says what it bears. */
const isBorne = (near: Near, candidates: readonly NumberFact[]): boolean =>
  /[坐站踩躺骑扛睡压]|承重/u.test(near.clause) && candidates.some(({ attributes }) => attributes.has('load'));
/** Said of children that are not to have it: a caution, which promises nothing. */
const CAUTION =
  /(?:不要|不能|不可以?|不得|不宜|不建议|不推荐|不适合|别|勿|禁止|避免|慎|先问|咨询|遵医嘱|看护|陪同|远离|请选|不太?合适|还不能|请家长|看个?热闹)/u;
const DONT =
  /^(?:可|千万|请|就)*(?:别|甭|莫|不要)(?!错过|犹豫|客气|忘|小看|小瞧|看(?!着)|担心|怕|急|等|超过|走|说|提|问)[^\d]{1,3}/u;
const USAGE_LEFT =
  /(?:(?<verb>加|倒|放|取|用|舀|兑|接|配|涂|挤|喷|吃|喝|服|嚼|敷|泡|煮|焖|蒸|煎|烤|浸|腌|炖|热|微波|烧|空烧|晾|通风|等|静置|冷藏|冷冻|浸泡|冲泡|复热|每次|一次|每天|一天|每日|一日|早晚各?|睡前|饭后|add|use|take|apply|soak|brew|steep|boil|bake|cook|leave))(?:入|上|点|约|大约|个|满|到|至|for|about|it for|\s)*$/u;
const USAGE_RIGHT =
  /^(?:的)?(?:热水|温水|开水|清水|冷水|水|牛奶|沸水)|^(?:就|即|后)(?:可食|能吃|可以吃|可以喝|能喝|冲洗|洗)|^(?:一次|一天|each time|a day|per day|daily)/u;

/** Numbers with units, held against the product's facts. */
export function readMeasures(scene: Scene): void {
  for (const quantity of scene.quantities) {
    if (scene.taken.has(quantity) || READ_ELSEWHERE.has(quantity.dimension)) continue;
    if (scene.isUnclaimed(quantity.from)) continue;
    if (isSaidAgain(scene, quantity) || isCalledByMeasure(scene, quantity)) continue;
    const near = nearWords(scene, quantity);
    const sheet = scene.sheetAt(quantity.from);
    const found = judgeBareSides(scene, sheet, quantity) ?? judgeMeasure(scene, sheet, quantity, near);
    if (found === undefined) continue;
    const judged = judgeWholeAsEach(scene, sheet, quantity, found);
    const judgement =
      judged.verdict === 'supported' ? judged : (judgeFollowing(scene, sheet, quantity, near) ?? judged);
    if (judgement.verdict !== 'supported' && isNoStatement(scene, sheet, quantity, near)) continue;
    const kind =
      quantity.dimension === 'factor'
        ? 'comparison'
        : quantity.dimension === 'percent' && isFibre(near)
          ? 'material'
          : 'number';
    addClaim(scene, kind, quantity.from, quantity.to, judgement);
  }
}

/** 按一杯15克算: what the host reckons with, where no pack but a serving is measured. */
const PREMISE =
  /(?:按照?|照|就?算|假如|假设|如果|要是|比如|比方说?|譬如|拿)(?:着|您|你|咱们?|大家|上|您家|你家)?(?:(?:每|一|1|[二两三四五六]口)(?:[个口]?人)?(?:杯|次|顿|勺|碗|壶|餐|天|日|泡|遍|回|家|锅|人))+(?:用|吃|喝|放|下|抓|来|要|开|点|跑|耗|的量|是|约|大概|差不多|\s)*$/u;

/** 一杯15克的话. */
const SERVING = /(?:每|一|1)(?:人)?(?:杯|次|顿|勺|碗|壶|餐|天|日|泡|遍|回|锅)$/u;
const SUPPOSED = /^\p{Script=Han}{0,3}?(?:的话|来算|来说|计算|算)/u;

function isPremise(quantity: Quantity, near: Near): boolean {
  return (
    ['mass', 'volume', 'time', 'people', 'times'].includes(quantity.dimension) &&
    (PREMISE.test(near.before) || (SERVING.test(near.before) && SUPPOSED.test(near.right)))
  );
}

const FIBRES = ['cotton', 'wool', 'cashmere', 'silk', 'linen', 'polyester', 'nylon', 'spandex', 'down'];
const isFibre = (near: Near): boolean => FIBRES.some((fibre) => near.attributes.has(fibre));

function judgeMeasure(
  scene: Scene,
  sheet: ProductSheet,
  quantity: Quantity,
  near: Near,
): Judgement | undefined {
  // 不能超过100瓦时 is what a rule asks of all such things.
  if (/(?:不能|不得|不可以?|不允许|不准|不许|禁止)(?:超过|高于|大于|低于|少于|携带)$/u.test(near.left))
    return undefined;
  // 别抹一次管一天: how it is not to be used.
  if (DONT.test(near.clause) && !isDosed(sheet)) return undefined;
  // 110伏用不了: what it is not for.
  if (
    quantity.dimension === 'voltage' &&
    /^(?:的|那种|地区|国家)*(?:也|都|可|是|肯定)*(?:用不了|不能用|不支持|不行|别用|不好使)/u.test(near.right)
  )
    return undefined;
  // 一天刷两次: how often, not how long.
  if (/^(?:一天|一日|一次|一周)$/u.test(near.own) && near.right.trim() !== '' && !isDosed(sheet))
    return undefined;
  if (isPace(scene, quantity) && !isDosed(sheet)) return undefined;
  if ((isPremise(quantity, near) || isOfHousehold(scene, quantity, near)) && !isDosed(sheet))
    return undefined;
  if (isPeriodOfPrice(quantity, near) || isBetween(quantity, near)) return undefined;
  // 不急的等半个月: how long whoever does not hurry waits.
  if (quantity.dimension === 'time' && /(?:急|慢|再)[^,，。]{0,4}等(?:个|上|着|等)?$/u.test(near.left))
    return undefined;
  // 每100克 is what the next number is reckoned on.
  if (/(?:每|per|[a-z克升]\s?\/)\s?$/u.test(near.before)) return undefined;
  const own = judgeOwnUnit(scene, sheet, quantity);
  if (own === 'premise') return undefined;
  if (own !== undefined) return own;
  if (isRateBase(scene, sheet, quantity)) return undefined;
  const follows =
    judgePaired(scene, sheet, quantity) ??
    judgeColourTemperature(sheet, quantity, near.clause) ??
    judgeRate(scene, sheet, quantity) ??
    judgeByFactor(scene, sheet, quantity) ??
    judgeElapsed(scene, sheet, quantity) ??
    judgeShortOf(scene, quantity) ??
    judgeReportWithin(scene, sheet, quantity);
  if (follows === 'premise') return undefined;
  if (follows !== undefined) return follows;
  const listed =
    judgeSide(sheet, quantity, near) ??
    judgeListed(sheet, quantity, near) ??
    judgeLabelled(sheet, quantity, near) ??
    judgeBand(sheet, quantity, near);
  if (listed !== undefined) return listed;
  const counted = judgeCounted(sheet, quantity, near);
  if (counted !== undefined) return counted;
  const candidates = candidatesFor(sheet, quantity, near);
  if (quantity.dimension === 'age' && CAUTION.test(near.clause)) return undefined;
  const part = judgePart(sheet, quantity, near);
  if (part !== undefined) return part;
  const whole = judgeWhole(sheet, quantity, near) ?? judgeSeveral(scene, sheet, quantity, near);
  if (whole !== undefined) return whole;
  const opened = judgeOpened(scene, quantity, candidates);
  if (opened !== undefined) return opened;
  const weighed = weigh(candidates, quantity, near);
  const held = candidates.find(({ id }) => weighed.facts.includes(id));
  if (weighed.verdict === 'supported' && held !== undefined && isForYounger(quantity, held, near))
    return contradicted([held.id], held.shown);
  const judged =
    weighed.verdict === 'supported'
      ? (judgeOtherSide(scene, sheet, quantity, weighed) ??
        judgeOfAnother(sheet, near, weighed) ??
        judgeWholeOfPiece(sheet, quantity, near.clause) ??
        judgeUnconditional(scene, sheet, weighed) ??
        weighed)
      : (judgeReckonedMeasure(scene, sheet, quantity, near) ?? weighed);
  if (judged.verdict === 'supported' && judged !== weighed) return judged;
  if (judged.verdict === 'supported')
    return quantity.dimension === '' && !isNamed(candidates, near) ? undefined : judged;
  if (isSaidTooMuch(scene, quantity, candidates) || isTooYoung(scene, quantity)) return undefined;
  if (isRoomWithin(scene, quantity, candidates)) return undefined;
  const stood = judgeStood(scene, sheet, quantity, near);
  if (stood !== undefined) return stood;
  if (
    PERSON.test(near.clause) &&
    !isBorne(near, candidates) &&
    (quantity.dimension === 'mass' || quantity.dimension === 'length')
  )
    return undefined;
  // 八度 of a wine is its strength.
  if (quantity.dimension === 'temperature' && candidates[0]?.dimension === 'percent') return judged;
  const usage =
    // 一瓶90粒, after 温水送服: the pack, of which the next number tells.
    !(
      isCount(quantity.dimension) &&
      quantity.hi === 1 &&
      /^[\d一二两三四五六七八九十]/u.test(scene.text.slice(quantity.to))
    ) &&
    // 配12根地钉 says what comes with it, 配10毫升水 how to use it.
    !(isCount(quantity.dimension) && near.left.endsWith('配')) &&
    // 用一年 says how long it lasts, 用十分钟 how to use it.
    !(quantity.dimension === 'time' && quantity.lo >= DAY && /用$/u.test(near.left)) &&
    (USAGE_LEFT.test(near.left) || USAGE_RIGHT.test(near.right));
  if (usage && !isNamedOtherThanUse(near)) return judgeUsage(sheet, quantity, judged, candidates, near);
  return isCheckable(quantity, near, candidates) ? judged : undefined;
}

/** Between two sizes, and torn between two colours: no number of them. */
const isBetween = ({ dimension, lo, hi }: Quantity, { before }: Near): boolean =>
  dimension === 'count:款' && lo === 2 && hi === 2 && before.endsWith('between ');

/** They dipped to sixty-nine within thirty days. */
const DIPPED =
  /\b(?:dip(?:s|ped)?|dropp?(?:ed|s)?|(?:was|were|been|sold|went|stood)(?: (?:for|at|down|as low))?)\b[^.;!?]{0,40}\b(?:with)?in (?:the )?$/u;

/** The thirty days that a lowest price is of. */
const isPeriodOfPrice = ({ dimension, lo }: Quantity, { before, left, right }: Near): boolean =>
  dimension === 'time' &&
  lo >= 7 * DAY &&
  (/^\s?(?:before|beforehand|prior|leading up|running up)\b/u.test(right) ||
    /\b(?:last|past|previous)\s$/u.test(left) ||
    DIPPED.test(before));

const YEAR = unitOf('年');
/** Wooden pieces: units of a fact's own may be some words, in characters. */
const LONGEST_UNIT = 24;

const PACKS = /^\p{Script=Han}{0,3}?(?<unit>[包袋盒瓶罐支片条粒颗])(?!\p{Script=Han})/u;

/** Facts of the number's dimension, and those that people say in another one: months of age, a 斤 of wine, 52度. */
function candidatesFor(sheet: ProductSheet, quantity: Quantity, near: Near): readonly NumberFact[] {
  const said = near.own.replace(/^[\d.,\s]+|^[零一二两三四五六七八九十百千万]+/u, '').trim();
  const { dimension, scale } = quantity;
  const own = sheet.numbers.flatMap((fact) => {
    if (fact.dimension === dimension) return [fact];
    // A fact without a unit counts what its label names.
    const isNamedSo =
      fact.dimension === '' && said.length > 1 && fact.about.includes(said.replace(/^.* /u, ''));
    return isNamedSo ? [{ ...fact, lo: fact.lo * scale, hi: fact.hi * scale }] : [];
  });
  if (dimension === 'age' && YEAR !== undefined) {
    const months = sheet.numbers.filter(
      (fact) => fact.dimension === 'time' && /龄|岁|适用|\bage/u.test(fact.about),
    );
    const years = months.map((fact) => ({
      ...fact,
      lo: fact.lo / YEAR.scale,
      hi: fact.hi / YEAR.scale,
      slack: 0.02,
    }));
    return [...own, ...years];
  }
  // A bottle of 一斤 is half a litre.
  if (dimension === 'mass' && (scale === 500 || scale === 50) && !own.some((fact) => agrees(quantity, fact)))
    return [...own, ...sheet.numbers.filter((fact) => fact.dimension === 'volume')];
  const liquid = fluidOunces(quantity, own, sheet);
  if (liquid !== undefined) return liquid;
  // 两个真空包 counts packs.
  const packs = dimension === 'count:只' ? unitOf(PACKS.exec(near.right)?.groups?.unit ?? '') : undefined;
  if (packs !== undefined)
    return [...own, ...sheet.numbers.filter((fact) => fact.dimension === packs.dimension)];
  // 能泡二十泡 counts what the fact calls times.
  if (dimension === 'count:泡')
    return [
      ...own,
      ...sheet.numbers.filter((fact) => fact.dimension === 'times' && /泡|冲|brew/u.test(fact.about)),
    ];
  if (dimension === 'temperature' && !/温|℃|热|冷|冰|烤|煮|泡|零下/u.test(near.clause)) {
    const strength = sheet.numbers.filter(
      (fact) =>
        fact.dimension === 'percent' && (fact.attributes.has('alcohol') || /糖度|甜度/u.test(fact.about)),
    );
    if (
      strength.length > 0 &&
      (own.length === 0 || strength.some(({ attributes }) => attributes.has('alcohol')))
    )
      return strength;
  }
  return own;
}

/** 二十四品 of a ukulele: the unit is the fact's own, and no other number has it. */
function judgeOwnUnit(
  scene: Scene,
  sheet: ProductSheet,
  quantity: Quantity,
): Judgement | 'premise' | undefined {
  if (quantity.dimension !== '') return undefined;
  const after = scene.text.slice(quantity.to, quantity.to + LONGEST_UNIT).trimStart();
  const own = sheet.numbers.filter(
    ({ dimension }) =>
      dimension.startsWith('unit:') && dimension.length > 5 && after.startsWith(dimension.slice(5)),
  );
  const first = own[0];
  if (first === undefined) return undefined;
  // Seven metres over three tiers: 'over' is where, and not more than.
  const said =
    quantity.sense === 'over' && quantity.lo <= 12 ? { ...quantity, sense: 'exact' as const } : quantity;
  const held = own.find((fact) => agrees(said, fact));
  if (held !== undefined) return supported([held.id], held.shown);
  return judgePieces(scene, sheet, quantity, own) ?? contradicted([first.id], first.shown);
}

const USE = new Set(['dose', 'brew', 'temperature', 'warmup', 'per']);
const isNamedOtherThanUse = (near: Near): boolean =>
  ['net', 'weight', 'capacity', 'runtime', 'shelf', 'protein', 'sugar'].some(
    (name) => !USE.has(name) && near.attributes.has(name),
  );

/** A direction for use that the facts speak against is wrong; one that they don't hold matters where doses do. */
function judgeUsage(
  sheet: ProductSheet,
  quantity: Quantity,
  judged: Judgement,
  candidates: readonly NumberFact[],
  near: Near,
): Judgement | undefined {
  const against = candidates.find(({ id }) => judged.facts.includes(id));
  const said = USAGE_LEFT.exec(near.left)?.groups?.verb ?? '';
  if (judged.verdict === 'contradicted' && against !== undefined && isOtherWay(said, against))
    return undefined;
  if (judged.verdict === 'contradicted' && isOfUse(judged, candidates)) return judged;
  if (isDosed(sheet)) return judged;
  const verb = USAGE_LEFT.exec(near.left)?.groups?.verb ?? '';
  const [only, ...others] = candidates.filter(
    ({ path, about }) => !path.startsWith('faq') && DIRECTION.test(about),
  );
  if (only === undefined || others.length > 0) return undefined;
  if (agrees(quantity, only)) return supported([only.id], only.shown);
  return isCount(only.dimension) || (verb !== '' && only.about.includes(verb))
    ? contradicted([only.id], only.shown)
    : undefined;
}
/** The fact that speaks against it is itself of use, not of what the pack weighs or holds. */
const isOfUse = ({ facts }: Judgement, candidates: readonly NumberFact[]): boolean =>
  candidates.some(
    (fact) =>
      facts.includes(fact.id) &&
      (DIRECTION.test(fact.about) ||
        ['dose', 'brew', 'temperature', 'warmup', 'shelf'].some((name) => fact.attributes.has(name))),
  );
/** A fact that directs use. */
const DIRECTION = /用法|用量|使用|敷|冲泡|食用|取|\buse\b|usage|directions|apply|dose/u;
