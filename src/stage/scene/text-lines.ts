/** Width of a run of text, in any unit. */
export type MeasureText = (text: string) => number;

/** Never at the start of a line (a part of JIS X 4051 and GB/T 15834). */
const CLINGS_BEFORE = /^[，。、；：！？）》」』】〉”’…—·,.;:!?)\]}%‰℃°]/;
/** Never at the end of a line. */
const CLINGS_AFTER = /[（《「『【〈“‘([{¥$€£]$/;

/** Words of both languages: Chinese ones by dictionary, so that a line does not break inside one. */
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Breaks text into lines no wider than `width`, between words, but never before closing marks or after opening
 * ones. Only what is wider than a whole line is torn.
 */
export function breakLines(text: string, width: number, measure: MeasureText): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (measure((line + piece).trimEnd()) <= width) {
      line += piece;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trim());
    line = '';
    for (const part of measure(piece.trim()) <= width ? [piece.trimStart()] : [...piece.trimStart()]) {
      if (line !== '' && measure(line + part) > width) {
        lines.push(line);
        line = '';
      }
      line += part;
    }
  }
  if (line.trim() !== '') lines.push(line.trim());
  return lines;
}

/** Runs between which a line may break. */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  for (const { segment: unit } of WORDS.segment(text.replace(/\s+/g, ' '))) {
    const last = found.at(-1);
    if (
      last !== undefined &&
      (CLINGS_BEFORE.test(unit) || CLINGS_AFTER.test(last) || isMeasured(last, unit))
    ) {
      found[found.length - 1] = last + unit;
    } else {
      found.push(unit);
    }
  }
  return found;
}

/** A number and the word it counts: 6分钟, 129元. */
function isMeasured(number: string, word: string): boolean {
  return /\d$/.test(number) && /^\p{Script=Han}{1,2}$/u.test(word);
}

/** The first `most` lines; where there are more, the last one ends in an ellipsis. */
export function clampLines(
  text: string,
  width: number,
  most: number,
  measure: MeasureText,
): readonly string[] {
  const lines = breakLines(text, width, measure);
  if (lines.length <= most) return lines;
  let last = lines[most - 1] ?? '';
  while (last !== '' && measure(`${last}…`) > width) last = last.slice(0, -1);
  return [...lines.slice(0, most - 1), `${last.trimEnd()}…`];
}

/** The same lines, as even in width as they can be without becoming more. */
export function evenLines(text: string, width: number, measure: MeasureText): readonly string[] {
  let lines = breakLines(text, width, measure);
  let low = width / 2;
  let high = width;
  // Eight halvings: finer than a character.
  for (let step = 0; step < 8 && lines.length > 1; step += 1) {
    const middle = (low + high) / 2;
    const tried = breakLines(text, middle, measure);
    if (tried.length > lines.length) low = middle;
    else {
      high = middle;
      lines = tried;
    }
  }
  return lines;
}
