import type { ClearedUtterance } from '../gate/door.ts';
import { type Manner, PLAIN_MANNER } from './manner.ts';
import { readChinese } from './reading/chinese-reading.ts';
import { readEnglish } from './reading/english-reading.ts';
import { requireSpeech } from './voice.ts';

/**
 * Cleared words as they are pronounced: figures, units and prices as people say them, and the words of the
 * dictionary as it has them. It is a function of the cleared text and the manner alone, and the caption stays
 * `utterance.text`. The only way from words to what a voice is given.
 * @throws CandorError NOT_CLEARED
 */
export function readingOf(value: ClearedUtterance, manner: Manner = PLAIN_MANNER): string {
  return pronounced(requireSpeech(value).text, manner);
}

/** The same for a text that nobody will hear: what `check` and tests look at. */
export function pronounced(text: string, { language, words }: Manner = PLAIN_MANNER): string {
  const read =
    (language ?? (/\p{Script=Han}/u.test(text) ? 'zh' : 'en')) === 'zh' ? readChinese : readEnglish;
  if (words.size === 0) return read(text);
  // What the dictionary gives is final: the rules see only what stands between.
  const longestFirst = [...words.keys()].sort((one, other) => other.length - one.length);
  const pattern = new RegExp(longestFirst.map(wholeWord).join('|'), 'gu');
  let reading = '';
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    reading += read(text.slice(at, match.index)) + (words.get(match[0]) ?? match[0]);
    at = match.index + match[0].length;
  }
  return reading + read(text.slice(at));
}

/** Latin words and codes match whole: 'A1' is not in 'A12'. */
function wholeWord(word: string): string {
  const escaped = word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
  const before = /^[A-Za-z0-9]/.test(word) ? '(?<![A-Za-z0-9])' : '';
  const after = /[A-Za-z0-9]$/.test(word) ? '(?![A-Za-z0-9])' : '';
  return `${before}${escaped}${after}`;
}
