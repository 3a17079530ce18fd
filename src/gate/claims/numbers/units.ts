/** A unit's dimension, and how many of the dimension's base it is. */
export interface Unit {
  readonly dimension: string;
  readonly scale: number;
  /** Where a unit's usual meaning is rounder than its definition, as with months of days: relative slack. */
  readonly slack: number;
}

const YEAR_DAYS = 365.25;
/** Seconds, in which facts and words of time are compared. */
export const DAY = 86_400;

/** dimension → [scale to its base, spellings parted by spaces (`_` for a space within one), slack]. */
const TABLE: Record<string, readonly (readonly [number, string, number?])[]> = {
  mass: [
    [1e-6, '微克 ug μg mcg'],
    [1e-3, '毫克 mg milligrams milligram'],
    [1, '克 g grams gram gr'],
    [50, '两'],
    [6350.29, 'stone', 0.01],
    [500, '斤 市斤'],
    [1000, '千克 公斤 kg kgs kilograms kilogram kilos kilo'],
    [1e6, '吨'],
    [28.349523125, '盎司 oz ounces ounce oz.', 0.01],
    [453.59237, '磅 lb lbs pounds pound', 0.01],
  ],
  volume: [
    [1, '毫升 ml cc milliliters milliliter millilitres millilitre'],
    [10, 'cl centilitres centilitre centiliters'],
    [1000, '升 公升 l liters liter litres litre'],
    [29.5735, 'fl_oz fl.oz', 0.01],
    [3785.41, 'gallons gallon gal', 0.01],
    [29.5735, 'fluid_ounces fluid_ounce fluid-ounce', 0.01],
    [946.35, 'quarts quart qt', 0.01],
    [473.18, 'pints pint', 0.25],
  ],
  length: [
    [1e-7, '纳米 nm'],
    [1e-4, '微米 um μm'],
    [0.1, '毫米 mm mmh2o 毫米水柱 millimeters millimetres'],
    [1, '厘米 公分 cm centimeters centimetres centimeter centimetre'],
    [10, '分米 dm'],
    [91.44, 'yards yard', 0.01],
    [160_934, 'miles mile', 0.01],
    [100, '米 公尺 m meters metres meter metre'],
    [1e5, '千米 公里 km kilometers kilometres'],
    [2.54, '英寸 寸 吋 inches inch "', 0.01],
    [30.48, '英尺 ft feet foot ft.', 0.01],
  ],
  area: [
    [1, '平方厘米 cm² cm2'],
    [929.03, 'square_feet square_foot square-foot square-feet sq_ft', 0.01],
    [1e4, '平方米 平米 平方 平 个平方 个平方米 个平 ㎡ m² sqm'],
  ],
  temperature: [[1, '℃ °c 摄氏度 度 degrees_celsius celsius degrees degree °']],
  fahrenheit: [[1, '℉ °f degrees_fahrenheit fahrenheit']],
  power: [
    [1e-3, '毫瓦 mw'],
    [1, '瓦 瓦特 w watts watt wp watt_peak watts_peak'],
    [1000, '千瓦 kw kwp kilowatts kilowatt'],
  ],
  voltage: [
    [1, '伏 伏特 v volts volt'],
    [1000, 'kv'],
  ],
  current: [[1, '安培 amps amp']],
  charge: [
    [1, '毫安时 毫安 mah milliamp-hours milliamp_hours milliamp'],
    [1000, 'ah 安时 amp-hours amp_hours amp-hour amp_hour'],
  ],
  energy: [
    [1, 'wh 瓦时 watt-hours watt_hours watt-hour'],
    [1000, '度电 千瓦时 kwh kilowatt-hours kilowatt_hours kilowatt-hour'],
  ],
  heat: [
    [1, '千焦 kj'],
    [4.184, '千卡 大卡 kcal calories'],
  ],
  frequency: [
    [1, '赫兹 赫 hz hertz'],
    [1e3, 'khz kilohertz'],
    [1e6, 'mhz megahertz'],
    [1e9, 'ghz gigahertz'],
  ],
  rotation: [[1, '转/分钟 转每分钟 转/分 转 rpm']],
  noise: [[1, '分贝 个分贝 db decibels decibel']],
  storage: [
    [1, 'mb'],
    [1024, 'gb'],
    [1024 * 1024, 'tb'],
  ],
  pixels: [[1, '像素 pixels']],
  light: [[1, '流明 lm lumens']],
  lux: [[1, 'lux']],
  brix: [[1, '°bx °brix brix']],
  pressure: [
    [1, '帕 pa'],
    [1000, '千帕 kpa'],
    [1e5, 'bar 巴'],
    [1e6, 'mpa 兆帕'],
    [6894.757, 'psi', 0.01],
  ],
  colourTemperature: [[1, '开尔文']],
  percent: [[1, '% percent per_cent pct 个百分点 个点 %vol %alc']],
  time: [
    [1e-3, '毫秒 ms'],
    [1, '秒 秒钟 seconds second secs sec s'],
    [60, '分钟 minutes minute mins min'],
    [3600, '小时 个小时 钟头 个钟头 个钟 hours hour hrs hr h'],
    [DAY, '天 天内 日 days day'],
    [7 * DAY, '周 星期 个星期 礼拜 个礼拜 weeks week'],
    [(YEAR_DAYS / 12) * DAY, '个月 月 个整月 月龄 个月龄 months month', 0.02],
    [YEAR_DAYS * DAY, '年 周年 整年 years year yrs yr', 0.02],
  ],
  age: [[1, '周岁 岁 years_old']],
  layers: [[1, '层 layers layer ply']],
  gears: [[1, '档 挡 个档 个挡 gears gear speeds levels modes settings']],
  grade: [[1, '级']],
  blades: [[1, '叶 blades']],
  times: [[1, '次 times uses washes loads']],
  factor: [[1, '倍']],
  people: [[1, '人 个人 位 户 家庭 people customers buyers users shoppers viewers households']],
  shoeSize: [[1, '码']],
  thread: [[1, '织']],
  force: [
    [1, 'newtons newton'],
    [4.448, 'lbf pounds_of_force pounds-force', 0.01],
    [0.00980665, 'gf grams-force gram-force grams_of_force'],
  ],
  torque: [
    [1, '牛米 牛·米 n·m newton-metres newton_metres newton-meters newton_meters'],
    [0.112984829, 'in-lb in-lbs inch-pounds inch_pounds inch-pound', 0.01],
    [1.355817948, 'ft-lb ft-lbs foot-pounds foot_pounds foot-pound', 0.01],
  ],
  doseUnits: [[1, 'iu 国际单位']],
  windSpeed: [[1, 'mph miles_an_hour miles_per_hour mile-an-hour mile_an_hour mile-per-hour']],
  bloodPressure: [[1, 'mmhg 毫米汞柱 millimetres_of_mercury millimeters_of_mercury']],
};

/** Words for counted things; the ones on a line count the same things. */
const COUNTED = [
  '片 贴 张 抽 sheets sheet slices slice',
  '包 小包 大包 个小包 个大包 袋 小袋 个小袋 个大袋 bags bag packets packet pouches sachets sachet',
  '盒 小盒 个小盒 boxes box',
  '箱 cases case cartons carton',
  '瓶 小瓶 个小瓶 bottles bottle',
  '罐 听 jars jar cans can tins tin tubs',
  '支 管 tubes tube pens',
  '条 根 strips strip sticks stick bars',
  '枝',
  '粒 颗 丸 粒装 capsules capsule tablets tablet pills gummies pellets pods',
  '块 块装 小块 大块',
  '枚 eggs',
  '只 个 pieces piece pcs pc ct units unit items item',
  '双 对 pairs pair',
  '套 组 件套 件 sets set',
  '台 部 辆 架',
  '本 册 页 books pages',
  '杯 碗 勺 滴 泵 喷 cups cup servings serving scoops scoop spoons teaspoons',
  '卷 rolls roll',
  '朵 株 棵 头 尾 串 捆 把 桶 提',
  '口 副 顶 幅 床 尊 匹',
  '单 份 份儿 orders order',
  '款 种 色 味 个颜色 种颜色 个色 个口味 种口味 种味道 个尺码 个尺寸 种规格 个规格 colours colors colour color flavours flavors sizes styles',
  '孔 针 珠 齿',
  '泡 盏 brews',
  '节 课时 节课 堂课 lessons lesson',
  '项',
];

const units = new Map<string, Unit>();
for (const [dimension, rows] of Object.entries(TABLE)) {
  for (const [scale, spellings, slack = 0] of rows) {
    for (const spelling of spellings.split(' ')) {
      units.set(spelling.replaceAll('_', ' ').trim(), { dimension, scale, slack });
    }
  }
}
for (const line of COUNTED) {
  const spellings = line.split(' ');
  for (const spelling of spellings) {
    if (!units.has(spelling)) units.set(spelling, { dimension: `count:${spellings[0]}`, scale: 1, slack: 0 });
  }
}

/** Characters after which a unit is not one but the head of another word: 99包邮, 3天然. */
const OTHER_WORDS: Record<string, string> = {
  包: '邮赔退换括含你您运容',
  年: '货轻龄会度夜',
  天: '然猫丝鹅气生花下地',
  日: '本常用系韩前',
  月: '饼子亮季销',
  人: '气工民参体造',
  个: '性体',
  度: '假过',
  条: '件纹理',
  片: '面刻',
  米: '饭粉糊其兰色白',
  升: '级温起华',
  克: '服制隆',
  口: '感味红罩径袋碑水粮服气腔香径子',
  副: '作业主',
  顶: '级端部层尖楼配流多',
  床: '垫单品上头边褥',
  平: '均安方时常衡板行底铺价日整面坦静稳台滑替民局',
  两: '个三件次种款天盒包袋瓶遍回句样位眼口下年月周层步边只支双套',
  秒: '杀拍空没光发罄',
  支: '持付架撑',
  把: '手握',
  台: '湾风阶',
  部: '分位门',
  套: '餐路',
  组: '合',
  对: '于比折不吧吗',
  双: '十1面层人肩皮重头电开眼',
  本: '身地来店品场公',
  根: '据本',
  听: '说到我话歌众觉着',
  单: '买卖拍独品纯色人价反手身肩个层',
  份: '量',
  喷: '雾头',
  卷: '发曲',
  提: '供升前示高醒亮拉',
  贴: '合身心近',
  巴: '掌西士',
  转: '发身给换动',
  伏: '天击',
  位: '置',
  户: '外',
  次: '日',
  层: '次',
  张: '力',
  色: '泽差',
  头: '发皮',
  珠: '宝',
  泡: '沫面澡水在茶腾脚',
  种: '植',
  节: '目日能省约奏假气俭水',
  项: '目链圈',
  个点: '儿子赞评名',
  个档: '位',
  个挡: '位',
};

const MONEY_ONLY = new Set(['块']);
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

/** All spellings, the longest first; one in Latin letters ends where the letters end. */
export const UNIT = [...units.keys()]
  .filter((spelling) => !MONEY_ONLY.has(spelling))
  .sort((one, other) => other.length - one.length)
  .map((spelling) => {
    const others = OTHER_WORDS[spelling];
    if (others !== undefined) return `${spelling}(?![${others}])`;
    return /[a-z]$/.test(spelling) ? `${literal(spelling)}(?![a-z])` : literal(spelling);
  })
  .join('|');

/** The unit of that spelling; `斤` for `元/斤` is not one. */
export function unitOf(spelling: string): Unit | undefined {
  const plain = spelling.trim().toLowerCase();
  // A fact may be in 'in'; in speech it is a word.
  if (plain === 'in') return units.get('inch');
  if (plain.startsWith('% ')) return units.get('%');
  return units.get(plain) ?? units.get(plain.replace(/^个/, '')) ?? unitOfCompound(plain);
}

/**
 * The unit that a fact's own unit begins with, where English words after it tell of what or when it is: `lb without
 * lid`, `°F maximum`, `lumens on high`. The whole is looked for first, so that `fl oz` is no ounce.
 */
export function leadingUnitOf(written: string): Unit | undefined {
  const words = written.trim().split(' ');
  for (let count = words.length; count > 0; count -= 1) {
    const unit = unitOf(words.slice(0, count).join(' '));
    if (unit !== undefined) return unit;
  }
  return undefined;
}

/** `片/盒` and `g/包` count by the first; what stands below the line says per what. */
function unitOfCompound(spelling: string): Unit | undefined {
  const slash = spelling.search(/[/(（每]| per /u);
  return slash > 0 ? units.get(spelling.slice(0, slash).trim()) : undefined;
}

export const isCount = (dimension: string): boolean => dimension.startsWith('count:');

/** It counts something, in words of a unit or with none. */
export const isBareCount = (dimension: string): boolean =>
  dimension === '' || isCount(dimension) || dimension.startsWith('unit:');
