import { breakLines, evenLines, type MeasureText } from './text-lines.ts';

/** A page of captions: what is read at one moment. */
export interface CaptionPage {
  readonly lines: readonly string[];
  /** The stretch of the utterance it belongs to, as shares of its length. */
  readonly from: number;
  readonly to: number;
}

/** A mark that is spoken as a pause lasts about as long as this many characters. */
const PAUSES: Readonly<Record<string, number>> = { '，': 1.5, ',': 1.5, '、': 1, '；': 2, '：': 1.5 };
const STOP = /[。！？!?.]/;

/**
 * Splits an utterance into pages of at most `most` lines, at ends of sentences and clauses where it can, and
 * shares its time among them by their weight in speech.
 */
export function captionPages(
  text: string,
  width: number,
  most: number,
  measure: MeasureText,
): readonly CaptionPage[] {
  const pages: string[] = [];
  let page = '';
  for (const clause of clausesOf(text)) {
    if (page !== '' && (breakLines(page + clause, width, measure).length > most || endsSentence(page))) {
      pages.push(page);
      page = '';
    }
    page += clause;
  }
  if (page.trim() !== '') pages.push(page);

  const laid = pages.flatMap((words) => {
    const lines = evenLines(words, width, measure);
    const count = Math.ceil(lines.length / most);
    return Array.from({ length: count }, (_, index) => lines.slice(index * most, (index + 1) * most));
  });
  const total = laid.reduce((sum, lines) => sum + weightOf(lines), 0);
  let spent = 0;
  return laid.map((lines) => {
    const from = spent / total;
    spent += weightOf(lines);
    return { lines, from, to: spent / total };
  });
}

/** The page that is being heard at `share` of the utterance. */
export function pageAt(pages: readonly CaptionPage[], share: number): CaptionPage | undefined {
  return pages.find((page) => share < page.to) ?? pages.at(-1);
}

/** After a mark and the quotes that close with it; a point or comma inside a number is no mark. */
const CLAUSE_END = /(?<=(?:[，；。！？!?;]|[,.](?!\d))[”’」』）)]*)(?![”’」』）)，；。！？!?;,.])/;

function clausesOf(text: string): readonly string[] {
  return text.split(CLAUSE_END);
}

function endsSentence(text: string): boolean {
  return /[。！？!?][”’」』）)]?\s*$/.test(text) && text.length > 12;
}

function weightOf(lines: readonly string[]): number {
  let weight = 0;
  for (const character of lines.join(' ')) weight += weightOfCharacter(character);
  return weight;
}

/** A Chinese character is a syllable; about three Latin letters are one; a numeral is read out. */
function weightOfCharacter(character: string): number {
  if (STOP.test(character)) return 3;
  const pause = PAUSES[character];
  if (pause !== undefined) return pause;
  if (/\p{Script=Han}/u.test(character)) return 1;
  if (/\d/.test(character)) return 1.2;
  return /\s/.test(character) ? 0.15 : 0.4;
}
