import { styleText } from 'node:util';
import type { ConfigProblem } from './problem.ts';

/** As many as fit a screen with their source lines. */
const SHOWN = 20;

/** A source line is cut around its caret to this many columns. */
const LINE_WIDTH = 100;

interface FormatOptions {
  readonly colour: boolean;
}

/**
 * Problems for a person: `file:line:column`, what is wrong, the line with a caret under the value, what was
 * expected, and the way out. Errors come first; beyond a screenful only their number is given.
 */
export function formatProblems(problems: readonly ConfigProblem[], { colour }: FormatOptions): string {
  const ordered = [
    ...problems.filter((problem) => problem.severity === 'error'),
    ...problems.filter((problem) => problem.severity === 'warning'),
  ];
  const shown = ordered.slice(0, SHOWN).map((problem) => formatProblem(problem, colour));
  const hidden = ordered.length - shown.length;
  const rest = hidden > 0 ? [`… and ${hidden} more ${hidden === 1 ? 'problem' : 'problems'}.`] : [];
  return [...shown, ...rest].join('\n');
}

/** The same for programs: nothing is left out. */
export function problemsAsJson(problems: readonly ConfigProblem[]): string {
  return JSON.stringify({ problems }, undefined, 2);
}

function formatProblem(problem: ConfigProblem, colour: boolean): string {
  const paint = (style: 'red' | 'yellow' | 'cyan' | 'dim' | 'bold', text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const tone = problem.severity === 'error' ? 'red' : 'yellow';
  const where = `${problem.file}:${problem.line}:${problem.column}`;
  const lines = [`${paint('bold', where)} ${paint(tone, problem.severity)} ${printable(problem.message)}`];
  if (problem.source !== '') {
    const number = String(problem.line);
    const { text, before, marked } = excerpt(problem);
    const caret = `${before}${paint(tone, '^'.repeat(marked))}`;
    lines.push(`  ${paint('dim', `${number} |`)} ${text}`);
    lines.push(`  ${' '.repeat(number.length)} ${paint('dim', '|')} ${caret}`);
  }
  const advice = [
    problem.expected === undefined ? undefined : `expected: ${problem.expected}`,
    problem.nearest === undefined ? undefined : `nearest: ${problem.nearest}`,
    problem.fix === undefined ? undefined : `fix: ${problem.fix}`,
    problem.law === undefined
      ? undefined
      : `law: ${problem.law}${problem.rule === undefined ? '' : ` (${problem.rule})`}`,
  ].filter((part) => part !== undefined);
  if (advice.length > 0) lines.push(`    ${paint('cyan', printable(advice.join('; ')))}`);
  return lines.join('\n');
}

function excerpt(problem: ConfigProblem): { text: string; before: string; marked: number } {
  const source = printable(problem.source);
  const start = Math.min(problem.column - 1, source.length);
  const from = start > LINE_WIDTH * 0.6 ? start - Math.floor(LINE_WIDTH * 0.4) : 0;
  const window = source.slice(from, from + LINE_WIDTH);
  const marked = source.slice(start, Math.min(start + problem.length, from + LINE_WIDTH));
  const lead = from > 0 ? '…' : '';
  const tail = from + LINE_WIDTH < source.length ? '…' : '';
  return {
    text: `${lead}${window}${tail}`,
    before: ' '.repeat(columnsOf(lead + source.slice(from, start))),
    marked: Math.max(1, columnsOf(marked)),
  };
}

/** A file may hold control characters; the terminal gets none of them. One unit stays one unit. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, (found) => (found === '\t' ? ' ' : '·'));
}

/** Columns on a terminal: Chinese, kana, hangul, full-width forms and emoji take two. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const letter of text) {
    columns += /\p{M}/u.test(letter) ? 0 : WIDE.test(letter) ? 2 : 1;
  }
  return columns;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u;
