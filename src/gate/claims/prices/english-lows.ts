import { addClaim, contradicted, type Scene, statements } from '../scene/scene.ts';
import { shownMoney } from './compared-prices.ts';

/** It has never been lower, the lowest it's been, cheaper than it has been: a low of no set words. */
const LOW =
  /\b(?:hasn't|has not|haven't|never|not once)(?: ever)?(?: once)? (?:been|dipped|gone|dropped|cost|sold)(?: any| it for| for)? (?:lower|less|cheaper|below|under|this low)\b|\b(?:lowest|cheapest|keenest) (?:price )?(?:that )?(?:it's|it has|they've|this has|we've)(?: ever| all season)? (?:been|let (?:it|them) go for|had (?:it|them)|charged|asked|sold (?:it|them))\b|\b(?:cheaper|lower|less) than (?:(?:it has|it's) (?:ever )?been|(?:anything|any price|whatever) we(?:'ve| have)?(?: ever)? (?:charged|asked|had|sold it for))\b/gu;
const NOT_SAID =
  /\b(?:not|n't|cannot|never) (?:quite )?(?:the )?(?:say|claim|tell|promise|call)?[^.;!?]{0,16}$|\b(?:if|whether|ask(?:s|ed)?)\b[^.;!?]{0,24}$/u;
/** A low of this week or of tonight may be true beside a lower one of the month. */
const SHORT_WINDOW = /^[^.;!?]{0,12}\b(?:week|today|tonight|days? ago|yesterday)\b/u;

/** Lows told in passing, where the lowest price of thirty days on file was lower than the price is. */
export function readEnglishLows(scene: Scene): void {
  if (!scene.hasEnglish) return;
  for (const match of statements(scene, LOW)) {
    const [from, to] = [match.index, match.index + match[0].length];
    const { id, product } = scene.sheetAt(from);
    const { live, lowest_30d: lowest } = product?.price ?? { live: 0 };
    if (lowest === undefined || lowest >= live) continue;
    if (NOT_SAID.test(scene.text.slice(Math.max(0, from - 48), from))) continue;
    if (SHORT_WINDOW.test(scene.text.slice(to, to + 40))) continue;
    const judgement = contradicted([`${id}.price.lowest_30d`], shownMoney(scene, lowest));
    addClaim(scene, 'price', from, to, judgement, 'lowest-price');
  }
}
