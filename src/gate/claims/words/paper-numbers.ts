import { endOfPaper } from '../../../knowledge/paper-end.ts';
import type { ProductSheet } from '../scene/product-sheet.ts';
import {
  addClaim,
  contradicted,
  isClaimed,
  type Judgement,
  type Scene,
  statements,
  supported,
  takeNumbers,
} from '../scene/scene.ts';
import { isLikeNumber, papersOf } from './papers.ts';

/** TR-7121, DE/006/214, G8814: letters or dashes among three digits and more. */
const NUMBER = /(?<![a-z0-9.-])(?=[a-z/.-]{0,8}\d)[a-z0-9]+(?:[-/][a-z0-9]+)*(?![a-z0-9])/gu;
/** A fact that tells the number of a paper. */
const NUMBERED = /certif|licen[cs]e|regist|report|approv|filing|编号|备案|许可|证|报告|专利|批准/u;
const codesIn = (value: string): string[] =>
  (value.match(NUMBER) ?? []).filter((one) => one.replace(/\D/gu, '').length >= 4 && /[a-z]/u.test(one));

/** Its time is over, and that is said. */
const OVER =
  /\b(?:expire[ds]?|lapsed?|ended|ran out|run out|out of date|no longer|renew)|过期|到期|失效|作废|续[期证]|有效期/u;

/**
 * The number of a certificate or report that stands by itself, without a word such as 'number' before it: held
 * where a paper of the product has it, and wrong where it is like that of one and not the same.
 */
export function readPaperNumbers(scene: Scene): void {
  if (!/\d/u.test(scene.text)) return;
  for (const match of statements(scene, NUMBER)) {
    const [said] = match;
    const [from, to] = [match.index, match.index + said.length];
    if (said.replace(/\D/gu, '').length < 3 || !/[a-z/-]/u.test(said) || isClaimed(scene, from, to)) continue;
    const judgement = judge(scene, scene.sheetAt(from), said);
    if (judgement === undefined) continue;
    takeNumbers(scene, from, to);
    addClaim(scene, 'certification', from, to, judgement);
  }
}

function judge(scene: Scene, sheet: ProductSheet, said: string): Judgement | undefined {
  const papers = papersOf(sheet);
  const same = papers.find(({ number }) => number === said || endsWith(number, said));
  if (same?.until !== undefined && (endOfPaper(same.until.day) ?? Infinity) < scene.now) {
    const isTold = OVER.test(scene.text);
    return isTold ? undefined : contradicted([same.until.fact], `valid_until ${same.until.day}`);
  }
  if (same !== undefined) return supported([same.fact], same.number);
  if (sheet.texts.some(({ text }) => text.includes(said))) return undefined;
  const like = papers.find(({ number }) => isLikeNumber(number, said));
  if (like !== undefined) return contradicted([like.fact], like.number);
  const fact = sheet.texts.find(
    ({ id, about, values }) =>
      !id.startsWith('shop.') &&
      values.some(
        (value) =>
          NUMBERED.test(`${about} ${value}`) && codesIn(value).some((one) => isLikeNumber(one, said)),
      ),
  );
  return fact && contradicted([fact.id], fact.shown);
}

/** C118204 of FSC-C118204. */
const endsWith = (number: string, said: string): boolean =>
  said.length >= 4 &&
  number.endsWith(said) &&
  /[^a-z0-9]/u.test(number.charAt(number.length - said.length - 1));
