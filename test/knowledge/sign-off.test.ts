import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { judgeSignOff, partName, type Signable, signedMaterial } from '../../src/knowledge/sign-off.ts';
import { type Product, productSchema } from '../../src/model/knowledge.ts';
import { labelPlanSchema } from '../../src/model/label-plan.ts';
import { roomConfigSchema } from '../../src/model/room-config.ts';
import { rundownSchema } from '../../src/model/rundown.ts';
import type { SignOffRecord } from '../../src/model/sign-off.ts';

const AT = Date.parse('2026-11-24T18:00:00+08:00');

const KETTLE = {
  id: 'kettle',
  name: '电热水壶',
  price: { live: 129 },
  stock: { qty: 860, restock: '约 10 天' },
  facts: { power: { value: 1500, unit: 'W', label: '额定功率' } },
  admission: { expires: '2027-06-30' },
};
const TEA = { id: 'tea', name: '黄山毛峰', price: { live: 88 } };

interface Change {
  config?: object;
  rundown?: object;
  kettle?: Partial<Product>;
  products?: readonly Product[];
  shop?: object;
  label?: object;
  rulesHash?: string;
  pictures?: ReadonlyMap<string, string>;
}

function aRoom(change: Change = {}): Signable {
  const kettle = productSchema.parse({ ...KETTLE, ...change.kettle });
  const products = [...(change.products ?? [kettle, productSchema.parse(TEA)])];
  return {
    config: roomConfigSchema.parse({
      version: 1,
      id: 'night',
      title: '夜间直播间',
      locale: 'zh-CN',
      hosts: [{ id: 'zhen', name: '小真', look: { hair: '#3b2a2a' } }],
      products: ['kettle'],
      ...change.config,
    }),
    rundown: rundownSchema.parse({
      version: 1,
      title: '第一夜',
      fillers: ['稍等一下。'],
      segments: [{ id: 'open', kind: 'open', lines: [{ say: '晚上好。' }] }],
      ...change.rundown,
    }),
    knowledge: new KnowledgeBase([{ version: 1, shop: { name: '真播小店', ...change.shop }, products }]),
    label: labelPlanSchema.parse({
      id: 'cn',
      spoken: { texts: ['我是AI生成的数字人主播。'], intervalMs: 300_000, atSegment: true },
      captionPrefix: 'AI生成',
      stage: { text: 'AI生成 · 数字人主播', capHeightShare: 0.055, place: 'top-left' },
      contentProducer: '测试',
      ...change.label,
    }),
    rulesHash: change.rulesHash ?? 'a'.repeat(64),
    pictures: change.pictures ?? new Map([['kettle/kettle.png', 'b'.repeat(64)]]),
  };
}

function signed(room: Signable): SignOffRecord {
  const { hashes } = signedMaterial(room);
  return {
    version: 1,
    room: 'night',
    by: '周五',
    at: AT,
    hashes,
    prev: '0'.repeat(64),
    hash: 'c'.repeat(64),
  };
}

/** The same fields, the last first, as a person might write them. */
const reversed = (fields: object) => Object.fromEntries(Object.entries(fields).reverse());

const judge = (room: Signable, latest = signed(aRoom())) => judgeSignOff(signedMaterial(room), latest);

describe('ADM-06: a signature', () => {
  test('holds while nothing changes, and says whose it is and since when', () => {
    expect(judge(aRoom())).toEqual({ signed: true, by: '周五', at: AT });
  });

  test.each<[string, Change, string]>([
    [
      'one character of the script',
      { rundown: { segments: [{ id: 'open', kind: 'open', lines: [{ say: '晚上好！' }] }] } },
      'script',
    ],
    ['a filler', { rundown: { fillers: ['稍等。'] } }, 'script'],
    ['the title', { config: { title: '夜间直播间 2' } }, 'title'],
    [
      "a host's look",
      { config: { hosts: [{ id: 'zhen', name: '小真', look: { hair: '#000000' } }] } },
      'look',
    ],
    [
      "a host's name",
      { config: { hosts: [{ id: 'zhen', name: '小甄', look: { hair: '#3b2a2a' } }] } },
      'look',
    ],
    ['a price', { kettle: { price: { live: 128 } } }, 'facts:kettle'],
    ['a fact', { kettle: { facts: { power: { value: 1800, unit: 'W' } } } }, 'facts:kettle'],
    ['a restocking promise', { kettle: { stock: { qty: 860, restock: '约 5 天' } } }, 'facts:kettle'],
    ['a field of the merchant’s own', { kettle: { colour_code: 'X' } }, 'facts:kettle'],
    ['the shop', { shop: { operator: '某某公司' } }, 'facts:shop'],
    ['the label', { label: { captionPrefix: 'AI合成' } }, 'label'],
    ['the rule packs', { rulesHash: 'd'.repeat(64) }, 'rules'],
    [
      'a picture file',
      { pictures: new Map([['kettle/kettle.png', 'e'.repeat(64)]]) },
      'picture:kettle/kettle.png',
    ],
    ['a picture that is gone', { pictures: new Map() }, 'picture:kettle/kettle.png'],
    ['a product that was not presented before', { config: { products: ['kettle', 'tea'] } }, 'facts:tea'],
    ['a product that is gone', { products: [productSchema.parse(TEA)] }, 'facts:kettle'],
  ])('is void after a change of %s, and names it', (_what, change, part) => {
    const verdict = judge(aRoom(change));
    expect(verdict).toMatchObject({ signed: false, changed: [part] });
    expect(!verdict.signed && verdict.message.zh).toContain(partName(part).zh);
    expect(!verdict.signed && verdict.message.en).toContain('周五');
  });

  test('names all that changed', () => {
    const verdict = judge(aRoom({ config: { title: '别的' }, kettle: { price: { live: 1 } } }));
    expect(verdict).toMatchObject({ signed: false, changed: ['title', 'facts:kettle'] });
  });

  test.each<[string, Change]>([
    ['the count in stock', { kettle: { stock: { qty: 12, restock: '约 10 天' } } }],
    ['an admission, which is judged on its own', { kettle: { admission: { expires: '2028-01-01' } } }],
    ['the order of keys', { products: [reversed(KETTLE) as Product, productSchema.parse(TEA)] }],
    ['a product that the room does not present', { products: [productSchema.parse(KETTLE)] }],
    ['what nobody hears or sees', { config: { deadAirMs: 9_000 } }],
  ])('stands after a change of %s', (_what, change) => {
    expect(judge(aRoom(change)).signed).toBe(true);
  });

  test('is good again once the change is taken back', () => {
    expect(judge(aRoom({ config: { title: '别的' } })).signed).toBe(false);
    expect(judge(aRoom()).signed).toBe(true);
  });

  test('is missing where nobody has signed, or for another room', () => {
    expect(judgeSignOff(signedMaterial(aRoom()), undefined)).toMatchObject({ signed: false, changed: [] });
    expect(judge(aRoom(), { ...signed(aRoom()), room: 'other' })).toMatchObject({
      signed: false,
      changed: [],
    });
  });

  test('is void exactly where a word of the script differs, whatever the words', () => {
    const words = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== '');
    const saying = (say: string) =>
      aRoom({ rundown: { segments: [{ id: 'open', kind: 'open', lines: [{ say }] }] } });
    fc.assert(
      fc.property(words, words, (one, other) => {
        // The schema takes outer blanks off, so they do not count.
        expect(judge(saying(other), signed(saying(one))).signed).toBe(one.trim() === other.trim());
      }),
    );
  });
});
