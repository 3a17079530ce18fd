import { describe, expect, it } from 'vitest';
import { priceRuns } from '../../../src/stage/scene/priced-text.ts';

describe('a price line', () => {
  it.each([
    ['直播价129.9元', ['直播价', '129.9', '元']],
    ['Live price $1,299.00', ['Live price ', '$1,299.00', '']],
    ['¥199（7月1日至30日成交价）', ['', '¥199', '（7月1日至30日成交价）']],
  ])('is split around its amount: %s', (text, [before, amount, after]) => {
    const runs = priceRuns(text);
    expect(runs.find((run) => run.kind === 'amount')?.text).toBe(amount);
    expect(runs.map((run) => run.text).join('')).toBe(`${before}${amount}${after}`);
  });

  it('stays whole where it has none', () => {
    expect(priceRuns('以下单页为准')).toEqual([{ text: '以下单页为准', kind: 'words' }]);
  });
});
