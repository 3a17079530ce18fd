import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../../src/model/knowledge.ts';
import { standingIn } from './standing.ts';

const knowledge = new KnowledgeBase([
  knowledgeFileSchema.parse({
    version: 1,
    currency: 'CNY',
    products: [
      {
        id: 'shelf',
        name: '三层书架',
        aliases: ['书架', '架子'],
        price: { live: 199 },
        facts: {
          size: { value: '宽60深24高120厘米', label: '尺寸' },
          load: { value: 15, unit: 'kg', label: '每层承重' },
          weight: { value: 9, unit: 'kg', label: '净重' },
        },
      },
      {
        id: 'holder',
        name: '车载手机支架',
        aliases: ['支架'],
        price: { live: 39 },
        facts: {
          phone: { value: '夹持手机宽度60-88毫米', label: '手机宽度' },
          load: { value: '手机连壳不超过300克', label: '承重' },
          weight: { value: 86, unit: 'g', label: '重量' },
        },
      },
      {
        id: 'band',
        name: '弹力带',
        price: { live: 35 },
        facts: {
          length: { value: 30, unit: 'cm', label: '平铺长' },
          most: { value: '最多拉到2.5倍', label: '拉伸' },
        },
      },
      {
        id: 'boots',
        name: '短靴',
        price: { live: 299 },
        facts: { weight: { value: '37码单只约480克', label: '重量' } },
      },
      {
        id: 'desk',
        name: '电脑桌',
        price: { live: 499 },
        facts: { net: { value: '净重29公斤，分2箱发货', label: '重量' } },
      },
      {
        id: 'mat-a',
        name: 'T1瑜伽垫',
        aliases: ['T1'],
        price: { live: 79 },
        facts: {
          width: { value: 66, unit: 'cm', label: '宽度' },
          thick: { value: 6, unit: 'mm', label: '厚度' },
        },
      },
      {
        id: 'mat-b',
        name: 'R2瑜伽垫',
        aliases: ['R2'],
        price: { live: 229 },
        facts: {
          width: { value: 68, unit: 'cm', label: '宽度' },
          thick: { value: 5, unit: 'mm', label: '厚度' },
        },
      },
      {
        id: 'nuts',
        name: '每日坚果30袋',
        price: { live: 88 },
        facts: { pack: { value: '1箱30袋，每袋25克', label: '规格' } },
      },
      {
        id: 'lamp',
        name: '露营灯',
        price: { live: 88 },
        facts: { low: { value: 60, unit: '小时', label: '低档续航' } },
      },
      {
        id: 'mask',
        name: '补水面膜10片',
        aliases: ['面膜'],
        price: { live: 59 },
        facts: { gift: { value: '每盒随附面霜小样5克1袋', label: '赠品' } },
      },
      {
        id: 'cream',
        name: '保湿面霜50克',
        aliases: ['面霜'],
        price: { live: 129 },
        facts: { net: { value: 50, unit: 'g', label: '净含量' } },
      },
    ],
  }),
]);
const stands = standingIn(knowledge, '2026-11-22T20:00:00+08:00', 'zh-CN');

describe('measures of the viewer', () => {
  it.each([
    // It is the viewer's, and what follows from it and a fact is right, or wrong.
    ['shelf', '您家墙边空当70厘米，架子宽60，还剩10厘米', '您家墙边空当70厘米，架子宽60，还剩20厘米'],
    ['shelf', '您家墙边空当62厘米，架子宽60，放得下', '您家墙边空当52厘米，架子宽60，放得下'],
    ['shelf', '家里空当宽80厘米，架子宽60，左右还各有10厘米', '家里空当宽80厘米，架子宽60，左右还各有20厘米'],
    ['shelf', '一层最多15公斤，您那摞书要是12公斤，放得住', '一层最多15公斤，您那摞书要是18公斤，放得住'],
    ['holder', '您手机宽78毫米，在60到88之间，夹得住', '您手机宽98毫米，在60到88之间，夹得住'],
    ['holder', '手机268克加壳45克是313克，过了300克的线', '手机268克加壳45克是283克，没过300克的线'],
    // Of the product itself the same words are a claim.
    ['shelf', '架子宽60厘米', '您家书架宽70厘米'],
    ['shelf', '每层承重15公斤', '您家用能承重25公斤'],
    ['shelf', '宽60深24，高120厘米', '宽60深24，高36厘米'],
    ['shelf', '您家三层空当70厘米的话，架子宽60，也行', '您家三层空当50厘米的话，架子宽60，也行'],
    ['shelf', '每层承重15公斤', '告诉您足足25公斤'],
    // The shares, pairs and multiples of what was said.
    ['band', '平铺三十厘米，三十厘米的2.5倍是75厘米', '平铺三十厘米，三十厘米的2.5倍是85厘米'],
    ['boots', '三十七码一只四百八十克，一双九百六十克', '三十七码一只四百八十克，一双八百六十克'],
    ['desk', '二十九公斤分两箱，平均一箱十四五公斤', '二十九公斤分两箱，平均一箱十一二公斤'],
    // Two products of the shop.
    ['mat-b', 'R2比T1宽两厘米', 'R2比T1宽四厘米'],
    ['mat-b', 'R2比T1薄一毫米', 'R2比T1厚一毫米'],
    // A pace, and the days it makes the pack last.
    ['nuts', '一天一袋刚好吃三十天', '一天一袋刚好吃四十天'],
    ['lamp', '低档六十小时，按每晚点五小时，够十二个晚上', '低档六十小时，按每晚点五小时，够二十个晚上'],
    // Another thing of the shop, as a fact of the product on air names it.
    ['mask', '每盒随附一袋五克的面霜小样', '每盒随附一袋十克的面霜小样'],
  ])('%s: %s stands, %s does not', (product, holds, fails) => {
    expect(stands(product, holds)).toBe(true);
    expect(stands(product, fails)).toBe(false);
  });

  it('takes any room of the viewer, and only the difference that it leaves', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 400 }), fc.integer({ min: 1, max: 60 }), (room, off) => {
        const said = (left: number) => `您家空当宽${room}厘米，架子宽60，还剩${left}厘米`;
        expect(stands('shelf', said(room - 60))).toBe(true);
        const wrong = room - 60 + off;
        // The sides of the shelf themselves are true of it.
        if (![24, 60, 120].includes(wrong)) expect(stands('shelf', said(wrong))).toBe(false);
      }),
    );
  });
});

it.each([
  ['shelf', '一米五的这款没有', '一米五的这款有'],
  ['shelf', '二十公斤以上没做过承重测试', '承重二十公斤，没做过防水测试'],
  ['shelf', '您家沙发宽八十厘米的话，就靠另一面墙', '如果是大号的话宽八十厘米'],
  ['shelf', '刚才说净重19公斤，应该是9公斤，说错了', '刚才说了，净重19公斤'],
])('%s: %s is no claim, %s is one', (product, none, claim) => {
  expect(stands(product, none)).toBe(true);
  expect(stands(product, claim)).toBe(false);
});
