/** A stretch of a text that may say something of its own. Offsets in UTF-16 units. */
export interface Clause {
  readonly from: number;
  /** Behind its last word. */
  readonly to: number;
  /** Behind the mark that ends it and the blanks that follow. */
  readonly end: number;
  readonly words: string;
  /** Its mark without blanks; empty where the text ends without one. */
  readonly mark: string;
}

/** The clauses between two full stops, at least one. */
export interface Sentence {
  readonly clauses: readonly Clause[];
  readonly first: Clause;
  readonly last: Clause;
  /** With its marks. */
  readonly text: string;
}

/** What is left of a sentence, at least one clause. */
export interface Kept {
  readonly sentence: Sentence;
  readonly clauses: readonly Clause[];
}

const OPENING = '“‘「『（(【《[';
const CLOSING = '”’」』）)】》]';
const SENTENCE_MARK = /[。．！!？?；;…\n]/u;
const CLAUSE_MARK = /[，,：:—–]/u;
const BEHIND_MARK = /[\s.—–]/u;
/** A point behind these ends no sentence. */
const SHORTENED = /\b(?:mr|mrs|ms|dr|st|no|vs|approx|e\.g|i\.e|etc|oz|lb|ft|inc|ltd|co|[a-z])$/iu;
/**
 * What joins a whole clause to the one before. Other commas of English stand within a list, beside a name or around
 * an aside, so nothing is cut at them.
 */
const JOINING =
  /^,\s+(?:and|but|so|plus|yet)\s+(?:it|this|that(?=['’]s| is| was| means| makes| takes| gives)|these|those|they|you|we|i|he|she|there|the|our|your|my|nobody|no one|everyone|everybody)(?:['’]\w+)?\s/iu;
const AHEAD = 40;

/** A text in its sentences and these in their clauses. A mark within quotation marks or brackets ends nothing. */
export function sentencesOf(text: string): readonly Sentence[] {
  const endsClause = isChinese(text) ? endsChineseClause : endsEnglishClause;
  const sentences: Sentence[] = [];
  let open: Clause[] = [];
  let from = 0;
  const close = (to: number, end: number, isStop: boolean): void => {
    const clause = clauseWithin(text, from, to, end);
    if (clause !== undefined) open.push(clause);
    from = end;
    const [first, last] = [open[0], open.at(-1)];
    if (!isStop || first === undefined || last === undefined) return;
    sentences.push({ clauses: open, first, last, text: text.slice(first.from, last.end) });
    open = [];
  };
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (OPENING.includes(character)) depth += 1;
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    const isStop = endsSentence(text, at);
    if (!isStop && !endsClause(text, at)) continue;
    const end = behindMarks(text, at + 1, isStop);
    close(at, end, isStop);
    at = end - 1;
  }
  close(text.length, text.length, true);
  return sentences;
}

/** Whether a text's sentences and clauses end as those of Chinese do. */
export const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

function clauseWithin(text: string, from: number, to: number, end: number): Clause | undefined {
  const words = text.slice(from, to).trim();
  if (words === '') return undefined;
  const start = text.indexOf(words, from);
  const behind = start + words.length;
  return { from: start, to: behind, end, words, mark: text.slice(behind, end).trim() };
}

/** Behind marks of the same kind and blanks: ！！, ?!, —— */
function behindMarks(text: string, from: number, isStop: boolean): number {
  let end = from;
  while (end < text.length && (BEHIND_MARK.test(text.charAt(end)) || (isStop && endsSentence(text, end))))
    end += 1;
  return end;
}

function endsSentence(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (SENTENCE_MARK.test(character)) return true;
  if (character !== '.' || /[\p{L}\p{N}]/u.test(text.charAt(at + 1))) return false;
  return at === text.length - 1 || !SHORTENED.test(text.slice(Math.max(0, at - 8), at));
}

/** A comma or colon within a number ends nothing. */
function endsChineseClause(text: string, at: number): boolean {
  return (
    CLAUSE_MARK.test(text.charAt(at)) && !(/\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1)))
  );
}

function endsEnglishClause(text: string, at: number): boolean {
  if (text.charAt(at) === ',') return JOINING.test(text.slice(at, at + AHEAD));
  if (text.charAt(at) === ':') return /\s/.test(text.charAt(at + 1));
  return /^\s[—–]$/u.test(text.slice(at - 1, at + 1));
}
