import { agrees } from '../numbers/number-agreement.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { DAY } from '../numbers/units.ts';
import type { NumberFact } from '../scene/known-facts.ts';
import { contradicted, type Judgement, type Scene, supported } from '../scene/scene.ts';

const OPENED =
  /(?<not>没有?|未|不)?(?:开|拆)(?:了|过|完)?(?:封|盖|袋|盒|瓶|罐|箱|包(?!邮|裹|干|退|换|赔|间|月|年)|口)|(?<shut>没有?|未|不)开(?=的|着|呢|之?前|以前)|[吃喝用]不[完了]|没[吃喝用]完/gu;
const OF_OPENED = /开封|开盖|开袋|开瓶|开罐|开包|拆包|启封|拆封|opened/u;
const REACH = 20;

/**
 * 开了盖,十五天里头吃完, and 吃不完放冰箱,两天内吃掉, held against how long an opened one keeps, and not against the shelf life of a closed one.
 * Undefined where nothing is opened, or no fact tells how long it keeps then.
 */
export function judgeOpened(
  scene: Scene,
  said: Quantity,
  candidates: readonly NumberFact[],
): Judgement | undefined {
  if (said.dimension !== 'time' || said.lo < DAY) return undefined;
  // 没开罐七天能退 is of returns.
  if (/^[^,，。;；]{0,6}[退换修赔]/u.test(scene.text.slice(said.to, said.to + 8))) return undefined;
  const before = scene.text.slice(Math.max(0, said.from - REACH), said.from);
  const last = [...before.matchAll(OPENED)].at(-1);
  if (last === undefined) return undefined;
  // 开封后3天内吃完,保质期9个月: named as what it is.
  if (/保质|质保|有效期|赏味/u.test(before.slice(last.index))) return undefined;
  const isOpened = (last.groups?.not ?? last.groups?.shut) === undefined;
  const facts = candidates.filter(
    ({ about, attributes }) =>
      (isOpened ? OF_OPENED : /./u).test(about) && (isOpened || attributes.has('shelf')),
  );
  const [first] = facts.filter(({ about }) => isOpened || !OF_OPENED.test(about));
  if (first === undefined) return undefined;
  // Within so long names the time itself.
  const exact = { ...said, sense: said.sense === 'upTo' ? ('exact' as const) : said.sense };
  const held = facts.find((fact) => agrees(exact, fact));
  return held === undefined ? contradicted([first.id], first.shown) : supported([held.id], held.shown);
}
