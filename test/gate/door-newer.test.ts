import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import type { Draft } from '../../src/model/utterance.ts';
import { aDoor } from './a-door.ts';
import { NOW, review, rulesFor, shopWith } from './a-review.ts';

const RULES = rulesFor('zh-CN');
const priced = (live: number) => shopWith({ price: { live }, regulatory_class: 'ordinary' });

/** A door with facts in force, and others that are newer and that nobody has signed; no label is due. */
async function aDoorBetween(inForce: KnowledgeBase, newer: KnowledgeBase | undefined) {
  const now = { inForce, newer };
  const world = aDoor({
    knowledge: () => now.inForce,
    newer: () => now.newer && { rules: RULES, knowledge: now.newer },
  });
  const { door, draft } = world;
  const label = await door.clear(draft('本直播间由AI生成的数字人讲解。', { source: 'label' }));
  if (!label.ok) throw new Error('the label was refused');
  door.redeem(label.utterance);
  const say = (text: string, more: Partial<Draft> = {}) =>
    door.clear(draft(text, { product: 'it', ...more }));
  return { ...world, now, say };
}

describe('facts that are newer than what is in force', () => {
  test('can only refuse: nothing is cleared that not both clear', async () => {
    const price = fc.constantFrom(9, 19, 29);
    await fc.assert(
      fc.asyncProperty(price, price, price, async (signed, saved, said) => {
        const { say } = await aDoorBetween(priced(signed), priced(saved));
        const text = `这款商品直播价${said}元。`;
        const { ok } = await say(text);
        expect(ok).toBe(said === signed && said === saved);
      }),
    );
  });

  test('let everything else be as it was, word for word', async () => {
    const texts = fc.constantFrom(
      '大家晚上好。',
      '直播价9元。',
      '这是全国最好的商品。',
      '欢迎大家，这是国家级商品。',
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const shop = priced(9);
        const { say } = await aDoorBetween(shop, shop);
        const alone = review(text, { knowledge: shop, product: 'it' });
        const clearance = await say(text);
        expect(clearance.ok).toBe(alone.decision !== 'refuse');
        if (clearance.ok) expect(clearance.utterance.text).toBe(alone.text);
      }),
    );
  });

  test('are named in the record of what they were held against, and say why they refuse', async () => {
    const { say, recorded } = await aDoorBetween(priced(9), priced(19));
    const clearance = await say('直播价9元。');
    expect(clearance).toMatchObject({ ok: false, refusal: { cause: 'rules', findings: [{ quote: '9元' }] } });
    expect(recorded.at(-1)).toMatchObject({
      knowledgeVersion: priced(9).version,
      newer: { knowledgeVersion: priced(19).version, rulesHash: RULES.hash },
    });
  });

  test('take back words that were cleared before they came, as they are about to be heard', async () => {
    const { say, door, now } = await aDoorBetween(priced(9), undefined);
    const clearance = await say('直播价9元。');
    if (!clearance.ok) throw new Error('refused');
    now.newer = priced(19);
    expect(() => door.redeem(clearance.utterance)).toThrow(
      expect.objectContaining({ code: 'CLEARANCE_SPENT' }),
    );
  });

  test('are what a correction is judged by', async () => {
    const { say, recorded } = await aDoorBetween(priced(9), priced(19));
    const right = await say('更正一下，直播价是19元。', { source: 'correction' });
    expect(right.ok).toBe(true);
    expect(recorded.at(-1)?.knowledgeVersion).toBe(priced(19).version);
    expect(recorded.at(-1)?.newer).toBeUndefined();
    if (right.ok) expect(right.utterance.clearedAt).toBe(NOW);
    expect((await say('更正一下，直播价是9元。', { source: 'correction' })).ok).toBe(false);
  });
});

describe('facts that change between clearance and air', () => {
  const corded = (live: number) =>
    shopWith({
      price: { live },
      regulatory_class: 'ordinary',
      facts: { cord: { value: 2, unit: 'm', label: '线长' } },
    });

  test('keep words from the air of which only a part still stands: less was not what was cleared', async () => {
    const { door, now, say } = await aDoorBetween(corded(9), undefined);
    const text = '直播价9元，线长2米。';
    const first = await say(text);
    if (!first.ok) throw new Error('the words were refused');
    now.inForce = corded(19);
    expect(review(text, { knowledge: now.inForce, product: 'it' })).toMatchObject({
      decision: 'rewrite',
      text: '线长2米。',
    });
    expect(() => door.redeem(first.utterance)).toThrow(expect.objectContaining({ code: 'CLEARANCE_SPENT' }));
  });
});
