const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
]);

const TEEN = [...ONES].sort((one, other) => other.length - one.length).join('|');
const BELOW_HUNDRED = `(?:(?:${TENS.join('|')})(?:[- ](?:${ONES.slice(0, 9).join('|')})(?![a-z]))?|${TEEN})`;
/** `one` alone is mostly no number, so it stands only before a scale. */
const ALONE = `(?:(?:${TENS.join('|')})(?:[- ](?:${ONES.slice(0, 9).join('|')})(?![a-z]))?|${ONES.slice(1)
  .sort((one, other) => other.length - one.length)
  .join('|')})`;

/** Numbers in English words, from `two` to `three thousand five hundred`; also `1.5 million`. */
export const ENGLISH_NUMERAL = `(?:(?:${BELOW_HUNDRED}|\\ba)[- ](?:hundred|thousand|million)(?:[- ](?:and )?(?:${BELOW_HUNDRED}[- ](?:hundred|thousand)(?: (?:and )?${BELOW_HUNDRED})?|${BELOW_HUNDRED}))?|${ALONE})(?![a-z])`;

/** What `ENGLISH_NUMERAL` matched comes to. */
export function readEnglish(text: string): { readonly value: number; readonly step: number } {
  let total = 0;
  let section = 0;
  let step = 1;
  for (const word of text.split(/[- ]/u)) {
    const scale = SCALES.get(word);
    const tens = TENS.indexOf(word);
    if (scale === undefined) {
      if (word !== 'and') section += word === 'a' ? 1 : tens < 0 ? ONES.indexOf(word) + 1 : (tens + 2) * 10;
      step = 1;
    } else if (scale === 100) {
      section *= 100;
      step = 100;
    } else {
      total += section * scale;
      section = 0;
      step = scale;
    }
  }
  return { value: total + section, step };
}
