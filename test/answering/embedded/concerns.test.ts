import { describe, expect, it } from 'vitest';
import { textOf } from '../an-answering.ts';
import { aShopOf, NOT_HELD } from './a-shop-of.ts';

const chinese = aShopOf('round5-zh', 'zh-CN');
const american = aShopOf('round5-en', 'en-US');

describe('a question in the words of life', () => {
  it.each([
    ['看得到里面炸成啥样不', 'air-fryer-k5', '可视窗'],
    ['晚上用会不会吵到孩子', 'air-fryer-k5', '58dB'],
    ['我家插座离台面一米二 够不够', 'air-fryer-k5', '0.9'],
    ['宿舍限1000w能用吗', 'air-fryer-k5', '1500W'],
    ['那个篮子能丢洗碗机不', 'air-fryer-k5', '可进洗碗机'],
    ['带壳子吸不吸得住', 'powerbank-m10', '要磁吸壳'],
    ['真能放出一万毫安吗', 'powerbank-m10', '6000mAh'],
    ['脏了能泡水洗吗', 'magtiles-88', '不要泡水'],
    ['一次挤多大', 'cleanser-a', '黄豆大小'],
    ['烂了几个怎么赔', 'mango-5j', '坏几个按重量赔几个'],
  ])('%s (%s) is told by 「%s」', async (text, product, words) => {
    expect(textOf(await chinese.ask({ text, product }))).toContain(words);
  });

  it.each([
    ['can i chuck it in the washing machine', 'rain-jacket', 'machine wash cold'],
    ['zip went on my last one, what happens if this does', 'rain-jacket', '2 years on seams'],
    ['is it plastic on the inside', 'kettle-g1', '304 stainless'],
    ['will it keep me awake', 'oolong-tin', '35 mg'],
    ['how do i defrost it', 'salmon-box', 'thaw overnight'],
    ['lost a piece can i get another', 'marble-run', 'replaced free'],
    ['can i use it in europe', 'charger-65', '100-240'],
  ])('%s (%s) is told by "%s"', async (text, product, words) => {
    expect(textOf(await american.ask({ text, product }))).toContain(words);
  });

  it.each([
    ['送收纳袋吗', 'air-fryer-k5'],
    ['能连蓝牙app不', 'air-fryer-k5'],
    ['支持pd协议吗', 'powerbank-m10'],
    ['里布是什么料子的', 'linen-shirt'],
    ['蛋白质含量多少', 'mango-5j'],
  ])('%s (%s) is not answered by what only looks near', async (text, product) => {
    expect(textOf(await chinese.ask({ text, product }))).toMatch(NOT_HELD);
  });
});

describe('a price', () => {
  const live = async (product: string) =>
    Number(/直播价是(\d+(\.\d+)?)元/.exec(textOf(await chinese.ask({ text: '多少钱', product })))?.[1]);

  it('of several is their sum, within the limit', async () => {
    const price = await live('linen-shirt');
    expect(textOf(await chinese.ask({ text: '拍两件一共多少钱', product: 'linen-shirt' }))).toContain(
      `2件一共${Math.round(price * 200) / 100}元`,
    );
  });

  it('of more than one order may hold is not summed', async () => {
    const text = textOf(await chinese.ask({ text: '买九十件总共多少钱', product: 'linen-shirt' }));
    expect(text).toContain('一单拍不了这么多');
    expect(text).not.toContain('一共');
  });

  it.each([
    ['炸篮单买多少钱', 'air-fryer-k5'],
    ['换一套滤网多少钱', 'air-fryer-k5'],
    ['有8升的吗多少钱', 'air-fryer-k5'],
  ])('of another thing (%s) is not the product’s', async (text, product) => {
    expect(textOf(await chinese.ask({ text, product }))).toMatch(NOT_HELD);
  });

  it('of a spare is not the product’s in English either', async () => {
    expect(textOf(await american.ask({ text: 'replacement lid price', product: 'kettle-g1' }))).toMatch(
      NOT_HELD,
    );
  });
});

describe('asides mean the host and not the goods', () => {
  it.each([
    ['我女朋友100斤穿哪个码', 'linen-shirt', '尺码建议'],
    ['这天气能穿吗 会不会透', 'linen-shirt', '本白色薄一点'],
  ])('%s is a question on the product', async (text, product, words) => {
    expect(textOf(await chinese.ask({ text, product }))).toContain(words);
  });
});
