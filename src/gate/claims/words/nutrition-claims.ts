import type { ProductSheet } from '../scene/product-sheet.ts';
import {
  addClaim,
  contradicted,
  isClaimed,
  type Judgement,
  type Scene,
  statements,
  supported,
  unsupported,
} from '../scene/scene.ts';

const NUTRIENT = '(?<what>salt|sodium|sugars?|fat|saturated fat|calories|calorie|fibre|fiber|protein|carbs?)';
const LITTLE = new RegExp(
  `\\b(?:low|lower|light|really low|very low|super low)(?: in |-| )${NUTRIENT}\\b|\\b${NUTRIENT.replace('what', 'free')}[- ]free\\b|\\b(?:hardly|barely|next to no|almost no|practically no|virtually no) (?:any )?${NUTRIENT.replace('what', 'hardly')}\\b`,
  'gu',
);
const MUCH = new RegExp(
  `\\b(?:(?<high>high|rich|packed|loaded|bursting|full|stuffed)(?:[- ](?:in|with|of))?|(?:a )?(?:good |great |excellent )?source of)[- ]${NUTRIENT}\\b`,
  'gu',
);
/** Grams in 100 g: what may be called low, and what free (Regulation (EC) No 1924/2006, annex, as kept in Great Britain). */
const MOST: Record<string, readonly [low: number, free: number]> = {
  salt: [0.3, 0.0125],
  sodium: [0.12, 0.005],
  sugar: [5, 0.5],
  fat: [3, 0.5],
  'saturated fat': [1.5, 0.1],
};
/** Grams in 100 g that make a source, and a high content. */
const LEAST: Record<string, readonly [source: number, high: number]> = { fibre: [3, 6] };
/** Share of the energy that makes a source of protein, and a high content; a gram gives four kilocalories. */
const PROTEIN = [0.12, 0.2] as const;

/** Low in salt, high in fibre: words that the law ties to grams. */
export function readNutritionClaims(scene: Scene): void {
  for (const match of statements(scene, LITTLE)) {
    const { what, free, hardly } = match.groups ?? {};
    claim(
      scene,
      match,
      judgeMost(scene.sheetAt(match.index), what ?? free ?? hardly ?? '', free !== undefined),
    );
  }
  for (const match of statements(scene, MUCH)) {
    const { what, high } = match.groups ?? {};
    claim(scene, match, judgeLeast(scene.sheetAt(match.index), what ?? '', high !== undefined));
  }
}

function claim(scene: Scene, match: RegExpExecArray, judgement: Judgement | undefined): void {
  const [from, to] = [match.index, match.index + match[0].length];
  if (judgement === undefined || isClaimed(scene, from, to)) return;
  addClaim(scene, 'material', from, to, judgement);
}

/** A nutrient's grams in 100 g, as the facts give them or a serving with its weight. */
function gramsIn(
  sheet: ProductSheet,
  nutrient: string,
): { grams: number; fact: string; shown: string } | undefined {
  const word = nutrient === 'fibre' ? /fib(?:re|er)/u : new RegExp(`\\b${nutrient}`, 'u');
  const fact = sheet.numbers.find(({ dimension, about }) => dimension === 'mass' && word.test(about));
  if (fact === undefined) return undefined;
  const words = sheet.texts.find(({ id }) => id === fact.id)?.text ?? fact.about;
  if (/\bper ?100 ?g|\b100 g/u.test(`${fact.about} ${words}`))
    return { grams: fact.lo, fact: fact.id, shown: fact.shown };
  const serving = sheet.numbers.find(
    ({ dimension, about }) => dimension === 'mass' && /serving size|portion size/u.test(about),
  );
  if (!/serving|portion/u.test(fact.about) || serving === undefined || serving.lo <= 0) return undefined;
  return { grams: (fact.lo / serving.lo) * 100, fact: fact.id, shown: fact.shown };
}

const plain = (nutrient: string): string =>
  nutrient
    .replace('fiber', 'fibre')
    .replace(/^sugars$/u, 'sugar')
    .replace(/^carbs?$/u, 'carb');

const isFood = ({ product }: ProductSheet): boolean => /food/u.test(product?.regulatory_class ?? '');

function judgeMost(sheet: ProductSheet, said: string, isFree: boolean): Judgement | undefined {
  const nutrient = plain(said);
  const most = MOST[nutrient];
  if (!isFood(sheet)) return undefined;
  if (most === undefined) return isFree ? undefined : unsupported;
  const held = gramsIn(sheet, nutrient);
  if (held === undefined) return isFree ? undefined : unsupported;
  return held.grams <= most[isFree ? 1 : 0]
    ? supported([held.fact], held.shown)
    : contradicted([held.fact], held.shown);
}

function judgeLeast(sheet: ProductSheet, said: string, isHigh: boolean): Judgement | undefined {
  const nutrient = plain(said);
  if (!isFood(sheet)) return undefined;
  const held = gramsIn(sheet, nutrient);
  if (nutrient === 'protein') {
    const energy = sheet.numbers.find(
      ({ dimension, about }) => dimension === 'heat' && /\b100 ?g/u.test(about),
    );
    if (held === undefined || energy === undefined) return held === undefined ? unsupported : undefined;
    const share = (held.grams * 4 * 4.184) / energy.lo;
    return share >= PROTEIN[isHigh ? 1 : 0]
      ? supported([held.fact], held.shown)
      : contradicted([held.fact], held.shown);
  }
  const least = LEAST[nutrient];
  if (least === undefined) return undefined;
  if (held === undefined) return unsupported;
  return held.grams >= least[isHigh ? 1 : 0]
    ? supported([held.fact], held.shown)
    : contradicted([held.fact], held.shown);
}
