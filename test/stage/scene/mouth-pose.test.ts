import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VISEMES } from '../../../src/model/audio.ts';
import { mouthAt, RESTING, type VisemeTrack } from '../../../src/stage/scene/mouth-pose.ts';

const KEYS = ['width', 'open', 'pucker', 'teeth', 'tongue', 'smile'] as const;
const track = fc
  .array(fc.tuple(fc.integer({ min: 20, max: 400 }), fc.constantFrom(...VISEMES)), { maxLength: 12 })
  .map((steps) => {
    let at = 0;
    return steps.map(([lengthMs, viseme]) => {
      const cue = [at, viseme] as const;
      at += lengthMs;
      return cue;
    });
  });

describe('the mouth', () => {
  it('rests before and after an utterance', () => {
    const said: VisemeTrack = [
      [0, 'open'],
      [300, 'round'],
    ];
    expect(mouthAt(said, -200, 600)).toEqual(RESTING);
    expect(mouthAt(said, 900, 600)).toEqual(RESTING);
  });

  it('has the whole shape of a viseme that lasts', () => {
    const shaped = mouthAt([[0, 'open']], 500, 1000);
    expect(shaped.open).toBeGreaterThan(0.8);
    expect(mouthAt([[0, 'pursed']], 500, 1000).width).toBeLessThan(0.7);
  });

  it('is half way between two shapes at the moment that parts them', () => {
    const said: VisemeTrack = [
      [0, 'open'],
      [500, 'wide'],
    ];
    const [a, half, b] = [300, 500, 700].map((at) => mouthAt(said, at, 1000).open) as [
      number,
      number,
      number,
    ];
    expect(half).toBeCloseTo((a + b) / 2, 5);
  });

  it('shuts for a short m, b or p between vowels', () => {
    const said: VisemeTrack = [
      [0, 'open'],
      [400, 'closed'],
      [460, 'open'],
    ];
    expect(mouthAt(said, 430, 1000).open).toBeLessThan(0.05);
  });

  it('never jumps: within two milliseconds no part moves more than a tenth', () => {
    fc.assert(
      fc.property(track, fc.integer({ min: -200, max: 5000 }), (said, at) => {
        const a = mouthAt(said, at, 4000);
        const b = mouthAt(said, at + 2, 4000);
        for (const key of KEYS) expect(Math.abs(a[key] - b[key])).toBeLessThan(0.1);
      }),
    );
  });

  it('stays within what a mouth can do, whatever the track', () => {
    fc.assert(
      fc.property(track, fc.integer({ min: -200, max: 6000 }), (said, at) => {
        const pose = mouthAt(said, at, 3000);
        expect(pose.open).toBeGreaterThanOrEqual(0);
        expect(pose.open).toBeLessThanOrEqual(1);
        expect(pose.width).toBeGreaterThan(0.5);
        expect(pose.width).toBeLessThan(1.3);
      }),
    );
  });
});
