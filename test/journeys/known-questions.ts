/** What the demo shop sells, by id, with the names that viewers use. */
export const NAMES = {
  'kettle-k1': ['水壶', '热水壶', '烧水壶', 'K1'],
  'maofeng-tea': ['毛峰', '黄山毛峰', '绿茶'],
  'yak-jerky': ['牦牛肉干', '牛肉干', '牦牛肉'],
  'zisha-teapot': ['紫砂壶', '石瓢壶', '宜兴紫砂壶'],
  'lychee-frozen': ['荔枝', '冻荔枝', '桂味荔枝'],
} as const;
export type ProductId = keyof typeof NAMES;
export const PRODUCTS = Object.keys(NAMES) as ProductId[];

/** What an answer must cite (one of these facts, named after the product or the shop) and what it must say. */
export interface Expected {
  readonly cites: string;
  readonly says: RegExp;
}

/** One thing to know, in the words of several viewers. */
export interface Meaning {
  readonly id: string;
  /** Said with the product's name before it, or without: of the product on air. */
  readonly wordings: readonly string[];
  readonly expected: Partial<Record<ProductId, Expected>>;
}

const K = 'kettle-k1';
const T = 'maofeng-tea';
const Y = 'yak-jerky';
const Z = 'zisha-teapot';
const L = 'lychee-frozen';

function meaning(id: string, wordings: string, expected: Meaning['expected']): Meaning {
  return { id, wordings: wordings.split('|'), expected };
}

function is(cites: string, says: RegExp): Expected {
  return { cites, says };
}

/** The same of each product: it is the shop's. */
function ofAll(expected: Expected): Meaning['expected'] {
  return Object.fromEntries(PRODUCTS.map((product) => [product, expected]));
}

export const MEANINGS: readonly Meaning[] = [
  meaning('price', '多少钱|怎么卖的|现在什么价位|价格是多少呀|卖多少钱一份', {
    [K]: is('price.live', /129元/),
    [T]: is('price.live', /88元/),
    [Y]: is('price.live', /79元/),
    [Z]: is('price.live', /680元/),
    [L]: is('price.live', /45\.9元/),
  }),
  meaning('stock', '还有货吗|库存还有多少|现在有现货吗|还剩多少件', {
    [K]: is('stock.qty', /860/),
    [T]: is('stock.qty', /1200/),
    [Y]: is('stock.qty', /640/),
    [Z]: is('stock.qty', /36/),
    [L]: is('stock.qty', /2100/),
  }),
  meaning('limit', '限购几个|限购多少件|每人限购几份|限购吗', {
    [K]: is('price.limit_per_order', /2件/),
    [T]: is('price.limit_per_order', /5件/),
    [Y]: is('price.limit_per_order', /4件/),
    [Z]: is('price.limit_per_order', /1件/),
    [L]: is('price.limit_per_order', /6件/),
  }),
  meaning('origin', '产地是哪里|哪里产的|是哪个地方产的呀', {
    [K]: is('facts.origin', /广东中山/),
    [T]: is('facts.origin', /安徽黄山徽州区/),
    [Y]: is('facts.origin', /西藏那曲/),
    [Z]: is('facts.origin', /江苏宜兴丁蜀镇/),
    [L]: is('facts.origin', /广东茂名高州/),
  }),
  meaning(
    'dispatch',
    '什么时候发货|多久能发货|拍了几天发货呀|付款以后多长时间发出',
    ofAll(is('dispatch_within_hours', /48小时/)),
  ),
  meaning('free-shipping', '包邮吗|要不要运费|邮费多少|满多少包邮', {
    [K]: is('free_shipping_over', /59元/),
    [T]: is('free_shipping_over', /59元/),
    [Y]: is('free_shipping_over', /59元/),
    [Z]: is('free_shipping_over', /59元/),
    [L]: is('free_shipping_over', /59元/),
  }),
  meaning('invoice', '能开发票吗|有发票吗|可以开票吗|发票怎么开', ofAll(is('shop.invoice', /电子普通发票/))),
  meaning('returns', '支持七天无理由吗|不喜欢可以退吗|能退货吗|不满意给退吗', {
    [K]: is('after_sales', /7天/),
    [T]: is('after_sales', /7天/),
    [Y]: is('after_sales', /7天/),
    [Z]: is('after_sales', /7天/),
    [L]: is('after_sales', /不支持七天无理由/),
  }),
  meaning('capacity', '容量多大|能装多少水|容量是多少', {
    [K]: is('facts.capacity', /1\.5升/),
    [Z]: is('facts.capacity', /180毫升/),
  }),
  meaning('power', '功率多大|多少瓦的|几瓦|额定功率是多少', { [K]: is('facts.power', /1500W/) }),
  meaning('boil-time', '烧开一壶要多久|几分钟能烧开|烧一壶水多长时间|烧水快吗要几分钟', {
    [K]: is('facts.boil_time', /6分钟/),
  }),
  meaning('keep-warm', '保温有几档|可以保温在多少度|保温温度有哪些|有哪几个保温档', {
    [K]: is('facts.keep_warm', /45℃.*85℃/),
  }),
  meaning('keep-warm-hours', '能保温多久|保温几个小时|最长保温多长时间', {
    [K]: is('facts.keep_warm_hours', /12小时/),
  }),
  meaning('inside', '内胆是什么材质|里面是不锈钢的吗|内胆用的什么钢', { [K]: is('facts.material', /304/) }),
  meaning('colours', '有什么颜色|有几个颜色|颜色有哪些可以选', { [K]: is('facts.colors', /云白.*松绿/) }),
  meaning('cord', '电源线多长|线有多长|电线几厘米', { [K]: is('facts.cord', /75厘米/) }),
  meaning('weight', '多重|净重多少|有多少公斤重', { [K]: is('facts.weight', /1\.1千克/) }),
  meaning('runs-dry', '水烧干会自动断电吗|有没有防干烧|干烧了会断电吗', {
    [K]: is('facts.safety', /自动断电/),
  }),
  meaning('warranty', '保修多久|质保几年|保修期多长', { [K]: is('after_sales.warranty', /1 ?年/) }),
  meaning('smell', '会不会有塑料味|有没有塑料味道|塑料味重吗', { [K]: is('', /304 ?不锈钢/) }),
  meaning('scale', '水垢怎么清洗|有水垢了怎么洗|怎么除水垢', { [K]: is('', /柠檬酸/) }),
  meaning('picked', '什么时候采的|几月份采摘的|采摘时间是哪天', {
    [T]: is('facts.picked', /4 ?月上旬/),
    [L]: is('facts.picked', /6 ?月下旬/),
  }),
  meaning('grade', '是什么等级的|几级的|等级是多少', { [T]: is('facts.grade', /一级/) }),
  meaning('brew', '怎么泡|怎么冲泡好|冲泡方法是什么', { [T]: is('facts.brew', /80 到 85/) }),
  meaning('steeps', '能泡几次|可以泡几泡|一般可以泡几次', { [T]: is('facts.steeps', /4泡/) }),
  meaning('taste', '什么味道|口感怎么样|味道怎么样', { [T]: is('', /栗香|清香回甘/) }),
  meaning('storage', '怎么保存|怎么存放|收到以后怎么储存', {
    [T]: is('facts.storage', /密封、避光、冷藏/),
    [Y]: is('facts.storage', /常温避光/),
    [L]: is('facts.storage_temp', /18/),
  }),
  meaning('shelf-life', '保质期多久|能放多长时间|保质期几个月', {
    [T]: is('facts.shelf_life', /18个月/),
    [Y]: is('facts.shelf_life', /9个月/),
    [L]: is('facts.shelf_life', /12个月/),
  }),
  meaning('net-content', '净含量多少|一份多少克|有多少克', {
    [T]: is('facts.net_content', /100克/),
    [Y]: is('facts.net_content', /200克/),
    [L]: is('facts.net_content', /1千克/),
  }),
  meaning('flavours', '有几种口味|都有什么口味|口味有哪些', { [Y]: is('facts.flavor', /原味.*微辣/) }),
  meaning('packs', '里面有几小包|一袋有几包独立的|是独立小包装吗有几包', {
    [Y]: is('facts.packs', /10小包/),
  }),
  meaning('meat-share', '牛肉含量多少|牛肉占比多少|牛肉的配料占比是多少', {
    [Y]: is('facts.meat_share', /92 ?%/),
  }),
  meaning('protein', '蛋白质含量多少|蛋白质含量有多高', { [Y]: is('facts.protein', /48克/) }),
  meaning('real-yak', '是真的牦牛肉吗|是真牦牛肉吗|是不是真牦牛', {
    [Y]: is('', /牦牛源性成分|92 ?%|牦牛后腿肉/),
  }),
  meaning('spicy', '辣不辣|会不会很辣|吃起来辣吗', { [Y]: is('', /微辣/) }),
  meaning('soy', '含大豆吗|过敏原提示是什么|过敏原有哪些', { [Y]: is('facts.allergen', /大豆/) }),
  meaning('maker', '是谁做的|哪位师傅做的|制作者是谁', { [Z]: is('facts.maker', /蒋文泥/) }),
  meaning('clay', '是什么泥料|用的什么泥|泥料是哪种', { [Z]: is('facts.clay', /底槽清/) }),
  meaning('holes', '有几个出水孔|出水孔是几孔的|出水孔多少个', { [Z]: is('facts.holes', /7孔/) }),
  meaning('season', '新壶怎么开壶|怎么开壶|第一次用怎么开壶', { [Z]: is('', /30 ?分钟/) }),
  meaning('suits', '适合泡什么茶|适合泡哪些茶|适合什么茶', { [Z]: is('facts.suits', /乌龙茶/) }),
  meaning('size', '尺寸多大|有多长多高|长和高是多少厘米', { [Z]: is('facts.size', /13 ?厘米/) }),
  meaning('box', '有包装盒吗|是什么包装|包装是怎样的', {
    [Z]: is('facts.box', /木盒/),
    [T]: is('facts.packaging', /马口铁罐/),
  }),
  meaning('count', '有多少颗|大概有几颗|一箱几颗', { [L]: is('facts.count', /50 到 60 颗/) }),
  meaning('variety', '是什么品种|什么品种的|品种是哪个', { [L]: is('facts.variety', /桂味/) }),
  meaning('eat', '怎么吃|收到以后怎么吃|食用方法是什么', { [L]: is('facts.eat', /10 ?分钟/) }),
  meaning('thawed', '收到化了怎么办|到货化了赔吗|收到时化了怎么处理', { [L]: is('', /包赔/) }),
  meaning('remote', '新疆发吗|新疆西藏发吗|新疆西藏能发货吗', { [L]: is('', /不发新疆|暂时不发/) }),
  meaning('sweet', '甜不甜|甜吗', { [L]: is('', /清甜/) }),
];
