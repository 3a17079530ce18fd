import type { Quantity } from '../numbers/quantity.ts';
import { isSameSum } from '../scene/known-sums.ts';
import { isListPrice } from '../scene/list-price.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import { type Judgement, type Scene, sentenceText } from '../scene/scene.ts';
import { judgeComparison } from './compared-prices.ts';

/** Whose price it is that was never charged here. */
const SUGGESTED =
  /\b(?:suggest(?:s|ed|ion)?|recommend(?:s|ed|ation)?|msrp|m-s-r-p|rrp|maker|manufacturer|publisher|list price)\b/u;
const ASKED_THEN =
  /\b(?:charged|asked|sold|was|were|stood|cost|most of|all of|until|through|before|price)\b/u;
const MONTH =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?\b/gu;
/** A price that nobody was asked here saves nobody anything (16 CFR 233.3). */
const SAVED = /\bsav(?:e|es|ed|ing|ings)\b/u;
/** Against thirty-three, five off twenty-four, fifteen out of eighty. */
const SET_AGAINST =
  /\b(?:against|off|out of|from|down from)(?: (?:a|an|the|that|our|its))?(?: suggested)? ?$/u;

const SHARES: readonly (readonly [string, number])[] = [
  ['half', 1 / 2],
  ['third', 1 / 3],
  ['quarter', 1 / 4],
  ['fifth', 1 / 5],
];

/**
 * A former or suggested price in whatever place of the sentence: forty-five is what the publisher suggests, in December we
 * charged eighteen. It stands where it is the one on file and is told as what the basis says that it is.
 */
export function judgeReference(scene: Scene, sheet: ProductSheet, said: Quantity): Judgement | undefined {
  const { was, was_basis: basis, live } = sheet.product?.price ?? {};
  if (was === undefined || basis === undefined || live === undefined || said.lo !== said.hi) return undefined;
  if (!isSameSum(said.lo, was) && (said.split === undefined || !isSameSum(said.split, was))) return undefined;
  const clause = scene.clauseAt(said.from);
  const around = sentenceText(scene, clause.sentence);
  if (isListPrice(sheet) && SAVED.test(scene.text)) return undefined;
  const isTold = isListPrice(sheet)
    ? SUGGESTED.test(around) || SUGGESTED.test(sentenceText(scene, clause.sentence - 1))
    : ASKED_THEN.test(around) && (around.match(MONTH) ?? []).some((month) => names(basis, month));
  const isReckoned =
    SET_AGAINST.test(scene.text.slice(Math.max(clause.from, said.from - 32), said.from)) &&
    scene.quantities.some(
      (one) => one !== said && (isSameSum(one.lo, was - live) || isSameSum(one.lo, live)),
    );
  // A third under the suggested fifty-eight: a share said with it has to be right too.
  const share = SHARES.find(([word]) => around.includes(` ${word} `))?.[1];
  if (share !== undefined && Math.abs((was - live) / was - share) > 0.02) return undefined;
  return isTold || isReckoned ? judgeComparison(scene, sheet, () => true, String) : undefined;
}

const names = (basis: string, month: string): boolean => basis.toLowerCase().includes(month.slice(0, 3));
