import type { Product } from '../../model/knowledge.ts';
import { plainText } from './plain-text.ts';
import { fullSyllable, syllable } from './syllables.ts';

/** One way a product may be called. */
export interface ProductName {
  readonly product: string;
  /** Folded, without separators for Chinese names. */
  readonly text: string;
  readonly isChinese: boolean;
  /** A name or alias of the file; otherwise a part of one that no other product has. */
  readonly isGiven: boolean;
  /** Fuzzy syllables, for what was typed by sound. */
  readonly sound: readonly string[];
  /** The whole pinyin and its initials, for names of ideographs only. */
  readonly typed: string | undefined;
  readonly initials: string | undefined;
}

const CHINESE = /[\u4e00-\u9fff]/;
/** Parts of names that say nothing of the thing. */
const HOLLOW = new Set(
  '食品 服饰 服装 家电 小家电 美妆 护肤 母婴 数码 家居 户外 宠物 个护 日用 日用品 生鲜 厨具 运动 箱包 零食 饮料 配件 food drinks clothing apparel beauty home kitchen garden outdoor outdoors electronics appliances pets pet toys baby health sports travel luggage accessories footwear skincare grocery snacks red blue green black white pink grey gray brown navy gold silver purple yellow orange run running small big rain water sun day night 官方 正品 新款 家用 套装 礼盒 直播 专享 多功能 便携 男女 旗舰 旗舰店 同款 经典 升级 升级版 限量 特级 精选 优选 手工 纯手工 天然 健康 新鲜 送礼 自用 mini pro plus max new the and for with set pack box gift series edition classic original premium'.split(
    ' ',
  ),
);

/** All names of all products, given ones first, longer ones first. */
export function productNames(products: readonly Product[]): readonly ProductName[] {
  const given = products.flatMap((product) =>
    [product.name, ...(product.aliases ?? [])].map((name) => named(product.id, name, true)),
  );
  const owners = new Map<string, Set<string>>();
  const parts: [product: string, part: string][] = [];
  for (const product of products) {
    const all = [product.name, ...(product.aliases ?? []), ...(product.category ? [product.category] : [])];
    for (const part of new Set(all.flatMap(partsOf))) {
      parts.push([product.id, part]);
      owners.set(part, (owners.get(part) ?? new Set()).add(product.id));
    }
  }
  const taken = new Set(given.map((name) => name.text));
  const derived = parts
    .filter(([, part]) => owners.get(part)?.size === 1 && !taken.has(part) && !HOLLOW.has(part))
    .map(([product, part]) => named(product, part, false));
  return [...given, ...derived]
    .filter((name) => name.text.length >= 2 || (name.isGiven && name.isChinese))
    .sort((a, b) => Number(b.isGiven) - Number(a.isGiven) || b.text.length - a.text.length);
}

/** The words of a name, and the ends of its Chinese words: the head noun stands last. */
function partsOf(name: string): readonly string[] {
  const words = plainText(name).plain.split(/[^\p{L}\p{N}]+/u);
  return words.flatMap((word) => {
    const runs = word.match(/[\u4e00-\u9fff]+|[a-z0-9]+/g) ?? [];
    return runs.flatMap((run) => {
      if (!CHINESE.test(run)) {
        const isModel = run.length >= 2 && /\d/.test(run) && /[a-z]/.test(run);
        const isUnit = /^\d+(?:g|kg|ml|l|cm|mm|w|v|pcs)$/.test(run);
        return !isUnit && (isModel || (run.length >= 3 && !/^\d+$/.test(run))) ? [run] : [];
      }
      const ends = [2, 3, 4].filter((length) => length < run.length).map((length) => run.slice(-length));
      return run.length >= 2 ? [run, ...ends] : [];
    });
  });
}

function named(product: string, name: string, isGiven: boolean): ProductName {
  const { plain, tight } = plainText(name);
  const isChinese = CHINESE.test(plain);
  const text = isChinese ? tight : plain;
  const isPure = /^[\u4e00-\u9fff]+$/.test(text);
  const full = isPure ? [...text].map(fullSyllable) : undefined;
  return {
    product,
    text,
    isChinese,
    isGiven,
    sound: [...text].map(syllable),
    typed: full?.join(''),
    initials: full !== undefined && full.length >= 3 ? full.map((sound) => sound[0]).join('') : undefined,
  };
}
