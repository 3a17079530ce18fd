import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../src/model/knowledge.ts';
import { review, violatingExamples } from './a-review.ts';
import { LAWFUL, PUNISHED, type Row } from './punished-and-lawful-rows.ts';

const SHOP = new KnowledgeBase([
  knowledgeFileSchema.parse(
    parse(readFileSync(join(import.meta.dirname, 'punished-and-lawful.yaml'), 'utf8')),
  ),
]);

const ways = (rows: readonly Row[]) =>
  rows.flatMap(([id, what, said]) => said.map(([text, how]) => [`${id}, ${what}`, text, how] as const));

describe('what was punished is not said (REGULATION §6.1)', () => {
  it.each(ways(PUNISHED))('%s: %s', (_, text, how) => {
    expect(review(text, { ...how, knowledge: SHOP }).decision).not.toBe('clear');
  });

  it('has every row but the feature U35', () => {
    const numbers = PUNISHED.map(([id]) => Number(id.slice(1)));
    expect(numbers).toEqual(Array.from({ length: 39 }, (_, at) => at + 1).filter((number) => number !== 35));
    expect(PUNISHED.every(([, , said]) => said.length > 1)).toBe(true);
  });

  it('U36, a vocabulary that lacks the diseases: every example of the medical pack is refused of a health food', () => {
    const cleared = violatingExamples('cn-medical').filter(
      (text) => review(text, { knowledge: SHOP, product: 'calcium' }).decision === 'clear',
    );
    expect(cleared).toEqual([]);
  });
});

describe('what the guides allow is said as it stands (REGULATION §6.2)', () => {
  it.each(ways(LAWFUL))('%s: %s', (_, text, how) => {
    expect(review(text, { ...how, knowledge: SHOP })).toMatchObject({ decision: 'clear', findings: [] });
  });

  it('has every row', () => {
    expect(LAWFUL.map(([id]) => Number(id.slice(1)))).toEqual(Array.from({ length: 24 }, (_, at) => at + 1));
    expect(LAWFUL.every(([, , said]) => said.length > 1)).toBe(true);
  });
});

describe('what is lawful of the own range, the own name or a paper is not, beyond it', () => {
  it.each([
    ['A01', '这是全国最好的产品。', 'kettle'],
    ['A03', '全国首款扫地机。', 'first'],
    ['A05', '我们的服务全国第一。', undefined],
    ['A07', '这是特级初榨橄榄油。', 'nuts'],
    ['A08', '这是极品，快来。', 'wine'],
    ['A09', '获得过国家科学技术进步奖一等奖。', 'wine'],
    ['A10', '全国家电销量第一。', 'kettle'],
    ['A10', '2024年全国电热水壶品类销量第一。', 'kettle'],
    ['A11', '它是同价位里的顶配。', 'car'],
    ['A11', '这是全市最大的户型。', 'flat'],
    ['A11', '160平方米是本小区最大的户型。', 'flat'],
    ['A13', '本店叫青苗小店。', undefined],
    ['A13', '本店成立于1995年3月。', undefined],
    ['A16', '厂商建议零售价199元，本场99元。', 'kettle'],
    ['A17', '买一把水壶送杯刷一个，活动到12月31日。', 'kettle'],
    ['A17', '买一把水壶送杯刷两个。', 'kettle'],
    ['A18', '青禾钙片，保健功能：补充钙。', 'calcium'],
    ['A18', '青禾钙片，增强免疫力，本品不能代替药物。', 'calcium'],
    ['A20', '这款面膜美白，一盒5片。', 'mask'],
    ['A21', '成分是100%羊绒。', 'sweater'],
  ])('%s: %s', (_, text, product) => {
    const said = { knowledge: SHOP, ...(product !== undefined && { product }) };
    expect(review(text, said).decision).not.toBe('clear');
  });
});
