import { readNumeral } from '../claims/numbers/numerals.ts';

/** A number that is said, whatever it counts. */
interface Figure {
  readonly value: number;
  readonly at: number;
  /** The character or English word that follows it; '' at the end. */
  readonly unit: string;
}

const ONES = 'one|two|three|four|five|six|seven|eight|nine';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const FIGURES = new RegExp(
  [
    String.raw`\d[\d,]*(?:\.\d+)?`,
    '[零〇一二两三四五六七八九十百千万半]+(?:点[零〇一二三四五六七八九]+)?',
    String.raw`\b(?:${ONES}|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:${TENS})(?:[- ](?:${ONES}))?|hundred|half|dozen)\b`,
  ].join('|'),
  'g',
);
/** English words for numbers that no reader of numerals takes by themselves. */
const ALONE: ReadonlyMap<string, number> = new Map([
  ['half', 0.5],
  ['dozen', 12],
  ['hundred', 100],
]);
const UNIT = /^\s?([a-z%°]+|.)/u;

/** The numbers of a folded text in their order. */
export function figuresOf(text: string): readonly Figure[] {
  const figures: Figure[] = [];
  for (const { 0: written, index } of text.matchAll(FIGURES)) {
    const value = ALONE.get(written) ?? readNumeral(written)?.value;
    if (value !== undefined) figures.push({ value, at: index, unit: unitAt(text, index + written.length) });
  }
  return figures;
}

function unitAt(text: string, at: number): string {
  return UNIT.exec(text.slice(at))?.[1] ?? '';
}
