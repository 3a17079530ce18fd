import { describe, expect, it } from 'vitest';
import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../../src/model/knowledge.ts';
import { standingIn } from './standing.ts';

const shop = new KnowledgeBase([
  knowledgeFileSchema.parse({
    version: 1,
    currency: 'CNY',
    products: [
      {
        id: 'pan',
        name: '青焰煎锅',
        aliases: ['煎锅'],
        price: { live: 159 },
        facts: {
          material: { value: '锅身铝合金，手柄电木', label: '材质' },
          stove: { value: '可用燃气灶，不可用明火直烧以外的电磁炉', label: '炉灶' },
          care: { value: '不可用金属铲和钢丝球', label: '保养' },
          blue: { value: '未做抗菌检测', label: '抗菌' },
          wash: { value: '不可进洗碗机', label: '清洗' },
          made: { value: '浙江永康', label: '产地' },
          lead: { value: '铅未检出（报告QY-20261105）', label: '重金属' },
          box: { value: '附无纺布收纳袋1个，不附隔热垫', label: '附件' },
          safety: { value: 'GB 18401 B类', label: '安全类别' },
        },
      },
      {
        id: 'lid',
        name: '青焰硅胶锅盖',
        aliases: ['锅盖'],
        price: { live: 39 },
        facts: { material: { value: '硅胶', label: '材质' }, made: { value: '广东佛山', label: '产地' } },
      },
      {
        id: 'balm',
        name: '青屿润唇膏',
        aliases: ['唇膏'],
        regulatory_class: 'ordinary_cosmetic',
        price: { live: 25 },
        facts: {
          filing: { value: '浙G妆网备字2026004521', label: '备案号' },
          claims: { value: '保湿', label: '备案功效' },
          shelf: { value: 36, unit: '个月', label: '保质期' },
        },
      },
      {
        id: 'buds',
        name: '青鸣耳机',
        aliases: ['耳机'],
        price: { live: 199 },
        facts: {
          anc: { value: '没有主动降噪', label: '降噪' },
          mic: { value: '通话双麦降噪', label: '麦克风' },
          water: { value: '不防水', label: '防水' },
        },
      },
    ],
  }),
]);
const stands = standingIn(shop, '2026-12-10T20:00:00+08:00', 'zh-CN');

describe('what the goods are kept away from, or no match for', () => {
  it.each([
    ['pan', '金属铲和钢丝球请离它远一点', '金属铲和钢丝球随便用'],
    ['pan', '洗碗机也别进', '洗碗机也能进，可以进洗碗机'],
    ['pan', '抗菌的事没做过检测，抗菌这项我们没申请', '抗菌的，放心用'],
    ['pan', '大理石台面千万别碰', '锅身是大理石的'],
    ['buds', '雨天另备防水的，它溅不得水', '雨天不用另备，它防水'],
    ['buds', '想要防水的朋友要失望了，它没有', '想要防水的朋友看过来，它防水'],
    ['buds', '没有主动降噪，通话里有降噪', '有主动降噪，地铁上听不见外头'],
    ['pan', '婴儿用品要看A类，它不是', '婴儿用品要看A类，它就是A类'],
  ] as const)('of %s: %s stands, %s does not', (product, holds, fails) => {
    expect(stands(product, holds)).toBe(true);
    expect(stands(product, fails)).toBe(false);
  });
});

describe('where things are from', () => {
  it.each([
    ['产地写的永康', '产地写的佛山'],
    ['產地永康', '產地汕頭'],
    ['新疆西藏的运费另算', '新疆的锅'],
    ['里头可不是全国产', '里头全是德国进口'],
    ['它不算整只进口', '它是整只进口'],
    ['进口原料的说法，档案里没有', '进口原料，档案里有'],
    ['永康产的', '永康产的，锅胚是德国运来'],
  ])('%s stands, %s does not', (holds, fails) => {
    expect(stands('pan', holds)).toBe(true);
    expect(stands('pan', fails)).toBe(false);
  });
});

describe('papers and what comes along', () => {
  it.each([
    ['pan', '铅未检出，报告号QY-20261105', '铅未检出，报告号QY-20261106'],
    ['pan', '盒里有个无纺布袋', '盒里有个隔热垫'],
    ['pan', '想要硅胶的看硅胶那只', '手柄是硅胶的'],
    ['balm', '它只备案了保湿', '它有注册证'],
    ['balm', '这支走的是备案', '这支有批文'],
    ['balm', '祛斑不在它的备案里', '祛斑在它的备案里，它有祛斑备案'],
    ['balm', '您问的OEKO-TEX，资料里没有这张证', '您问的OEKO-TEX，资料里有这张证'],
    ['balm', 'OEKO-TEX这张证我们没有', '有OEKO-TEX，没有异味'],
  ] as const)('of %s: %s stands, %s does not', (product, holds, fails) => {
    expect(stands(product, holds)).toBe(true);
    expect(stands(product, fails)).toBe(false);
  });
});

describe('words that only sound like a caution', () => {
  it.each([
    ['pan', '洗碗机没关系，可以进洗碗机没关系'],
    ['pan', '金属铲随便用，不会伤涂层'],
    ['pan', '抗菌别具一格'],
    ['pan', '抗菌查不到第二家'],
    ['pan', '它有抗菌认证，别家没做'],
    ['pan', '进口的说法，档案里没有错'],
    ['pan', '纯钛做不到的它做到了'],
    ['buds', '要防水的朋友没有比它更合适的'],
    ['buds', '防水别提多好了'],
    ['buds', '防水不在话下'],
  ] as const)('of %s: %s does not stand', (product, text) => {
    expect(stands(product, text)).toBe(false);
  });
});
