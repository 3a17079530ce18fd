import { describe, expect, it } from 'vitest';
import { Airings } from '../../src/stage/airings.ts';
import { anUtterance } from './a-scene.ts';

const announced = (...views: ReturnType<typeof anUtterance>[]) => {
  const airings = new Airings();
  for (const view of views) airings.announce(view);
  return airings;
};

describe('what is announced to be heard', () => {
  it('is heard from its start to its end, and not before', () => {
    const airings = announced(anUtterance({ startsAtMs: 1000, durationMs: 2000 }));
    expect(airings.at(999)).toBeNull();
    expect(airings.at(1500)).toMatchObject({ elapsedMs: 500, utterance: { id: 'u1' } });
    expect(airings.at(3000)).toBeNull();
  });

  it('is heard to its own end although the next is announced already', () => {
    const airings = announced(
      anUtterance({ id: 'a', startsAtMs: 0, durationMs: 2000 }),
      anUtterance({ id: 'b', startsAtMs: 2100, durationMs: 2000 }),
    );
    expect(airings.at(1900)?.utterance.id).toBe('a');
    expect(airings.at(2200)?.utterance.id).toBe('b');
  });

  it('ends early where it is cut', () => {
    const airings = announced(anUtterance({ durationMs: 5000 }));
    expect(airings.end('u1', 1200)).toBe(true);
    expect(airings.at(1199)).not.toBeNull();
    expect(airings.at(1200)).toBeNull();
  });

  it('is not cut by its natural end, nor by the end of something unknown', () => {
    const airings = announced(anUtterance({ durationMs: 5000 }));
    expect(airings.end('u1', 5000)).toBe(false);
    expect(airings.end('other', 100)).toBe(false);
    expect(airings.at(4990)).not.toBeNull();
  });
});
