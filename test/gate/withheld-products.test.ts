import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reviewDraft } from '../../src/gate/review.ts';
import { loadRules } from '../../src/gate/rules.ts';
import { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema, type Product } from '../../src/model/knowledge.ts';
import type { Draft } from '../../src/model/utterance.ts';

const loaded = loadRules('config/rules', { locale: 'zh-CN' });
if (!loaded.ok) throw new Error('config/rules does not load');
const { rules } = loaded;

const products =
  knowledgeFileSchema.parse({
    version: 1,
    currency: 'CNY',
    products: [
      {
        id: 'kettle',
        name: '山海电热水壶',
        aliases: ['水壶', 'kettle'],
        regulatory_class: 'ordinary',
        price: { live: 129 },
      },
      {
        id: 'tea',
        name: '黄山毛峰春茶',
        aliases: ['毛峰', '绿茶', 'tea'],
        regulatory_class: 'ordinary_food',
      },
      {
        id: 'teapot',
        name: '宜兴紫砂壶',
        aliases: ['紫砂壶', '茶壶'],
        regulatory_class: 'ordinary',
        facts: { suits: { value: '乌龙茶和红茶，绿茶建议用玻璃杯', label: '适合' } },
      },
      { id: 'travel', name: '旅行保温水壶', aliases: ['保温壶'], regulatory_class: 'ordinary' },
    ],
  }).products ?? [];

const without = (id: string) => products.filter((product) => product.id !== id);
const why = { zh: '已下架', en: 'it was taken from the air' };

/** The findings that keep these words off the air while a product is withheld. */
function said(
  text: string,
  change: Partial<Draft> = {},
  held = 'kettle',
  all: readonly Product[] = products,
) {
  const withheld = all.filter(({ id }) => id === held).map((product) => ({ product, why }));
  const offered = new KnowledgeBase([
    { version: 1, currency: 'CNY', products: all.filter(({ id }) => id !== held) },
  ]);
  const draft = { text, source: 'operator', surface: 'speech', ...change } as const;
  const review = reviewDraft(draft, offered, rules, { now: 0, locale: 'zh-CN', after: [], withheld });
  const findings = review.findings.filter(({ rule }) => rule === 'gate/product-withheld');
  if (findings.length > 0) expect(review.decision).toBe('refuse');
  return findings.map(({ quote }) => quote);
}

describe('while a product is withheld', () => {
  test.each([
    ['水壶大家可以放心下单。', '水壶'],
    ['山海电热水壶今天有货。', '水壶'],
    ['想要电热水壶的朋友稍等。', '水壶'],
    ['想 要 水 壶 的朋友稍等。', '水 壶'],
    ['The kettle is on sale.', 'kettle'],
    ['不是说水壶不好，只是先不讲。', '水壶'],
  ])('its names are refused: %s', (text, quote) => {
    expect(said(text).join()).toContain(quote);
  });

  test.each(['script', 'answer', 'filler', 'operator'] as const)(
    'words that a draft of source %s says of it are refused, though they name nothing',
    (source) => {
      expect(said('这一款大家可以放心下单。', { source, product: 'kettle' })).toHaveLength(1);
    },
  );

  test('its card and a chat reply about it are refused as well', () => {
    expect(said('山海电热水壶', { source: 'script', surface: 'card', product: 'kettle' })).toHaveLength(1);
    expect(said('水壶有货。', { source: 'answer', surface: 'chat' })).toHaveLength(1);
  });

  test.each(['label', 'correction', 'viewer'] as const)('a draft of source %s may name it', (source) => {
    expect(said('水壶多少钱？', { source, surface: source === 'viewer' ? 'question' : 'speech' })).toEqual(
      [],
    );
  });

  test('another product whose name holds its name may be spoken of', () => {
    expect(said('旅行保温水壶还有货。', { source: 'script', product: 'travel' })).toEqual([]);
    expect(said('旅行保温水壶和水壶都有货。')).toEqual(['水壶']);
  });

  test('a name is a whole word', () => {
    expect(said('Our team is steady.', {}, 'tea')).toEqual([]);
    expect(said('Our tea is ready.', {}, 'tea')).toEqual(['tea']);
  });

  test('a word of the trade that the notes of another product use is said of that one', () => {
    const teapot = { source: 'script', product: 'teapot' } as const;
    expect(said('绿茶建议用玻璃杯。', teapot, 'tea')).toEqual([]);
    expect(said('配毛峰正合适。', teapot, 'tea')).toEqual(['毛峰']);
    // What an operator says was only guessed to be about the product on air.
    expect(said('绿茶可以拍了。', { product: 'teapot' }, 'tea')).toEqual(['绿茶']);
  });

  test('a product without aliases is known by the end of its name', () => {
    const bare = products.map(({ aliases: _, ...product }) => product);
    expect(said('电热水壶可以放心下单。', {}, 'kettle', bare)).toEqual(['电热水壶']);
  });

  test('nobody is told to say the facts of another product in its place', () => {
    const withheld = [{ product: products[0] as Product, why }];
    const offered = new KnowledgeBase([{ version: 1, currency: 'CNY', products: without('kettle') }]);
    const { findings } = reviewDraft(
      { text: '水壶直播价129元。', source: 'operator', surface: 'speech', product: 'travel' },
      offered,
      rules,
      { now: 0, locale: 'zh-CN', after: [], withheld },
    );
    expect(findings.map(({ rule }) => rule)).toEqual(['gate/product-withheld']);
  });

  test('whatever stands around its name does not clear it', () => {
    const around = fc.string({ unit: fc.constantFrom(...'今天我们来看这个好的，。 不是吗') });
    fc.assert(
      fc.property(around, around, (before, after) => {
        expect(said(`${before}水壶${after}`)).not.toEqual([]);
      }),
    );
  });
});
