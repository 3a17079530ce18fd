import { describe, expect, it } from 'vitest';
import { productCard } from '../../src/director/product-card.ts';
import { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { review, shopWith } from './a-review.ts';

const HEALTH_FOOD = shopWith({
  name: '青禾钙片',
  regulatory_class: 'health_food',
  price: { live: 89 },
  facts: {
    function: { value: '补充钙', label: '保健功能' },
    suits: { value: '需要补充钙的成人', label: '适宜人群' },
    unsuits: { value: '少年儿童、孕妇、乳母', label: '不适宜人群' },
    count: { value: 60, unit: '片', label: '规格' },
  },
  certifications: [{ name: '国产保健食品注册 耐缺氧', id: '国食健注G20200001' }],
});
const DEVICE = shopWith({
  name: '青禾血压计',
  regulatory_class: 'medical_device',
  price: { live: 199 },
  facts: { scope: { value: '测量成人血压和脉率', label: '适用范围' } },
  certifications: [{ name: '医疗器械注册证', id: '粤械注准20232070456' }],
});
const MEDICINE = shopWith({
  name: '青禾布洛芬缓释胶囊',
  regulatory_class: 'drug',
  price: { live: 28 },
  facts: { ind: { value: '用于缓解轻至中度疼痛', label: '适应症' } },
});
const FOR_MEDICAL_PURPOSES = shopWith({
  name: '青禾特殊医学用途全营养配方粉',
  facts: { net: { value: 400, unit: 'g', label: '净含量' } },
});

const NOTICES = {
  health: '本品不能代替药物。',
  device: '请仔细阅读产品说明书或者在医务人员的指导下购买和使用。',
  medicine: '请按药品说明书或者在药师指导下购买和使用，禁忌内容或者注意事项详见说明书。',
  special: '请在医生或者临床营养师指导下使用，不适用于非目标人群使用。',
};

describe('what reviewed goods do, or for whom they are, is told with the mandatory sentence (FIL-14)', () => {
  it.each([
    ['its registered function', '青禾钙片补充钙，本场89元', HEALTH_FOOD, NOTICES.health],
    ['its function beside its number', '青禾钙片，国食健注G20200001，补充钙', HEALTH_FOOD, NOTICES.health],
    ['what only its paper says it does', '批的就是耐缺氧', HEALTH_FOOD, NOTICES.health],
    ['for whom', '这瓶给需要补充钙的成人。', HEALTH_FOOD, NOTICES.health],
    ['what a device is for', '它测量成人血压和脉率，199元', DEVICE, NOTICES.device],
    ['what a medicine is for', '用于缓解轻至中度疼痛', MEDICINE, NOTICES.medicine],
    [
      'food for special medical purposes',
      '青禾特殊医学用途全营养配方粉',
      FOR_MEDICAL_PURPOSES,
      NOTICES.special,
    ],
  ])('%s', (_, text, knowledge, notice) => {
    const said = review(text, { knowledge, product: 'it' });
    expect(said.decision).toBe('rewrite');
    expect(said.text).toBe(`${text.replace(/。$/, '')}。${notice}`);
    expect(review(said.text, { knowledge, product: 'it' })).toMatchObject({
      decision: 'clear',
      findings: [],
    });
  });

  it.each([
    ['said before the function', '本品不能代替药物。青禾钙片，补充钙。', HEALTH_FOOD],
    ['said within it', '补充钙，不代替药，适宜需要补充钙的成人。', HEALTH_FOOD],
    [
      'of a device in other words',
      '它测量成人血压和脉率，请仔细阅读说明书，或者在医生的指导下购买和使用。',
      DEVICE,
    ],
  ])('once is enough: %s', (_, text, knowledge) => {
    expect(review(text, { knowledge, product: 'it' }).decision).toBe('clear');
  });

  it.each([
    ['price and size', '青禾钙片今晚89元，一瓶60片。', HEALTH_FOOD],
    ['a warning', '少年儿童、孕妇、乳母不适宜。', HEALTH_FOOD],
    ['a denial', '不是人人都要补钙，先问医生。', HEALTH_FOOD],
    ['the name alone', '接下来是青禾钙片。', HEALTH_FOOD],
    ['the price of a device', '青禾血压计今晚199元。', DEVICE],
    ['what a device is not for', '它不用于诊断。', DEVICE],
    ['the price of a medicine', '青禾布洛芬缓释胶囊28元。', MEDICINE],
  ])('mere trade needs none in speech, since the card carries it all the time: %s', (_, text, knowledge) => {
    expect(review(text, { knowledge, product: 'it' }).decision).toBe('clear');
  });

  it('whom a device suits, too', () => {
    const { findings } = review('适合家里有老人的朋友。', { knowledge: DEVICE, product: 'it' });
    expect(findings.map(({ rule }) => rule)).toContain('cn-medical/device-notice');
  });

  it('holds for goods that are only named, under another product or under none', () => {
    const mug = { id: 'mug', name: '马克杯', regulatory_class: 'ordinary' as const };
    const knowledge = new KnowledgeBase([{ version: 1, products: [...HEALTH_FOOD.products, mug] }]);
    for (const said of [{ knowledge, product: 'mug' }, { knowledge }])
      expect(review('青禾钙片补充钙', said).text).toBe('青禾钙片补充钙。本品不能代替药物。');
  });

  it('no function but the registered one is told, notice or not', () => {
    expect(review('增强免疫力，本品不能代替药物。', { knowledge: HEALTH_FOOD, product: 'it' }).decision).toBe(
      'refuse',
    );
  });
});

describe('the card of reviewed goods', () => {
  it.each([
    ['health food', HEALTH_FOOD, NOTICES.health],
    ['a device', DEVICE, NOTICES.device],
    ['a medicine', MEDICINE, NOTICES.medicine],
    ['food for special medical purposes', FOR_MEDICAL_PURPOSES, NOTICES.special],
  ])('of %s carries the same sentence as the rules ask for, and is clear', (_, knowledge, notice) => {
    const card = productCard('it', knowledge, 'zh-CN');
    const words = card?.parts.find(({ role }) => role === 'note')?.text ?? '';
    expect(words.startsWith(notice.replace(/。$/, ''))).toBe(true);
    expect(review(card?.text ?? '', { knowledge, product: 'it', surface: 'card' })).toMatchObject({
      decision: 'clear',
      findings: [],
    });
  });

  it('of other goods has none', () => {
    const roles = productCard('it', shopWith({ regulatory_class: 'ordinary' }), 'zh-CN')?.parts.map(
      ({ role }) => role,
    );
    expect(roles).not.toContain('note');
  });
});
