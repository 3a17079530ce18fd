import { describe, expect, test } from 'vitest';
import { judgeAdmission } from '../../src/knowledge/admission.ts';
import { type AdmissionTerms, judgePapers } from '../../src/knowledge/admission-papers.ts';
import { denialOf } from '../../src/knowledge/deny-list.ts';
import { ADMISSION_ROUNDS, type Product, productSchema } from '../../src/model/knowledge.ts';

const NOW = Date.parse('2026-11-24T20:00:00+08:00');
const ROUND = { by: '王敏', on: '2026-11-01', evidence: '档案 7' };
const SELLER = { name: '某某公司', uscc: '91330100X', address: '杭州', contact: '0571-1' };
const CCC = { name: '中国强制性产品认证（3C）', id: '2026010717000001' };
const REPORT = { id: 'R1', item: '出厂检验', result: '合格' };
const DEMO = { isChina: true, isDemo: true };
const ABROAD = { isChina: false, isDemo: false };

/** A product of a real room, its papers in order. */
function aProduct(more: object = {}): Product {
  const rounds = Object.fromEntries(ADMISSION_ROUNDS.map((name) => [name, ROUND]));
  return productSchema.parse({
    id: 'p',
    name: '竹编收纳篮',
    regulatory_class: 'ordinary',
    seller: SELLER,
    test_reports: [REPORT],
    admission: { ...rounds, expires: '2027-06-30' },
    ...more,
  });
}

const judged = (more: object, terms?: AdmissionTerms) =>
  judgePapers(aProduct(more), undefined, NOW, terms).map(({ severity, path }) => [severity, path.join('.')]);
const admits = (more: object, terms?: AdmissionTerms) =>
  judgeAdmission(aProduct(more), NOW, undefined, terms).admitted;

/** What a reviewed class needs besides its registration: the approved words. */
const SCRIPTS = {
  health_food: {
    number: '粤食健广审（文）第271231-00871号',
    text: ['乐康牌钙片，补充钙。适宜人群：成人；不适宜人群：少年儿童。'],
    notices: ['保健食品不是药物，不能代替药物治疗疾病。'],
  },
  infant_food: { text: ['一段，适用于0到6个月的婴儿。'] },
  fsmp: {
    number: '粤食特广审（文）第271231-00012号',
    text: ['适用人群：进食受限的人群。不适用于非目标人群使用。'],
    notices: ['请在医生或者临床营养师指导下使用'],
  },
  medical_device: {
    number: '粤械广审（文）第280514-00312号',
    text: ['适用于成人血压的测量。'],
    notices: ['请仔细阅读产品说明书或者在医务人员的指导下购买和使用'],
  },
  medical_service: {
    number: '（粤）医广【2026】第07-12-0034号',
    text: ['某某口腔门诊部，诊疗科目：口腔科。'],
  },
  drug: {
    number: '粤药广审（文）第270630-00001号',
    text: ['感冒灵颗粒，用于缓解感冒引起的头痛。'],
    notices: ['请按药品说明书或者在药师指导下购买和使用'],
  },
} as const;

describe('papers without which a product may not enter a run (ADM-01)', () => {
  test('a product with its papers on file and nothing run out is in order', () => {
    expect(judged({})).toEqual([]);
    expect(admits({})).toBe(true);
  });

  test.each(['name', 'uscc', 'address', 'contact'])('the %s of who sells', (key) => {
    const seller = { ...SELLER, [key]: undefined };
    expect(judged({ seller })).toEqual([['due', 'seller']]);
    expect(admits({ seller })).toBe(false);
  });

  test("the shop's seller stands for products that name none", () => {
    const product = aProduct({ seller: undefined });
    expect(judgePapers(product, { name: '店', seller: SELLER }, NOW)).toEqual([]);
    expect(admits({ seller: undefined })).toBe(false);
  });

  test('the class, without which nobody knows the law', () => {
    expect(judged({ regulatory_class: undefined })).toEqual([['due', 'regulatory_class']]);
    expect(admits({ regulatory_class: undefined })).toBe(false);
  });

  test('proof that it conforms', () => {
    expect(judged({ test_reports: [] })).toEqual([['due', 'test_reports']]);
    expect(judged({ test_reports: [], certifications: [{ name: '产品合格证' }] })).toEqual([]);
  });

  test.each([
    ['ordinary_food', '食品生产许可证（SC）'],
    ['special_cosmetic', '特殊化妆品注册证'],
    ['ordinary_cosmetic', '普通化妆品备案'],
    ['health_food', '保健食品备案凭证'],
    ['infant_food', '婴幼儿配方乳粉产品配方注册证'],
    ['fsmp', '特殊医学用途配方食品注册证'],
    ['medical_device', '医疗器械注册证'],
    ['medical_service', '医疗机构执业许可证'],
    ['drug', '非处方药 国药准字Z20200001'],
  ] as const)('%s: %s', (regulatory_class, name) => {
    const rest = {
      regulatory_class,
      test_reports: [{ id: 'R1', item: '人体功效评价', result: '合格' }],
      ...(regulatory_class in SCRIPTS && {
        locked_script: SCRIPTS[regulatory_class as keyof typeof SCRIPTS],
      }),
    };
    expect(admits({ ...rest, certifications: [{ name }] })).toBe(true);
    expect(admits(rest)).toBe(false);
    expect(judged(rest).map(([, path]) => path)).toContain('certifications');
  });

  test('the published summary of what a cosmetic does, unless whoever uses it sees that', () => {
    const cosmetic = { regulatory_class: 'ordinary_cosmetic', certifications: [{ name: '普通化妆品备案' }] };
    expect(judged({ ...cosmetic, name: '保湿面霜' })).toEqual([['due', 'certifications']]);
    expect(judged({ ...cosmetic, name: '哑光口红' })).toEqual([]);
    const summary = { name: '功效宣称依据摘要（已公布）' };
    expect(
      judged({ ...cosmetic, name: '保湿面霜', certifications: [...cosmetic.certifications, summary] }),
    ).toEqual([]);
  });

  test('of a drug, that it is sold without a prescription', () => {
    const drug = { regulatory_class: 'drug', locked_script: SCRIPTS.drug };
    expect(admits({ ...drug, certifications: [{ name: '国药准字Z20200001' }] })).toBe(false);
    expect(admits({ ...drug, certifications: [{ name: '国药准字Z20200001（OTC 甲类）' }] })).toBe(true);
  });

  test('a demo, which nobody outside sees, may lack what is due, and nothing else', () => {
    const bare = { seller: undefined, regulatory_class: undefined, test_reports: [], name: '延长线插座' };
    expect(admits(bare)).toBe(false);
    expect(admits(bare, DEMO)).toBe(true);
    expect(admits({ certifications: [{ ...CCC, valid_until: '2020年12月31日' }] }, DEMO)).toBe(false);
    expect(admits({ name: '悦刻五代雾化器' }, DEMO)).toBe(false);
  });

  test('abroad the papers of China are not asked for, but who sells is', () => {
    const kettle = { name: 'Electric kettle', test_reports: [] };
    expect(judged({ ...kettle, seller: { ...SELLER, uscc: undefined } }, ABROAD)).toEqual([]);
    expect(judged({ ...kettle, seller: { ...SELLER, address: undefined } }, ABROAD)).toEqual([
      ['due', 'seller'],
    ]);
  });
});

describe('compulsory certification (ADM-01)', () => {
  test.each([
    '延长线插座 五位',
    '65W 氮化镓充电器',
    '20000 毫安充电宝',
    '踢脚线取暖器',
    '电热水壶',
    '高速吹风机',
    '空气炸锅',
    '儿童积木玩具',
    '婴儿推车',
    '儿童安全座椅',
    '电动自行车充电器',
    '电动车头盔 3C',
    '智能马桶盖',
    '臺燈',
    'Electric kettle',
  ])('%s is of the catalogue', (name) => {
    expect(judged({ name })).toEqual([['due', 'certifications']]);
    expect(admits({ name })).toBe(false);
    expect(judged({ name, certifications: [CCC] })).toEqual([]);
  });

  test.each([
    '手冲咖啡壶',
    '充电宝收纳包',
    '空气炸锅专用纸',
    '毛绒玩具熊',
    '木制玩具',
    '车载充电器',
    '保温杯',
    '手持小风扇 充电款',
    '空调被',
    '插座保护盖',
    '海绵卷发棒',
    '猫玩具',
    '头盔挂钩 电动车',
    'cotton sheets',
  ])('%s is not', (name) => {
    expect(judged({ name })).toEqual([]);
  });

  test('a paper that tells why none is needed is one', () => {
    const certifications = [{ name: '强制性产品认证目录外确认函', id: 'CQC-1' }];
    expect(judged({ name: '直流 5V 小台灯', certifications })).toEqual([]);
  });
});

describe('the approved words of goods whose advertising is reviewed (ADM-01, FIL-14)', () => {
  const food = {
    name: '乐康牌钙片',
    regulatory_class: 'health_food',
    certifications: [{ name: '保健食品批准证书', id: '国食健注G20190456' }],
  };
  const script = SCRIPTS.health_food;
  const judgedWith = (over: object) => judged({ ...food, locked_script: { ...script, ...over } });

  test('are on file', () => {
    expect(judgedWith({})).toEqual([]);
    expect(judged(food)).toEqual([['due', 'locked_script']]);
    expect(admits(food)).toBe(false);
    expect(admits(food, DEMO)).toBe(true);
  });

  test.each([undefined, '国食健注G20190456', '粤械广审（文）第280514-00312号'])(
    'have the number of an approval of their class, which %s is not',
    (number) => {
      expect(judgedWith({ number })).toEqual([['due', 'locked_script.number']]);
    },
  );

  test('are approved for now, by the number and by what is written', () => {
    expect(judgedWith({ number: '粤食健广审（文）第261031-00871号' })).toEqual([
      ['hold', 'locked_script.valid_until'],
    ]);
    expect(judgedWith({ valid_until: '2026年11月1日' })).toEqual([['hold', 'locked_script.valid_until']]);
    expect(judgedWith({ valid_until: '见批件' })).toEqual([['hold', 'locked_script.valid_until']]);
  });

  test('hold what the law wants said', () => {
    expect(judgedWith({ notices: [] })).toEqual([['due', 'locked_script.notices']]);
    expect(judgedWith({ text: ['乐康牌钙片，补充钙。不适宜人群：少年儿童。'] })).toEqual([
      ['due', 'locked_script.notices'],
    ]);
  });
});

describe('a name or a paper that tells of another class (FIL-03)', () => {
  test.each([
    [{ name: '特殊医学用途全营养配方食品', regulatory_class: 'ordinary_food' }],
    [{ name: '某某特医配方粉', regulatory_class: 'health_food' }],
    [{ regulatory_class: 'ordinary_food', certifications: [{ name: '批准文号', id: '国食健注G20190456' }] }],
    [{ regulatory_class: 'ordinary', facts: { no: { value: '国药准字Z20200001' } } }],
  ])('holds %j, in a demo too', (more) => {
    expect(judged(more).map(([severity, path]) => `${severity} ${path}`)).toContain('hold regulatory_class');
    expect(admits(more, DEMO)).toBe(false);
  });
});

describe('an expiry (ADM-11)', () => {
  test.each([
    ['a licence', { certifications: [{ name: '3C', valid_until: '2026-11-24T20:00:01+08:00' }] }],
    ['a report', { test_reports: [{ id: 'R1', valid_until: '2026-11-24T20:00:01+08:00' }] }],
    [
      'the proof of a claim',
      {
        claim_sheet: [
          {
            text: '6分钟烧开',
            source: 'report',
            evidence: 'R1',
            expires: '2026-11-24T20:00:01+08:00',
            by: '王',
            on: '2026-11-01',
          },
        ],
      },
    ],
  ])('of %s holds the product at that very moment', (_what, more) => {
    expect(judgeAdmission(aProduct(more), NOW)).toEqual({ admitted: true });
    const later = judgeAdmission(aProduct(more), NOW + 1_000);
    expect(later.admitted).toBe(false);
    expect(!later.admitted && later.message.zh).toContain('到期');
  });

  test.each([
    ['2020年12月31日', false],
    ['有效期至2026年11月23日', false],
    ['2021.1.1-2026.10.31', false],
    ['2026年10月', false],
    ['２０２６年１１月２３日', false],
    ['31 October 2026', false],
    ['2026年11月24日', true],
    ['2026-11-24', true],
    ['2021年1月1日至2027年12月31日', true],
    ['2027年6月', true],
    ['2020-01-01至长期', true],
    ['长期有效', true],
    ['no expiry', true],
    ['以证书为准', false],
    ['本批次', false],
    ['2026年2月30日', false],
  ])('written %s admits: %s', (valid_until, isAdmitted) => {
    expect(admits({ certifications: [{ name: '检验合格证', valid_until }] })).toBe(isAdmitted);
  });
});

describe('the claim sheet (ADM-03)', () => {
  const claim = { text: '抗菌率99%', source: 'report', evidence: 'R1', by: '王', on: '2026-11-01' };

  test("a supplier's own word is no evidence: the product is held until there is some", () => {
    expect(judged({ claim_sheet: [claim] })).toEqual([]);
    expect(judged({ claim_sheet: [claim, { ...claim, source: 'supplier' }] })).toEqual([
      ['hold', 'claim_sheet.1.source'],
    ]);
  });

  test('a claim without proof or reviewer has no valid form, nor one reviewed in the future', () => {
    for (const key of ['evidence', 'by', 'source']) {
      expect(
        productSchema.safeParse({ id: 'p', name: 'n', claim_sheet: [{ ...claim, [key]: undefined }] })
          .success,
      ).toBe(false);
    }
    expect(judged({ claim_sheet: [{ ...claim, on: '2026-12-01' }] })).toEqual([['hold', 'claim_sheet.0.on']]);
  });
});

test('a price before without its basis is told to a person (ADM-05)', () => {
  expect(judged({ price: { live: 129, was: 199 } })).toEqual([['warn', 'price.was']]);
  expect(judged({ price: { live: 129, was: 199, was_basis: '七日成交价' } })).toEqual([]);
});

describe('the deny list (ADM-02)', () => {
  test.each([
    '电子烟',
    '雪茄礼盒',
    '处方药阿莫西林',
    '阿莫西林胶囊',
    '头孢克洛干混悬剂',
    '左氧氟沙星滴眼液',
    '酒石酸美托洛尔片',
    '苯磺酸氨氯地平片',
    '阿托伐他汀钙片',
    '达格列净片',
    '司美格鲁肽注射液',
    'Amoxicillin capsules',
    '悦刻五代雾化器',
    '悦 刻 幻影',
    'RELX Infinity',
    '柚子换弹雾化器',
    '戒烟神器电子烟',
    '電子煙',
    '中华（软）',
    '特殊医学用途婴儿配方食品',
    '特医婴儿奶粉',
    '糖尿病特定全营养配方食品',
    '象牙手串',
    '仿真枪',
    '体育彩票',
    '野生河豚',
    'Disposable vape',
  ])('holds %s whoever has signed for it', (name) => {
    const verdict = judgeAdmission(aProduct({ name }), NOW);
    expect(verdict.admitted).toBe(false);
    expect(denialOf(aProduct({ name: '杂货', category: name }))?.law).toMatch(/《/);
  });

  test.each([
    [{ certifications: [{ name: '国药准字H20200001（Rx）' }] }],
    [{ facts: { kind: { value: '处方药', label: '类别' } } }],
    [{ name: '阿托伐他汀' }],
  ])('holds a drug of which its file says that it is prescribed: %j', (more) => {
    expect(denialOf(aProduct({ name: '某某片', regulatory_class: 'drug', ...more }))).toBeDefined();
  });

  test.each([
    '戒烟贴',
    '烟灰缸',
    '雪茄柜',
    '非处方药感冒灵',
    '象牙白连衣裙',
    '烟熏三文鱼',
    '枪灰色风衣',
    '玩具弓箭',
    '普利司通轮胎',
    '地平线咖啡胶囊',
    '医用雾化器',
    '布洛芬缓释胶囊',
    '柚子茶',
    '黄山烟笋',
    '鼻烟壶摆件',
    'Cotton sheets',
    'Nicotine patch',
  ])('does not hold %s', (name) => {
    expect(denialOf(aProduct({ name }))).toBeUndefined();
  });
});
