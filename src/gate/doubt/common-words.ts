/** Words of every text: that the shop's notes hold them says nothing of the thing sold. */
const COMMON = new Set(
  `the and for with its it's this that you your our from are not all any can will has have was were but one
  two per out off each more most into than only when over under also made use used may them they their there
  these those what which who how just get gets let now new very well good best free safe`.split(/\s+/),
);

const WORDS = /[a-z']{3,}/g;

/** The English words of a folded text that say something by themselves, three letters and more. */
export function tellingWords(text: string): readonly string[] {
  return (text.match(WORDS) ?? []).filter((word) => !isCommon(word));
}

/** An English word that says nothing by itself. */
export function isCommon(word: string): boolean {
  return COMMON.has(word);
}
