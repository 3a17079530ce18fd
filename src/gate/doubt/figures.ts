import { readNumeral } from '../claims/numbers/numerals.ts';

/** A number that is said, and where it begins. */
export interface Figure {
  readonly value: number;
  readonly at: number;
  /** What follows it: a character, or a word. */
  readonly unit: string;
}

const FIGURES =
  /\d[\d,]*(?:\.\d+)?|[零〇一二两三四五六七八九十百千万半]+(?:点[零〇一二三四五六七八九]+)?|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|hundred|half|dozen)\b/g;

/** The numbers of a folded text, whatever they count. */
export function figuresOf(text: string): readonly Figure[] {
  const figures: Figure[] = [];
  for (const { 0: written, index } of text.matchAll(FIGURES)) {
    const value = written === 'half' ? 0.5 : written === 'dozen' ? 12 : readNumeral(written)?.value;
    if (value !== undefined) figures.push({ value, at: index, unit: unitAfter(text, index + written.length) });
  }
  return figures;
}

const UNIT = /\s?([a-z%°]+|.)/uy;

function unitAfter(text: string, at: number): string {
  UNIT.lastIndex = at;
  return UNIT.exec(text)?.[1] ?? '';
}
