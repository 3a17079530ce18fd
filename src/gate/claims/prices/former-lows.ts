import { mayMatch } from '../../text/may-match.ts';
import { agrees } from '../numbers/number-agreement.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { isListPrice } from '../scene/list-price.ts';
import {
  addClaim,
  isClaimed,
  type Judgement,
  type Scene,
  statements,
  takeNumbers,
  unsupported,
} from '../scene/scene.ts';
import { judgeComparison, judgeLowest, judgeWas, known, shownMoney } from './compared-prices.ts';

const OWN = '(?:我们|咱们?|自家)?(?:本店|店里|店|家里?)';
/** 比本店三月上旬最低成交价,少40: below what the shop charged before; the sum may be left out. */
const BELOW = new RegExp(
  `比${OWN}[^,，。!！?？\\d]{0,12}?(?:最低|成交)的?(?:成交)?价?格?[,，]?(?:还|都|又|要|正好|刚好)*(?:少|低|便宜|省)了?`,
  'gu',
);
/** 三百二十九是我们店十一月下旬的最低成交价: what a bare sum was, told after it. */
const WAS = new RegExp(
  `是${OWN}[^,，。!！?？]{0,16}?(?:最低的?成交价?|最低的?价格?|成交价)(?![\\d一二三四五六七八九])`,
  'gu',
);
const MONTH_LOW = /(?:30|三十)[天日]/u;

/** Without one of these nothing here is said. */
const LOW = /最低|成交/u;

/** Former prices of the shop whose sums are bare, or left out. */
export function readFormerLows(scene: Scene): void {
  if (!mayMatch(LOW, scene.text)) return;
  for (const match of statements(scene, BELOW)) {
    const end = match.index + match[0].length;
    const sum = scene.quantities.find((one) => one.from === end && isSum(one));
    const to = sum?.to ?? end;
    if (isClaimed(scene, match.index, to)) continue;
    if (sum !== undefined) takeNumbers(scene, sum.from, sum.to);
    addClaim(scene, 'price', match.index, to, judgeBelow(scene, match.index, sum), 'compared-price');
  }
  for (const match of statements(scene, WAS)) {
    const sum = scene.quantities.find((one) => one.to === match.index && isSum(one));
    if (sum === undefined || scene.taken.has(sum)) continue;
    takeNumbers(scene, sum.from, sum.to);
    addClaim(scene, 'price', sum.from, sum.to, judgeLow(scene, sum, match[0]), 'compared-price');
  }
}

const isSum = ({ dimension }: Quantity): boolean => dimension === '' || dimension === 'money';

function judgeBelow(scene: Scene, at: number, sum: Quantity | undefined): Judgement {
  const sheet = scene.sheetAt(at);
  // A maker's price was never charged here.
  if (isListPrice(sheet)) return unsupported;
  return judgeComparison(
    scene,
    sheet,
    (was, live) => sum === undefined || agrees(sum, known(was - live)),
    (was, live) => shownMoney(scene, was - live),
  );
}

function judgeLow(scene: Scene, sum: Quantity, said: string): Judgement {
  const sheet = scene.sheetAt(sum.from);
  if (!MONTH_LOW.test(said))
    return isListPrice(sheet) ? unsupported : (judgeWas(scene, sheet, sum, 'was') ?? unsupported);
  return judgeLowest(scene, sheet, sum) ?? unsupported;
}
