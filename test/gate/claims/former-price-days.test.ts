import { expect, it } from 'vitest';
import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../../src/model/knowledge.ts';
import { standingIn } from './standing.ts';

const shopWith = (was_basis: string): KnowledgeBase =>
  new KnowledgeBase([
    knowledgeFileSchema.parse({
      version: 1,
      currency: 'CNY',
      products: [
        {
          id: 'stove',
          name: '酒精炉',
          price: {
            live: 120,
            was: 150,
            was_basis,
            lowest_30d: 120,
            valid_until: '2026-11-27T23:59:00+08:00',
          },
        },
      ],
    }),
  ]);

const told = shopWith('本店2026年11月10日至16日最低成交价');
const printed = shopWith('图书定价150元，印在封底');

const stands = (text: string, knowledge = told): boolean =>
  standingIn(knowledge, '2026-11-22T20:00:00+08:00', 'zh-CN')('stove', text);

it.each([
  // The days of the former price are those of its basis, however they are said.
  ['比11月10号到16号店里最低成交的150便宜三十', '比11月1号到16号店里最低成交的150便宜三十'],
  ['比10到16号最低成交的150少三十', '比10到19号最低成交的150少三十'],
  ['120，跟10号到16号最低的成交价一百五比，差三十', '120，跟10号到18号最低的成交价一百五比，差三十'],
  // And so is the sum.
  ['十号到十六号店里最低卖一百五，今天一百二', '十号到十六号店里最低卖一百八，今天一百二'],
  ['前两周成交一百五，今天一百二', '前两周成交一百八，今天一百二'],
  ['一百二，10号到16号我们店最低成交150，省30', '一百二，10号到16号我们店最低成交150，省50'],
  // The last day of the basis is no day that the offer ends on.
  ['一百二给到27号，10号到16号最低卖150', '一百二给到16号，27号就恢复一百五'],
])('%s stands, %s does not', (holds, fails) => {
  expect(stands(holds)).toBe(true);
  expect(stands(fails)).toBe(false);
});

it('does not take a price that is only printed for one that was charged', () => {
  expect(stands('上个月咱店还卖一百五，这个月一百二', printed)).toBe(false);
});
