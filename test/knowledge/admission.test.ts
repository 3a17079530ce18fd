import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeAdmission } from '../../src/knowledge/admission.ts';
import { ADMISSION_ROUNDS, type Product } from '../../src/model/knowledge.ts';

const NOW = Date.parse('2026-11-24T20:00:00+08:00');
const ROUND = { by: '王敏', on: '2026-11-01', evidence: '档案 7' };

/** Nothing of which is judged here. */
const PAPERS: Product = {
  id: 'kettle',
  name: '电热水壶',
  regulatory_class: 'ordinary',
  seller: { name: '某某公司', uscc: '91330100X', address: '杭州', contact: '0571-1' },
  certifications: [{ name: '中国强制性产品认证（3C）', id: '2026010717000001' }],
};

function kettle(over: NonNullable<Product['admission']> = {}): Product {
  const rounds = Object.fromEntries(ADMISSION_ROUNDS.map((name) => [name, ROUND]));
  return { ...PAPERS, admission: { ...rounds, expires: '2027-06-30', ...over } };
}

test('a product with all five rounds, still running, is admitted', () => {
  expect(judgeAdmission(kettle(), NOW)).toEqual({ admitted: true });
});

test.each(ADMISSION_ROUNDS)('without the round %s it is refused, and the round is named', (round) => {
  const { [round]: _, ...rest } = kettle().admission ?? {};
  const verdict = judgeAdmission({ ...kettle(), admission: rest }, NOW);
  expect(verdict).toMatchObject({ admitted: false, missing: [round] });
});

test('a product without any admission lacks all five', () => {
  const verdict = judgeAdmission({ id: 'tea', name: '茶' }, NOW);
  expect(verdict).toMatchObject({ admitted: false, missing: ADMISSION_ROUNDS });
  expect(!verdict.admitted && verdict.message.zh).toContain('资质、样品实测、宣传依据、价格与售后、终审');
});

test('a round that is dated in the future has not been passed', () => {
  const verdict = judgeAdmission(kettle({ sign_off: { ...ROUND, on: '2026-11-25' } }), NOW);
  expect(verdict).toMatchObject({ admitted: false, missing: ['sign_off'] });
  expect(!verdict.admitted && verdict.message.en).toContain('dated in the future: final sign-off');
});

test('an admission that is over is refused, and says since when', () => {
  const verdict = judgeAdmission(kettle({ expires: '2026-11-24T19:59:59+08:00' }), NOW);
  expect(verdict).toMatchObject({ admitted: false, missing: [], expired: '2026-11-24T19:59:59+08:00' });
});

test('an admission without an end is refused, and says that the end is missing', () => {
  const { expires: _, ...rest } = kettle().admission ?? {};
  const verdict = judgeAdmission({ ...kettle(), admission: rest }, NOW);
  expect(verdict).toMatchObject({ admitted: false, missing: [] });
  expect(!verdict.admitted && verdict.message.zh).toContain('expires');
});

test('nothing is admitted but with all rounds past and the end to come', () => {
  const time = fc.integer({ min: NOW - 1e10, max: NOW + 1e10 }).map((ms) => new Date(ms).toISOString());
  const round = fc.option(
    time.map((on) => ({ ...ROUND, on })),
    { nil: undefined },
  );
  fc.assert(
    fc.property(
      fc.array(round, { minLength: 5, maxLength: 5 }),
      fc.option(time, { nil: undefined }),
      (rounds, expires) => {
        const admission = Object.fromEntries(
          ADMISSION_ROUNDS.flatMap((name, index) =>
            rounds[index] === undefined ? [] : [[name, rounds[index]]],
          ),
        );
        const product = {
          ...PAPERS,
          admission: { ...admission, ...(expires !== undefined && { expires }) },
        };
        const passed = rounds.every((one) => one !== undefined && Date.parse(one.on) <= NOW);
        const runs = expires !== undefined && Date.parse(expires) > NOW;
        expect(judgeAdmission(product, NOW).admitted).toBe(passed && runs);
      },
    ),
  );
});
