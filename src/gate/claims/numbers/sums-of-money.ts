import { readNumeral, tidy } from './numerals.ts';
import type { Reading, Sense } from './quantity.ts';
import { BEFORE, N, TO } from './quantity-patterns.ts';
import { UNIT } from './units.ts';

const DIGIT = '[一二两三四五六七八九壹贰叁肆伍陆柒捌玖\\d]';
/** A sum with its sign, its Chinese unit or the name of its currency. */
export const MONEY = new RegExp(
  [
    String.raw`(?<sign>¥|us\$|\$|£|€|rmb|cny|usd|gbp|eur)\s*(?<signed>${N})(?<smore>多|\+)?(?:元|块)?`,
    String.raw`${BEFORE}(?<sum>${N})(?:${TO}(?<sumTo>${N}))?(?<vague>多|来|几|余|出头)?(?<big>块|元)(?!装|肥皂|香皂|电池|屏|硬盘|毛巾|抹布|砖|积木)(?<tail>钱|人民币)?(?:(?<mao>${DIGIT})[毛角](?<cent>${DIGIT})分(?!之|钟)钱?(?<half>[五半5])?|零(?<odd>${DIGIT})分(?!之|钟)|(?<jiao>(?!一(?:[饼颗顆除乘算摊减加拍买卖看比听出付抢换打搭配凑均直样会起定律]|到(?![\d一二两三四五六七八九]{1,3}[块元]))|${DIGIT}[块元])${DIGIT})(?:毛|角)?(?<fen>(?!一块)${DIGIT})?(?:(?<=\d)(?=[十一两二三四五六七八九])|(?![十百千万亿点\d.折秒小]|分(?![到给成摊])|(?!只(?:在|要|能|卖|有|是|限|收|剩|拍))(?:${UNIT})(?<!分)))(?:分(?![到给成摊]))?钱?)?`,
    `${BEFORE}(?<small>${N})(?<smallUnit>毛|角|分钱)(?:钱)?(?:(?<smallFen>${DIGIT})(?:分|(?![十百千万点d]|${UNIT})))?(?!形|度|落|质|色|巾|绒|衣|线|(?:都|也)?(?:没|不)[多少])`,
    String.raw`${BEFORE}(?<foreign>${N})\s*(?<currency>美元|美金|刀(?!具|头|片)|英镑|欧元|dollars?|bucks|quid|pounds?(?!\s+of\b)|euros?|yuan|rmb|cny|usd|cents?|pence|p(?=\b))(?![a-z])(?: (?:and )?(?!an? )(?<change>${N})(?: cents?| pence|p\b)?(?![\d-]| ?(?:${UNIT})))?`,
    // 八张毛爷爷 are eight hundred.
    `${BEFORE}(?<notes>${N})张(?:毛爷爷|红票子|百元大钞|大红钞|老人头|毛主席)`,
    // A fiver, two tenners, a buck, a dollar twenty-five.
    String.raw`\b(?<noteCount>an?|one|two|three|four|five)[- ](?<note>fiver|tenner|grand|quid|buck|dollar|euro|pound(?= (?:off|less|cheaper|saved|back|saving|(?:and )?(?:[a-z]+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)\b))|penny(?= (?:an? |per |each)))s?\b(?:(?<=dollar|euro|buck) and a (?<part>quarter|half)\b(?! (?:per|off|of)\b)|(?<=dollar|euro|pound|buck) (?:and )?(?<coins>(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|[a-z]{3,5}teen)\b(?!-| (?:percent|per cent|minutes?|hours?|days?|people|of)))?`,
  ].join('|'),
  'gu',
);

const CURRENCY: Record<string, string> = {
  '¥': 'CNY',
  rmb: 'CNY',
  cny: 'CNY',
  yuan: 'CNY',
  块: 'CNY',
  元: 'CNY',
  $: 'USD',
  us$: 'USD',
  usd: 'USD',
  美元: 'USD',
  美金: 'USD',
  刀: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  bucks: 'USD',
  cent: 'USD',
  cents: 'USD',
  '£': 'GBP',
  gbp: 'GBP',
  英镑: 'GBP',
  quid: 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  pence: 'GBP',
  p: 'GBP',
  '€': 'EUR',
  eur: 'EUR',
  欧元: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
};
/** Where something is weighed, pounds are no money. */
const WEIGHED = /weigh|heav|light|load|lift|capacity|\blose|\blost/u;
const NOTES: Record<string, number> = { penny: 0.01, fiver: 5, tenner: 10, grand: 1000 };
/** A dollar and a quarter, in hundredths. */
const PARTS: Record<string, number> = { quarter: 25, half: 50 };
const NOTE_COUNTS: Record<string, number> = { two: 2, three: 3, four: 4, five: 5 };
const HUNDREDTHS = new Set(['cent', 'cents', 'pence', 'p']);
/** Lines of a picture: 1080p is no sum. */
const PICTURES = new Set(['480p', '720p', '1080p', '1440p', '2160p']);

export function readMoney(match: RegExpExecArray): Reading | undefined {
  const groups = match.groups ?? {};
  if (groups.signed !== undefined) {
    const numeral = readNumeral(groups.signed);
    const currency = CURRENCY[groups.sign ?? ''];
    return numeral && money(numeral.value, numeral.step, currency, groups.smore ? 'odd' : undefined);
  }
  if (groups.sum !== undefined) {
    if (match[0] === '半块' || (match[0] === '一块' && isNoCoin(match))) return undefined;
    // 这四块都讲: parts of something.
    if (
      /^[两三四五六七八九几]块$/u.test(match[0]) &&
      PARTS_BEFORE.test(match.input.slice(Math.max(0, match.index - 4), match.index))
    )
      return undefined;
    return readYuan(groups);
  }
  if (groups.small !== undefined) {
    if (match[0].startsWith('三角') && TRIANGLE.test(match.input.slice(match.index + 2))) return undefined;
    const numeral = readNumeral(groups.small);
    const unit = groups.smallUnit === '分钱' ? 0.01 : 0.1;
    const fen = groups.smallFen === undefined ? 0 : (readNumeral(groups.smallFen)?.value ?? 0) / 100;
    return numeral && money(tidy(numeral.value * unit + fen), fen > 0 ? 0.01 : unit, 'CNY', undefined);
  }
  if (groups.notes !== undefined) {
    const notes = readNumeral(groups.notes);
    return notes && money(notes.value * 100, 100, 'CNY', undefined);
  }
  if (groups.note !== undefined) {
    const count = NOTE_COUNTS[groups.noteCount ?? ''] ?? 1;
    const coins = PARTS[groups.part ?? ''] ?? readNumeral(groups.coins ?? '')?.value ?? 0;
    if (coins >= 100) return undefined;
    const whole = count * (NOTES[groups.note] ?? 1);
    return money(tidy(whole + coins / 100), coins === 0 ? 1 : 0.01, CURRENCY[groups.note], undefined);
  }
  if (PICTURES.has(match[0])) return undefined;
  const numeral = readNumeral(groups.foreign ?? '');
  const word = groups.currency ?? '';
  if (
    word.startsWith('pound') &&
    (WEIGHED.test(match.input) ||
      /^,? (?:and )?[a-z\d.-]+ (?:ounces?|oz)\b/u.test(match.input.slice(match.index + match[0].length)))
  )
    return undefined;
  const unit = HUNDREDTHS.has(word) ? 0.01 : 1;
  const change =
    unit === 1 && groups.change !== undefined ? (readNumeral(groups.change)?.value ?? 0) / 100 : 0;
  if (numeral === undefined) return undefined;
  const sum = money(
    tidy(numeral.value * unit + change),
    change === 0 ? numeral.step * unit : 0.01,
    CURRENCY[word],
    undefined,
  );
  return unit === 1 && change === 0 && numeral.split !== undefined ? { ...sum, split: numeral.split } : sum;
}

/** 隔一块布 and 一块肉: a piece of something, where a sum of money is followed by the end, a price word or its change. */
const A_PIECE =
  /^(?![钱多的左以之就出能带拿到买包起拍秒抢卖给入随放到不还都也才换发送拼一二两三四五六七八九])\p{Script=Han}/u;

/** 三角三十片 and 三角杆: a shape. */
const TRIANGLE = /^(?:[形杆架尺梨巾板铁支区函裤洲债包粽笔帽旗窗的]|[一二两三四五六七八九十\d]{1,3}[片块个])/u;

/** 这四块都讲, 质保分两块讲 and 切三块: parts of something. */
const PARTS_BEFORE = /(?:[这那][前后头]?|分(?:成|为|作|了)?|[挖切掰剪撕咬抠舀镶嵌垫铺压缝][了着下成]?)$/u;
/** 挖一块, 没缝那一块: some of it. */
const SOME_BEFORE = /(?:[那另整试添驾]|后排|[挖切掰剪撕咬掏抠舀镶嵌垫铺压缝][了着下上出]?)$/u;
/** 一块十八克: what each weighs; 一块一斤 may be a price. */
const WEIGHS =
  /^(?:大概|大约|约|差不多|就|才|只有|有|重|是|净重)*(?![一1每](?![\d十百点.]))[\d一二两三四五六七八九十百半.点]+(?:千克|公斤|克|斤|毫升|厘米)/u;

/** 随琴一块发, 跟主机一块寄 and 两件一块拍: together. */
const TOGETHER_BEFORE =
  /(?:[跟和与随连同陪]|[两几三四五六七八九仨俩][个件盒袋瓶包样款本箱]|全家|大家|一家人|咱们?|我们)[^,，。;；!！?？]{0,8}$/u;
const TOGETHER_AFTER = /^儿?(?:发|寄|走|装|煮|炖|洗|吃|喝|玩|学|练|用|下单|拍|买|带|送|给|放|拿)/u;

/** 三条叠一块, 放在一块: side by side. */
const PUT_BEFORE =
  /(?:叠|摞|堆|拼|搁|摆|放|混|搅|绑|捆|挤|缝|粘|贴|连|聚|待|住|团|码|拧|扎|串|垒|并|夹|裹|卷|[搭配](?:在|到)|[加凑算装](?:在|到))(?:在|到|成)?$/u;

function isNoCoin({ input, index }: RegExpExecArray): boolean {
  // 一单一块: so many pieces an order.
  if (/[一每]单(?:限|限购|只能|只|最多|就)*$/u.test(input.slice(Math.max(0, index - 6), index))) return true;
  const after = input.slice(index + 2);
  if (SOME_BEFORE.test(input.slice(Math.max(0, index - 3), index)) || WEIGHS.test(after)) return true;
  if (/^儿?(?:发|寄|走(?!人)|装)/u.test(after) || A_PIECE.test(after)) return true;
  // 运费12,加一块471: all in all.
  if (/^儿?(?:是|就是|就|一共|总共|正好)?(?:\d{2,}|[一二两三四五六七八九][百千十])/u.test(after)) return true;
  if (PUT_BEFORE.test(input.slice(Math.max(0, index - 3), index))) return true;
  return TOGETHER_AFTER.test(after) && TOGETHER_BEFORE.test(input.slice(Math.max(0, index - 14), index));
}

function readYuan(groups: Record<string, string | undefined>): Reading | undefined {
  const numeral = readNumeral(groups.sum ?? '');
  if (numeral === undefined) return undefined;
  const jiao = readNumeral(groups.jiao ?? groups.mao ?? '')?.value;
  const fen = readNumeral(groups.fen ?? groups.cent ?? groups.odd ?? '')?.value;
  // 三块一毛二分五: half a fen more.
  const half = groups.half === undefined ? 0 : 0.005;
  const value = tidy(numeral.value + (jiao ?? 0) / 10 + (fen ?? 0) / 100 + half);
  const upper = groups.sumTo === undefined ? numeral.upTo : readNumeral(groups.sumTo)?.value;
  const step = fen !== undefined ? 0.01 : jiao !== undefined ? 0.1 : numeral.step;
  const reading = money(value, step, 'CNY', groups.vague === undefined ? undefined : 'odd');
  if (upper === undefined) return reading;
  // 从199到129元 is no range: only the first number is read here.
  return upper > value ? { ...reading, hi: upper } : { ...reading, length: (groups.sum ?? '').length };
}

function money(value: number, step: number, currency: string | undefined, sense: Sense | undefined): Reading {
  return {
    dimension: 'money',
    lo: value,
    step,
    ...(currency !== undefined && { currency }),
    ...(sense !== undefined && { sense }),
  };
}
