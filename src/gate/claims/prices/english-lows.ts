import { mayMatch } from '../../text/may-match.ts';
import { addClaim, contradicted, type Scene, statements } from '../scene/scene.ts';
import { shownMoney } from './compared-prices.ts';

const HALF_A_CENT = 0.005;
const SPAN =
  '(?:months?|thirty days|30 days|thirty-day|30-day|four weeks|weeks|since|ever|this year|all year|season|summer|autumn|fall|winter|spring)';
const GONE = '(?:been|dipped|gone|dropped|cost|sold|seen|had|asked|charged|let|shown|offered)';
/**
 * It has never been lower, the lowest it's been, not a penny less all month, as low as it has been since May: a low
 * of no set words. Each tells of the past, by its verb or by its span, so that 'the lowest shelf' is none.
 */
const LOW = new RegExp(
  [
    String.raw`\b(?:hasn't|has not|haven't|have not|hadn't|never|not once|won't have|nor has|nobody has)(?: [a-z']+){0,5}? ${GONE}(?: (?:it|them|us|that|this|any|a|for|go|penny|cent|dollar|pound|euro|dime|on|the|[a-z]+)){0,4}? (?:lower|less|cheaper|below|under|beneath|(?:this|so|that) (?:low|cheap))\b`,
    String.raw`(?<!than (?:its |our |the )?)\b(?:lowest|cheapest|keenest|best|smallest) (?:price |figure |it |deal |tag )?(?:(?:that )?(?:it's|it has|they've|this has|we've|[a-z' -]{2,24} (?:has|have))(?: ever| all season)? ${GONE}|(?:[a-z']+ ){0,8}?(?:in|of|over|for|all|this|within|during|since)(?: [a-z]+){0,3}? ${SPAN})\b`,
    String.raw`\bas (?:low|cheap|far down|little|keen) as (?:[a-z']+ ){0,6}?(?:been|gone|gets?|goes|had|sold|asked|charged|fallen|sunk)\b`,
    String.raw`\b(?:cheaper|lower|less) than (?:(?:it has|it's) (?:ever )?been|(?:anything|any price|whatever) we(?:'ve| have)?(?: ever)? (?:charged|asked|had|sold it for))\b`,
    String.raw`\b(?:not|never)(?: [a-z']+){0,4} (?:lower|cheaper|less|so cheap|so low)(?: [a-z']+){0,6} (?:in|of|over|for|all|this|the)(?: [a-z]+){0,2} ${SPAN}\b`,
  ].join('|'),
  'gu',
);
/** Without one of these nothing here is said. */
const SAID =
  /lowe(?:r|st)|cheap|less\b|below|under|beneath|this low|so low|that low|keen|best|smallest|as low|far down|as little/u;
const NOT_SAID =
  /\b(?:not|n't|cannot|never) (?:quite )?(?:the |our |its )?(?:say|claim|tell|promise|call)?[^.;!?]{0,16}$|\b(?:if|whether|ask(?:s|ed)?)\b[^.;!?]{0,24}$/u;
/** A low of this week or of tonight may be true beside a lower one of the month. */
const SHORT_WINDOW = /^[^.;!?]{0,12}\b(?:week|today|tonight|days? ago|yesterday)\b/u;
/** Lower than the lowest of all the month it was not, yet lower than it is tonight it was. */
const TOLD_LOWER =
  /\b(?:it (?:has|'s) been|we(?:'ve| have) been|it was|they were|we had it) (?:[a-z]+ ){0,3}(?:lower|cheaper|less)\b/u;

/** Lows told in passing, where the lowest price of thirty days on file was lower than the price is. */
export function readEnglishLows(scene: Scene): void {
  if (!scene.hasEnglish || !mayMatch(SAID, scene.text)) return;
  for (const match of statements(scene, LOW)) {
    const [from, to] = [match.index, match.index + match[0].length];
    const { id, product } = scene.sheetAt(from);
    const { live, lowest_30d: lowest } = product?.price ?? { live: 0 };
    if (lowest === undefined || lowest >= live) continue;
    if (NOT_SAID.test(scene.text.slice(Math.max(0, from - 48), from))) continue;
    if (SHORT_WINDOW.test(scene.text.slice(to, to + 40)) || TOLD_LOWER.test(scene.text)) continue;
    // The lowest of the last thirty days was 22: the true low is said.
    if (scene.quantities.some(({ lo, hi }) => lo === hi && Math.abs(lo - lowest) < HALF_A_CENT)) continue;
    const judgement = contradicted([`${id}.price.lowest_30d`], shownMoney(scene, lowest));
    addClaim(scene, 'price', from, to, judgement, 'lowest-price');
  }
}
