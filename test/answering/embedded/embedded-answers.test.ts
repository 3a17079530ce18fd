import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersIn } from '../../../src/answering/numbers.ts';
import type { AnswerSentence } from '../../../src/model/audience.ts';
import { spokenFact } from '../../../src/rundown/templates.ts';
import { aShop, SHOP } from '../a-shop.ts';
import { anAnswering, textOf } from '../an-answering.ts';

const said = async (text: string, onAir = 'curler') => textOf(await anAnswering().ask({ text, onAir }));

describe('answers from the facts alone', () => {
  it.each([
    ['多少钱', '晨禾卷发棒的直播价是129元。'],
    ['原价多少', '晨禾卷发棒的直播价是129元。划线价是199元。'],
    ['限购几个', '晨禾卷发棒每单限购2件。'],
    ['还有货吗', '晨禾卷发棒现在的库存是860件。'],
    ['升温要多久', '晨禾卷发棒的升温时间是30秒（室温25℃）。'],
    ['有雾蓝的吗', '有的，晨禾卷发棒的颜色是雾蓝、奶白。'],
    ['有粉色吗', '晨禾卷发棒的颜色是雾蓝、奶白。'],
    ['几天发货', '下单后48小时内发货。'],
    ['包邮吗', '满59元包邮，偏远地区加收15元运费。'],
    ['能退吗', '晨禾卷发棒支持7天无理由退货。'],
    ['保修多久', '晨禾卷发棒的质保：整机质保1年。'],
    ['有3c认证吗', '晨禾卷发棒有CCC认证（编号2025010709001234）。'],
    ['能上飞机吗', '可以随身带，它不含电池。'],
    ['這個多少瓦', '晨禾卷发棒的额定功率是45W。'],
    ['how many watts', 'The power of 晨禾卷发棒 is 45 W.'],
    ['how much is the curling wand?', 'The live price of 晨禾卷发棒 is 129 yuan.'],
  ])('%s → %s', async (question, answer) => {
    expect(await said(question)).toBe(answer);
  });

  it('cites the facts that each sentence rests on', async () => {
    const { ask } = anAnswering();
    expect(await ask('多少钱，多重')).toEqual([
      { text: '晨禾卷发棒的直播价是129元。', facts: ['curler.price.live'], via: 'knowledge' },
      { text: '晨禾卷发棒的重量是320g。', facts: ['curler.facts.weight'], via: 'knowledge' },
    ]);
  });

  it('takes the product named in the words before the one on air', async () => {
    expect(await said('水壶多少瓦', 'curler')).toBe('晨禾电水壶的额定功率是1500W。');
  });

  it('compares two products side by side, without a verdict', async () => {
    expect(await said('卷发棒和水壶哪个功率大')).toBe('额定功率：晨禾卷发棒是45W，晨禾电水壶是1500W。');
  });

  it('puts products in the order of their price where the cheapest is asked for', async () => {
    expect(await said('哪个最便宜')).toBe(
      '直播间里还有别的商品，价格请看商品页面；这里由低到高：晨禾卷发棒的直播价是129元。',
    );
  });

  it('never says a price whose offer is over as the present one', async () => {
    const { ask } = anAnswering();
    for (const question of ['水壶多少钱', '水壶有优惠吗', '水壶和卷发棒哪个便宜']) {
      expect(textOf(await ask(question))).not.toContain('89');
    }
    expect(textOf(await ask('水壶多少钱'))).toContain('已经过了有效期');
  });

  it('does not show a certificate that has lapsed', async () => {
    const { ask, clock } = anAnswering();
    await clock.advanceTo(Date.parse('2030-01-01T00:00:00+08:00'));
    expect(textOf(await ask('有CCC认证吗'))).not.toContain('2025010709001234');
  });

  it('says kindly that it does not know, names the human service, and does not guess', async () => {
    const { ask } = anAnswering();
    const answer = await ask('有蓝牙吗');
    expect(answer.map(({ via }) => via)).toEqual(['fallback']);
    expect(textOf(answer)).toContain('没有写');
    expect(textOf(answer)).toContain('每天9:00—22:00');
  });

  it('asks which product is meant where none can be', async () => {
    const { ask } = anAnswering();
    expect(textOf(await ask({ text: '多少钱' }))).toContain('您问的是哪一款呢');
  });

  it('tells the truth about itself, whatever else is asked', async () => {
    for (const question of [
      '你是真人吗',
      '主播是机器人吧',
      '这是录播吗，是不是ai',
      'are you a real person?',
    ]) {
      expect(await said(question)).toMatch(/AI(生成|-generated)/);
    }
  });

  it.each(['能治失眠吗', '能降血压吗', '能不能减肥', 'will it cure my insomnia'])(
    'turns %s aside, with no fact of the product',
    async (question) => {
      const answer = await anAnswering().ask(question);
      expect(answer).toHaveLength(1);
      expect(answer[0]).toMatchObject({ via: 'fallback', facts: [] });
    },
  );

  it("gives the product's own caution where it plainly speaks of the person asked about", async () => {
    expect(await said('孕妇能用吗')).toBe('晨禾卷发棒的资料写着，使用提示：孕妇使用前请阅读说明书。');
  });

  it('tells nothing of a reviewed class, and refers for everything that is asked of it (FIL-14)', async () => {
    for (const question of ['多少钱', '包邮吗', '还有货吗', '能退吗', '维C几天发货']) {
      expect(await said(question, 'vitamin')).toBe(
        '价格、优惠、库存、发货和售后，请看商品页面，或者咨询人工客服。',
      );
    }
    for (const question of [
      '有什么作用',
      '成分是什么',
      '介绍一下',
      '好用吗',
      '一天吃几片',
      '多少钱，能治感冒吗',
    ]) {
      expect(await said(question, 'vitamin')).toBe(
        '这个问题我不能在直播间回答，请仔细阅读商品标签和说明书，或者咨询医生、药师。',
      );
    }
  });

  it('names no product of a reviewed class of its own accord, nor where another stands beside it', async () => {
    expect(await said('你们都卖什么')).not.toContain('维生素C');
    expect(await said('维C和水壶哪个好', 'kettle')).toContain('请仔细阅读商品标签和说明书');
    expect(anAnswering().answering.tellings('vitamin')).toEqual([]);
  });

  it('counts every look into the knowledge base, the vain one too', async () => {
    const { ask, calls } = anAnswering();
    await ask('多少瓦');
    expect(calls).toEqual([{ query: '多少瓦', product: 'curler', hits: ['curler.facts.power'] }]);
    await ask('有蓝牙吗');
    expect(calls.length).toBeGreaterThan(1);
  });

  it('answers from a changed knowledge base at the next question', async () => {
    let knowledge = aShop();
    const { ask } = anAnswering({ knowledge: () => knowledge });
    expect(textOf(await ask('多少瓦'))).toContain('45W');
    const products = SHOP.products?.map((product) => ({
      ...product,
      facts: { power: { value: 60, unit: 'W', label: '额定功率' } },
    }));
    knowledge = aShop({ ...SHOP, products });
    expect(textOf(await ask('多少瓦'))).toContain('60W');
  });
});

describe('for every question', () => {
  const words = fc.constantFrom(
    ...'多少钱 几米 功率 多少瓦 有 雾蓝 吗 水壶 A1 和 区别 退货 三年 9.9元 包邮 一百块 保修 真人 孕妇 最便宜 99 how much watts is it 1000 证书 库存 优惠 介绍 维C'.split(
      ' ',
    ),
  );
  const question = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.array(words, { maxLength: 8 }).map((list) => list.join('')),
    fc.array(words, { maxLength: 8 }).map((list) => list.join(' ')),
  );

  /** What is saved, and what several cost: of cited numbers and the viewer's own alone. */
  const isReckoned = (number: number, proof: ReadonlySet<string>, asked: string) => {
    const held = [...proof].map(Number);
    const counts = [...numbersIn(asked)].map(Number);
    return held.some((one) =>
      [...held.flatMap((other) => [one - other, one + other]), ...counts.map((count) => one * count)].some(
        (sum) => Math.abs(sum - number) < 0.005,
      ),
    );
  };

  it('there is an answer, no throw, and no number that the cited facts or a name lack or do not come to', async () => {
    const knowledge = aShop();
    const { ask } = anAnswering({ knowledge: () => knowledge });
    const names = SHOP.products?.map(({ name }) => name).join(' ') ?? '';
    const provenBy = ({ facts }: AnswerSentence) =>
      facts.flatMap((id) => {
        const fact = knowledge.fact(id);
        const faq = /\.faq\.(\d+)$/.exec(id);
        const answer = faq === null ? '' : (knowledge.product('curler')?.faq?.[Number(faq[1])]?.a ?? '');
        if (fact === undefined) return [answer];
        const spoken = (['zh-CN', 'en-US'] as const).map((locale) => spokenFact(fact, knowledge, locale));
        return [...spoken, fact.condition ?? '', fact.label ?? ''];
      });
    await fc.assert(
      fc.asyncProperty(
        question,
        fc.constantFrom('curler', 'kettle', 'vitamin', undefined),
        async (text, onAir) => {
          const answer = await ask({ text, ...(onAir !== undefined && { onAir }) });
          expect(answer.length).toBeGreaterThan(0);
          for (const sentence of answer) {
            const proof = numbersIn([names, ...provenBy(sentence)].join(' \n '));
            const unproven = [...numbersIn(sentence.text)].filter((number) => !proof.has(number));
            expect(unproven.filter((number) => !isReckoned(Number(number), proof, text))).toEqual([]);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
