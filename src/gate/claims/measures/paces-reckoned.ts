import { agrees, exactly } from '../numbers/number-agreement.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { DAY, isCount } from '../numbers/units.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import type { Scene } from '../scene/scene.ts';

/** 每晚点, 一天, 每周: how often so much is used. */
const PACE =
  /(?:按|照)?(?:每|一)(?<span>天|日|晚|周|礼拜|星期)(?:点|开|亮|吃|喝|用|做|走|敷|泡|就|各|按|打|\s)*$/u;
const SPANS: Readonly<Record<string, number>> = {
  天: DAY,
  日: DAY,
  晚: DAY,
  周: 7 * DAY,
  礼拜: 7 * DAY,
  星期: 7 * DAY,
};
const NIGHTS = /^(?:晚上?|天|夜|周|礼拜|星期)/u;

/**
 * 一天一袋刚好吃三十天, 每晚点五小时够十二个晚上: a pace that the host supposes, where the days it makes the pack last are said
 * too and are right.
 */
export function isPaceReckoned(scene: Scene, { numbers }: ProductSheet, pace: Quantity): boolean {
  const span = SPANS[PACE.exec(scene.text.slice(Math.max(0, pace.from - 8), pace.from))?.groups?.span ?? ''];
  if (span === undefined || pace.lo !== pace.hi || pace.lo <= 0) return false;
  if (!isCount(pace.dimension) && !/^(?:mass|volume|time)$/u.test(pace.dimension)) return false;
  const wholes = numbers.filter(
    ({ dimension, lo, hi, path }) =>
      dimension === pace.dimension && lo === hi && lo > pace.lo && /^(?:facts|name)/u.test(path),
  );
  return scene.quantities.some((lasts) => {
    if (lasts === pace) return false;
    const days =
      lasts.dimension === 'time' && lasts.lo >= DAY
        ? 1
        : isCount(lasts.dimension) && NIGHTS.test(scene.text.slice(lasts.to, lasts.to + 2))
          ? span
          : undefined;
    return (
      days !== undefined &&
      wholes.some(({ lo }) => {
        const held = exactly((lo / pace.lo) * span);
        const said = { ...lasts, lo: lasts.lo * days, hi: lasts.hi * days };
        return agrees(said, held) || Math.abs(said.lo - held.lo) <= held.lo * 0.03;
      })
    );
  });
}
