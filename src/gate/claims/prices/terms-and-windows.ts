import type { ProductSheet } from '../scene/product-sheet.ts';
import { type Judgement, type Scene, sentenceText, supported } from '../scene/scene.ts';
import { judgeLowest } from './compared-prices.ts';

const HALF_PRICE = /\bhalf[- ](?:the )?price\b/u;

/** A replacement at half the price after a crash: a term of the shop, and no saving on the thing on air. */
export function halfOfTerms(scene: Scene, sheet: ProductSheet): Judgement | undefined {
  const at = scene.text.search(HALF_PRICE);
  if (at < 0) return undefined;
  const around = sentenceText(scene, scene.clauseAt(at).sentence);
  if (!/\breplac/u.test(around)) return undefined;
  const held = sheet.texts.find(
    ({ path, values }) =>
      path.startsWith('after_sales') &&
      values.some((value) => HALF_PRICE.test(value) && /\breplac/u.test(value)),
  );
  return held && supported([held.id], held.shown);
}

const SAID_TO_BE =
  /^(?: price| mark| point)?(?: (?:was|has been|is|stands at|stood at|sits at|sat at|came to))(?: only| just| even)? $|^(?: of|:) $/u;

/** The lowest price in the last 30 days was 55: told as a sum, it is that sum or it is wrong. */
export function judgeLowSaid(scene: Scene, sheet: ProductSheet, to: number): Judgement | undefined {
  const sum = scene.quantities.find(({ from }) => from >= to);
  if (sum === undefined || !/^(?:money)?$/.test(sum.dimension)) return undefined;
  if (!SAID_TO_BE.test(scene.text.slice(to, sum.from))) return undefined;
  const judgement = judgeLowest(scene, sheet, sum);
  if (judgement?.verdict === 'supported') scene.taken.add(sum);
  return judgement;
}

const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b/gu;

/** Our lowest price November sixth to twelfth, which is the basis on file of what it was. */
export function judgeLowOfWindow(scene: Scene, sheet: ProductSheet, to: number): Judgement | undefined {
  const basis = (sheet.product?.price?.was_basis ?? '').toLowerCase();
  if (!/\blowest\b/u.test(basis)) return undefined;
  const { to: end } = scene.clauseAt(to);
  const days = scene.quantities.filter(
    ({ from, dimension }) => from >= to && from < end && (dimension === 'date' || dimension === ''),
  );
  const months = scene.text.slice(to, end).match(MONTH) ?? [];
  if (months.length === 0 || days.length === 0) return undefined;
  const held = new Set((basis.match(/\d+/gu) ?? []).map(Number));
  return months.every((month) => basis.includes(month.slice(0, 3))) && days.every(({ lo }) => held.has(lo))
    ? supported([`${sheet.id}.price.was_basis`, `${sheet.id}.price.was`])
    : undefined;
}
