import { pinyin } from 'pinyin-pro';

export interface Reading {
  /** Without tone, such as `zui`. */
  readonly syllable: string;
  /** With the tone's number, such as `zui4`. */
  readonly toned: string;
}

const cache = new Map<string, readonly Reading[]>();
const CACHE_LIMIT = 30_000;

/** All readings of one Chinese character; empty where it has none. */
export function readingsOf(character: string): readonly Reading[] {
  const known = cache.get(character);
  if (known !== undefined) return known;
  const toned = pinyin(character, { multiple: true, toneType: 'num', type: 'array', v: true });
  const readings = [...new Set(toned)]
    .filter((reading) => /^[a-z]+[0-5]$/.test(reading))
    .map((reading) => ({ syllable: reading.slice(0, -1), toned: reading }));
  if (cache.size < CACHE_LIMIT) cache.set(character, readings);
  return readings;
}

const everyday = new Set<string>();
{
  // GB 2312 level 1 (rows 16 to 55): the 3,755 characters of everyday Chinese.
  const decoder = new TextDecoder('gb2312');
  for (let row = 0xb0; row <= 0xd7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      everyday.add(decoder.decode(Uint8Array.of(row, cell)));
    }
  }
}

/** Whether a character is one of everyday writing, so that meeting it means nothing by itself. */
export function isEveryday(character: string): boolean {
  return everyday.has(character);
}
