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
const SINGLE = `(?:zero|oh|nought|${ONES.slice(0, 9).join('|')})`;
/** Eight point seven. */
const POINT = `(?:(?:${BELOW_HUNDRED}|zero|nought) )?point ${SINGLE}(?![a-z])(?:[- ]${SINGLE}(?![a-z])){0,3}`;
/** Sixteen and a half, four-and-a-half. */
const AND_PART = `(?:${BELOW_HUNDRED})[- ]and[- ](?:a[- ](?:half|quarter)|three[- ]quarters?(?![a-z]))`;
/** Zero three eight: a code or a price, one digit after the other. */
const DIGIT_BY_DIGIT = `${SINGLE}(?:[- ]${SINGLE}(?![a-z])){2,9}`;
/** Twelve eighty, four twenty-nine, three oh five: the last two digits of a price or of a number. */
const PAIR = `(?:${BELOW_HUNDRED})[- ](?:(?:${TENS.join('|')})(?:[- ](?:${ONES.slice(0, 9).join('|')})(?![a-z]))?|${ONES.slice(9).join('|')}|oh[- ](?:${ONES.slice(0, 9).join('|')}))(?![a-z]|-[a-z]| (?:of|to|hundred|thousand|million|percent|per cent)\\b)`;

/** Nine hundred and fifteen hundred are two numbers: hundreds have no hundreds in them. */
const TO_ITSELF = `(?!(?<=hundred)[- ](?:and )?${BELOW_HUNDRED}[- ]hundred(?![a-z]))`;

/** Numbers in English words, from `two` to `three thousand five hundred`; also `1.5 million`. */
export const ENGLISH_NUMERAL = `(?:\\b(?:a few|several|a couple of|a couple) (?:dozen|hundred|thousand|million)|\\b(?:dozens|hundreds|thousands|millions)(?= of| sold| left)|\\ba (?:dozen|handful)|\\b(?:one|two|three|four|five|six) dozen|\\b${POINT}|\\b${AND_PART}|\\b${DIGIT_BY_DIGIT}|\\b${PAIR}|\\bone(?= (?:to (?:two|three|four|five|six|eight|ten|twelve)|per|left|remaining|in stock|hour|minute|day|week|month|year|pound|euro|dollar|cent|ounce|kilo|foot|inch)s?\\b)|(?:${BELOW_HUNDRED}|\\ba)[- ](?:hundred|thousand|million)(?:${TO_ITSELF}[- ](?:and )?(?:${BELOW_HUNDRED}[- ](?:hundred|thousand)(?: (?:and )?${BELOW_HUNDRED})?|${BELOW_HUNDRED}))?|${ALONE})(?![a-z])`;

interface EnglishNumber {
  readonly value: number;
  readonly step: number;
  readonly upTo?: number;
  /** The same words as whole and hundredths: 12.8 for twelve eighty, which is 1280 too. */
  readonly split?: number;
  /** The digits as they were said one by one. */
  readonly digits?: string;
}

const MULTIPLES = [...ENGLISH_SCALES].filter(([word]) => word.length > 1);
/** From and up to how many of what they name. */
const VAGUE: readonly (readonly [RegExp, number, number])[] = [
  [/few|several/u, 2, 10],
  [/couple/u, 2, 3],
  [/handful/u, 3, 10],
  [/(?:dozen|hundred|thousand|million)s/u, 2, 10],
];
const PARTS: readonly (readonly [RegExp, number])[] = [
  [/[- ]and[- ]a[- ]half$/u, 0.5],
  [/[- ]and[- ]a[- ]quarter$/u, 0.25],
  [/[- ]and[- ]three[- ]quarters?$/u, 0.75],
];
const ONLY_DIGITS = new RegExp(`^${SINGLE}(?:[- ]${SINGLE}){2,9}$`, 'u');
const AS_PAIR = new RegExp(
  `^(?<whole>${BELOW_HUNDRED})[- ](?<rest>(?:${TENS.join('|')})(?:[- ](?:${ONES.slice(0, 9).join('|')}))?|${ONES.slice(9).join('|')}|oh[- ](?:${ONES.slice(0, 9).join('|')}))$`,
  'u',
);

/** What `ENGLISH_NUMERAL` matched comes to. */
export function readEnglish(text: string): EnglishNumber {
  const vague = VAGUE.find(([pattern]) => pattern.test(text));
  if (vague !== undefined) {
    const scale = MULTIPLES.find(([word]) => text.includes(word))?.[1] ?? 1;
    return { value: vague[1] * scale, upTo: vague[2] * scale - 1, step: scale };
  }
  if (text.includes('point ')) {
    const [whole = '', decimals = ''] = text.split(/ ?point /u);
    const digits = digitsOf(decimals);
    return {
      value: Number(`${whole === '' ? 0 : inWords(whole).value}.${digits}`),
      step: 10 ** -digits.length,
    };
  }
  const part = PARTS.find(([pattern]) => pattern.test(text));
  if (part !== undefined) return { value: inWords(text.replace(part[0], '')).value + part[1], step: part[1] };
  if (ONLY_DIGITS.test(text)) {
    const digits = digitsOf(text);
    return {
      value: Number(digits),
      step: 1,
      digits,
      ...(digits.length === 3 && { split: Number(digits) / 100 }),
    };
  }
  const pair = AS_PAIR.exec(text)?.groups;
  if (pair !== undefined && !/hundred|thousand|million|dozen/u.test(text)) {
    const [whole, rest] = [
      inWords(pair.whole ?? '').value,
      inWords((pair.rest ?? '').replace('oh', '')).value,
    ];
    return { value: whole * 100 + rest, step: 1, split: Number((whole + rest / 100).toFixed(2)) };
  }
  return inWords(text);
}

const digitsOf = (words: string): string =>
  words
    .split(/[- ]/u)
    .map((word) => String(Math.max(0, ONES.indexOf(word) + 1)))
    .join('');

function inWords(text: string): EnglishNumber {
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
