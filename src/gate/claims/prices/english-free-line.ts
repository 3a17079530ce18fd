import type { Quantity } from '../numbers/quantity.ts';
import { isBareCount } from '../numbers/units.ts';
import { MOST_PIECES } from '../scene/known-sums.ts';
import { contradicted, type Judgement, type Scene, supported } from '../scene/scene.ts';

const OVER = 'shop.default_shipping.free_shipping_over';
const NOT = "(?:won't|will not|doesn't|does not|don't|do not|isn't|is not|aren't|can't|wouldn't|not)";
/** One mask won't reach free shipping, a dollar short of the level where shipping is free. */
const SHORT_BEFORE = new RegExp(
  `\\b${NOT}(?: quite| yet| on (?:its|their) own| by (?:itself|themselves)| alone)? (?:reach|get|make|hit|meet|clear|qualify|earn|unlock|trigger|cross)\\b[^,.;!?]{0,40}$|\\b(?:short|shy) of (?:[a-z-]+ ){0,5}$|\\b(?:another|need|needs|add)\\b[^.;!?]{0,44}\\bbefore (?:the |your |our )?$`,
  'u',
);
/** Free shipping won't kick in. */
const SHORT_AFTER = new RegExp(
  `^ ${NOT}(?: quite| yet)? (?:kick|apply|start|come in|cover|count|happen|there|yours)\\b`,
  'u',
);

/**
 * What is said not to be free yet: supported where so many of the product, or the sum said before, stay below the line.
 * Undefined where the words do not say so.
 */
export function judgeToldShort(scene: Scene, { index, 0: words }: RegExpExecArray): Judgement | undefined {
  if (!scene.hasEnglish) return undefined;
  const clause = scene.clauseAt(index);
  const before = scene.text.slice(clause.from, index);
  if (!SHORT_BEFORE.test(before) && !SHORT_AFTER.test(scene.text.slice(index + words.length, clause.to)))
    return undefined;
  const over = scene.knowledge.shop?.default_shipping?.free_shipping_over;
  const { id, product } = scene.sheetAt(index);
  const live = product?.price?.live;
  if (over === undefined || live === undefined) return undefined;
  const said = scene.quantities.filter(({ from, to }) => from >= clause.from && to <= index);
  return spentOn(said, live, over) < over
    ? supported([OVER, `${id}.price.live`])
    : contradicted([OVER], `free_shipping_over ${over}`);
}

/** What so many pieces come to, one where no number is said; the line itself and what is missing to it are no pieces. */
function spentOn(said: readonly Quantity[], live: number, over: number): number {
  const pieces = said.flatMap(({ dimension, lo, hi }) =>
    lo === hi && lo > 1 && lo <= MOST_PIECES && Number.isInteger(lo) && lo !== over - live
      ? isBareCount(dimension)
        ? [lo]
        : []
      : [],
  );
  return live * Math.max(1, ...pieces);
}

const SHORT_OF =
  /^\s*(?:or (?:so|thereabouts) )?(?:short of|away from|shy of|under|below|from|off|to go (?:to|for)|more (?:gets|and|for|to)|(?:more )?(?:in|to|on) (?:the|your) (?:basket|cart|bag|order)[^,.;!?]{0,12} (?:before|until|till|for)) (?:(?:the|our|your|[a-z]+) ){0,5}?(?:free|\w+ line|threshold|line|mark)\b/u;

/** Two bucks short of free shipping: whether a sum is said to be missing to the free line. */
export const isMissingToFree = ({ text }: Scene, { to }: Quantity): boolean =>
  SHORT_OF.test(` ${text.slice(to).trimStart()}`);

const LINE =
  '(?:(?:the|our|your|[a-z]+) ){0,4}?(?:free|[a-z-]+ line|threshold|line|mark|bar|point where|limit|level)';
const BEYOND = new RegExp(
  `^\\s*(?:and a bit |or so )?(?:over|past|above|beyond|clear of|more than|on the right side of) ${LINE}\\b`,
  'u',
);
/** Seventy-nine clears seventy-five by four dollars. */
const BEYOND_BY =
  /\b(?:clears?|pass(?:es)?|tops?|beats?|over|past|above)\b[^.;!?]{0,40} by (?:just |only |about )?$/u;

/** One dollar over the free shipping line: whether a sum is said to lie beyond it. */
export const isBeyondFree = ({ text }: Scene, { from, to }: Quantity): boolean =>
  BEYOND.test(` ${text.slice(to).trimStart()}`) || BEYOND_BY.test(text.slice(Math.max(0, from - 70), from));
