import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { askedTopics, FactIndex, topicsOfFact } from '../../src/knowledge/retrieval.ts';

const knowledge = new KnowledgeBase([
  {
    version: 1,
    shop: {
      name: '高原小铺',
      default_shipping: { dispatch_within_hours: 24, remote_areas_extra: 12 },
      service_hours_human: '10:00—19:00',
    },
    products: [
      {
        id: 'jerky',
        name: '风干牦牛肉',
        aliases: ['牛肉干'],
        price: { live: 98 },
        facts: {
          net_content: { value: 250, unit: 'g', label: '净含量' },
          shelf_life: { value: 180, unit: '天', label: '保质期' },
          storage: { value: '阴凉干燥处', label: '贮存条件' },
          flavors: { value: ['原味', '香辣'], label: '口味' },
        },
        after_sales: { warranty: '质量问题包退' },
        faq: [{ q: '会不会很硬', a: '有嚼劲，可以撕成细条。' }],
      },
      {
        id: 'fryer',
        name: 'Loom Air Fryer',
        facts: {
          power: { value: 1500, unit: 'W', label: 'Rated power' },
          batteries: { value: 'none needed', label: 'Batteries' },
          net_weight: { value: 4.8, unit: 'kg' },
        },
      },
    ],
  },
]);
const index = new FactIndex(knowledge);
const best = (query: string, product?: string) =>
  index.search(query, { limit: 3, ...(product !== undefined && { product }) })[0]?.id;

describe('one index of facts, FAQ, after-sales and shop policy', () => {
  it.each([
    ['多重', 'jerky', 'jerky.facts.net_content'],
    ['能放多久', 'jerky', 'jerky.facts.shelf_life'],
    ['放冰箱吗怎么保存', 'jerky', 'jerky.facts.storage'],
    ['有香辣的吗', 'jerky', 'jerky.facts.flavors'],
    ['硬不硬啊，会不会咬不动', 'jerky', 'jerky.faq.0'],
    ['几天到', 'jerky', 'shop.default_shipping.dispatch_within_hours'],
    ['寄到西藏要加钱吗', 'jerky', 'shop.default_shipping.remote_areas_extra'],
    ['價格多少', 'jerky', 'jerky.price.live'],
    ['多少瓦', 'fryer', 'fryer.facts.power'],
    ['how heavy is it', 'fryer', 'fryer.facts.net_weight'],
    ['does it need a battery', 'fryer', 'fryer.facts.batteries'],
    ['牛肉干净重', undefined, 'jerky.facts.net_content'],
  ])('%s (%s) finds %s', (query, product, id) => {
    expect(best(query, product)).toBe(id);
  });

  it("leaves other products' facts out where one is asked for, and keeps the shop's", () => {
    const hits = index.search('功率 重量 发货', { product: 'jerky', limit: 20 });
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.map(({ product }) => product)).not.toContain('fryer');
    expect(hits.map(({ product }) => product)).toContain('shop');
  });

  it('gives at most as many as asked for, best first', () => {
    const hits = index.search('保质期 口味 净含量', { product: 'jerky', limit: 2 });
    expect(hits).toHaveLength(2);
    expect(hits[0]?.score).toBeGreaterThanOrEqual(hits[1]?.score ?? 0);
  });

  it('finds nothing where nothing is asked', () => {
    expect(index.search('', { limit: 5 })).toEqual([]);
    expect(index.search('？？!!', { limit: 5 })).toEqual([]);
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(index.search(text, { limit: 5 }).length).toBeLessThanOrEqual(5);
      }),
    );
  });
});

describe('topics', () => {
  it.each([
    ['线有多长', ['cord']],
    ['功率多大', ['power']],
    ['多大', ['size']],
    ['运费险有吗', ['return-freight']],
    ['运费多少', ['shipping-fee']],
    ['多少钱，几天发货', ['price', 'dispatch']],
    ['how long does the battery last', ['range']],
    ['几米', ['price']],
  ])('%s asks for %j', (text, topics) => {
    expect(askedTopics(text).map(({ topic }) => topic.id)).toEqual(topics);
  });

  it.each([
    ['facts.power_cord', undefined, 'cord'],
    ['facts.power', undefined, 'power'],
    ['facts.netWeight', undefined, 'net-content'],
    ['facts.x1', '电源线长', 'cord'],
    ['price.live', undefined, 'price'],
    ['ingredients', undefined, 'ingredients'],
  ])('a fact at %s labelled %s states %s', (path, label, topic) => {
    expect(topicsOfFact({ path, ...(label !== undefined && { label }) })[0]).toBe(topic);
  });
});
