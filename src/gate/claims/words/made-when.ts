import { findQuantities } from '../numbers/quantities.ts';
import type { TextFact } from '../scene/known-facts.ts';
import { addClaim, contradicted, type Judgement, type Scene, statements, supported } from '../scene/scene.ts';

const DAY = 86_400_000;
const MADE =
  '割|收(?!藏|到|货|据|益|费|下)|采(?!购|用)|摘|打(?:下来|谷|米)|烘|烤|炒(?!菜)|出炉|出锅|出窖|出厂|下线|生产|做(?:的|好|出来)|酿|榨|磨(?:的|出来|好)|捕|捞|宰|杀的|屠宰|挖|灌装|装瓶|压榨|新鲜出炉|上市的|晒(?:的|好)';
const WHEN =
  '今早|今天|今儿|今晨|刚刚|刚才|昨[天儿日晚夜]|前[天儿](?!的订)|大前天|前两天|前几天|这两天|这几天|上周|这周|本周|上个?星期|这个?星期|上个?月|这个月|本月|上上个月|上上周|上个?礼拜';
/** 上个月刚割的, 昨儿后半夜才出炉. */
const SAID = new RegExp(
  `(?<when>${WHEN})[^,，。!！?？]{0,8}?(?:刚|才|现|新|新鲜|头一锅|后半夜|凌晨|早上|下午|晚上|夜里|从[^,，。]{1,4}里?)*(?:刚|才)?(?:${MADE})`,
  'gu',
);
const DATED =
  /收获|采收|采摘|采制|采茶|收割|烘焙日期|烘焙时间|烘烤日期|生产日期|出厂日期|灌装|捕捞|屠宰|酿造日期|压榨日期|制作日期|装瓶|上市时间|批次日期|roast_date|roasted|harvest/u;

/** When it was harvested, roasted or made, held against the date on file. Without such a date others judge. */
export function readMadeWhen(scene: Scene): void {
  for (const match of statements(scene, SAID)) {
    const [from, to] = [match.index, match.index + match[0].length];
    if (/不是|没有|别说/u.test(scene.text.slice(Math.max(scene.clauseAt(from).from, from - 6), from)))
      continue;
    const fact = scene
      .sheetAt(from)
      .texts.find(
        ({ about, path, values }) =>
          DATED.test(about) && path.startsWith('facts') && dayOf(values.join(' ')) !== undefined,
      );
    const judgement = fact && judge(fact, match.groups?.when ?? '', scene.now);
    if (judgement !== undefined) addClaim(scene, 'number', from, to, judgement);
  }
}

function judge(fact: TextFact, when: string, now: number): Judgement | undefined {
  const made = dayOf(fact.values.join(' '));
  if (made === undefined) return undefined;
  // The clock on the wall of a Chinese shop.
  const today = new Date(now + 8 * 3_600_000);
  const [year, month, day] = made;
  const months = (today.getUTCFullYear() - year) * 12 + today.getUTCMonth() + 1 - month;
  const [least, most, inMonths] = spanOf(when, today);
  const apart =
    inMonths || day === undefined
      ? undefined
      : Math.floor(today.getTime() / DAY) - Date.UTC(year, month - 1, day) / DAY;
  const holds =
    apart !== undefined
      ? apart >= least && apart <= most
      : inMonths
        ? months === least
        : // Only a month is on file: a day of this or the last few weeks can't be in an earlier one.
          months === 0 || (months === 1 && most >= today.getUTCDate());
  return holds ? supported([fact.id], fact.shown) : contradicted([fact.id], fact.shown);
}

/** The days or months ago that words for a time allow: least, most, and whether they count months. */
function spanOf(when: string, today: Date): readonly [number, number, boolean] {
  const weekday = (today.getUTCDay() + 6) % 7;
  if (/上上个月/u.test(when)) return [2, 2, true];
  if (/上个?月/u.test(when)) return [1, 1, true];
  if (/月/u.test(when)) return [0, 0, true];
  if (/上上/u.test(when)) return [weekday + 8, weekday + 14, false];
  if (/上/u.test(when)) return [weekday + 1, weekday + 7, false];
  if (/周|星期|礼拜/u.test(when)) return [0, weekday, false];
  if (/大前/u.test(when)) return [3, 3, false];
  if (/前[天儿]/u.test(when)) return [2, 2, false];
  if (/[两几]天/u.test(when)) return [0, 5, false];
  return /昨/u.test(when) ? [1, 1, false] : [0, 1, false];
}

function dayOf(written: string): readonly [number, number, number | undefined] | undefined {
  const date = findQuantities(written).find(({ dimension }) => dimension === 'date');
  const [year, month, day] =
    date?.parts !== undefined && (date.parts[0] ?? 0) > 1900
      ? date.parts
      : (/(\d{4})[-/.年](\d{1,2})/u.exec(written)?.slice(1).map(Number) ?? []);
  return year === undefined || month === undefined ? undefined : [year, month, day];
}
