import { pinyin } from 'pinyin-pro';

const syllableOf = new Map<string, string>();

/**
 * How a character sounds, without tone and with the finals and initials merged that many speakers and
 * keyboards mix up (zh/z, ch/c, sh/s, -ng/-n). A letter or digit stands for itself.
 */
export function syllable(character: string): string {
  const known = syllableOf.get(character);
  if (known !== undefined) return known;
  const sound = isIdeograph(character) ? merged(fullSyllable(character)) : character;
  syllableOf.set(character, sound);
  return sound;
}

/** The toneless pinyin of one character as a keyboard writes it. */
export function fullSyllable(character: string): string {
  if (!isIdeograph(character)) return character;
  return pinyin(character, { toneType: 'none', v: true });
}

function isIdeograph(character: string): boolean {
  return character >= '\u4e00' && character <= '\u9fff';
}

function merged(sound: string): string {
  return sound.replace(/^([zcs])h/, '$1').replace(/ng$/, 'n');
}
