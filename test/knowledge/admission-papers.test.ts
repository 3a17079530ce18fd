import { describe, expect, test } from 'vitest';
import { judgeAdmission } from '../../src/knowledge/admission.ts';
import { judgePapers } from '../../src/knowledge/admission-papers.ts';
import { denialOf } from '../../src/knowledge/deny-list.ts';
import { ADMISSION_ROUNDS, type Product, productSchema } from '../../src/model/knowledge.ts';

const NOW = Date.parse('2026-11-24T20:00:00+08:00');
const ROUND = { by: '王敏', on: '2026-11-01', evidence: '档案 7' };
const SELLER = { name: '某某公司', uscc: '91330100X', address: '杭州', contact: '0571-1' };

function aProduct(more: object = {}): Product {
  const rounds = Object.fromEntries(ADMISSION_ROUNDS.map((name) => [name, ROUND]));
  return productSchema.parse({
    id: 'p',
    name: '电热水壶',
    regulatory_class: 'ordinary',
    seller: SELLER,
    admission: { ...rounds, expires: '2027-06-30' },
    ...more,
  });
}

const judged = (more: object) =>
  judgePapers(aProduct(more), undefined, NOW).map(({ severity, path }) => [severity, path.join('.')]);

describe('papers (ADM-01)', () => {
  test('a product with its seller on file and nothing run out is in order', () => {
    expect(judged({})).toEqual([]);
  });

  test("the shop's seller stands for products that name none; without either a person is told", () => {
    const product = aProduct({ seller: undefined });
    expect(judgePapers(product, { name: '店', seller: SELLER }, NOW)).toEqual([]);
    expect(judged({ seller: undefined })).toEqual([['warn', 'seller']]);
    expect(judged({ seller: { ...SELLER, uscc: undefined } })).toEqual([['warn', 'seller']]);
  });

  test.each([
    ['health_food', '保健食品备案凭证', 'hold'],
    ['infant_food', '婴幼儿配方乳粉产品配方注册证', 'hold'],
    ['special_cosmetic', '特殊化妆品注册证', 'hold'],
    ['medical_device', '医疗器械注册证', 'hold'],
    ['drug', '国药准字Z20200001', 'hold'],
    ['ordinary_food', '食品生产许可证（SC）', 'warn'],
    ['ordinary_cosmetic', '普通化妆品备案', 'warn'],
  ])('%s needs its own paper: %s', (regulatory_class, name, severity) => {
    expect(judged({ regulatory_class })).toEqual([[severity, 'certifications']]);
    expect(judged({ regulatory_class, certifications: [{ name }] })).toEqual([]);
    const admitted = judgeAdmission(aProduct({ regulatory_class }), NOW).admitted;
    expect(admitted).toBe(severity === 'warn');
  });
});

describe('an expiry (ADM-11)', () => {
  test.each([
    ['a licence', { certifications: [{ name: '3C', valid_until: '2026-11-24T20:00:01+08:00' }] }],
    ['a report', { test_reports: [{ id: 'R1', valid_until: '2026-11-24T20:00:01+08:00' }] }],
    [
      'the proof of a claim',
      {
        claim_sheet: [
          {
            text: '6分钟烧开',
            source: 'report',
            evidence: 'R1',
            expires: '2026-11-24T20:00:01+08:00',
            by: '王',
            on: '2026-11-01',
          },
        ],
      },
    ],
  ])('of %s holds the product at that very moment', (_what, more) => {
    expect(judgeAdmission(aProduct(more), NOW)).toEqual({ admitted: true });
    const later = judgeAdmission(aProduct(more), NOW + 1_000);
    expect(later.admitted).toBe(false);
    expect(!later.admitted && later.message.zh).toContain('到期');
  });
});

describe('the claim sheet (ADM-03)', () => {
  const claim = { text: '抗菌率99%', source: 'report', evidence: 'R1', by: '王', on: '2026-11-01' };

  test("a supplier's own word is no evidence: the product is held until there is some", () => {
    expect(judged({ claim_sheet: [claim] })).toEqual([]);
    expect(judged({ claim_sheet: [claim, { ...claim, source: 'supplier' }] })).toEqual([
      ['hold', 'claim_sheet.1.source'],
    ]);
  });

  test('a claim without proof or reviewer has no valid form, nor one reviewed in the future', () => {
    for (const key of ['evidence', 'by', 'source']) {
      expect(
        productSchema.safeParse({ id: 'p', name: 'n', claim_sheet: [{ ...claim, [key]: undefined }] })
          .success,
      ).toBe(false);
    }
    expect(judged({ claim_sheet: [{ ...claim, on: '2026-12-01' }] })).toEqual([['hold', 'claim_sheet.0.on']]);
  });
});

test('a price before without its basis is told to a person (ADM-05)', () => {
  expect(judged({ price: { live: 129, was: 199 } })).toEqual([['warn', 'price.was']]);
  expect(judged({ price: { live: 129, was: 199, was_basis: '七日成交价' } })).toEqual([]);
});

describe('the deny list (ADM-02)', () => {
  test.each([
    '电子烟',
    '雪茄礼盒',
    '处方药阿莫西林',
    '象牙手串',
    '仿真枪',
    '体育彩票',
    '野生河豚',
    'Disposable vape',
  ])('holds %s whoever has signed for it', (name) => {
    const verdict = judgeAdmission(aProduct({ name }), NOW);
    expect(verdict.admitted).toBe(false);
    expect(denialOf(aProduct({ name: '杂货', category: name }))?.law).toMatch(/《/);
  });

  test.each([
    '戒烟贴',
    '烟灰缸',
    '雪茄柜',
    '非处方药感冒灵',
    '象牙白连衣裙',
    '烟熏三文鱼',
    '枪灰色风衣',
    '玩具弓箭',
  ])('does not hold %s', (name) => {
    expect(denialOf(aProduct({ name }))).toBeUndefined();
  });
});
