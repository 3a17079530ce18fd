import { oncePer } from '../../../infra/once-per.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { DAY } from '../numbers/units.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { addClaim, contradicted, type Scene, supported } from '../scene/scene.ts';

const OF_THE_PRICE = /价|活动|优惠|折扣|福利|券/u;
/** 可以学到, 能看到, 存放到, 有效期至, 往后推到: how long something keeps or may be used. */
const LASTS =
  /保质|保存|存放|储存|过期|到期|有效|赏味|(?:吃|喝|用|放|存|学|看|听|练|回看|观看|学习|使用|推|算)(?:下来)?(?:就)?(?:是)?(?:到|至)/u;
const MADE = /生产日期|灌装|出厂日期|made/u;
const SHELF = /保质期|有效期|保存期|保存期限/u;
const WRITTEN = /(?<year>\d{4})(?:年|-)(?<month>\d{1,2})(?:(?:月|-)(?<day>\d{1,2}))?/gu;

interface Known {
  readonly id: string;
  readonly shown: string;
  /** The year, the month and, where it is told, the day. */
  readonly parts: readonly number[];
}

/** Until when a product may be used or eaten: as a fact tells it, or its day of making and its shelf life come to. */
const endsOf = oncePer(readEnds);

function readEnds({ texts, numbers }: ProductSheet): readonly Known[] {
  const facts = texts.filter(({ path }) => path.startsWith('facts'));
  const told = facts
    .filter(({ text }) => SHELF.test(text) || /有效|观看|回看|学习|到期/u.test(text))
    .flatMap(({ id, shown, values }) => datesIn(values.join(' ')).map((parts) => ({ id, shown, parts })));
  const made = facts.find(({ about }) => MADE.test(about));
  const shelf = numbers.find(
    ({ dimension, about, path }) => dimension === 'time' && path.startsWith('facts') && SHELF.test(about),
  );
  const [year, month] = datesIn(made?.values.join(' ') ?? '')[0] ?? [];
  if (made === undefined || shelf === undefined || year === undefined || month === undefined) return told;
  const months = (shelf.lo / shelf.scale) * (shelf.scale > 300 * DAY ? 12 : shelf.scale >= 28 * DAY ? 1 : 0);
  if (months < 1 || !Number.isInteger(months)) return told;
  const last = year * 12 + month - 1 + months;
  return [
    ...told,
    {
      id: shelf.id,
      shown: `${made.shown} + ${shelf.shown}`,
      parts: [Math.floor(last / 12), (last % 12) + 1],
    },
  ];
}

const datesIn = (words: string): number[][] =>
  [...words.matchAll(WRITTEN)].map(({ groups = {} }) =>
    [groups.year, groups.month, groups.day].flatMap((part) => (part === undefined ? [] : [Number(part)])),
  );

/** 能放到二零二九年八月 and 可以学到2027年6月30日: a day of a year, held against the facts and not the end of the price. */
export function readDayOnFile(scene: Scene, { parts = [], from, to }: Quantity): boolean {
  if ((parts[0] ?? 0) < 1900 || parts.length < 2) return false;
  const clause = scene.clauseAt(from);
  if (OF_THE_PRICE.test(clause.text) || !LASTS.test(clause.text)) return false;
  const ends = endsOf(scene.sheetAt(from));
  const first = ends[0];
  if (first === undefined) return false;
  const held = ends.find((end) => parts.every((part, at) => end.parts[at] === part));
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
