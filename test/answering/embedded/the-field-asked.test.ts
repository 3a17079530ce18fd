import { describe, expect, it } from 'vitest';
import { REFERRALS } from '../../../src/knowledge/fixed-words.ts';
import { textOf } from '../an-answering.ts';
import { aShopOf, NOT_HELD } from './a-shop-of.ts';

const chinese = aShopOf('round5-zh', 'zh-CN');
const american = aShopOf('round5-en', 'en-US');

describe('an answer is of the field that was asked, or says that none is held', () => {
  it.each([
    ['能熨吗', 'linen-shirt', '中温熨烫'],
    ['西藏发不发', 'mango-5j', '新疆西藏不发'],
    ['甘肃要加运费吗', 'mango-5j', '每单加收 15 元'],
    ['补片的邮费谁出', 'magtiles-88', '邮费店铺出'],
    ['缺货的那个绿啥时候补', 'bedding-60s', '9 月 28 日补'],
    ['什么时候到货', 'powerbank-m10', '9 月 18 日到货'],
    ['那茶多少钱呢', 'mango-5j', '白牡丹茶饼 2022的直播价是158元'],
    ['可以边充边玩吗', 'powerbank-m10', '边给它充边给手机充'],
  ])('%s (%s) is told by 「%s」', async (text, product, words) => {
    expect(textOf(await chinese.ask({ text, product }))).toContain(words);
  });

  it.each([
    ['能烘干不', 'bedding-60s'],
    ['有没有预约功能', 'air-fryer-k5'],
    ['有机认证有没有', 'mango-5j'],
    ['含不含咖啡因', 'white-tea'],
    ['吸力大不大', 'magtiles-88'],
    ['敏感肌测试做过没', 'cleanser-a'],
  ])('%s (%s) is not answered by a neighbouring fact', async (text, product) => {
    const sentences = await chinese.ask({ text, product });
    expect(textOf(sentences)).toMatch(NOT_HELD);
    expect(sentences.every(({ via }) => via === 'fallback')).toBe(true);
  });

  it.each([
    ['how many pokets', 'rain-jacket', 'is 3'],
    ['any smalls left', 'rain-jacket', 'size S back on October 15'],
    ['any king size left in clay', 'linen-sheets', 'October 22'],
    ['does it come with a bag', 'marble-run', 'cotton drawstring bag'],
    ['u ship to hawaii', 'salmon-box', 'no delivery to Hawaii'],
    ['farmed or wild', 'salmon-box', 'wild caught'],
    ['how long does it keep warm', 'kettle-g1', '60'],
  ])('%s (%s) is told by "%s"', async (text, product, words) => {
    expect(textOf(await american.ask({ text, product }))).toContain(words);
  });

  it('compares live prices, and no earlier one, where the cheaper of two is asked for', async () => {
    const said = textOf(await american.ask('which is cheaper the kettle or the marble run'));
    expect(said).toContain('$64');
    expect(said).toContain('$46');
    expect(said).not.toMatch(/\$85|\$60/);
  });

  it('tells the terms of both products that are named', async () => {
    const said = textOf(await chinese.ask('衬衫跟四件套退货天数一样吗'));
    expect(said).toContain('支持7天无理由退货');
    expect(said).toContain('支持30天无理由退货');
  });

  it.each([
    ['吃头孢能喝吗', 'white-tea', REFERRALS.person.zh],
    ['孩子吞了磁铁肚子疼怎么办', 'magtiles-88', REFERRALS.person.zh],
    ['离婚房子归谁', 'linen-shirt', REFERRALS.legal.zh],
  ])('%s is turned aside', async (text, product, referral) => {
    expect(textOf(await chinese.ask({ text, product }))).toBe(referral);
  });
});
