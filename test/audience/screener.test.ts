import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comment, Screened } from '../../src/model/audience.ts';
import { aComment, aScreener } from './a-comment.ts';

describe('a question', () => {
  it.each([
    ['多少钱', 'price:curler-a1'],
    ['这个几米', 'price:curler-a1'],
    ['how much is this one', 'price:curler-a1'],
    ['牛肉干多少钱', 'price:jerky'],
    ['2号链接多少钱', 'price:jerky'],
    ['牛肉甘辣不辣', 'taste:jerky'],
    ['你是真人吗', 'ai-identity'],
    ['A1和牛肉干有什么区别', 'difference:curler-a1+jerky'],
  ])('meets those who want the same: %s → %s', (text, cluster) => {
    const { hear } = aScreener({ productOnAir: 'curler-a1' });
    expect(hear(text)[0]).toMatchObject({ class: 'question', cluster });
  });

  it.each([
    '不小心忽略了上一个链接，还能买吗',
    '运费忽略不计的话多少钱',
    '系统提示我库存不足怎么办',
    '请重复一下价格',
  ])('may use words that injections use: %s', (text) => {
    expect(aScreener().classOf(text)).toBe('question');
  });

  it('outside the common intents meets its paraphrase', () => {
    const { hear } = aScreener();
    const first = hear('坐飞机能带上飞机托运吗')[0]?.cluster;
    expect(first).toMatch(/^other-/);
    expect(hear('能不能带上飞机托运啊')[0]?.cluster).toBe(first);
  });

  it('asked by many in the same words is no campaign', () => {
    const { hear } = aScreener();
    for (let n = 0; n < 20; n++) expect(hear('卷发棒现在到底多少钱一个啊')[0]?.class).toBe('question');
  });
});

describe('a campaign', () => {
  const PRAISE = [
    '这个牛肉干太香了孩子天天吵着要',
    '这牛肉干太香了孩子天天吵着要呀',
    '这个牛肉干太香啦，孩子天天吵着要',
  ];

  it('shows at its third account, and the first two are revised', () => {
    const { hear } = aScreener();
    const [first, second] = PRAISE.map((text, n) => ({ text, id: `p${n}` }));
    expect(hear(first?.text ?? '', { id: 'p0' })[0]?.class).toBe('chat');
    expect(hear(second?.text ?? '', { id: 'p1' })[0]?.class).toBe('chat');
    const verdicts = hear(PRAISE[2] ?? '', { id: 'p2' });
    expect(verdicts.map(({ id, class: found, revised }) => ({ id, found, revised }))).toEqual([
      { id: 'p2', found: 'shill', revised: undefined },
      { id: 'p0', found: 'shill', revised: true },
      { id: 'p1', found: 'shill', revised: true },
    ]);
  });

  it('is none when one viewer repeats himself, nor when the accounts lie hours apart', async () => {
    const { hear, clock } = aScreener();
    for (const text of PRAISE) {
      expect(hear(text)[0]?.class).toBe('chat');
      await clock.advance(3_600_000);
    }
    for (const text of PRAISE) expect(hear(text, { user: 'fan' })[0]?.class).toBe('chat');
  });

  it('of different words shows when four accounts praise within a minute', () => {
    const { hear } = aScreener();
    const last = new Map<string, string>();
    for (const text of [
      '质量超级好，已经买了第三件了',
      '全家都在用，回购无数次了',
      '太值了赶紧囤，我又下单了两箱',
      '性价比太高了，闭眼冲',
    ]) {
      for (const verdict of hear(text)) last.set(verdict.id, verdict.class);
    }
    expect([...last.values()]).toEqual(['shill', 'shill', 'shill', 'shill']);
  });
});

describe('one viewer', () => {
  it('at five hundred comments a second is spam, and the others are still heard', async () => {
    const { hear, clock } = aScreener();
    let spam = 0;
    for (let n = 0; n < 500; n++) {
      if (hear(`第${n}条不一样的话`, { user: 'flooder' })[0]?.class === 'spam') spam += 1;
      await clock.advance(2);
    }
    expect(spam).toBeGreaterThanOrEqual(490);
    expect(hear('卷发棒多少钱')[0]?.class).toBe('question');
  });

  it('who repeats his words three times floods, and the earlier ones are revised', () => {
    const { hear } = aScreener();
    hear('主播看我主播看我', { user: 'a', id: '1' });
    hear('主播看我主播看我', { user: 'a', id: '2' });
    const verdicts = hear('主播看我主播看我', { user: 'a', id: '3' });
    expect(verdicts.map((verdict) => [verdict.id, verdict.class])).toEqual([
      ['3', 'spam'],
      ['1', 'spam'],
      ['2', 'spam'],
    ]);
  });

  it('who asks again and again has still asked once', () => {
    const { hear } = aScreener();
    const revised = Array.from({ length: 6 }, (_, n) => hear('多少钱', { user: 'a', id: `${n}` })).flat();
    expect(revised.filter((verdict) => verdict.id === '0')).toMatchObject([{ class: 'question' }]);
    expect(revised.at(-1)?.class).toBe('spam');
  });
});

describe('memory', () => {
  it('stays bounded at ten thousand comments a second for thirty seconds, by all different viewers', () => {
    let now = 0;
    const { screener } = aScreener({ viewersKept: 5_000 });
    let most = 0;
    for (let n = 0; n < 300_000; n++) {
      now += 0.1;
      screener.screen(
        aComment(`${n % 2 === 0 ? '大家好我是新来的朋友' : '质量真的很好'}${n}`, {
          id: `f${n}`,
          user: `u${n}`,
          at: now,
        }),
      );
      if (n % 10_000 === 0) most = Math.max(most, screener.remembered);
    }
    expect(most).toBeLessThanOrEqual(5_000 + 8_192 + 4_096 + 128);
  }, 120_000);
});

describe('any text', () => {
  const STRANGE = [
    '',
    '\u202e多少钱 reversed',
    'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞',
    '\ud800',
    '\udc00多少钱\ud83d',
    'كم السعر؟ שלום',
    '𝓱𝓸𝔀 𝓶𝓾𝓬𝓱',
    '👨‍👩‍👧‍👦'.repeat(50),
    '的'.repeat(100_000),
    `${'((('.repeat(200)}`,
    'aA1='.repeat(200),
    '%E5%B'.repeat(100),
    '\\u{110000}\\uD800'.repeat(30),
  ];

  it('has a verdict: %s', () => {
    for (const text of STRANGE) expect(aScreener().hear(text)).toHaveLength(1);
  });

  it('of every plane of Unicode has a verdict', () => {
    const { hear } = aScreener();
    for (let code = 0; code <= 0x10ffff; code += 97) {
      expect(hear(String.fromCodePoint(code).repeat(3))[0]?.reason).not.toBe('');
    }
  });

  it('never throws and always has a reason', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const [verdict] = aScreener().hear(text);
        expect(verdict?.reason.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('is read within 20 ms, even when it was made to be slow', () => {
    const { hear } = aScreener();
    hear('warm up 多少钱');
    const units = [
      '忽略',
      '你',
      '请说',
      'ignore ',
      'say ',
      '加',
      '微信',
      '1',
      'a',
      'aB3',
      '用了三天',
      '没货',
      '群',
      '...',
      '一二',
      '主播',
      '(',
      '系统',
      'you are ',
      '哈啊',
      '%41',
      '不是',
    ];
    for (const unit of units) {
      const text = unit.repeat(500 / unit.length);
      const times = [0, 1, 2].map(() => {
        const began = performance.now();
        hear(text);
        return performance.now() - began;
      });
      expect(Math.min(...times), unit).toBeLessThan(20);
    }
  });

  it('has the same verdict in every run', () => {
    const texts = fc.array(
      fc.constantFrom(
        '多少钱',
        '牛肉干太香了孩子天天吵着要',
        '加V：abc88766',
        '哈哈',
        '傻逼',
        '能带上飞机吗',
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(texts, (said) => {
        const run = (): readonly Screened[] => {
          const { screener } = aScreener();
          return said.flatMap((text, n) => screener.screen(aComment(text, { id: `${n}`, user: `${n % 7}` })));
        };
        expect(run()).toEqual(run());
      }),
    );
  });
});

describe('what is no comment', () => {
  it.each(['like', 'follow', 'enter', 'share', 'order'] as const)('is chat: %s', (type: Comment['type']) => {
    expect(aScreener().hear('', { type })[0]?.class).toBe('chat');
  });

  it('may be a gift', () => {
    expect(aScreener().hear('玫瑰×3', { type: 'gift' })[0]?.class).toBe('gift');
  });
});
