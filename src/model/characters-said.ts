/** Named letter by letter: AI, USB; longer ones in capitals are words. */
const SPELT = /^\p{Lu}{1,5}$/u;
/** One vowel or several together, but the silent e at a word's end; that of -le is none. */
const SYLLABLE = /[aeiouy]+(?=[^aeiouy])|[aiouy]+e?$|[^aeiouyl]le$|e{2,}$/g;

/**
 * How many characters are said where a reading is. GB 45438-2025, 5.3 e, note 4 gives the speed of a spoken label in
 * characters a minute and does not say what an 'AI' counts. A Chinese character is one syllable, so a syllable is
 * what counts: each Han character, Korean block, kana and figure is one, letters in capitals one each since they are
 * named (AI is two), and any other word in Latin letters has one for each of its syllables. So one pace is right for
 * all of a label in two languages.
 */
export function charactersIn(reading: string): number {
  const runs = reading.match(/\p{Script=Latin}+|(?!\p{Script=Latin})[\p{L}\p{N}]/gu) ?? [];
  return runs.reduce((sum, run) => sum + (/^\p{Script=Latin}/u.test(run) ? inWord(run) : 1), 0);
}

function inWord(word: string): number {
  if (SPELT.test(word)) return word.length;
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return Math.max(1, plain.match(SYLLABLE)?.length ?? 0);
}
