import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../src/model/knowledge.ts';
import type { Draft } from '../../src/model/utterance.ts';
import { aDoor } from './a-door.ts';
import { review, SHOP, shopWith } from './a-review.ts';

const met = (...said: Parameters<typeof review>) => review(...said).findings.map(({ rule }) => rule);

const PILLS = {
  id: 'calcium',
  name: '青禾钙片',
  aliases: ['钙片'],
  regulatory_class: 'health_food',
  price: { live: 89 },
  facts: { count: { value: 60, unit: '片', label: '规格' } },
};
const MUG = { id: 'mug', name: '马克杯', regulatory_class: 'ordinary', price: { live: 39 } };
const BOTH = shopOf(PILLS, MUG);

function shopOf(...products: object[]): KnowledgeBase {
  return new KnowledgeBase([knowledgeFileSchema.parse({ version: 1, products })]);
}

describe('a draft about a product that the knowledge base does not have', () => {
  it('is refused, with the nearest id in both languages', () => {
    const [finding] = review('今晚129元。', { product: 'curlr' }).findings;
    expect(finding).toMatchObject({ rule: 'gate/unknown-product', action: 'refuse', span: [0, 7] });
    expect(finding?.reason.zh).toContain('curlr');
    expect(finding?.fix.zh).toContain('“curler”');
    expect(finding?.fix.en).toContain("'curler'");
  });

  it('names no id that is far from it', () => {
    const [finding] = review('您好。', { product: 'something-else' }).findings;
    expect(finding?.fix.en).not.toContain('nearest');
  });

  it('keeps the lock of a health food that was misspelt', () => {
    const text = '这瓶很不错，60片装';
    expect(met(text, { knowledge: BOTH, product: 'calcium', source: 'answer' })).toContain(
      'gate/locked-script',
    );
    expect(met(text, { knowledge: BOTH, product: 'calcum', source: 'answer' })).toContain(
      'gate/unknown-product',
    );
  });

  it('is borne out by no fact of any product', () => {
    expect(review('60片装，89元。', { knowledge: BOTH, product: 'calcum' })).toMatchObject({
      facts: [],
      claims: [{ verdict: 'unsupported' }, { verdict: 'unsupported' }],
    });
  });

  it('is borne out by those of a product that its words name, clause by clause', () => {
    const { claims } = review('马克杯39元，另外这款89元。', { knowledge: BOTH, product: 'calcum' });
    expect(claims.map(({ quote, verdict }) => [quote, verdict])).toEqual([
      ['39元', 'supported'],
      ['89元', 'unsupported'],
    ]);
  });

  it('is judged by the rules of the reviewed goods that its words name', () => {
    expect(met('钙片无效退款。', { knowledge: BOTH, product: 'mugg' })).toContain(
      'cn-food/health-food-conduct',
    );
  });

  it.each<[Draft['source'], string]>([
    ['answer', '这个问题请以产品标签和说明书为准。'],
    ['operator', '请联系人工客服。'],
    ['correction', '刚才说错了，请以商品页面为准。'],
  ])('may be a referral or a correction (%s)', (source, text) => {
    const said = review(text, { product: 'gone', source });
    expect(said.decision).toBe('clear');
    expect(said.findings).toMatchObject([{ rule: 'gate/unknown-product', action: 'note' }]);
  });

  it('is never clear, whatever it says', () => {
    const words = fc.stringMatching(/^[\u4e00-\u9fa5。，]{0,12}$/);
    fc.assert(
      fc.property(words, (text) => {
        expect(review(text, { product: 'gone' }).decision).toBe('refuse');
      }),
      { numRuns: 60 },
    );
  });

  it('is let through by no signature', async () => {
    const { door, draft } = aDoor();
    await door.clear(draft('我是AI生成的数字人主播。', { source: 'label' }));
    const held = draft('这款不错。', { product: 'gone' });
    const outcome = await door.clearByReview(held, { reviewer: '王敏', reason: '确认属实' });
    expect(outcome.ok).toBe(false);
  });

  it('is not aired where the product has been held since it was cleared', async () => {
    let knowledge = SHOP;
    const { door, draft } = aDoor({ knowledge: () => knowledge });
    door.demandLabel('opening');
    const line = await door.clear(draft('请看尺寸表。', { product: 'curler', surface: 'card' }));
    if (!line.ok) throw new Error('not cleared');
    knowledge = shopWith({});
    expect(() => door.redeem(line.utterance)).toThrow(expect.objectContaining({ code: 'CLEARANCE_SPENT' }));
  });
});

describe('a draft that names no product', () => {
  it('is about the only one there is', () => {
    const only = shopOf(PILLS);
    expect(met('这瓶很不错。', { knowledge: only, source: 'answer' })).toContain('gate/locked-script');
    expect(met('无效退款。', { knowledge: only })).toContain('cn-food/health-food-conduct');
  });

  it('is about those whose facts bear it out: an answer told from a locked product is locked', () => {
    expect(met('今晚89元。', { knowledge: BOTH, source: 'answer' })).toContain('gate/locked-script');
    expect(review('今晚39元。', { knowledge: BOTH, source: 'answer' }).decision).toBe('clear');
  });

  it('is about every locked product that its words name, beside any other', () => {
    expect(met('马克杯和钙片都不错。', { knowledge: BOTH, source: 'answer' })).toContain(
      'gate/locked-script',
    );
    expect(met('钙片很不错。', { knowledge: BOTH, product: 'mug', source: 'answer' })).toContain(
      'gate/locked-script',
    );
  });
});
