import type { Mention } from './mentions.ts';
import type { ProductSheet } from './product-sheet.ts';

/** A name of another product that does not mean it: what comes in the box, what it is counted in, goes into or runs on. */
export const isInPassing = (text: string, mention: Mention, onAir: ProductSheet): boolean =>
  isExtra(text, mention) || isMeasureOf(text, mention, onAir) || isPartOf(text, mention, onAir);

/** What comes in the box is no other product: a USB-C cable is included. */
function isExtra(text: string, { from, to }: Mention): boolean {
  return (
    /^[^,，.。;；]{0,12}(?:in the box|included)/u.test(text.slice(to)) ||
    /(?:comes with|including|附带|随盒|标配|附赠|内附|赠送|送|搭配?|配)(?:一|两|\d|an? |个|条|只|瓶|盒|支|副|款|我们的?|the |\s){0,6}$/u.test(
      text.slice(Math.max(0, from - 14), from),
    )
  );
}

const COUNTED = /\b(?:an?|per|each|every|one|two|three|four|five|six|ten|twelve|twenty|dozen|hundred|\d+) $/u;

/** Sixty-three cents a cup, of coffee that the facts count in cups: no word for the cup that is sold too. */
const isMeasureOf = (text: string, { from, to }: Mention, sheet: ProductSheet): boolean =>
  COUNTED.test(text.slice(Math.max(0, from - 10), from)) && names(sheet, text.slice(from, to));

const HOLDS =
  /\b(?:contains?|traces of|free of|handles|without|with an?) (?:[a-z-]+(?:, | and | or | )){0,4}$/u;
const NONE = /\bno (?:added )?$/u;
/** No honey left is said of the honey that is sold. */
const OF_STOCK = /^ (?:left|today|tonight|on (?:sale|offer)|in stock|remain|order|for sale|jar|this)/u;

/**
 * May contain almonds, no honey, with an eighteen-watt charger: what is in the thing on air or what it runs on, where
 * its facts name that or a no denies it, though it is sold too.
 */
const isPartOf = (text: string, { from, to }: Mention, sheet: ProductSheet): boolean => {
  const before = text.slice(Math.max(0, from - 44), from);
  return (
    (HOLDS.test(before) && names(sheet, text.slice(from, to))) ||
    (NONE.test(before) && !OF_STOCK.test(text.slice(to, to + 12)))
  );
};

function names({ texts }: ProductSheet, word: string): boolean {
  if (!/^[a-z]/.test(word)) return false;
  const said = new RegExp(`\\b${word.replaceAll(/[^a-z\d ]/gu, '.')}`, 'u');
  return texts.some(({ path, text }) => path.startsWith('facts') && said.test(text));
}
