import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VISEMES } from '../../../../src/model/audio.ts';
import { visemesOf } from '../../../../src/voice/providers/espeak/phoneme-visemes.ts';

describe('the mouth follows the phonemes', () => {
  it('closes for b and opens for a: 爸', () => {
    expect(
      visemesOf(
        [
          [0, 'p'],
          [80, 'ˈɑ'],
          [300, ''],
        ],
        400,
      ),
    ).toEqual([
      { atMs: 0, viseme: 'closed' },
      { atMs: 80, viseme: 'open' },
      { atMs: 300, viseme: 'rest' },
    ]);
  });

  it('shares the time of a diphthong among its vowels: 到', () => {
    expect(
      visemesOf(
        [
          [0, 't'],
          [50, 'ˈɑu'],
        ],
        250,
      ).slice(1),
    ).toEqual([
      { atMs: 50, viseme: 'open' },
      { atMs: 150, viseme: 'pursed' },
      { atMs: 250, viseme: 'rest' },
    ]);
  });

  it('has the shape of the vowel already while h or k is said at the back: 湖', () => {
    expect(
      visemesOf(
        [
          [0, 'χ'],
          [100, 'u'],
        ],
        300,
      )[0],
    ).toEqual({ atMs: 0, viseme: 'pursed' });
  });

  it('tells the hissing tɕ, ts. and ʃ from the tongue of t', () => {
    const shapeOf = (id: string) => visemesOf([[0, id]], 100)[0]?.viseme;
    expect(['tɕ', 'ts.', 'tʃ', 's.', 'ʃ'].map(shapeOf)).toEqual(Array(5).fill('narrow'));
    expect(['t', 'th', 'd', 'l', 'n', 'θ'].map(shapeOf)).toEqual(Array(6).fill('tongue'));
  });

  it('takes no notice of a change of language', () => {
    expect(
      visemesOf(
        [
          [0, '(en)'],
          [0, 'f'],
          [90, 'iː'],
        ],
        200,
      ).map(({ viseme }) => viseme),
    ).toEqual(['teeth', 'wide', 'rest']);
  });

  it('is in order, in known shapes and at rest in the end, whatever the phonemes', () => {
    const id = constantFrom('p', 'ˈɑu', 'tɕ', 'χ', '', '(en)', 'ŋ', 'iɛ', '?', 'ʐ', 'k');
    const rows = array(record({ id, lengthMs: integer({ min: 0, max: 200 }) }), { maxLength: 30 });
    assert(
      property(rows, (row) => {
        let atMs = 0;
        const phonemes = row.map(({ id, lengthMs }): [number, string] => {
          atMs += lengthMs;
          return [atMs - lengthMs, id];
        });
        const cues = visemesOf(phonemes, atMs);
        const times = cues.map((cue) => cue.atMs);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
        expect(cues.every(({ viseme }) => VISEMES.includes(viseme))).toBe(true);
        expect(cues.at(-1)?.viseme).toBe('rest');
      }),
    );
  });
});
