import { Prefilter } from '../../text/may-match.ts';
import { judgeReportWithin } from '../measures/report-within.ts';
import { weigh } from '../measures/weighing.ts';
import { agrees } from '../numbers/number-agreement.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { DAY } from '../numbers/units.ts';
import { isDenied } from '../scene/denial.ts';
import { nearWords } from '../scene/near-words.ts';
import type { Phrase } from '../scene/phrases.ts';
import { readPhrases } from '../scene/phrases.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { isSaidAgain } from '../scene/said-again.ts';
import {
  addClaim,
  contradicted,
  type Judgement,
  type Scene,
  startOfSentence,
  statements,
  supported,
  unsupported,
} from '../scene/scene.ts';
import { judgeWords } from '../scene/text-support.ts';
import { isProvenCase } from './after-sales-scope.ts';
import { isOursWithin } from './covered-within.ts';

const NO_REASON =
  /无理由|no[- ]questions[- ]asked|no[- ]reason|money[- ]back|returns?\b|change your mind|send (?:it|them) back|bring (?:it|them) back/u;
const WARRANTY =
  /质保|保修|联保|只换不修|换新|包[换修]|以换代修|免费[换修]|(?:给你|给您|都给|也给|照样?给?)[换修]|维修|[包都就可会]赔|warranty|guaranteed?/u;
const NO_REASON_BARE = /(?:支持|可以|都)?无理由(?:退货?|退换货?|退款)|no[- ]questions[- ]asked returns?/gu;

/** Three years on the tool: how English speakers tell of a warranty without the word. */
const ON_THE_THING =
  /^ on (?:the|its|both|every|all) (?!road|shel|market|job|air|sea|farm|same|trail|counter|moon|team|clock|inside|outside|table|stove|label|first)[a-z]{3,}/u;
const HALF_A_YEAR = 180 * DAY;
/** 七天里没拆的也能退 and 七天之内不想要了,可以退: how long it goes back, whatever is said in between. */
const GOES_BACK =
  /^(?:之?内|以内|里头?)[^。!！?？\d]{0,16}?(?:(?<![不没])(?:能|可以?)退(?![色烧化休])|走(?:的是)?无理由)/u;

/** 不喜欢想退,七天内可以, and 没拆的七天内可以: what the days are for stands before them. */
const FOR_RETURN =
  /(?:不喜欢|不合适|不满意|不想要了?|想退|要退)[^,，。!！?？]{0,6}[,，]?\s?$|(?:没|未)(?:拆|开|用|洗|穿|下水)(?:封|过|袋)?的?$/u;
const MAY = /^(?:之?内|以内|里头?)?(?:都|也|是|就)*(?:可以|能|行|成)(?=[,，。;；!！啊的]|$)/u;

/** 假一赔十 stands only on the very same words. */
const EXACT =
  /(?:假|少|缺|坏|烂|破)(?:一|1)[个颗只箱盒件瓶]?(?:赔|罚|补|送|包)(?:[一二两三四五六七八九十百千万]|\d+)[个颗只箱盒件瓶]?|退一赔(?:[一二三四五六七八九十]|\d+)/gu;
/** Promises in set words. */
const PROMISES = new Prefilter<Phrase>(
  [
    row(
      /终(?:身|生)(?:质保|保修|维修|保固|免费|包换|售后|服务)|保一辈子|lifetime (?:warranty|guarantee)|(?:covered|guaranteed|protected|warrantied) for life/gu,
      /终(?:身|生)|lifetime/u,
    ),
    row(
      /(?:坏|烂|破|碎|死|漏|瘪|损)(?:果|包|单|损|了|件|的)?(?:必|全|都|就)?(?:包|全)?(?:赔|换|补发?)|(?:(?<!一)包赔|包赔(?!一包)|包损)/gu,
      /(?:坏|烂|破|碎|死|漏|损)[^,，。;；]{0,6}(?:赔|换|补|退)|包赔/u,
    ),
    row(
      /运费险|(?<!(?:修|换新|质保)[^。!！?？]{0,8})(?:退货|退换|来回|往返)(?:的)?运费[^,，。!！?？]{0,5}(?:我们|商家|店里|本店)(?:全)?(?:包|出|承担|付)|(?:我们|商家|店里)(?:全)?(?:包|出|承担)(?:退货|退换|来回|往返)?运费|退货(?:包|免)(?:运费|邮)|(?:包|免)退货运费|free returns/gu,
      /运费险|退货(?:包|免)(?:运费|邮)|(?:包|免)退货运费|运费(?:由|均由|都由)?(?:本?店|商家|卖家|我们)[^,，。;；]{0,3}(?:承担|出|包|付|负责)|free returns/u,
    ),
    // 六个月内免费修,来回运费店里出: of what is mended.
    row(
      /(?<=(?:修|换新|质保)[^。!！?？]{0,8})(?:来回|往返)(?:的)?(?:运费|邮费)[^,，。!！?？]{0,5}(?:我们|商家|店里|本店)(?:全)?(?:包|出|承担|付)/gu,
      /(?:来回|往返)(?:的)?(?:运费|邮费)[^,，。;；买自]{0,4}(?:我们|商家|店铺?|店里|本店|卖家)[^,，。;；]{0,3}(?:承担|包|出|付|负担|负责)/u,
    ),
    row(
      /(?:过敏|不过敏|肤感不适)(?:就)?(?:包|可以|能)?(?:退|赔)|过敏包退/gu,
      /过敏[^,，。;；]{0,4}(?:退|赔)/u,
    ),
    row(
      /不合适[^,，。!！?？\d一二三四五六七八九十]{0,6}(?:退(?!货运费)|赔|换)|(?:不满意|不喜欢|不好吃|不好用|没效果|无效|吃了不好|不甜|学不会|没学会|穿过|洗过|用过|拆过|吃完|吃剩|用完)(?![^,，。!！?？]{0,5}(?:不|没法|不能|别)[^,，。!！?？]{0,3}[退换赔]|[^,，。!！?？]{0,4}[退换]不了)[^,，。!！?？]{0,6}(?:退(?!货运费)|赔|换)|(?:无条件|随时|随便|终身|全额|免费|包)(?:退(?:款|货|换)?|换货)|全额退款|full refund|satisfaction guaranteed/gu,
      /不满意|无条件|随时退|全额退|包退|不甜|无效退|不好吃|full refund|satisfaction/u,
    ),
    row(
      /(?:包|免费|保证)(?:换(?:新)?|更换)|以换代修|只换不修/gu,
      /只换不修|以换代修|换新|包换|更换|免费换|换码/u,
    ),
    row(
      /一对一(?:辅导|指导|教学|答疑|服务|陪练)|直播(?:授课|辅导|教学|答疑|上课)|小班(?:课|教学)|(?:包|保)(?:教|学)(?:包|保)?会|批改作业|作业批改|助教(?:答疑|带)|终身(?:回看|学习|有效|观看|更新)|永久(?:回看|有效|更新)|lifetime access/gu,
      /^$/u,
    ),
    row(
      /买贵(?:退|赔|补)差?价?|价保|保价|(?:\d+|[一二三四五六七八九十]+)天(?:价保|保价)|price match|price protection/gu,
      /买贵|价保|保价|price (?:match|protection)/u,
    ),
    row(
      /上门(?:取件|取退|安装|维修|服务|回收)|免费安装|包安装|free installation/gu,
      /上门|安装|installation/u,
    ),
    row(
      /免费(?:试用|试吃|试穿|体验)|先用后付|(?:先试|试用)(?:后|再)(?:买|付)|free trial/gu,
      /试用|试吃|先用后付|free trial/u,
    ),
    row(
      /(?:随时|终身|永久|按|原价|高价|保价|平价|足额)[^,，。!！?？]{0,4}(?:回购|回收)|(?:guaranteed )?buy[- ]?back/gu,
      /回购|回收|buy[- ]?back/u,
    ),
    row(/以旧换新|trade[- ]in/gu, /以旧换新|trade[- ]in/u),
    row(
      /(?:开|提供|有|支持|给)(?:具|得了|到)?(?:增值税)?专(?:用发)?票|增值税(?:专用)?发票|vat invoice/gu,
      /专票|专用发票|vat invoice/u,
    ),
  ],
  ({ said }) => said,
);

function row(said: RegExp, held: RegExp): Phrase {
  return { kind: 'promise', said, held };
}

/** Returns, warranties, compensation, invoices and the hours of service. */
export function readAfterSales(scene: Scene): void {
  for (const quantity of scene.quantities) {
    if (scene.taken.has(quantity) || quantity.dimension !== 'time' || isSaidAgain(scene, quantity)) continue;
    const near = nearWords(scene, quantity);
    const clause = scene.clauseAt(quantity.from);
    const after = scene.text.slice(quantity.to, Math.min(clause.to, quantity.to + 24));
    const before = scene.text.slice(Math.max(clause.from, quantity.from - 14), quantity.from);
    const isNoReason =
      NO_REASON.test(after) ||
      /(?:退换|退货|退款|返)[^,，。]{0,6}$/u.test(before) ||
      /^(?:之?内|以内|里头?)?(?:不合适|不喜欢|不满意|不想要)(?:了|的话|也|就|都|,)*(?:能|可以?)退/u.test(
        after,
      ) ||
      /^(?:之?内|以内)?[^,，。;；\d]{0,8}(?:就|都)(?:能|可以|可)退/u.test(after) ||
      /^(?:之?内|以内)?(?:都|可以|包|免费|随时)*(?:可)?(?:退|包退)/u.test(after);
    const warranty =
      WARRANTY.test(after.slice(0, 14)) ||
      WARRANTY.test(before) ||
      (quantity.lo >= HALF_A_YEAR && ON_THE_THING.test(after));
    const isLoose =
      !warranty && quantity.lo >= DAY && GOES_BACK.test(scene.text.slice(quantity.to, quantity.to + 26));
    const isAskedFor =
      FOR_RETURN.test(scene.text.slice(Math.max(0, quantity.from - 20), quantity.from)) && MAY.test(after);
    const noReason = isNoReason || isLoose || isAskedFor;
    const isMended =
      isMadeGood(scene, quantity, before, after) ||
      isCoveredWithin(scene, quantity) ||
      isOursWithin(scene, quantity);
    if (!noReason && !warranty && isMended && readPromised(scene, quantity)) continue;
    if (!noReason && !warranty) continue;
    scene.taken.add(quantity);
    if (scene.isUnclaimed(quantity.from)) continue;
    const sheet = scene.sheetAt(quantity.from);
    if (noReason && (isDenied(scene, quantity.from) || isDeniedAfter(scene, quantity.to))) {
      addClaim(scene, 'promise', quantity.from, quantity.to, judgeNoReturns(sheet));
      continue;
    }
    const judgement =
      judgeReportWithin(scene, sheet, quantity) ??
      (isLoose ? judgeUsed(scene, quantity.from) : undefined) ??
      (noReason && !WARRANTY.test(after.slice(0, 4))
        ? (judgeCase(scene, sheet, quantity) ?? judgeReturns(sheet, quantity))
        : weigh(promisesOf(sheet, 'warranty'), asPromised(quantity), near));
    addClaim(scene, 'promise', quantity.from, quantity.to, judgement);
  }
  for (const match of statements(scene, NO_REASON_BARE)) {
    if (
      scene.claims.some(
        (claim) => claim.kind === 'promise' && claim.to <= match.index && match.index - claim.to < 3,
      )
    )
      continue;
    addClaim(
      scene,
      'promise',
      match.index,
      match.index + match[0].length,
      isDenied(scene, match.index) || isDeniedAfter(scene, match.index + match[0].length)
        ? judgeNoReturns(scene.sheetAt(match.index))
        : (judgeUsed(scene, match.index) ?? judgeReturns(scene.sheetAt(match.index), undefined)),
    );
  }
  for (const match of statements(scene, NOT_FOR_DISLIKE)) {
    const judgement = judgeNoReturns(scene.sheetAt(match.index));
    addClaim(scene, 'promise', match.index, match.index + match[0].length, judgement);
  }
  for (const match of statements(scene, NO_WITHDRAWAL)) {
    const judgement = judgeNoReturns(scene.sheetAt(match.index));
    addClaim(scene, 'promise', match.index, match.index + match[0].length, judgement);
  }
  readExactPromises(scene);
  readPhrases(scene, PROMISES, (from, match) => isReturnInDays(from, match) || isUsedButProven(from, match));
}

/** 过敏了拆过也退,得有医院的证明: as the notes have it of this case. */
const isUsedButProven = (scene: Scene, { index, 0: said }: RegExpExecArray): boolean =>
  /^[拆用洗穿][过了]/u.test(said) && isProvenCase(scene, index);

/** 七天里不合适可以退, 不喜欢想退,七天内可以: how long is held against the days of return, and the words promise nothing more. */
const isReturnInDays = ({ text, claims }: Scene, { index, 0: said }: RegExpExecArray): boolean =>
  /^不(?:合适|喜欢|满意|想要)/u.test(said) &&
  claims.some(
    ({ kind, from, to }) =>
      kind === 'promise' &&
      ((from < index && to >= index + said.length) ||
        (to <= index && /^(?:之?内|以内|里头?)?$/u.test(text.slice(to, index))) ||
        (!/[能可以都就]退|照退/u.test(said) &&
          from >= index + said.length &&
          /^[,，\s]{0,2}$/u.test(text.slice(index + said.length, from)))),
  );

/** 收到三十天里头断墨的,断几支补几支 and 整机保五年: how long something is made good. */
function isMadeGood({ text }: Scene, { lo, to }: Quantity, before: string, after: string): boolean {
  if (/(?:收到|收货|签收)(?:之?后|以后|起)?$/u.test(before))
    return /[补换赔修]/u.test(text.slice(to, to + 18));
  return lo >= MONTH && (/(?<![不没难担确])保$/u.test(before) || RENEWED.test(after));
}
/** If it cracks within ten years, the warranty covers that. */
const isCoveredWithin = ({ hasEnglish, text }: Scene, { lo, to }: Quantity): boolean =>
  hasEnglish &&
  lo >= MONTH &&
  /^,? (?:the|our|its|your) (?:warranty|guarantee) (?:has|covers?|looks|takes)\b/u.test(
    text.slice(to, to + 40),
  );
const MONTH = 30 * 86_400;
/** 十年之内找我换. */
const RENEWED =
  /^(?:之?内|以内)[^,，。;；\d]{0,6}(?:找(?:我们?|咱们?|店里)|直接|给[您你])(?:给?换|给[双个条台件把套]新)/u;

function readPromised(scene: Scene, quantity: Quantity): boolean {
  const [first, ...others] = promisesOf(scene.sheetAt(quantity.from), 'warranty');
  // Of several times, the words tell which part each is of.
  if (first === undefined || others.length > 0 || scene.isUnclaimed(quantity.from)) return false;
  scene.taken.add(quantity);
  const holds = agrees(asPromised(quantity), { ...first, sense: 'exact' });
  addClaim(
    scene,
    'promise',
    quantity.from,
    quantity.to,
    holds ? supported([first.id], first.shown) : contradicted([first.id], first.shown),
  );
  return true;
}

/** 三年之内换新 promises three years, where 'within' said of a duration would be true of one. */
const asPromised = (quantity: Quantity): Quantity =>
  quantity.sense === 'upTo' ? { ...quantity, sense: 'exact' } : quantity;

const USED = /通电(?:了|过|之?后|以后)|(?:拆|开封|开袋|吃|喝|用|洗|穿|下水|拼)[了过](?!吗)/u;
const ONLY_UNUSED =
  /未(?:拆封|开封|洗|使用|穿)|(?:开封|开袋|拆封|拆|使用|通电|洗涤|下水|刻字)[^,，。;；]{0,6}(?:不退|不支持|不能|不可)/u;

/** 吃两口觉得不好照样无理由退, of goods that go back only unopened. */
function judgeUsed(scene: Scene, from: number): Judgement | undefined {
  const { sentence } = scene.clauseAt(from);
  const first = startOfSentence(scene, sentence);
  if (!USED.test(scene.text.slice(first, from))) return undefined;
  const note = scene
    .sheetAt(from)
    .texts.find(({ path, text }) => path.startsWith('after_sales') && ONLY_UNUSED.test(text));
  return note && contradicted([note.id], note.shown);
}

/** 剪过的就不能凭不喜欢退了: no return for a mere dislike. */
const NOT_FOR_DISLIKE = /(?:不能|不好|不可以?|没法)(?:再)?(?:凭|因为)(?:着)?不(?:喜欢|想要|合适)[退换]/gu;
/** 七天无理由生鲜不支持, 七天无理由在这款上不成立, 无理由退不了: the no stands behind it. */
const DENIED_AFTER =
  /^(?:之?内|以内)?(?:的)?(?:无理由)?(?:退货|退换货?|退款|退)?(?:不[了成]|[^,，。;；!！?？\d可能好行]{0,8}?(?:不(?:支持|适用|成立|享受|接受|提供|走|算)|没有|没得|用不[上了]))(?=[,，。;；!！?？的了啊哈哦咯]|$)/u;

const isDeniedAfter = ({ text }: Scene, to: number): boolean => DENIED_AFTER.test(text.slice(to, to + 24));

const NO_WITHDRAWAL = /\bno (?:right of withdrawal|right to cancel|cancellation right)\b/gu;

function readExactPromises(scene: Scene): void {
  for (const match of statements(scene, EXACT)) {
    const judgement = judgeWords(scene.sheetAt(match.index), new RegExp(match[0], 'u'));
    addClaim(scene, 'promise', match.index, match.index + match[0].length, judgement);
  }
}

function promisesOf(sheet: ProductSheet, attribute: string): ProductSheet['numbers'] {
  return sheet.numbers.filter(
    ({ dimension, attributes, path }) =>
      dimension === 'time' && (attributes.has(attribute) || path.startsWith('after_sales.warranty')),
  );
}

/** 过敏的凭医院证明十五天内退: a case of its own, as the notes tell it beside the days of return. */
function judgeCase(scene: Scene, sheet: ProductSheet, said: Quantity): Judgement | undefined {
  const words = scene.text.slice(startOfSentence(scene, scene.clauseAt(said.from).sentence), said.from);
  const held = sheet.numbers.find(
    ({ dimension, path, about, beside, ...known }) =>
      dimension === 'time' &&
      /^after_sales\.(?!return_no_reason)/u.test(path) &&
      agrees({ ...said, sense: 'exact' }, { ...known, sense: 'exact' }) &&
      CASES.some((one) => words.includes(one) && `${about} ${beside}`.includes(one)),
  );
  return held && supported([held.id], held.shown);
}
const CASES = ['过敏', '破损', '漏', '坏', '质量', '色差', '尺码', '虫', '胀', '医院', '证明'];

function judgeReturns(sheet: ProductSheet, quantity: Quantity | undefined): Judgement {
  const days = sheet.product?.after_sales?.return_no_reason_days;
  if (days === undefined)
    return quantity === undefined
      ? judgeWords(sheet, /无理由|no[- ]questions/u)
      : heldReturns(sheet, quantity);
  const fact = `${sheet.id}.after_sales.return_no_reason_days`;
  const shown = `return_no_reason_days ${days}`;
  if (quantity === undefined) return days > 0 ? supported([fact]) : contradicted([fact], shown);
  const seconds = days * 86_400;
  return days > 0 && agrees({ ...quantity, sense: 'exact' }, { lo: seconds, hi: seconds })
    ? supported([fact])
    : contradicted([fact], shown);
}

/** 不支持无理由退货 stands where there are no such days, or a note takes some case out of them. */
function judgeNoReturns(sheet: ProductSheet): Judgement {
  const days = sheet.product?.after_sales?.return_no_reason_days;
  const fact = `${sheet.id}.after_sales.return_no_reason_days`;
  if (days === 0) return supported([fact]);
  const denied = sheet.texts.find(({ text }) =>
    /(?:不支持|不能|不可以?|不接受|不适用)[^,，。;；]{0,10}退|完好[^,，。;；]{0,6}(?:退|无理由)|退[^,，。;；]{0,4}[需须]|(?:拆|开|使用|下水|洗)[^,，。;；]{0,6}不[退换]|(?:cannot|can't|not)[^,.;]{0,16} return/u.test(
      text,
    ),
  );
  if (denied !== undefined) return supported([denied.id], denied.shown);
  return days === undefined ? unsupported : contradicted([fact], `return_no_reason_days ${days}`);
}

function heldReturns(sheet: ProductSheet, quantity: Quantity): Judgement {
  const held = promisesOf(sheet, 'returns').find((fact) => agrees(quantity, fact));
  return held === undefined ? unsupported : supported([held.id], held.shown);
}
