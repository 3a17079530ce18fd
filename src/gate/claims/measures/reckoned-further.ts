import { agrees } from '../numbers/number-agreement.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { DAY } from '../numbers/units.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { contradicted, type Judgement, type Scene, sentenceText, supported } from '../scene/scene.ts';

/** As far as the amount that comes out stands behind the one that goes in. */
const REACH = 30;
/** Done to what swells, shrinks or is thinned by a factor. */
const CHANGED = /泡|发|煮|炖|兑|稀释|冲|变|出|涨|晒|晾|干|鲜/u;

/** 干的一两,泡开六百克 of what swells twelvefold: the amount taken states nothing, the one it comes to follows. */
export function judgeByFactor(
  scene: Scene,
  sheet: ProductSheet,
  said: Quantity,
): Judgement | 'premise' | undefined {
  if (said.dimension !== 'mass' && said.dimension !== 'volume') return undefined;
  const factors = sheet.numbers.filter(
    ({ dimension, lo, hi, path }) =>
      dimension === 'factor' && lo === hi && lo > 1 && path.startsWith('facts'),
  );
  for (const factor of factors) {
    for (const other of scene.quantities) {
      if (other.dimension !== said.dimension || other.lo !== other.hi || other === said) continue;
      const [before, after] = other.from < said.from ? [other, said] : [said, other];
      if (after.from - before.to > REACH || !CHANGED.test(scene.text.slice(before.to, after.from))) continue;
      const grown = { lo: before.lo * factor.lo, hi: before.lo * factor.lo };
      if (agrees(after, grown)) return after === said ? supported([factor.id], factor.shown) : 'premise';
    }
  }
  return undefined;
}

const SHORT_OF = /(?:差|缺|少)(?:了|着|个|\s)*$/u;
const TO_THE_NEXT = /^(?:就|便|才)?(?:到|满|够|凑够|凑满|凑成|是)?(?:整|了|有)?$/u;

/**
 * 一共1980克,差二十克就四斤: a sum told by what it is short of, and 这二十克 of the same told again. True of itself
 * wherever the total said before is.
 */
export function judgeShortOf(scene: Scene, said: Quantity): 'premise' | undefined {
  if (said.dimension === '' || said.lo !== said.hi) return undefined;
  const index = scene.indexOf(said);
  const holds = (gap: number): boolean => {
    const [total, short, next] = [gap - 1, gap, gap + 1].map((at) => scene.quantities[at]);
    if (total === undefined || short === undefined || next === undefined) return false;
    return (
      total.dimension === short.dimension &&
      next.dimension === short.dimension &&
      SHORT_OF.test(scene.text.slice(Math.max(0, short.from - 4), short.from)) &&
      TO_THE_NEXT.test(scene.text.slice(short.to, next.from)) &&
      Math.abs(total.lo + short.lo - next.lo) < 1e-6
    );
  };
  if (holds(index) || holds(index - 1)) return 'premise';
  if (!/[这那]$/u.test(scene.text.slice(0, said.from))) return undefined;
  const told = scene.quantities.findIndex(
    ({ dimension, lo }) => dimension === said.dimension && lo === said.lo,
  );
  return told >= 0 && told < index && holds(told) ? 'premise' : undefined;
}

const UP_TO_NOW =
  /(?:到|至|离|距离?|截止|截至)(?:今天|今儿|今晚|今日|现在|这会儿|目前|此刻|当下)(?:刚好|正好|已经|才|也就|就|差不多|大概|约|满|整|有|是|了|还|不到|没到|不足)*$/u;
const MADE =
  /生产|收获|采挖|采收|采摘|收割|烘焙|烘烤|炒制|碾米|灌装|捕捞|出厂|制作|装瓶|取蜜|produced|made|harvest|roast/u;
const WRITTEN = /\b\d{1,2} [a-z]{3,9} \d{4}\b|\b[a-z]{3,9} \d{1,2},? \d{4}\b/u;

/** 到今天一个月零三天 and roasted nine days ago, since the day on file that it was made. */
export function judgeElapsed(scene: Scene, sheet: ProductSheet, said: Quantity): Judgement | undefined {
  if (said.dimension !== 'time' || said.lo < DAY || said.lo !== said.hi) return undefined;
  const isAgo = /^ ago\b/u.test(scene.text.slice(said.to, said.to + 5));
  if (!isAgo && !UP_TO_NOW.test(scene.text.slice(Math.max(0, said.from - 12), said.from))) return undefined;
  // Roasted this past Monday, four days ago: said earlier in the sentence.
  if (isAgo && !MADE.test(sentenceText(scene, scene.clauseAt(said.from).sentence))) return undefined;
  for (const { id, about, values, shown } of sheet.texts) {
    if (!MADE.test(about)) continue;
    const words = values.join(' ');
    const day = /\d{4}-\d{2}-\d{2}/.exec(words)?.[0];
    const made =
      day === undefined ? Date.parse(`${WRITTEN.exec(words)?.[0]} UTC`) : Date.parse(`${day}T00:00:00+08:00`);
    if (Number.isNaN(made)) continue;
    const since = (scene.now - made) / 1000;
    if (said.sense === 'under') {
      if (since < said.lo && since > said.lo / 2) return supported([id], shown);
    } else if (since >= said.lo * 0.97 - DAY && since <= said.lo * 1.03 + 2 * DAY)
      return supported([id], shown);
    if (isAgo) return contradicted([id], shown);
  }
  return undefined;
}
