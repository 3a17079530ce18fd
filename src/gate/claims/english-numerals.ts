const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** What stands after digits or words and multiplies them; w is the ten thousand of Chinese shops. */
export const ENGLISH_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1000],
  ['w', 1e4],
  ['dozen', 12],
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
export const ENGLISH_NUMERAL = `(?:\\b(?:a few|several|a couple of|a couple) (?:dozen|hundred|thousand|million)|\\b(?:dozens|hundreds|thousands|millions)(?= of| sold| left)|\\ba (?:dozen|handful)|\\b(?:one|two|three|four|five|six) dozen|\\bone(?= (?:per|left|remaining|in stock|hour|minute|day|week|month|year|pound|ounce|kilo|foot|inch)s?\\b)|(?:${BELOW_HUNDRED}|\\ba)[- ](?:hundred|thousand|million)(?:[- ](?:and )?(?:${BELOW_HUNDRED}[- ](?:hundred|thousand)(?: (?:and )?${BELOW_HUNDRED})?|${BELOW_HUNDRED}))?|${ALONE})(?![a-z])`;

interface EnglishNumber {
  readonly value: number;
  readonly step: number;
  readonly upTo?: number;
}

const MULTIPLES = [...ENGLISH_SCALES].filter(([word]) => word.length > 1);
/** From and up to how many of what they name. */
const VAGUE: readonly (readonly [RegExp, number, number])[] = [
  [/few|several/u, 2, 10],
  [/couple/u, 2, 3],
  [/handful/u, 3, 10],
  [/(?:dozen|hundred|thousand|million)s/u, 2, 10],
];

/** What `ENGLISH_NUMERAL` matched comes to. */
export function readEnglish(text: string): EnglishNumber {
  const vague = VAGUE.find(([pattern]) => pattern.test(text));
  if (vague !== undefined) {
    const scale = MULTIPLES.find(([word]) => text.includes(word))?.[1] ?? 1;
    return { value: vague[1] * scale, upTo: vague[2] * scale - 1, step: scale };
  }
  let total = 0;
  let section = 0;
  let step = 1;
  for (const word of text.split(/[- ]/u)) {
    const scale = ENGLISH_SCALES.get(word);
    const tens = TENS.indexOf(word);
    if (scale === undefined) {
      if (word !== 'and') section += word === 'a' ? 1 : tens < 0 ? ONES.indexOf(word) + 1 : (tens + 2) * 10;
      step = 1;
    } else if (scale < 1000) {
      section *= scale;
      step = scale;
    } else {
      total += section * scale;
      section = 0;
      step = scale;
    }
  }
  return { value: total + section, step };
}
