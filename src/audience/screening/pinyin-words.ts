import { fullSyllable } from './syllables.ts';

/** What buyers ask with, and about; typed by sound where a keyboard has no Chinese. */
const WORDS =
  '多少钱 多少 多钱 几块 几米 怎么卖 怎么 怎样 什么 什么时候 为什么 哪里 哪个 几天 几个 几号 有没有 有货 现货 还有 能不能 可以 可不可以 是不是 包邮 邮费 运费 快递 发货 到货 价格 便宜 优惠 打折 活动 链接 尺码 尺寸 颜色 材质 成分 质量 保质期 产地 正品 真的 退货 退款 换货 保修 客服 主播 你好 请问 介绍 一下 好用 好吃 敏感肌 孕妇 小孩 老人 可以用 能用 能吃 库存 下单 购买 赠品'.split(
    ' ',
  );
const PARTICLES = new Map([
  ['ma', '吗'],
  ['ne', '呢'],
  ['zhege', '这个'],
  ['nage', '那个'],
  ['zhe', '这'],
  ['you', '有'],
  ['mai', '买'],
  ['neng', '能'],
  ['yong', '用'],
  ['hao', '好'],
  ['bu', '不'],
  ['ji', '几'],
]);
/** Words that nobody types by chance: without one of them the letters are some other language. */
const TELLING =
  /多少|多钱|怎么|什么|哪里|哪个|有没有|有货|包邮|邮费|运费|发货|能不能|可以|价格|便宜|链接|退货|几米|几天|吗$/;

let written: ReadonlyMap<string, string> | undefined;

/**
 * Pinyin of questions as the words it stands for: `duoshaoqian`, `zen me mai`, `baoyou ma`. What is no such
 * word stays as typed, since it may be a product's name. Other texts come back as they are.
 * @param plain lower case, no ideographs looked for in others
 */
export function fromPinyin(plain: string): string {
  if (!/^[a-z0-9 ,.?!~]{4,60}$/.test(plain)) return plain;
  written ??= new Map([
    ...WORDS.map((word): [string, string] => [[...word].map(fullSyllable).join(''), word]),
    ...PARTICLES,
  ]);
  const words = plain.split(' ');
  const said: string[] = [];
  for (let from = 0; from < words.length; ) {
    // A word may be typed in one piece or a syllable at a time.
    const length = [4, 3, 2, 1].find((count) => {
      return from + count <= words.length && split(words.slice(from, from + count).join('')) !== undefined;
    });
    const joined = words.slice(from, from + (length ?? 1)).join('');
    said.push(split(joined) ?? joined);
    from += length ?? 1;
  }
  const read = said.join(' ');
  return TELLING.test(read) ? read : plain;
}

/** `youfeiduoshao` as the words it is made of; undefined where letters are left over. */
function split(letters: string): string | undefined {
  const marks = /[,.?!~]*$/.exec(letters)?.[0] ?? '';
  let rest = letters.slice(0, letters.length - marks.length);
  let said = '';
  while (rest.length > 0) {
    const length = [18, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2].find((count) =>
      written?.has(rest.slice(0, count)),
    );
    if (length === undefined) return undefined;
    said += written?.get(rest.slice(0, length)) ?? '';
    rest = rest.slice(length);
  }
  return said === '' ? undefined : said + marks;
}
