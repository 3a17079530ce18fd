import type { Finding } from '../../model/utterance.ts';
import { foldSimple, GAP } from '../text/characters.ts';
import { type Circumstances, judgeText } from './judge.ts';

/** How much of what was said, and of what is to be said, can belong to one split claim, in characters that are read. */
const REACH = 80;
/** The same in UTF-16 code units, however many of them nobody reads. */
const FURTHEST = 400;
/** A word that was cut in two is no longer than this. */
const CUT_WORD = 8;

/**
 * Claims begun in the last utterances and ended in this one. Only those that reach into the new words, and that
 * the new words do not hold by themselves: `alone` is what was found in those.
 */
export function splitFindings(
  text: string,
  after: readonly string[],
  circumstances: Circumstances,
  alone: readonly Finding[],
): Finding[] {
  if (after.length === 0) return [];
  const said = lastOf(after.join('\n'));
  const head = firstOf(text);
  // English words need the blank that the cut took away.
  const seam = /[a-zA-Z,]$/.test(said) && /^[a-zA-Z]/.test(head) ? ' ' : '';
  const asSaid = said + seam + head;
  const rulesAlone = (words: string): ReadonlySet<string> =>
    new Set((words === text ? alone : judgeText(words, circumstances).findings).map(({ rule }) => rule));
  const known = rulesAlone(head);
  const crossing = (joined: string, newFrom: number, own: ReadonlySet<string>): Finding[] =>
    judgeText(joined, circumstances, newFrom).findings.filter(({ rule }) => !own.has(rule));
  const findings = crossing(asSaid, said.length + seam.length, known);
  // '我们是全网最。' '低价！': the stop between belongs to the cut, so only whole words of that size count.
  const bare = said.replace(/[\s\p{P}]+$/u, '').replaceAll('\n', '');
  if (bare.length < said.length) {
    const words = head.replace(/^[\s\p{P}]+/u, '');
    const own = words === head ? known : rulesAlone(words);
    findings.push(...crossing(bare + words, bare.length, own).filter(({ span }) => span[1] <= CUT_WORD));
  }
  return findings;
}

/** Not what is put between characters and what is drawn over them. */
const isRead = (unit: number): boolean => ![0, GAP].includes(foldSimple(unit) >>> 16);

function firstOf(text: string): string {
  if (text.length <= REACH) return text;
  let at = 0;
  for (let left = REACH; left > 0 && at < Math.min(text.length, FURTHEST); at += 1)
    if (isRead(text.charCodeAt(at))) left -= 1;
  return text.slice(0, at);
}

function lastOf(text: string): string {
  let at = text.length;
  for (let left = REACH; left > 0 && at > Math.max(0, text.length - FURTHEST); at -= 1)
    if (isRead(text.charCodeAt(at - 1))) left -= 1;
  return text.slice(at);
}
