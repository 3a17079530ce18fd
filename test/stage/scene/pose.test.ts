import { describe, expect, it } from 'vitest';
import { GESTURES } from '../../../src/model/host-look.ts';
import { RESTING } from '../../../src/stage/scene/mouth-pose.ts';
import { poseOf } from '../../../src/stage/scene/pose.ts';
import { anUtterance, aScene } from '../a-scene.ts';

const TWO = aScene({ hosts: [{ id: 'zhen' }, { id: 'bo' }] });
const speech = { utterance: anUtterance({ host: 'bo', visemes: [[0, 'open']] }), elapsedMs: 2000 };
const frame = { timeMs: 60_000, speech, gesture: null };

describe('two hosts', () => {
  it('only the one who speaks moves the lips', () => {
    expect(poseOf(frame, TWO, 0).mouth).toEqual(RESTING);
    expect(poseOf(frame, TWO, 1).mouth.open).toBeGreaterThan(0.5);
  });

  it('the other one looks at the speaker, whichever side that is', () => {
    const mean = (pose: (timeMs: number) => number) =>
      Array.from({ length: 60 }, (_, second) => pose(second * 1000)).reduce((sum, x) => sum + x, 0) / 60;
    const turn = (host: string, index: number) =>
      mean((timeMs) => {
        const said = { utterance: anUtterance({ host }), elapsedMs: 2000 };
        return poseOf({ timeMs, speech: said, gesture: null }, TWO, index).gaze.x;
      });
    expect(turn('bo', 0)).toBeGreaterThan(0.4);
    expect(turn('zhen', 1)).toBeLessThan(-0.4);
  });

  it('do not blink in step', () => {
    const lids = (index: number) =>
      Array.from({ length: 400 }, (_, tick) =>
        poseOf({ timeMs: tick * 40, speech: null, gesture: null }, TWO, index).lids > 0.5 ? tick : -1,
      ).filter((tick) => tick >= 0);
    expect(lids(0).length).toBeGreaterThan(0);
    expect(lids(0)).not.toEqual(lids(1));
  });
});

describe('a gesture', () => {
  it.each(GESTURES)('changes the body of its host and of nobody else, and is over: %s', (kind) => {
    const during = { ...frame, speech: null, gesture: { kind, host: 'bo', sinceMs: 700 } };
    const after = { ...during, gesture: { kind, host: 'bo', sinceMs: 5000 } };
    const still = { ...during, gesture: null };
    expect(poseOf(during, TWO, 1)).not.toEqual(poseOf(still, TWO, 1));
    expect(poseOf(during, TWO, 0)).toEqual(poseOf(still, TWO, 0));
    expect(poseOf(after, TWO, 1)).toEqual(poseOf(still, TWO, 1));
  });

  it.each(['wave', 'point', 'think'] as const)('raises a hand: %s', (kind) => {
    const gesture = { kind, host: 'bo', sinceMs: 1000 };
    expect(poseOf({ ...frame, gesture }, TWO, 1).arm).not.toBeNull();
  });
});
