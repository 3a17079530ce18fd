import type { Viseme, VisemeCue } from '../../../model/audio.ts';

/** A phoneme begins. The id is eSpeak's, close to IPA; empty for a pause. */
export type PhonemeCue = readonly [atMs: number, id: string];

/** Vowels by symbol, as they occur in Mandarin and English. */
const VOWELS: Readonly<Record<string, Viseme>> = {
  a: 'open',
  ɑ: 'open',
  æ: 'open',
  ʌ: 'open',
  ɐ: 'open',
  ɒ: 'round',
  ɔ: 'round',
  o: 'round',
  ɤ: 'wide',
  ə: 'wide',
  ɜ: 'wide',
  e: 'wide',
  ɛ: 'wide',
  i: 'wide',
  ɪ: 'wide',
  ɚ: 'wide',
  u: 'pursed',
  ʊ: 'pursed',
  y: 'pursed',
  w: 'pursed',
  ɹ: 'pursed',
  j: 'wide',
};

/** Consonants by the first symbol that tells. */
const CONSONANTS: Readonly<Record<string, Viseme>> = {
  p: 'closed',
  b: 'closed',
  m: 'closed',
  f: 'teeth',
  v: 'teeth',
  t: 'tongue',
  d: 'tongue',
  n: 'tongue',
  l: 'tongue',
  ɾ: 'tongue',
  θ: 'tongue',
  ð: 'tongue',
  r: 'tongue',
  s: 'narrow',
  z: 'narrow',
  ɕ: 'narrow',
  ʃ: 'narrow',
  ʒ: 'narrow',
  ʂ: 'narrow',
  ʐ: 'narrow',
  ʑ: 'narrow',
};

/** Said at the back of the mouth: the lips already have the shape of the vowel that follows. */
const BACK = /^[kɡgxχhŋqʔ]/u;
/** t and d that open into a hiss: tɕ, ts, tʃ, dʒ, ts. */
const AFFRICATE = /^[td][sɕʃʂzʒʐ]/u;
/** Stress, length, nasality, syllabic and tone marks; eSpeak's name of a change of language, as (en). */
const MARKS = /[\p{M}\p{Lm}\p{N}.]|\([a-z-]+\)/gu;

/**
 * The mouth's movement for a row of phonemes: a diphthong shares its time out among its vowels.
 * @param endMs where the last phoneme ends
 */
export function visemesOf(phonemes: readonly PhonemeCue[], endMs: number): VisemeCue[] {
  const cues: VisemeCue[] = [];
  const show = (atMs: number, viseme: Viseme) => {
    if (cues.at(-1)?.viseme !== viseme) cues.push({ atMs: Math.round(atMs), viseme });
  };
  phonemes.forEach(([atMs, id], index) => {
    const until = phonemes[index + 1]?.[0] ?? endMs;
    // A change of language takes no time and has no shape.
    if (until <= atMs && index + 1 < phonemes.length) return;
    const shapes = shapesOf(id);
    if (shapes === 'next') {
      const following = phonemes.slice(index + 1).find(([later]) => later > atMs);
      const next = following === undefined ? 'next' : shapesOf(following[1]);
      if (next !== 'next' && next[0] !== undefined && next[0] !== 'rest') show(atMs, next[0]);
      return;
    }
    shapes.forEach((viseme, part) => {
      show(atMs + ((until - atMs) * part) / shapes.length, viseme);
    });
  });
  show(endMs, 'rest');
  return cues;
}

function shapesOf(id: string): readonly Viseme[] | 'next' {
  const plain = id.replace(MARKS, '');
  if (plain === '') return ['rest'];
  if (BACK.test(plain)) return 'next';
  if (AFFRICATE.test(plain)) return ['narrow'];
  const consonant = CONSONANTS[plain.charAt(0)];
  if (consonant !== undefined) return [consonant];
  const vowels = [...plain].flatMap((symbol) => VOWELS[symbol] ?? []);
  // A sound we do not know still moves the mouth a little.
  return vowels.length === 0 ? ['narrow'] : vowels;
}
