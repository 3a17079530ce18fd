import { join } from 'node:path';
import { expect, test } from 'vitest';
import { uniteMarkets } from '../../src/config/label-markets.ts';
import { changedMarkets } from './changed-markets.ts';

const { folder, change } = changedMarkets();
/** The markets that Candor comes with, but Korea wants its label said at this pace. */
const koreaAt = (least: number, most: number) =>
  change(['kr', ['spoken', 'characters_per_minute'], { least, most }]);

const paceOf = (others: readonly string[]) => uniteMarkets('zh-CN', others).spoken.characters_per_minute;

test.each([
  ['what suits both', 100, 150, { least: 120, most: 150 }],
  ['the narrower', 130, 158, { least: 130, most: 158 }],
  ['the slower where the two have nothing in common', 200, 300, { least: 120, most: 160 }],
  ['the slower, be it the other', 70, 100, { least: 70, most: 100 }],
  [
    'the slower where what they have in common is too little for any voice',
    150,
    300,
    { least: 120, most: 160 },
  ],
])('two paces of markets are united to %s', (_what, least, most, both) => {
  expect(koreaAt(least, most)).toEqual([]);
  expect(paceOf(['kr'])).toEqual(both);
  expect(paceOf([])).toEqual({ least: 120, most: 160 });
});

test('a market that names no pace leaves that of the other', () => {
  expect(paceOf(['eu', 'kr', 'us'])).toEqual({ least: 120, most: 160 });
  expect(uniteMarkets('en-EU', ['kr']).spoken.characters_per_minute).toBeUndefined();
});

test.each([
  ['narrower than any voice could keep', 120, 130, /1.2 times/],
  ['slower than speech', 10, 160, /60/],
])('a pace %s is refused at its place, and the markets stay as they were', (_what, least, most, why) => {
  const problems = koreaAt(least, most);
  expect(problems).toEqual([expect.objectContaining({ severity: 'error', file: join(folder, 'kr.yaml') })]);
  expect(problems[0]?.path).toMatch(/^spoken\.characters_per_minute/);
  expect(JSON.stringify(problems)).toMatch(why);
  expect(paceOf(['kr'])).toEqual({ least: 120, most: 160 });
});
