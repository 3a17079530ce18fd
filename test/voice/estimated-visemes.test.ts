import { assert, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VISEMES } from '../../src/model/audio.ts';
import { estimateVisemes } from '../../src/voice/estimated-visemes.ts';
import { mouthPlan } from '../../src/voice/mouth-plan.ts';
import { aHum, inARow, silence } from './a-sound.ts';

describe('the plan of a mouth', () => {
  it.each([
    [
      '爸妈',
      [
        ['closed', 'open'],
        ['closed', 'open'],
      ],
    ],
    ['五', [['pursed']]],
    ['服', [['teeth', 'pursed']]],
    ['好', [['open', 'round']]],
    ['5', [['pursed']]],
    ['AI', [['open', 'wide']]],
    ['……！', []],
  ])('of %s', (text, plan) => {
    expect(mouthPlan(text)).toEqual(plan);
  });
});

describe('an estimated mouth', () => {
  it('moves over the time in which something is heard and rests in the pause', () => {
    const sound = inARow(silence(200), aHum(600), silence(300), aHum(600), silence(200));
    const cues = estimateVisemes('爸爸妈妈', sound);
    expect(cues[0]).toEqual({ atMs: 200, viseme: 'closed' });
    expect(cues.filter(({ viseme }) => viseme === 'rest').map(({ atMs }) => atMs)).toEqual([800, 1_700]);
    expect(cues.filter(({ viseme }) => viseme === 'open').map(({ atMs }) => atMs)).toEqual([
      350, 650, 1_250, 1_550,
    ]);
  });

  it('does not move where nothing is heard', () => {
    expect(estimateVisemes('大家好', silence(2_000))).toEqual([]);
  });

  it('is in order, within the sound and at rest in the end, whatever the words', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 20 }), integer({ min: 10, max: 800 }), (text, ms) => {
        const cues = estimateVisemes(text, inARow(aHum(ms), silence(100), aHum(ms)));
        const times = cues.map(({ atMs }) => atMs);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
        expect(cues.every(({ viseme }) => VISEMES.includes(viseme))).toBe(true);
        expect(times.every((atMs) => atMs >= 0 && atMs <= 2 * ms + 100)).toBe(true);
        expect(cues.at(-1)?.viseme).toBe('rest');
      }),
      { numRuns: 50 },
    );
  });
});
