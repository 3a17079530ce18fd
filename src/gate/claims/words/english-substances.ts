import type { TextFact } from '../scene/known-facts.ts';

/** Substances whose absence a full list of ingredients proves, each with the names it goes by on one. */
export const ENGLISH_SUBSTANCES: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:tree )?nuts?$/u, /\b(?:tree )?nuts?\b|pecan|almond|walnut|hazelnut|cashew|pistachio|macadamia/u],
  [
    /^dairy$|^milk$|^lactose$/u,
    /\bmilk(?! thistle)|cheese|(?<!(?:cocoa|shea|nut|almond|mango) )butter(?!nut| bean)|\bcream\b|whey|lactose|casein|yogh?urt/u,
  ],
  [/^gluten$|^wheat$/u, /(?<!-free )(?:wheat|\brye\b|barley|spelt|gluten(?![- ]free))/u],
  [/^eggs?$/u, /\begg/u],
  [/^soya?$/u, /\bsoy/u],
  [/^paraben/u, /paraben/u],
  [/^silicones?$/u, /silicone|[a-z]+(?:cone|siloxane)\b/u],
  [/^(?:sulfates?|sulphates?)$/u, /sul(?:f|ph)ate/u],
  [/^meat$|^pork$|^gelatine?$/u, /meat|pork|beef|chicken|gelatin/u],
];

const FULL_LIST = /(?<!key )(?<!main )\bingredients\b/u;
/** Proven by a full list alone, where a list of allergens says nothing of them. */
const LISTED: readonly (readonly [RegExp, RegExp])[] = [
  [/^honey$/u, /honey/u],
  [/^palm oil$/u, /\bpalm|vegetable (?:oil|fat)|margarine|shortening/u],
  [/^sesame$/u, /sesame|tahini/u],
  [/^shellfish$/u, /shellfish|shrimp|prawn|crab|lobster|oyster|mussel|clam|scallop/u],
];
const ANIMAL = /^(?:honey|dairy|milk|lactose|eggs?|meat|pork|gelatine?|shellfish)$/u;
const NO_ANIMAL =
  /\bno animal(?:[- ]derived)? (?:ingredients|products|fats)|^(?:100% )?vegan(?: recipe| society| certified)?\b|(?<!not )suitable for vegans/u;

/** The fact that proves by its silence that none of it is in: a full list without it, or a vegan recipe. */
export function provesAbsent(texts: readonly TextFact[], what: string): TextFact | undefined {
  const vegan = ANIMAL.test(what)
    ? texts.find(({ path, values }) => path.startsWith('facts') && values.some((one) => NO_ANIMAL.test(one)))
    : undefined;
  if (vegan !== undefined) return vegan;
  const names = LISTED.find(([said]) => said.test(what))?.[1];
  const list = names && texts.find(({ path, about }) => path.startsWith('facts') && FULL_LIST.test(about));
  const isAnywhere = texts.some(({ id, text }) => !id.startsWith('shop.') && names?.test(text));
  return isAnywhere ? undefined : list;
}

const SAME: readonly (readonly [RegExp, string])[] = [
  [/^(?:colou?rings?|dyes)$/u, '(?:colou?r(?:ing|ant)?s?|dyes?)'],
  [/^(?:perfume|fragrance)$/u, '(?:perfume|fragrance)'],
  [/^gelatine?$/u, 'gelatine?'],
];

/** A substance by all its words, for use inside a pattern. */
export const sameWords = (what: string): string => SAME.find(([said]) => said.test(what))?.[1] ?? what;

const WHO_SEEK =
  /^ (?:friends|folks|eaters|people|crowd|viewers|guests?|households?|families|gang|crew|shoppers)\b/u;
const NOT_THIS = /\b(?:not|sorry|skip|pass|no|avoid|careful)\b|n't\b/u;

/** Gluten-free friends, not this one: those who look for it, told that it is not for them. */
export const isOnlySought = (after: string): boolean => WHO_SEEK.test(after) && NOT_THIS.test(after);

const KEPT_OUT_BEFORE = /\b(?:leave|keep|spare) [^,.;!?]{0,40}$/u;
const KEPT_OUT_AFTER = /^[^,.;!?]{0,40}\b(?:out of|out|away|aside|at home)\b/u;
const NOT_FOR =
  /\b(?:not|never|isn't|aren't)(?: made| meant| suitable| safe| right)? (?:for|on) [^,.;!?]{0,30}$/u;
const PUT_ON = /\b(?:on|onto|across|against|beside) (?:an?|your|the|any|my|that) $/u;
const SURFACE =
  /^ (?:shelf|shelves|counter(?:top)?s?|worktops?|floors?|table(?:top)?s?|mantel\w*|windowsills?|desks?|sideboards?)\b/u;

/** For wool or silk please use something else, aluminium should stay away from it, keep it off your marble. */
const KEPT_AWAY_AFTER =
  /^[^.;!?]{0,32}\b(?:(?:use|take|choose|pick|want) (?:something else|another)|(?:should |must |please )?stay (?:away|out)|(?:is|are) out(?: too| as well)?(?=[,.;!?]|$)|please not|not with this)\b/u;
/** A wool cycle is how a machine washes. */
const PROGRAMME = /^ (?:cycle|wash(?:es)?|programmes?|program|settings?|detergent)\b/u;
const KEPT_OFF_BEFORE = /\b(?:off|mind|on your|like a|like an) (?:your |the |white |old |good ){0,2}$/u;

/** Leave your silk out of it, not for wool, on a marble shelf: what a thing is kept from or set down on. */
export const isNotOfIt = (before: string, after: string): boolean =>
  NOT_FOR.test(before) ||
  KEPT_OFF_BEFORE.test(before) ||
  KEPT_AWAY_AFTER.test(after) ||
  PROGRAMME.test(after) ||
  (KEPT_OUT_BEFORE.test(before) && KEPT_OUT_AFTER.test(after)) ||
  (PUT_ON.test(before) && SURFACE.test(after));

const IN_RECIPE =
  /^[^.;!?]{0,24}\b(?:in|on) (?:the|its|our|this) (?:recipe|ingredients?|ingredient list|mix|batter|dough)\b/u;
const TRACES = /\b(?:facility|site|kitchen|bakery|factory|plant|equipment|same line|may contain|traces)\b/u;

/** No dairy in the recipe says nothing of the traces that a kitchen leaves. */
export const isOfRecipe = (after: string): boolean => IN_RECIPE.test(after);

export const isTrace = (words: string): boolean => TRACES.test(words);

/** What a line on allergens says beside its traces. */
export const withoutTraces = (line: string): string =>
  line
    .split(/[;；]/u)
    .filter((part) => !isTrace(part))
    .join(';');
