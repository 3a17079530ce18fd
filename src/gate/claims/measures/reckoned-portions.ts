import { agrees, exactly } from '../numbers/number-agreement.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { isCount } from '../numbers/units.ts';
import type { NumberFact } from '../scene/known-facts.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { type Judgement, type Scene, supported } from '../scene/scene.ts';

/** Numbers said so far before a result are still its parts. */
const REACH = 60;
const IN_A_HUNDRED = /100\s?(?:g|克|ml|毫升)/u;
const OF_LIQUID = /100\s?(?:ml|毫升)/u;
const LABEL = /^\p{Script=Han}+/u;

/** So near as the last digit that is said. */
const comesTo = (said: Quantity, amount: number): boolean =>
  agrees(said, exactly(amount)) || Math.abs(amount - said.lo) <= said.step / 2 + 1e-9;

/** What a portion holds of what facts state in a hundred grams or millilitres, and what a share of it weighs. */
export function judgePortion(scene: Scene, sheet: ProductSheet, said: Quantity): Judgement | undefined {
  if (said.dimension !== 'mass') return undefined;
  return inHundred(scene, sheet, said) ?? shareOf(scene, sheet, said);
}

/** 每100克12.6克蛋白质,一份40克大概5克, and 每百毫升35毫克,一瓶300毫升是105毫克. */
function inHundred(scene: Scene, sheet: ProductSheet, said: Quantity): Judgement | undefined {
  const shares = sheet.numbers.filter(
    ({ id, dimension, about, path, lo }) =>
      dimension === 'mass' &&
      path.startsWith('facts') &&
      lo !== 100 &&
      (IN_A_HUNDRED.test(about) ||
        sheet.numbers.some((one) => one.id === id && one.dimension === 'mass' && one.lo === 100)),
  );
  for (const share of shares) {
    if (!isNamedLast(scene.text, share, shares, said.from)) continue;
    const basis = OF_LIQUID.test(share.about) ? 'volume' : 'mass';
    const isHeld = portionsBefore(scene, sheet, said, basis).some(
      (portion) => portion !== 100 && comesTo(said, (share.lo * portion) / 100),
    );
    if (isHeld) return supported([share.id], share.shown);
  }
  return undefined;
}

/** Of the substances that the facts measure so, this one is spoken of: none of the others is named after it. */
function isNamedLast(text: string, share: NumberFact, shares: readonly NumberFact[], until: number): boolean {
  const placeOf = ({ about }: NumberFact): number => {
    const label = LABEL.exec(about)?.[0];
    return label === undefined ? -1 : text.lastIndexOf(label, until);
  };
  const place = placeOf(share);
  if (place >= 0) return shares.every((other) => placeOf(other) <= place);
  const label = LABEL.exec(share.about)?.[0];
  return label !== undefined && text.includes(label) && shares.every((other) => placeOf(other) < 0);
}

/** The portions just said, and the content of one pack where 一盒 stands before the number. */
function portionsBefore(scene: Scene, sheet: ProductSheet, said: Quantity, basis: string): number[] {
  const before = scene.quantities.filter(
    ({ to, from, lo, hi }) => lo === hi && from !== said.from && to <= said.from && said.from - to <= REACH,
  );
  const amounts = before.flatMap(({ dimension, lo }) => (dimension === basis ? [lo] : []));
  const packs = before.some(({ dimension, lo, to }) => isCount(dimension) && lo === 1 && said.from - to <= 12)
    ? sheet.numbers.flatMap(({ dimension, lo, hi, path, attributes }) =>
        dimension === basis && lo === hi && path.startsWith('facts') && attributes.has('net') ? [lo] : [],
      )
    : [];
  return [...amounts, ...packs];
}

/** 坚果占65%: 一包二十五克,坚果差不多十六克. */
function shareOf(scene: Scene, sheet: ProductSheet, said: Quantity): Judgement | undefined {
  const clause = scene.clauseAt(said.from);
  const words = scene.text.slice(clause.from, said.from);
  const share = sheet.numbers.find(({ dimension, path, lo, hi, beside }) => {
    if (dimension !== 'percent' || lo !== hi || !path.startsWith('facts')) return false;
    const label = LABEL.exec(beside)?.[0].replace(/(?:占|含|约|为)+$/u, '');
    return label !== undefined && label.length > 1 && words.includes(label);
  });
  if (share === undefined) return undefined;
  const whole = scene.quantities.some(
    ({ dimension, lo, hi, to }) =>
      dimension === 'mass' &&
      lo === hi &&
      to <= said.from &&
      said.from - to <= REACH &&
      comesTo(said, (share.lo * lo) / 100),
  );
  return whole ? supported([share.id], share.shown) : undefined;
}
