import { describe, expect, test } from 'vitest';
import { uniteMarkets } from '../../src/config/label-markets.ts';
import { labelPlanFor } from '../../src/gate/label-plan.ts';
import { changedMarkets, type MarketChange } from './changed-markets.ts';

const { change } = changedMarkets();
const shipped = (...changes: readonly MarketChange[]): void => expect(change(...changes)).toEqual([]);

/** Of China's own market and of Korea's beside it, each with a stricter one in turn. */
const united = () => uniteMarkets('zh-CN', ['kr']);
const STAGE = ['stage'] as const;

describe('of two markets the stricter holds, whichever it is (LAB-13)', () => {
  test.each([
    ['cap height', [...STAGE, 'cap_height_share'], 0.06, 0.08, () => united().stage.cap_height_share, 0.08],
    ['contrast', [...STAGE, 'contrast'], 4.5, 9, () => united().stage.contrast, 9],
    ['seconds', [...STAGE, 'seconds_at_least'], 2, 5, () => united().stage.seconds_at_least, 5],
    ['interval', ['spoken', 'interval_minutes'], 8, 3, () => united().spoken.interval_minutes, 3],
    ['each segment', ['spoken', 'at_segment'], false, true, () => united().spoken.at_segment, true],
    ['implicit label', ['metadata'], 'none-required', 'gb-45438', () => united().metadata, 'gb-45438'],
  ] as const)('%s', (_name, path, lax, strict, read, held) => {
    shipped(['cn', path, lax], ['kr', path, strict]);
    expect(read()).toBe(held);
    shipped(['cn', path, strict], ['kr', path, lax]);
    expect(read()).toBe(held);
  });

  test('a segment needs no label of its own where neither wants one', () => {
    const path = ['spoken', 'at_segment'];
    shipped(['cn', path, false], ['kr', path, false]);
    expect(united().spoken.at_segment).toBe(false);
  });

  test('a rhythm that only the other has is had, and none where neither has one', () => {
    const tones = { marks: ['short', 'long', 'short', 'short'], unit_ms: 100, pitch_hz: 700 };
    shipped(['cn', ['rhythm'], undefined], ['kr', ['rhythm'], tones]);
    expect(united().rhythm).toEqual(tones);
    shipped(['cn', ['rhythm'], undefined]);
    expect(united().rhythm).toBeUndefined();
  });

  test('a machine-readable mark that one wants is wanted, where the other wants nothing', () => {
    shipped(['cn', ['metadata'], 'none-required']);
    expect(united().metadata).toBe('machine-readable');
  });
});

describe('the plan of markets', () => {
  test('has no words by a figure where no market wants any, and the rhythm of its market', () => {
    shipped(['cn', ['rhythm', 'pitch_hz'], 700]);
    const plan = labelPlanFor({ locale: 'zh-CN', contentProducer: '示例' });
    expect(plan.stage.besideFigure).toBe('');
    expect(plan.rhythm.pitch_hz).toBe(700);
  });

  test('has the id of its markets, and another one where the room adds words of its own', () => {
    const plain = labelPlanFor({ locale: 'zh-CN', contentProducer: '示例' });
    const markets = labelPlanFor({
      locale: 'zh-CN',
      contentProducer: '示例',
      overrides: { markets: ['kr'] },
    });
    const own = labelPlanFor({
      locale: 'zh-CN',
      contentProducer: '示例',
      overrides: { place: 'top-right' },
    });
    expect([plain.id, markets.id]).toEqual(['cn-2026', 'cn-2026+kr-2026']);
    expect(own.id).not.toBe(plain.id);
  });
});
