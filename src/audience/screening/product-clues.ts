import type { Product } from '../../model/knowledge.ts';
import { conceptOf } from './concepts/concepts.ts';
import { KINDS } from './kinds.ts';
import { plainText } from './plain-text.ts';

/** A product that is not named, but that only its question can be about. */
export interface ProductClue {
  readonly product: string;
  /** Whether it outweighs that another one is on air. */
  readonly isStrong: boolean;
}

/** A gram of the product's own words. */
const WORD = 1;
/** Of what its facts say at length. */
const SAID = 0.6;
/** A single character of its name. */
const CHARACTER = 0.5;
const KIND = 1.2;
const ENOUGH = 1;
const MARGIN = 0.4;
const STRONG = 2;

/** Characters of no thing: a pair that holds one tells nothing. */
const HOLLOW =
  /[的了吗呢吧啊是不没有能会可以和与及或等需请勿在上下中这那哪什么怎几多少个一二三四五六七八九十两半每次您你我他它们就都也还再很太最更大小长高低好用给让把被到从对为按后前内外日月年天号时分元]/;
/** Labels that anything may bear. */
const GENERAL = new Set(
  '方式 方法 产品 适合 人群 颜色 尺寸 尺码 重量 材质 包装 清单 功能 类型 规格 日期 保存 价格 性能 等级 标准 建议 说明 包含 支持 质量 品质 数量 名称 型号 品牌 产地 容量 温度 保修 质保 售后 退货 换货 发货 快递 包邮 优惠 库存 链接 主播 客服 商品 宝贝 直播 下单 付款 免费 身高 体重 味道 口味 成分 配料 冷藏 冷冻 常温 洗涤 机洗 手洗 水洗 安全 检测 报告 证书 认证 孩子 宝宝 老人 男女 朋友 效果 收到 拆封 开封 问题 情况 质检 无理 理由 支付 加热 电池 充电 自带 同款 后备 备箱 里面 外面 机身 插头 遥控 开关 表面 底部'.split(
    ' ',
  ),
);
/** Characters of many names and of many words besides. */
const COMMON =
  /[宝机器品包装盒袋瓶套件片条支手电动自家用水生新天山云小大野净声速秒王金银花果人儿男女童老宽短轻快防空气流光明星白黑红蓝绿色子里安全米面味行好真衣服活力美心道风海南北东西意造物匠集馆店]/g;
const LATIN = /(?<![a-z0-9])[a-z][a-z0-9]{1,11}(?![a-z0-9])/g;
const LATIN_GENERAL = new Set(
  'the and for with this that you your are can not has have does what how when where which size colour color price cm mm kg ml app usb ok min max pcs from made our one two per day days hour hours use used very get out any all free it is in on to of do my me an at be or if so up no we they will long much many big heavy warranty return returns delivery shipping ship weight material'.split(
    ' ',
  ),
);

/** Finds what an elliptic question is about, by what only one product of the catalogue has. */
export class ProductClues {
  readonly #words = new Map<string, { readonly product: string | null; readonly weight: number }>();
  readonly #byConcept = new Map<string, Set<string>>();
  readonly #kinds: readonly { readonly says: RegExp; readonly product: string }[];

  constructor(products: readonly Product[]) {
    for (const product of products) {
      const names = [product.name, ...(product.aliases ?? []), product.category ?? ''].map(folded);
      const facts = Object.values(product.facts ?? {});
      const labels = facts.map((fact) => folded(fact.label ?? ''));
      const values = facts.map((fact) => folded([fact.value].flat().join(' ')));
      const said = [
        ...values,
        ...(product.faq ?? []).map((faq) => folded(faq.q)),
        ...(product.ingredients ?? []).map((one) => folded(String(one))),
        ...[product.after_sales?.warranty ?? ''].map(folded),
      ];
      for (const text of [...names, ...labels])
        for (const word of wordsOf(text)) this.#own(word, product.id, WORD);
      for (const text of said) {
        for (const word of wordsOf(text)) if (!/^[a-z]{1,5}$/.test(word)) this.#own(word, product.id, SAID);
      }
      for (const name of names.slice(0, -1)) {
        for (const character of name.replace(COMMON, '').match(/[\u4e00-\u9fff]/g) ?? [])
          this.#own(character, product.id, CHARACTER);
      }
      for (const [index, label] of labels.entries()) {
        const concept = conceptOf(label) ?? conceptOf(values[index] ?? '');
        if (concept !== undefined) this.#holds(concept, product.id);
      }
      for (const { q } of product.faq ?? []) {
        const concept = conceptOf(folded(q));
        if (concept !== undefined) this.#holds(concept, product.id);
      }
    }
    this.#kinds = KINDS.flatMap(({ is, says }) => {
      const [only, ...others] = products.filter(({ name, aliases = [] }) =>
        [name, ...aliases].some((one) => is.test(folded(one))),
      );
      return only === undefined || others.length > 0 ? [] : [{ says, product: only.id }];
    });
  }

  /**
   * @param plain folded text that names no product
   * @param concept what it asks for, where that is of goods
   */
  find(plain: string, concept: string | undefined): ProductClue | undefined {
    const scores = new Map<string, number>();
    const add = (product: string, weight: number) => scores.set(product, (scores.get(product) ?? 0) + weight);
    for (const word of new Set([...wordsOf(plain), ...(plain.match(/[\u4e00-\u9fff]/g) ?? [])])) {
      const known = this.#words.get(word);
      if (known !== undefined && known.product !== null) add(known.product, known.weight);
    }
    const kinds = new Set<string>();
    for (const { says, product } of this.#kinds) {
      if (!says.test(plain)) continue;
      kinds.add(product);
      add(product, KIND);
    }
    const holders = concept === undefined ? undefined : this.#byConcept.get(concept);
    if (holders !== undefined && holders.size <= 2)
      for (const holder of holders) add(holder, WORD / holders.size);
    const [best, second] = [...scores].sort((a, b) => b[1] - a[1]);
    if (best === undefined || best[1] < ENOUGH || best[1] - (second?.[1] ?? 0) < MARGIN) return undefined;
    return { product: best[0], isStrong: best[1] >= STRONG && second === undefined && kinds.has(best[0]) };
  }

  #own(word: string, product: string, weight: number): void {
    const known = this.#words.get(word);
    if (known === undefined) this.#words.set(word, { product, weight });
    else if (known.product !== product) this.#words.set(word, { product: null, weight });
    else if (known.weight < weight) this.#words.set(word, { product, weight });
  }

  #holds(concept: string, product: string): void {
    const holders = this.#byConcept.get(concept) ?? new Set();
    this.#byConcept.set(concept, holders.add(product));
  }
}

function folded(text: string): string {
  return plainText(text).plain;
}

/** Pairs of ideographs and Latin words that name a thing. */
function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  for (let index = 0; index + 1 < text.length; index++) {
    const pair = text.slice(index, index + 2);
    if (/^[\u4e00-\u9fff]{2}$/.test(pair) && !HOLLOW.test(pair) && !GENERAL.has(pair)) words.push(pair);
  }
  for (const word of text.match(LATIN) ?? []) if (!LATIN_GENERAL.has(word)) words.push(word);
  return words;
}
