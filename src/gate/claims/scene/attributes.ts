import { neededWords, rarest } from '../../text/needed-words.ts';

/**
 * What a number can be the number of. Words on a line name one attribute, in both languages and in the keys
 * of a knowledge base; two that share an attribute speak of the same thing.
 */
const ATTRIBUTES: Record<string, string> = {
  power: '功率|瓦数|power|wattage',
  net: '净含量|净重|净含|净量|net weight|net content|net_weight|net',
  weight: '重量|机身重|自重|毛重|克重|(?:只有|才|仅|仅重|重|重达|净重|轻至)$|重(?=约|仅|只|才)|weigh',
  capacity: '容量|容积|能装|装下|capacity|holds',
  battery: '电池|电量|毫安|battery',
  runtime:
    '续航|待机|用电|使用时间|使用时长|充一次电|充满能用|一次充电|播放|能听|能用|单次能|听歌|通话|可用|battery life|runtime|playtime|lasts',
  charge: '充电|充满|快充|充(?= )|charge|charging|recharg|refill|to full',
  warmup: '预热|升温|(?:就|能|秒)热|热得快|加热时间|速热|出热|热起来|heat up|warm up|heats? in|preheat',
  temperature: '温度|水温|高温|耐温|耐热|恒温|temperature|temp|heat resist',
  keepwarm: '保温|keeps?[ -](?:hot|warm)|insulation',
  keepcold: '保冷|保冰|keeps?[ -]cold',
  voltage: '电压|voltage',
  shelf:
    '保质期|保质|保鲜|储存|储藏|贮存|质保期限|shelf|best before|保存|存放|能放|可以放|放得住|放冰箱|不会坏|不坏|(?:能|可以)存|keeps? (?:for|fresh)',
  warranty: '免费[修换]|质保|保修|三包|联保|维修|换新|包换|warranty|guarantee',
  returns: '无理由|退货|退换|return',
  dispatch: '发货|发出|寄出|dispatch|ship',
  delivery: '送达|到货|到家|收到|送到|deliver',
  length: '长度|长|线长|电源线|length|cord|long',
  width: '宽度|宽|width|wide|across',
  height: '高度|高|height|tall',
  diameter: '直径|口径|管径|diameter|across',
  thickness: '厚度|厚|薄|thick|thin',
  size: '尺寸|大小|屏幕|size|dimension|screen',
  per: '每包|每袋|每片|每条|每支|每份|每盒|每瓶|每颗|每粒|每罐|每杯|每次|单包|单袋|单片|单条|一包(?!装)|一袋|一条|一支|per (?:pack|bag|sachet|serving|piece)|each',
  per100: '每100|每一百|per 100',
  protein: '蛋白',
  fat: '脂肪|fat',
  sugar: '糖|sugar',
  carb: '碳水|carb',
  sodium: '钠|盐|sodium|salt',
  fibre: '膳食纤维|纤维素|fibre|fiber',
  energy: '能量|热量|卡路里|energy|calor',
  caffeine: '咖啡因|caffeine',
  cocoa: '可可|cocoa|cacao',
  alcohol: '酒精|酒精度|vol|alcohol|abv',
  cotton: '棉(?!花糖)|cotton',
  wool: '羊毛|wool',
  cashmere: '羊绒|山羊绒|cashmere',
  silk: '真丝|桑蚕丝|蚕丝|silk',
  linen: '麻|linen',
  polyester: '涤纶|聚酯|polyester',
  nylon: '锦纶|尼龙|nylon',
  spandex: '氨纶|spandex|elastane',
  down: '绒子|含绒|鸭绒|鹅绒|羽绒|down(?![a-z])(?! ?(?:to|at|from|by|into|as|on|in|it|here|there|the|your|below|under)\\b)',
  fillpower: '充绒|蓬松',
  concentration: '浓度|含量|纯度|添加量|占比|concentration|content|purity',
  kill: '除菌|杀菌|抑菌|抗菌|除螨|kill|antibac',
  noise: '噪音|噪声|分贝|静音|noise|quiet',
  speed: '转速|风速|速度|speed|rpm',
  gears: '档|挡|模式|gears|levels|modes',
  dose: '每次|一次|每日|每天|一天|一日|用量|服用|食用|dose|daily|a day',
  brew: '冲泡|泡|煮|焖|蒸|煎|烤|微波|复热|空气炸|brew|steep|boil|bake|cook',
  age: '适用年龄|年龄|月龄|月\\s?(?:以上|往上|起|朝上)|岁|age',
  load: '承重|载重|load',
  filter: '滤芯|滤网|filter',
  layers: '层|layers|ply',
  thread: '支|织|thread',
  colours: '颜色|配色|色号|colou?r',
  flavours: '口味|味道|flavou?r|taste',
  sizes: '尺码|码数|规格|sizes',
  cycle: '更换|换一[次回遍盆茬]|(?:才|再)换|周期',
  rest: '歇|休息|冷却|停歇',
  drop: '跌落|摔|掉地上',
  tilt: '角度|angle|rotat',
  pieces:
    '[个颗粒枚件支瓶条张包片袋只]数|个约|一盒|一箱|每箱|总共|一共|共|数量|片数|包数|只数|装|内含|count|quantity|contains|pack of',
};

/** A Latin word stands whole: thin is not in within, nor age in storage. */
const whole = (words: string): string =>
  words
    .split(/\|(?![^(]*\))/u)
    .map((word) => (/^[a-z]/.test(word) ? `(?<![a-z])${word}${word.length < 5 ? '(?![a-rt-z])' : ''}` : word))
    .join('|');

interface Attribute {
  readonly name: string;
  readonly pattern: RegExp;
}

const attributes = Object.entries(ATTRIBUTES).map(([name, words]) => ({
  name,
  pattern: new RegExp(whole(words), 'u'),
}));

/** The attributes one of whose words begins with a code unit, and those of which no word is certain. */
const byFirst = new Map<number, Attribute[]>();
const ALWAYS: Attribute[] = [];
for (const attribute of attributes) {
  const needed = rarest(neededWords(attribute.pattern));
  if (needed === undefined) ALWAYS.push(attribute);
  for (const first of new Set(needed?.map((word) => word.charCodeAt(0)))) {
    byFirst.set(first, [...(byFirst.get(first) ?? []), attribute]);
  }
}
const NAMES = attributes.map(({ name }) => name);

/** The attributes that a folded stretch of words names. */
export function attributesIn(text: string): Set<string> {
  const named = new Set<string>();
  const tried = new Set<Attribute>();
  const tryAll = (some: readonly Attribute[]): void => {
    for (const attribute of some) {
      if (tried.has(attribute)) continue;
      tried.add(attribute);
      if (attribute.pattern.test(text)) named.add(attribute.name);
    }
  };
  tryAll(ALWAYS);
  for (let at = 0; at < text.length; at += 1) {
    const begun = byFirst.get(text.charCodeAt(at));
    if (begun !== undefined) tryAll(begun);
  }
  // In the order in which they are declared, whatever the words' order.
  return named.size < 2 ? named : new Set(NAMES.filter((name) => named.has(name)));
}
