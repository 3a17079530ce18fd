import { normalise } from './normalise.ts';
import { remembered } from './remembered.ts';
import { pairs, segment } from './segmentation.ts';

/** Ways to write a unit, all brought to one term. */
const UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    w: ['w', '瓦', '瓦特', 'watt', 'watts'],
    kw: ['kw', '千瓦', 'kilowatt', 'kilowatts'],
    v: ['v', '伏', '伏特', 'volt', 'volts'],
    mah: ['mah', '毫安', '毫安时'],
    g: ['g', '克', 'gram', 'grams'],
    kg: ['kg', '千克', '公斤', 'kilo', 'kilos', 'kilogram', 'kilograms'],
    jin: ['斤', '市斤'],
    ml: ['ml', '毫升', 'millilitre', 'millilitres', 'milliliter', 'milliliters'],
    l: ['l', '升', 'litre', 'litres', 'liter', 'liters'],
    mm: ['mm', '毫米', 'millimetre', 'millimetres', 'millimeter', 'millimeters'],
    cm: ['cm', '厘米', '公分', 'centimetre', 'centimetres', 'centimeter', 'centimeters'],
    m: ['m', '米', 'metre', 'metres', 'meter', 'meters'],
    inch: ['inch', 'inches', '英寸', '寸'],
    celsius: ['°c', '℃', '摄氏度', 'celsius'],
    s: ['秒', '秒钟', 'sec', 'secs', 'second', 'seconds'],
    min: ['分钟', 'minute', 'minutes'],
    h: ['小时', 'hour', 'hours', 'hrs'],
    day: ['天', '日', 'day', 'days'],
    month: ['月', '个月', 'month', 'months'],
    year: ['年', 'year', 'years'],
  }).flatMap(([unit, forms]) => forms.map((form) => [form, `unit:${unit}`] as const)),
);

/** Words that carry no topic of their own: asked with everything, they find nothing. */
const STOP_WORDS = new Set(
  `的 了 吗 呢 啊 呀 吧 嘛 么 哦 哈 喔 咯 这 那 这个 那个 这款 那款 这种 它 他 她 你 我 您 你们 我们 咱 咱们 是 有 没 没有 有没有 是不是 是否 能 能不能
  可以 可不可以 会 会不会 要 不要 要不要 想 请 请问 问 问下 问一下 一下 下 主播 老板 亲 宝 宝子 姐 哥 多 多少 几 什么 啥 怎么 怎样 怎么样 如何 哪 哪个 哪里 哪儿 谁 为什么
  和 跟 与 及 或 还是 还 也 都 就 才 再 又 很 太 不 别 在 到 给 把 被 用 对 从 里 上 个 款 种 件 一 一个 大概 大约 现在 今天 时候 时间 东西 产品 商品 宝贝 链接 号 说 讲 知道 看 买 卖 做 来 去 好 行 支持 多久
  a an the is are was were be been do does did can could will would shall should may might i you we they it its this that these those of for to in on at by with from as and or not no
  what which who whom how when where why much many long there here have has had get got any some please tell me my your about if so just really one ones thing item product hi hello hey than then into out up`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

const RUN = /\p{Script=Han}+|[a-z°][a-z°'+]*|\d+(?:\.\d+)?/gu;

/**
 * The search terms of a text: Chinese words and character pairs, English stems, numbers and units. A term
 * may appear more than once.
 */
export function terms(text: string): string[] {
  const found: string[] = [];
  for (const [run] of normalise(text).matchAll(RUN)) {
    const unit = UNITS.get(run);
    if (unit !== undefined) found.push(unit);
    else if (/^\d/.test(run)) found.push(String(Number(run)));
    else if (/^[a-z°]/.test(run)) {
      if (!STOP_WORDS.has(run)) found.push(stem(run));
    } else found.push(...chineseTerms(run));
  }
  return found;
}

/** The words of a text that mean something by themselves, each once: what a match has to account for. */
export const contentWords = remembered((text: string): readonly string[] => {
  const found = new Set<string>();
  for (const [run] of normalise(text).matchAll(RUN)) {
    if (/^\p{Script=Han}/u.test(run)) {
      for (const word of segment(run)) if (word.length > 1 && !STOP_WORDS.has(word)) found.add(word);
    } else if (!STOP_WORDS.has(run) && (run.length > 1 || /^\d/.test(run))) {
      found.add(UNITS.get(run) ?? stem(run));
    }
  }
  return [...found];
});

function chineseTerms(run: string): readonly string[] {
  const words = segment(run).flatMap((word) => {
    const unit = UNITS.get(word);
    return unit !== undefined ? [unit] : STOP_WORDS.has(word) ? [] : [word];
  });
  return [...new Set([...words, ...pairs(run).filter((pair) => !STOP_WORDS.has(pair))])];
}

/** English endings off: batteries → battery, colours → colour, heating → heat. */
function stem(word: string): string {
  const bare = word.replace(/'s?$/, '');
  if (bare.length > 4 && bare.endsWith('ies')) return `${bare.slice(0, -3)}y`;
  if (bare.length > 5 && bare.endsWith('ing')) return bare.slice(0, -3);
  if (bare.length > 4 && bare.endsWith('ed')) return bare.slice(0, -2);
  if (bare.length > 4 && /(s|x|ch|sh)es$/.test(bare)) return bare.slice(0, -2);
  if (bare.length > 3 && bare.endsWith('s') && !bare.endsWith('ss')) return bare.slice(0, -1);
  return bare.replace(/our$/, 'or');
}
