import { oncePer } from '../../../infra/once-per.ts';
import { CHINA } from '../numbers/market-clocks.ts';
import { readNumeral } from '../numbers/numerals.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { DAY } from '../numbers/units.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import {
  addClaim,
  contradicted,
  type Scene,
  sentenceText,
  statements,
  supported,
  takeNumbers,
} from '../scene/scene.ts';
import { type DayOnFile, datesIn, dayMade, withoutDayMade } from './days-of-making.ts';

const OF_THE_PRICE = /价|活动|优惠|折扣|福利|券/u;
/** 有机证有效到明年三月: of a paper, which has its own reader. */
const OF_A_PAPER = /证|报告|批文|备案|注册/u;
/** 可以学到, 能看到, 存放到, 有效期至, 往后推到: how long something keeps or may be used. */
const LASTS =
  /保质|保存|存放|储存|过期|到期|有效|赏味|限期使用|限用日期|使用期限|(?:吃|喝|用|放|存|学|看|听|练|回看|观看|学习|使用|推|算)(?:下来)?(?:就)?(?:是)?(?:到|至)/u;
const SHELF = /保质期|有效期|保存期|保存期限/u;

/** Until when a product may be used or eaten: as a fact tells it, or its day of making and its shelf life come to. */
const endsOf = oncePer(readEnds);

function readEnds(sheet: ProductSheet): readonly DayOnFile[] {
  const { texts, numbers } = sheet;
  const facts = texts.filter(({ path }) => path.startsWith('facts'));
  const told = facts
    .filter(({ text }) => SHELF.test(text) || /有效|观看|回看|学习|到期|限期|限用|使用期限/u.test(text))
    .flatMap(({ id, shown, values }) =>
      datesIn(withoutDayMade(values.join(' '))).map((parts) => ({ id, shown, parts })),
    );
  const made = dayMade(sheet);
  const shelf = numbers.find(
    ({ dimension, about, path }) => dimension === 'time' && path.startsWith('facts') && SHELF.test(about),
  );
  const [year, month] = made?.parts ?? [];
  if (made === undefined || shelf === undefined || year === undefined || month === undefined) return told;
  const months = (shelf.lo / shelf.scale) * (shelf.scale > 300 * DAY ? 12 : shelf.scale >= 28 * DAY ? 1 : 0);
  if (months < 1 || !Number.isInteger(months)) return told;
  const last = year * 12 + month - 1 + months;
  return [
    ...told,
    {
      id: shelf.id,
      shown: `${made.shown} + ${shelf.shown}`,
      parts: [
        Math.floor(last / 12),
        (last % 12) + 1,
        ...(made.parts[2] === undefined ? [] : [made.parts[2]]),
      ],
    },
  ];
}

/** 到2028年12月,的 of what was said to be made, or to keep for so long, in the clause before. */
const UP_TO = /^(?:就|也|能|可以|一直|差不多|大概|是|那就|算下来)*(?:到|至)/u;
const KEEPS = /保质|保存|保[\d一二两三四五六七八九十]|[产做装采](?:的|出来)|生产|有效|[月年]期/u;

/** Whether a day that is told there is one until which something keeps. */
function isEndOfKeeping(scene: Scene, from: number): boolean {
  const clause = scene.clauseAt(from);
  const words = sentenceText(scene, clause.sentence);
  if (OF_THE_PRICE.test(clause.text)) return false;
  if (LASTS.test(clause.text)) return true;
  if (UP_TO.test(clause.text)) return KEEPS.test(words);
  return /[吃用喝]完/u.test(clause.text) && KEEPS.test(words);
}

/** 到明年九月还在期里. */
const STILL_GOOD = /^(?:底|初)?(?:也|都|还)(?:还)?(?:在期|没过期|能)/u;
const isEarlier = ([year = 0, month = 0]: readonly number[], { parts }: DayOnFile): boolean =>
  year * 12 + month <= (parts[0] ?? 0) * 12 + (parts[1] ?? 0);

/** A day may be the last one that counts, or the one after it. */
const isThen = (end: DayOnFile, parts: readonly number[]): boolean =>
  parts.every((part, at) => end.parts[at] === part || (at === 2 && end.parts[2] === part + 1));

function judgeEnd(scene: Scene, parts: readonly number[], from: number, to: number): boolean {
  const ends = endsOf(scene.sheetAt(from));
  const first = ends[0];
  if (first === undefined || !isEndOfKeeping(scene, from)) return false;
  const isBefore = STILL_GOOD.test(scene.text.slice(to, to + 6));
  const held = ends.find((end) => isThen(end, parts) || (isBefore && isEarlier(parts, end)));
  if (!scene.isUnclaimed(from))
    addClaim(
      scene,
      'deadline',
      from,
      to,
      held === undefined ? contradicted([first.id], first.shown) : supported([held.id], held.shown),
    );
  return true;
}

/** 能放到二零二九年八月 and 可以学到2027年6月30日: a day of a year, held against the facts and not the end of the price. */
export const readDayOnFile = (scene: Scene, { parts = [], from, to }: Quantity): boolean =>
  (parts[0] ?? 0) >= 1900 && parts.length >= 2 && judgeEnd(scene, parts, from, to);

const YEARS = ['今', '明', '后', '大后'];
/** 后年六月, 明年七月十号. */
const YEAR_TO_COME =
  /(?<year>今|明|(?<!大)后|大后)年(?:的)?(?<month>[\d一二三四五六七八九十]{1,3})月(?:(?<day>[\d一二三四五六七八九十]{1,3})[号日])?/gu;

/** 能放到后年六月: a year told by how far away it is. */
export function readYearsToCome(scene: Scene): void {
  for (const match of statements(scene, YEAR_TO_COME)) {
    if (OF_A_PAPER.test(sentenceText(scene, scene.clauseAt(match.index).sentence))) continue;
    const { year = '', month = '', day } = match.groups ?? {};
    const [from, to] = [match.index, match.index + match[0].length];
    const said = [month, day].flatMap((part) => (part === undefined ? [] : [readNumeral(part)?.value ?? 0]));
    const now = new Date(scene.now + CHINA).getUTCFullYear();
    if (judgeEnd(scene, [now + YEARS.indexOf(year), ...said], from, to)) takeNumbers(scene, from, to);
  }
}
