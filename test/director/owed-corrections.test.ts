import { describe, expect, test } from 'vitest';
import { OwedCorrections } from '../../src/director/owed-corrections.ts';
import type { CorrectionOffer } from '../../src/director/wanted.ts';

function anOffer(id: string, change: Partial<CorrectionOffer> = {}): CorrectionOffer {
  const corrects = { correction: id, utterances: ['u1'] };
  return { text: `更正${id}。`, facts: [], by: '小李', corrects, about: ['tea'], ...change };
}

function owing(...ids: string[]): OwedCorrections {
  const owed = new OwedCorrections();
  for (const id of ids) owed.owe(anOffer(id));
  return owed;
}

describe('a correction that is owed', () => {
  test('is given once, in the order of approval, and bars its products until it is on its way', () => {
    const owed = owing('a', 'b');
    expect(owed.bars('tea')).toBe(true);
    expect(owed.bars('kettle')).toBe(false);
    expect(owed.take(0)?.text).toBe('更正a。');
    expect(owed.bars('tea')).toBe(true);
    expect(owed.take(0)?.text).toBe('更正b。');
    expect(owed.bars('tea')).toBe(false);
    expect(owed.take(0)).toBeUndefined();
  });

  test('comes again a second after it was lost, and bars its products again', () => {
    const owed = owing('a');
    owed.take(0);
    owed.lost('a', 500);
    expect(owed.bars('tea')).toBe(true);
    expect(owed.take(1_499)).toBeUndefined();
    expect(owed.dueIn(1_000)).toBe(500);
    expect(owed.take(1_500)?.text).toBe('更正a。');
  });

  test('is stuck after three tries in vain, and then tried more seldom, for ever', () => {
    const owed = owing('a');
    let now = 0;
    for (let tries = 0; tries < 50; tries += 1) {
      expect(owed.take(now)).toBeDefined();
      owed.lost('a', now);
      expect(owed.isStuck('tea')).toBe(tries >= 2);
      now += owed.dueIn(now);
    }
    expect(owed.dueIn(now - 1)).toBeLessThanOrEqual(5_000);
  });

  test('is forgotten once it was heard, and losing it then changes nothing', () => {
    const owed = owing('a');
    owed.take(0);
    owed.settle('a');
    owed.lost('a', 0);
    expect(owed.take(10_000)).toBeUndefined();
    expect(owed.bars('tea')).toBe(false);
  });

  test('is not said twice where it is owed again while it is on its way; in other words it is', () => {
    const owed = owing('a');
    owed.take(0);
    owed.owe(anOffer('a'));
    expect(owed.take(0)).toBeUndefined();
    owed.owe(anOffer('a', { text: '别的更正。' }));
    expect(owed.take(0)?.text).toBe('别的更正。');
  });

  test('that needs a person is not tried, and its products wait', () => {
    const owed = owing('a');
    owed.take(0);
    owed.bar('a', ['tea', 'kettle']);
    expect(owed.take(100_000)).toBeUndefined();
    expect(owed.dueIn(0)).toBe(Number.POSITIVE_INFINITY);
    expect([owed.bars('tea'), owed.isStuck('kettle'), owed.isAwaited(0)]).toEqual([true, true, false]);
  });

  test('keeps the night on for a minute from when it was first asked for, not longer', () => {
    const owed = owing('a');
    expect(owed.isAwaited(500_000)).toBe(true);
    owed.take(500_000);
    owed.lost('a', 501_000);
    expect(owed.isAwaited(559_999)).toBe(true);
    expect(owed.isAwaited(560_000)).toBe(false);
  });
});
