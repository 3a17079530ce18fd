import { describe, expect, test } from 'vitest';
import { VERSION } from '../../src/infra/version.ts';
import type { Exemption } from '../../src/model/utterance.ts';
import { review, rulesFor, shopWith } from './a-review.ts';
import { CURLER_SHOP } from './a-shop-of-curlers.ts';

/** Nothing passes in silence (FIL-01): a result names the version of each rule, and what let words pass. */

type Said = Parameters<typeof review>[1];

const exempted = (text: string, more: Said = {}) =>
  review(text, { knowledge: CURLER_SHOP, product: 'curler', ...more }).exempted;

const of = (rule: string, exemptions: readonly Exemption[]) => exemptions.filter((one) => one.rule === rule);

describe('a finding', () => {
  test('names its pack with the version that is in force', () => {
    const { packs } = rulesFor('zh-CN');
    const [finding] = review('全网最低价！').findings;
    expect(finding).toMatchObject({ rule: 'cn-price/lowest-price' });
    expect(packs).toContain(finding?.pack);
    expect(finding?.pack).toMatch(/^cn-price@\d+\.\d+\.\d+$/);
  });

  test('of the facts, the labels and the program’s other rules names the version of the program', () => {
    const own = [
      review('线长3米。', { knowledge: CURLER_SHOP, product: 'curler' }),
      review('AI数字人', { surface: 'stage-label' }),
      review('w*terproof', { locale: 'en-US' }),
      review('新的升级款来了。', { knowledge: shopWith({ forbidden_claims: ['升级款'] }), product: 'it' }),
    ].flatMap(({ findings }) => findings.filter(({ rule }) => /^(?:claims|label|gate|product)\//.test(rule)));
    expect(own.length).toBeGreaterThanOrEqual(4);
    for (const { rule, pack } of own) expect(pack, rule).toBe(`candor@${VERSION}`);
  });

  test('of the doubt names the weights', () => {
    const [finding] = review('线长2米，卷一次，一整天都不塌，风吹雨淋也不怕。', {
      knowledge: CURLER_SHOP,
      product: 'curler',
    }).findings;
    expect(finding?.rule).toBe('gate/doubt');
    expect(rulesFor('zh-CN').packs).toContain(finding?.pack);
    expect(finding?.pack).toMatch(/^doubt-zh@/);
  });
});

describe('words that a rule met and something let pass', () => {
  test.each([
    ['a denial', '我们不是全国第一。', 'cn-advertising-law/superlative-first', 'negation'],
    ['a question', '它能治脱发吗？', 'cn-medical/disease-claim', 'question'],
    ['a refutation', '有说法讲它能改命，我听听就算了。', 'cn-advertising-law/superstition', 'refutation'],
    [
      'a lawful use of the rule’s own',
      '我们家最轻的一款。',
      'cn-advertising-law/superlative-most',
      'lawful-use',
    ],
    ['an aim', '我们争取做出最好的产品。', 'cn-advertising-law/superlative-most', 'lawful-use'],
  ] as const)('%s', (_, text, rule, by) => {
    const [first] = of(rule, exempted(text));
    expect(first).toMatchObject({ rule, by, pack: expect.stringMatching(/^[a-z-]+@\d+\.\d+\.\d+$/) });
    expect(first?.fact).toBeUndefined();
  });

  test('a name of the shop', () => {
    const knowledge = shopWith({ name: '顶级香氛' });
    expect(
      of('cn-advertising-law/superlative-terms', exempted('这是顶级香氛。', { knowledge, product: 'it' })),
    ).toEqual([expect.objectContaining({ by: 'name', quote: '顶级' })]);
  });

  test('evidence on file, with the fact that it is', () => {
    const knowledge = shopWith({ certifications: [{ name: '中国国际茶博会金奖', id: 'A1' }] });
    const { exempted: passed, facts } = review('它拿过中国国际茶博会金奖。', { knowledge, product: 'it' });
    expect(of('cn-advertising-law/award-unproven', passed)).toEqual([
      expect.objectContaining({ by: 'evidence', fact: 'it.certifications.0.name' }),
    ]);
    expect(facts).toContain('it.certifications.0.name');
  });

  test('a claim that a fact supports', () => {
    const knowledge = shopWith({ price: { live: 54, lowest_30d: 54 } });
    const text = 'Fifty-four dollars is also the lowest price of the past thirty days.';
    const passed = exempted(text, { knowledge, product: 'it', locale: 'en-US' });
    expect(of('english-common/lowest-price', passed)).toEqual([
      expect.objectContaining({ by: 'fact', fact: 'it.price.lowest_30d' }),
    ]);
  });

  test('a word that the shop forbade, denied; and one left to a doctor', () => {
    const knowledge = shopWith({ forbidden_claims: ['除味', 'blood pressure'] });
    const said = (text: string, locale: 'zh-CN' | 'en-US') =>
      of('product/forbidden-claim', exempted(text, { knowledge, product: 'it', locale }));
    expect(said('它不能除味。', 'zh-CN')).toEqual([
      expect.objectContaining({ by: 'negation', quote: '除味' }),
    ]);
    const referred = said('If you take blood pressure medicine, ask your doctor.', 'en-US');
    expect(referred.map(({ by }) => by)).toEqual(['referral']);
  });

  test('a referral on a product with an approved script', () => {
    const [referral] = exempted('这个问题请以产品标签和说明书为准。', { product: 'tonic', source: 'answer' });
    expect(referred(referral)).toEqual(['gate/locked-script', 'referral']);
  });

  test('a test by staff that is on file', () => {
    const record = { by: '陈一', on: '2026-11-01', evidence: '记录1', video_sha256: 'a'.repeat(64) };
    const knowledge = shopWith({ admission: { sample_test: record } });
    expect(
      of('gate/staff-test', exempted('我们的工作人员11月1日实测过。', { knowledge, product: 'it' })),
    ).toEqual([expect.objectContaining({ by: 'evidence', fact: 'it.admission.sample_test' })]);
  });

  test('stands with its place in the words as they were drafted, in their order', () => {
    const text = '我们 不 是 全国第一，也不是全网最低价。';
    const passed = exempted(text);
    expect(passed.length).toBeGreaterThanOrEqual(2);
    for (const { span, quote } of passed) expect(text.slice(...span)).toBe(quote);
    const begins = passed.map(({ span }) => span[0]);
    expect(begins).toEqual([...begins].sort((a, b) => a - b));
    expect(Object.isFrozen(passed)).toBe(true);
  });

  test('is nothing where no rule met anything', () => {
    expect(exempted('线长2米。')).toEqual([]);
  });
});

const referred = (one: Exemption | undefined) => [one?.rule, one?.by];
