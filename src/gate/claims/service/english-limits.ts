import { mayMatch } from '../../text/may-match.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { isCount } from '../numbers/units.ts';
import { addClaim, contradicted, isClaimed, type Judgement, type Scene, statements } from '../scene/scene.ts';

const NO_LIMIT =
  /\bno (?:cap|limit|ceiling|maximum|max|upper limit|order limit|purchase limit)(?: at all| whatsoever)?(?: (?:on|to) (?:this|these|that|it|them|how many (?!you may leave)|orders?|quantity|the number|what you (?:can )?(?:buy|order))\b|(?=[,.;!?]| tonight| here| of any kind))|\b(?:order|buy|take|grab|get|have|put|add|stock up on|snap up)(?: [a-z']+){0,3} as many as you(?:'d)? (?:like|want|please|need|fancy|can carry)\b|\bas many (?:[a-z]+ )?as you(?:'d)? (?:like|want|please|need|fancy)(?: [a-z]+){0,2} (?:in|on|to|per) (?:one|a|a single|the same|your) (?:order|cart|basket)|\bunlimited (?:orders?|quantit\w+|numbers?)\b/gu;
/** In one order, into your basket, at once. */
const ONE_ORDER =
  /\b(?:in|on|onto|into|per|to|for|with) (?:just )?(?:one|a|a single|the same|your|an|each|every|this|any one) (?:single )?(?:order|cart|basket|trolley|checkout|go|household|person|customer)\b/u;
const AT_ONCE = /\b(?:at once|at a time|at one time|in one go|all together)\b/u;
const BUY =
  /\b(?:put|puts|order|orders|take|takes|grab|have|buy|add|adds|get|snag|stock|may|can|could|max|allowed|want|fancy)\b/u;
const TAKES =
  /\b(?:take|grab|order|buy|get|have|put|add|snag|up to|as many as|all|stock up on)(?: (?:up to|all|as many as|even|another|a full|the|at least|say|around|maybe|you))* $/u;
const DENIED =
  /\b(?:not|no more than|never|cannot|can't|won't|limit(?:ed)?|cap(?:ped)?|only|most|maximum|beyond|above|instead of|sorry|refus\w+|more than|over)\b|n't\b/u;
const SAID =
  /\b(?:limit|cap|ceiling|maximum|max|many|order|orders|cart|basket|trolley|checkout|unlimited|once|go|time|household|person|customer|together)\b/u;

/** More than one order may have, or without end, against `price.limit_per_order`. */
export function readEnglishLimits(scene: Scene): void {
  if (!scene.hasEnglish || !mayMatch(SAID, scene.text)) return;
  for (const match of statements(scene, NO_LIMIT)) {
    const { id, product } = scene.sheetAt(match.index);
    const limit = product?.price?.limit_per_order;
    const [from, to] = [match.index, match.index + match[0].length];
    if (limit === undefined || isClaimed(scene, from, to)) continue;
    if (/\b(?:warranty|washes|times|cups|refills|limit on file)\b/u.test(scene.clauseAt(from).text)) continue;
    addClaim(scene, 'scarcity', from, to, otherLimit(id, limit));
  }
  for (const quantity of scene.quantities) readMore(scene, quantity);
}

function readMore(scene: Scene, quantity: Quantity): void {
  const { from, to, lo, hi, dimension, sense } = quantity;
  if (scene.taken.has(quantity) || lo !== hi || !Number.isInteger(lo) || lo > 200 || sense === 'under')
    return;
  if (!(dimension === '' || isCount(dimension)) || isClaimed(scene, from, to) || scene.isUnclaimed(from))
    return;
  const { id, product } = scene.sheetAt(from);
  const limit = product?.price?.limit_per_order;
  if (limit === undefined || lo <= limit) return;
  const clause = scene.clauseAt(from);
  const before = scene.text.slice(clause.from, from);
  const isTaken = TAKES.test(before) || /\b(?:max|maximum) $/u.test(before);
  const isOneOrder = ONE_ORDER.test(clause.text) || (isTaken && AT_ONCE.test(clause.text));
  if (!isOneOrder || !BUY.test(clause.text) || DENIED.test(clause.text)) return;
  if (!isTaken && !/^ ?(?:[a-z'-]+ ){0,4}(?:in|on|into|per|to|at) /u.test(scene.text.slice(to, clause.to)))
    return;
  if (scene.quantities.some((one) => one.lo === limit && one !== quantity)) return;
  scene.taken.add(quantity);
  addClaim(scene, 'scarcity', from, to, otherLimit(id, limit));
}

const otherLimit = (id: string, limit: number): Judgement =>
  contradicted([`${id}.price.limit_per_order`], `price.limit_per_order ${limit}`);
