import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QuestionBoard } from '../../src/audience/question-board.ts';
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
    const first = hear('这个晚上会发出荧光吗')[0]?.cluster;
    expect(first).toMatch(/^other-/);
    expect(hear('会不会发出荧光啊')[0]?.cluster).toBe(first);
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

describe('the comments that a merchant was fined for (REGULATION.md §6.1)', () => {
  it.each([
    ['U01', '喝酒吃夜宵都瘦了7斤，我才吃了2盒'],
    ['U02', '减肥失败好多次了，吃你家的瘦20斤'],
    ['U03', '7天暴瘦10斤'],
    ['U05', '我吃了3片瘦了3.2斤'],
  ])('%s is a shill the first time it is said', (_, text) => {
    expect(aScreener().classOf(text)).toBe('shill');
  });

  it('U04 is one as the flood that it was', () => {
    const { hear } = aScreener();
    const last = new Map<string, string>();
    for (const text of ['喝酒夜宵也能瘦', '喝酒吃夜宵也能瘦', '天天喝酒夜宵也能瘦啊', '喝酒夜宵照样能瘦']) {
      for (const verdict of hear(text)) last.set(verdict.id, verdict.class);
    }
    expect([...last.values()]).toEqual(['shill', 'shill', 'shill', 'shill']);
  });
});

describe('paid talk', () => {
  it('shows its evidence: the campaign that it belongs to, and its words without personal data', () => {
    const { hear } = aScreener();
    const [verdict] = hear('用了三天脸就白了，真的，打13800138000问我姐');
    expect(verdict).toMatchObject({ class: 'shill', sample: expect.stringContaining('[手机号]') });
    expect(verdict?.sample).not.toContain('138001');
    expect(verdict?.campaign).toBeTruthy();
  });

  it('asks no question of the board, and those who asked before in the same words leave it', () => {
    const { screener } = aScreener({ productOnAir: 'curler-a1' });
    const board = new QuestionBoard({ clock: { now: () => 1_000_000 } });
    const say = (text: string, user: string) => {
      const comment = aComment(text, { user });
      for (const screened of screener.screen(comment)) {
        if (screened.revised) board.revise(screened);
        else board.add(comment, screened);
      }
    };
    say('卷发棒多少钱', 'buyer');
    for (let n = 0; n < 6; n++) {
      say(`我已经回购三次了太好用了姐妹们赶紧冲，最后${n}单了还有货吗`, `paid-${n}`);
    }
    expect(board.top(9).map(({ cluster, askers }) => [cluster, askers])).toEqual([['price:curler-a1', 1]]);
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
    const board = new QuestionBoard({ clock: { now: () => now } });
    let most = 0;
    for (let n = 0; n < 300_000; n++) {
      now += 0.1;
      // A flood says few things often, and one in twenty-five is new: more of them than all that is remembered.
      const isNew = n % 25 === 0;
      const text = isNew
        ? `${n % 50 === 0 ? '大家好我是新来的朋友' : '质量真的很好'}${n}`
        : FLOOD[n % FLOOD.length];
      const comment = aComment(text ?? '', { id: `f${n}`, user: `u${n}`, at: now });
      for (const screened of screener.screen(comment)) {
        if (screened.revised) board.revise(screened);
        else board.add(comment, screened);
      }
      if (n % 10_000 === 0) most = Math.max(most, screener.remembered);
    }
    expect(most).toBeLessThanOrEqual(5_000 + 8_192 + 4_096 + 8_192 + 128);
    expect(board.held.clusters).toBeLessThanOrEqual(200);
    expect(board.held.comments).toBeLessThanOrEqual(200 * 50);
    // All this, and who asks is still heard.
    expect(board.top(1)[0]?.cluster).toBe('price');
  }, 120_000);

  it('holds no long text, however many come', () => {
    const { screener, hear } = aScreener();
    const megabyte = '太好吃了多少钱'.repeat(75_000);
    for (let n = 0; n < 20; n++) expect(hear(`${n}${megabyte}`)).toHaveLength(1);
    expect(screener.remembered).toBeLessThan(100);
  });
});

const FLOOD = [
  '哈哈哈',
  '666',
  '来了',
  '多少钱',
  '牛肉干多少钱',
  '主播好',
  '冲冲冲',
  '已拍',
  '真的假的',
  '👍👍',
];

/** What patterns are made of, over and over: the texts on which a careless one runs for ever. */
const SLOW = [
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
  '有货不',
  '都问我',
  'duo',
  '感谢 ',
  '送几个',
];

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
    for (let code = 0; code <= 0x10ffff; code += 389) {
      expect(hear(String.fromCodePoint(code).repeat(3))[0]?.reason).not.toBe('');
    }
  });

  it('never throws and always has a reason', () => {
    const { hear } = aScreener();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const [verdict] = hear(text);
        expect(verdict?.reason.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('costs no more than ordinary talk as long, in kind, even when it was made to be slow', () => {
    const { hear } = aScreener();
    /** Processor ms, the least of three: what else runs on the machine does not count. */
    const cost = (text: string): number => {
      const times = [0, 1, 2].map(() => {
        const began = process.cpuUsage();
        hear(text);
        const { user, system } = process.cpuUsage(began);
        return (user + system) / 1000;
      });
      return Math.min(...times);
    };
    const ordinary = '今天晚上风有点大，我刚下班，等会儿还要去接孩子放学。'.repeat(20).slice(0, 500);
    hear('warm up 多少钱');
    // A pattern that backtracks without end costs hundreds of times as much.
    const most = Math.max(20, 30 * cost(ordinary));
    for (const unit of SLOW) {
      expect(cost(unit.repeat(500 / unit.length)), unit).toBeLessThan(most);
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
