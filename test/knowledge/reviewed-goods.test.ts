import { describe, expect, test } from 'vitest';
import { judgePapers } from '../../src/knowledge/admission-papers.ts';
import { mandatoryNotice } from '../../src/knowledge/mandatory-notices.ts';
import { classOf } from '../../src/knowledge/reviewed-goods.ts';
import { productSchema } from '../../src/model/knowledge.ts';

const product = (more: object) => productSchema.parse({ id: 'p', name: '示例商品', ...more });
const NOW = Date.parse('2026-11-24T20:00:00+08:00');

describe('the class of a product without a declaration (FIL-03, FIL-14)', () => {
  test.each([
    [
      'its registration number on a paper',
      { certifications: [{ name: '注册证', id: '国食健注G20210002' }] },
      'health_food',
    ],
    ['a filing number in a fact', { facts: { n: { value: '食健备G202433001166' } } }, 'health_food'],
    ['its category', { category: '保健食品' }, 'health_food'],
    ['a fact that states it', { facts: { kind: { value: '保健食品', label: '类别' } } }, 'health_food'],
    ['the number of a medicine', { certifications: [{ name: '批件', id: '国药准字H20200001' }] }, 'drug'],
    ['the category of a medicine', { category: '非处方药' }, 'drug'],
    ['the number of a device', { facts: { n: { value: '粤械注准20232070456' } } }, 'medical_device'],
    ['the name of a device', { name: '医用冷敷贴' }, 'medical_device'],
    ['the name of a formula', { name: '婴儿配方奶粉1段' }, 'infant_food'],
    ['an English category', { category: 'Dietary supplement' }, 'health_food'],
  ])('is told by %s, and is not taken for declared', (_, more, regulatory) => {
    expect(classOf(product(more))).toEqual({ regulatory, isDeclared: false, isReviewed: true });
  });

  test.each([
    ['says nothing of it', {}],
    ['denies it', { category: '非医疗器械', facts: { note: { value: '本品不是保健食品' } } }],
    [
      'only sounds like it',
      { name: '家庭药品收纳盒', category: '收纳', facts: { m: { value: '医用级硅胶' } } },
    ],
  ])('is not known where the file %s: nothing is locked for that', (_, more) => {
    expect(classOf(product(more))).toEqual({ regulatory: undefined, isDeclared: false, isReviewed: false });
  });

  test('is that of a number on file, whatever is declared', () => {
    const pills = { regulatory_class: 'ordinary_food', facts: { n: { value: '国食健注G20210002' } } };
    expect(classOf(product(pills))).toMatchObject({ regulatory: 'health_food', isReviewed: true });
  });

  test('is declared where it is declared', () => {
    expect(classOf(product({ regulatory_class: 'ordinary', name: '保健枕' }))).toEqual({
      regulatory: 'ordinary',
      isDeclared: true,
      isReviewed: false,
    });
  });

  test('food for special medical purposes is reviewed, whatever its class', () => {
    const powder = { name: '特殊医学用途全营养配方粉', regulatory_class: 'ordinary_food' };
    expect(classOf(product(powder)).isReviewed).toBe(true);
  });

  test('has to be declared before air: held where papers tell of a reviewed one, else due to a room on air', () => {
    const found = (more: object) =>
      judgePapers(product(more), undefined, NOW)
        .filter(({ path }) => path[0] === 'regulatory_class')
        .map(({ severity }) => severity);
    expect(found({})).toEqual(['due']);
    expect(found({ category: '保健食品' })).toEqual(['hold']);
    expect(found({ regulatory_class: 'ordinary' })).toEqual([]);
  });
});

describe('the notice that stands in the picture', () => {
  test.each([
    [{ regulatory_class: 'health_food' }, '本品不能代替药物'],
    [{ facts: { n: { value: '国食健注G20210002' } } }, '本品不能代替药物'],
    [{ regulatory_class: 'medical_device' }, '请仔细阅读产品说明书或者在医务人员的指导下购买和使用'],
    [{ regulatory_class: 'drug' }, '请按药品说明书或者在药师指导下购买和使用'],
    [{ name: '特医食品' }, '请在医生或者临床营养师指导下使用'],
  ])('of %j', (more, words) => {
    expect(mandatoryNotice(product(more), 'zh-CN')).toContain(words);
  });

  test('is none of other goods, of formula, and of other markets', () => {
    expect(mandatoryNotice(product({ regulatory_class: 'ordinary' }), 'zh-CN')).toBeUndefined();
    expect(mandatoryNotice(product({ regulatory_class: 'infant_food' }), 'zh-CN')).toBeUndefined();
    expect(mandatoryNotice(product({ regulatory_class: 'health_food' }), 'en-US')).toBeUndefined();
  });
});
