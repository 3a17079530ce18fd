import { expiry, judgeComparison, judgeWas, known, shownMoney } from './compared-prices.ts';
import { agrees } from './number-agreement.ts';
import type { Role } from './price-roles.ts';
import type { ProductSheet } from './product-sheet.ts';
import type { Quantity } from './quantity.ts';
import { contradicted, type Judgement, type Scene, supported, type Topic, unsupported } from './scene.ts';

interface Outcome {
  readonly judgement: Judgement;
  readonly topic: Topic | undefined;
}

/** A sum in its role, held against the price and the facts in money. */
export function judgePrice(scene: Scene, sheet: ProductSheet, quantity: Quantity, role: Role): Outcome {
  const price = sheet.product?.price;
  const held = sumHeld(sheet, quantity, scene);
  if (
    quantity.currency !== undefined &&
    price !== undefined &&
    quantity.currency !== scene.knowledge.currency
  ) {
    return {
      judgement: contradicted([`${sheet.id}.price.live`], shownMoney(scene, price.live)),
      topic: undefined,
    };
  }
  if (role === 'other' || role === 'gift' || role === 'rival') {
    const topic: Topic = role === 'gift' ? 'gift' : role === 'rival' ? 'rival' : 'promotion';
    // 'Over forty pounds' names the threshold itself.
    const threshold = role === 'other' ? sumHeld(sheet, { ...quantity, sense: 'exact' }, scene) : undefined;
    return {
      judgement: held ?? threshold ?? (role === 'other' ? feeHeld(sheet, scene, quantity) : unsupported),
      topic,
    };
  }
  if (price === undefined) return { judgement: held ?? unsupported, topic: undefined };
  if (role === 'was' || role === 'was-elsewhere') {
    return {
      judgement: judgeWas(scene, sheet, quantity, role) ?? held ?? unsupported,
      topic: 'compared-price',
    };
  }
  if (role === 'saving') {
    const judgement = judgeComparison(
      scene,
      sheet,
      (was) => agrees(quantity, known(was - price.live)),
      (was) =>
        `${shownMoney(scene, was)} − ${shownMoney(scene, price.live)} = ${shownMoney(scene, was - price.live)}`,
    );
    return {
      judgement: judgement.verdict === 'supported' ? judgement : (held ?? judgement),
      topic: 'compared-price',
    };
  }
  if (role === 'lowest') {
    const lowest = price.lowest_30d;
    if (lowest !== undefined && agrees(quantity, known(lowest)))
      return { judgement: supported([`${sheet.id}.price.lowest_30d`]), topic: 'lowest-price' };
  }
  const live = known(price.live);
  if (!agrees(quantity, live)) {
    if (held !== undefined) return { judgement: held, topic: undefined };
    return {
      judgement: contradicted([`${sheet.id}.price.live`], shownMoney(scene, price.live)),
      topic: undefined,
    };
  }
  const expired = expiry(scene, sheet);
  return expired === undefined
    ? { judgement: supported([`${sheet.id}.price.live`]), topic: undefined }
    : { judgement: expired, topic: 'price-expired' };
}

/** A sum that a fact in words or a fact in money holds, such as a fee or the value of a gift. */
function sumHeld(sheet: ProductSheet, quantity: Quantity, scene: Scene): Judgement | undefined {
  const clause = scene.clauseAt(quantity.from);
  const fact = sheet.numbers.find(
    (one) => one.dimension === 'money' && agrees(quantity, one) && sharesWord(one.about, clause.text),
  );
  return fact && supported([fact.id], fact.shown);
}

/** A fee that the facts put at another sum. */
function feeHeld(sheet: ProductSheet, scene: Scene, quantity: Quantity): Judgement {
  const clause = scene.clauseAt(quantity.from);
  const fact = sheet.numbers.find(
    ({ dimension, about }) => dimension === 'money' && sharesWord(about, clause.text),
  );
  return fact === undefined ? unsupported : contradicted([fact.id], fact.shown);
}

function sharesWord(about: string, clause: string): boolean {
  for (const word of about.match(/\p{Script=Han}{2,}|[a-z]{4,}/gu) ?? []) {
    if (
      /^[a-z]/.test(word)
        ? clause.includes(word)
        : [...word].some((_, at) => at + 2 <= word.length && clause.includes(word.slice(at, at + 2)))
    )
      return true;
  }
  return false;
}
