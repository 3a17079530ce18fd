import type { Quantity } from '../numbers/quantity.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { contradicted, type Judgement, supported } from '../scene/scene.ts';

/** Facts write 3000K, whose number has no unit of ours. */
const KELVINS = /^k(?![a-z])/u;

const STEPLESS = /无级|一路滑|平滑|连续|任意|随意|随便停/u;
const isStepped = ({ texts }: ProductSheet, id: string): boolean =>
  texts.some((one) => one.id === id && /[档挡]/u.test(one.text));

/** 三千开尔文 of 3000K, and 三千到五千开尔文 of a fact whose lowest and highest these are. */
export function judgeColourTemperature(
  sheet: ProductSheet,
  { dimension, lo, hi }: Quantity,
  clause: string,
): Judgement | undefined {
  if (dimension !== 'colourTemperature') return undefined;
  const facts = sheet.numbers.filter(
    (fact) =>
      (fact.dimension === '' && fact.lo >= 1000 && KELVINS.test(fact.beside)) || fact.dimension === dimension,
  );
  const [first] = facts;
  if (first === undefined) return undefined;
  // 从三千一路滑到五千, of three steps: no two numbers of it are wrong, and it is.
  if (STEPLESS.test(clause) && isStepped(sheet, first.id)) return contradicted([first.id], first.shown);
  const held = [...Map.groupBy(facts, ({ id }) => id).values()].find((some) =>
    lo === hi
      ? some.some((fact) => fact.lo === lo && fact.hi === hi)
      : Math.min(...some.map((fact) => fact.lo)) === lo && Math.max(...some.map((fact) => fact.hi)) === hi,
  )?.[0];
  return held === undefined ? contradicted([first.id], first.shown) : supported([held.id], held.shown);
}
