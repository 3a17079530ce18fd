import { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import { knowledgeFileSchema } from '../../../src/model/knowledge.ts';

/** Four more shops, each written in its own way, for the tables of true and false sayings. */
const shop = (file: object): KnowledgeBase =>
  new KnowledgeBase([knowledgeFileSchema.parse({ version: 1, ...file })]);

/** Clothes; an offer that ends on the night of 11 November, at nineteen hours of which it is spoken. */
export const clothier = shop({
  currency: 'CNY',
  as_of: '2026-11-11T19:00:00+08:00',
  shop: {
    name: '雁北衣铺',
    service_hours_human: '每天 9:00 到 22:00',
    default_shipping: { dispatch_within_hours: 48, free_shipping_over: 99, remote_areas_extra: 12 },
    invoice: '支持电子普通发票',
  },
  products: [
    {
      id: 'puffer',
      name: '雁北 N7 长款羽绒服',
      aliases: ['羽绒服', 'N7'],
      category: '女装',
      regulatory_class: 'ordinary',
      price: {
        live: 599,
        was: 799,
        was_basis: '本店 2026 年 10 月 1 日至 7 日成交价',
        lowest_30d: 569,
        valid_until: '2026-11-11T23:59:59+08:00',
        limit_per_order: 2,
      },
      stock: { qty: 1430, restock: '下一批 11 月 25 日到仓' },
      facts: {
        shell: { value: '100% 聚酯纤维', label: '面料' },
        lining: { value: '锦纶', label: '里料' },
        filling: { value: '白鹅绒', label: '填充物' },
        down: { value: 90, unit: '%', label: '绒子含量' },
        loft: { value: 700, unit: '', label: '蓬松度' },
        fill: { value: [165, 180, 195, 210], unit: 'g', label: '充绒量', condition: '依次为 M、L、XL、XXL' },
        sizes: { value: ['M', 'L', 'XL', 'XXL'], label: '尺码' },
        colors: { value: ['炭黑', '月白', '苔绿'], label: '颜色' },
        length: { value: 105, unit: 'cm', label: '衣长', condition: 'L 码' },
        repellent: { value: 4, unit: '级', label: '防泼水等级' },
        machine_washable: { value: false, label: '可机洗' },
        pockets: { value: 4, unit: '个', label: '口袋' },
        hood: { value: '帽子可拆卸', label: '帽子' },
        origin: { value: '浙江平湖', label: '产地' },
        standard: { value: 'GB/T 14272-2021', label: '执行标准' },
      },
      test_reports: [
        {
          id: 'QT-26-1031',
          lab: '演示纺织检测所',
          item: '绒子含量、蓬松度',
          result: '合格',
          date: '2026-10-31',
        },
      ],
      after_sales: {
        return_no_reason_days: 15,
        warranty: '一年内钻绒免费修补',
        note: '剪了吊牌不支持无理由退货',
      },
      faq: [{ q: '零下十度能穿吗', a: '零下 10 度里面加一件薄毛衣就可以' }],
    },
    {
      id: 'scarf',
      name: '暖川羊绒围巾',
      aliases: ['围巾'],
      price: { live: 268 },
      stock: { qty: 17 },
      facts: {
        composition: { value: '山羊绒 70%，绵羊毛 30%', label: '成分' },
        size: { value: '200×70 cm', label: '尺寸' },
        weight: { value: 180, unit: 'g', label: '重量' },
        colors: { value: ['驼色', '雾灰'], label: '颜色' },
      },
      after_sales: { return_no_reason_days: 0, note: '贴身用品，不支持无理由退货' },
    },
  ],
});

/** Cosmetics: a filing number among the facts, a gift, tests, and no returns once opened. */
export const beauty = shop({
  currency: 'CNY',
  shop: {
    name: '初序护肤',
    service_hours_human: '工作日 10:00—19:00',
    default_shipping: { dispatch_within_hours: 24, remote_areas_extra: '新疆、西藏加收 8 元' },
  },
  products: [
    {
      id: 'serum',
      name: '初序烟酰胺精华液',
      aliases: ['精华', '烟酰胺精华', '小白瓶'],
      regulatory_class: 'ordinary_cosmetic',
      price: {
        live: 139,
        was: 189,
        was_basis: '10 月天猫旗舰店成交均价',
        lowest_30d: 139,
        limit_per_order: 3,
      },
      stock: { qty: 86 },
      facts: {
        volume: { value: 30, unit: 'ml', label: '净含量' },
        niacinamide: { value: 5, unit: '%', label: '烟酰胺添加量' },
        ph: { value: '5.5 到 6.5', label: 'pH' },
        skin: { value: ['油性', '混合性'], label: '适合肤质' },
        filing: { value: '粤G妆网备字2026004321', label: '备案号' },
        shelf: { value: 3, unit: '年', label: '保质期' },
        opened: { value: 6, unit: '个月', label: '开封后使用期限' },
        fragrance: { value: '不添加香精', label: '香精' },
        origin: { value: '广东广州', label: '产地' },
        use: { value: '早晚洁面后取 3 到 4 滴', label: '用法' },
        oil_control: { value: '连续使用 28 天，33 名受试者油脂分泌减少 21%', label: '控油测试' },
        gift: { value: '每瓶送 5ml 小样两支，送完为止', label: '赠品' },
        sensitive: { value: '敏感肌请先在耳后试用', label: '敏感肌' },
        pregnancy: { value: '孕期请咨询医生', label: '孕妇' },
      },
      ingredients: ['水', '烟酰胺', '甘油', '丁二醇', '透明质酸钠', '苯氧乙醇'],
      test_reports: [{ id: 'HT-2026-88', lab: '演示功效实验室', item: '控油人体功效测试', result: '有效' }],
      after_sales: { return_no_reason_days: 7, note: '拆封后不支持退换，过敏凭医院证明可退' },
    },
    {
      id: 'mask',
      name: '初序补水面膜',
      aliases: ['面膜'],
      price: { live: 79 },
      stock: { qty: 640 },
      facts: {
        sheets: { value: 10, unit: '片', label: '每盒片数' },
        each: { value: 25, unit: 'ml', label: '每片精华液' },
        time: { value: 15, unit: '分钟', label: '敷用时间' },
        fabric: { value: '天丝膜布', label: '膜布材质' },
      },
      certifications: [{ name: 'ISO 22716 认证', id: 'IS-77120', valid_until: '2026-03-31' }],
      after_sales: { return_no_reason_days: 7 },
    },
  ],
});

/** Fresh fruit by the jin, postage free for everything but the far provinces. */
export const orchard = shop({
  currency: 'CNY',
  shop: {
    name: '果农直发',
    service_hours_human: '8:30-21:30',
    default_shipping: { dispatch_within_hours: 24, free_shipping_over: 0, remote_areas_extra: 10 },
  },
  products: [
    {
      id: 'apple',
      name: '阿克苏冰糖心苹果 5 斤装',
      aliases: ['苹果', '冰糖心'],
      regulatory_class: 'ordinary_food',
      price: { live: 39.9, was: 49.9, was_basis: '上周本店成交价', valid_until: '2026-11-12T00:00:00+08:00' },
      stock: { qty: 320, restock: '卖完这批要等下周' },
      facts: {
        net: { value: 2.5, unit: 'kg', label: '净重' },
        count: { value: '12 到 15 个', label: '个数' },
        diameter: { value: '75-80mm', label: '果径' },
        brix: { value: 14, unit: '%', label: '可溶性固形物（糖度）', condition: '平均值' },
        origin: { value: '新疆阿克苏红旗坡', label: '产地' },
        picked: { value: '2026 年 10 月下旬', label: '采摘时间' },
        keep: { value: 30, unit: '天', label: '冷藏保存' },
        wax: { value: '不打蜡', label: '打蜡' },
      },
      test_reports: [{ id: 'NC-1029', lab: '演示农产品检测站', item: '农药残留 48 项', result: '未检出' }],
      after_sales: {
        return_no_reason_days: 0,
        warranty: '坏果包赔，签收 24 小时内拍照',
        note: '生鲜不支持无理由退货',
      },
      faq: [{ q: '有冰糖心吗', a: '大部分有冰糖心，占比约八成，不是个个都有' }],
    },
    {
      id: 'orange',
      name: '赣南脐橙 10 斤装',
      aliases: ['脐橙', '橙子'],
      price: { live: 59.8, limit_per_order: 5 },
      stock: { qty: 45 },
      facts: {
        net: { value: 5, unit: 'kg', label: '净重' },
        count: { value: 22, unit: '个', label: '约计个数' },
        origin: { value: '江西赣州寻乌', label: '产地' },
      },
      after_sales: { return_no_reason_days: 0 },
    },
  ],
});

/** Chargers for the United States; the offer ends at midnight in New York. */
export const charger = shop({
  currency: 'USD',
  shop: {
    name: 'Volt Harbor',
    service_hours_human: '9am to 6pm ET, Monday to Friday',
    default_shipping: { dispatch_within_hours: 24, free_shipping_over: 35, remote_areas_extra: 7.5 },
  },
  products: [
    {
      id: 'bank',
      name: 'Anvil 20K power bank',
      aliases: ['power bank', 'Anvil'],
      category: 'electronics',
      regulatory_class: 'ordinary',
      price: {
        live: 45.99,
        was: 59.99,
        was_basis: 'price on our site, September 1 to 30, 2026',
        valid_until: '2026-11-11T23:59:00-05:00',
        limit_per_order: 3,
      },
      stock: { qty: 214 },
      facts: {
        capacity: { value: 20000, unit: 'mAh', label: 'capacity' },
        energy: { value: 74, unit: 'Wh', label: 'energy' },
        output: { value: 65, unit: 'W', label: 'max output' },
        ports: { value: ['USB-C', 'USB-C', 'USB-A'], label: 'ports' },
        weight: { value: 14.8, unit: 'oz', label: 'weight' },
        recharge: { value: 2, unit: 'hours', label: 'recharge time', condition: 'with a 65 W charger' },
        phone: { value: 'charges a phone about 4 times', label: 'phone charges' },
        colors: { value: ['graphite', 'sage'], label: 'colors' },
        carry_on: { value: true, label: 'carry-on allowed' },
        waterproof: { value: false, label: 'waterproof' },
        shell: { value: 'aluminum', label: 'shell material' },
        box: { value: 'USB-C cable, travel pouch', label: 'in the box' },
        origin: { value: 'Vietnam', label: 'made in' },
      },
      certifications: [
        { name: 'UL 2056', id: 'E512345', valid_until: '2028-05-01' },
        { name: 'FCC SDoC', id: 'VH-A20K' },
      ],
      after_sales: { return_no_reason_days: 30, warranty: '18-month limited warranty' },
      faq: [{ q: 'Can I take it on a plane?', a: 'Yes, at 74 Wh it is allowed in carry-on bags.' }],
    },
    {
      id: 'cable',
      name: 'Anvil braided cable',
      aliases: ['cable'],
      price: { live: 12.99 },
      stock: { qty: 9 },
      facts: {
        length: { value: 6, unit: 'ft', label: 'length' },
        power: { value: 100, unit: 'W', label: 'max power' },
        jacket: { value: 'braided nylon', label: 'jacket material' },
      },
      after_sales: { return_no_reason_days: 30, warranty: '2-year warranty' },
    },
  ],
});

/** A mill in England, its organic certificate run out. */
export const mill = shop({
  currency: 'GBP',
  shop: {
    name: 'Harrow Mill',
    service_hours_human: '9:00 to 17:30',
    default_shipping: { dispatch_within_hours: 48, free_shipping_over: 40, remote_areas_extra: 4.5 },
  },
  products: [
    {
      id: 'oats',
      name: 'Harrow rolled oats',
      aliases: ['oats'],
      regulatory_class: 'ordinary_food',
      price: {
        live: 3.8,
        was: 4.5,
        was_basis: 'our price in October',
        lowest_30d: 3.6,
        valid_until: '2026-11-15T23:59:00Z',
      },
      stock: { qty: 0, restock: '20 November' },
      facts: {
        net: { value: 1, unit: 'kg', label: 'net weight' },
        fibre: { value: '9.8 g per 100 g', label: 'fibre' },
        origin: { value: 'Norfolk, England', label: 'grown in' },
        vegan: { value: true, label: 'suitable for vegans' },
        gluten: { value: 'contains gluten', label: 'allergens' },
        bag: { value: 'recyclable paper bag', label: 'packaging' },
        serving: { value: 40, unit: 'g', label: 'serving size' },
      },
      ingredients: ['rolled oats'],
      certifications: [{ name: 'Soil Association organic', id: 'GB-ORG-05', valid_until: '2026-08-31' }],
      after_sales: { return_no_reason_days: 14, note: 'opened bags cannot be returned' },
    },
  ],
});
