import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QuestionBoard } from '../../src/audience/question-board.ts';
import { ManualClock } from '../../src/infra/manual-clock.ts';
import type { Comment, Screened } from '../../src/model/audience.ts';
import { type BoardConfig, boardSchema } from '../../src/model/board.ts';
import { aComment } from './a-comment.ts';

function aBoard(given: { version?: () => string; config?: Partial<BoardConfig> } = {}) {
  const clock = new ManualClock(1_000_000);
  const board = new QuestionBoard({
    clock,
    config: boardSchema.parse(given.config ?? {}),
    ...(given.version !== undefined && { knowledgeVersion: given.version }),
  });
  const ask = (cluster: string, text = '多少钱', of: Partial<Comment> = {}) => {
    const comment = aComment(text, of);
    const product = cluster.split(':')[1];
    const screened: Screened = {
      id: comment.id,
      class: 'question',
      cluster,
      reason: 'test',
      ...(product !== undefined && { product }),
    };
    board.add(comment, screened);
    return comment;
  };
  const order = (productOnAir?: string) => {
    const { hasQuestions } = board;
    const top = board.top(99, productOnAir === undefined ? {} : { productOnAir });
    expect(hasQuestions).toBe(top.length > 0);
    return top.map((question) => question.cluster);
  };
  return { clock, board, ask, order };
}

describe('the order of questions', () => {
  it('puts more askers first, and counts a viewer once', () => {
    const { ask, order, board } = aBoard();
    for (let n = 0; n < 9; n++) ask('price:a', '多少钱', { user: 'one' });
    for (let n = 0; n < 3; n++) ask('price:b');
    expect(order()).toEqual(['price:b', 'price:a']);
    expect(board.top(2).map((question) => question.askers)).toEqual([3, 1]);
  });

  it('puts the product on air before others', () => {
    const { ask, order } = aBoard();
    ask('price:a');
    ask('price:a');
    ask('price:b');
    expect(order('b')).toEqual(['price:b', 'price:a']);
  });

  it('puts those near to buying before the curious', () => {
    const { ask, order } = aBoard();
    ask('origin:a');
    ask('price:a');
    expect(order()).toEqual(['price:a', 'origin:a']);
  });

  it('puts whether this is a person before everything', () => {
    const { ask, order } = aBoard();
    for (let n = 0; n < 300; n++) ask('price:a');
    ask('ai-identity', '你是真人吗');
    expect(order('a')[0]).toBe('ai-identity');
  });

  it('puts the fresher first where all else is the same', async () => {
    const { ask, order, clock } = aBoard();
    ask('price:a');
    await clock.advance(60_000);
    ask('price:b');
    expect(order()).toEqual(['price:b', 'price:a']);
  });
});

describe('a question that nobody has asked for five minutes', () => {
  it('waits no longer, and who asks it then does so alone', async () => {
    const { clock, board, ask, order } = aBoard();
    for (let n = 0; n < 3; n++) ask('price:a');
    await clock.advance(5 * 60_000 + 1);
    expect(board.hasQuestions).toBe(false);
    ask('price:a');
    expect(order()).toEqual(['price:a']);
    expect(board.top(1)[0]?.askers).toBe(1);
  });
});

describe('an answered question', () => {
  it('is not asked again within three minutes, and then may be, with the time of its answer', async () => {
    const { ask, order, board, clock } = aBoard();
    ask('price:a');
    board.take('price:a');
    board.answered('price:a');
    ask('price:a');
    expect(order()).toEqual([]);
    await clock.advance(200_000);
    expect(board.top(1)[0]?.answeredAt).toBe(1_000_000);
  });

  it('stays away for as long as the room wants', async () => {
    const { ask, order, board, clock } = aBoard({ config: { answerAgainMinutes: 10 } });
    ask('price:a');
    board.take('price:a');
    board.answered('price:a');
    await clock.advance(9 * 60_000);
    ask('price:a');
    expect(order()).toEqual([]);
    await clock.advance(61_000);
    expect(order()).toEqual(['price:a']);
  });

  it('may be asked at once when the facts have changed', () => {
    let version = 'v1';
    const { ask, order, board } = aBoard({ version: () => version });
    ask('price:a');
    board.take('price:a');
    board.answered('price:a');
    version = 'v2';
    ask('price:a');
    expect(order()).toEqual(['price:a']);
  });

  it('comes back after a minute when it was taken and never heard', async () => {
    const { ask, order, board, clock } = aBoard();
    ask('price:a');
    expect(board.take('price:a')).toMatchObject({ cluster: 'price:a', askers: 1 });
    ask('price:a');
    expect(order()).toEqual([]);
    await clock.advance(61_000);
    expect(order()).toEqual(['price:a']);
  });
});

describe('a waiting question', () => {
  it('leaves after five minutes', async () => {
    const { ask, order, clock, board } = aBoard();
    ask('price:a');
    await clock.advance(301_000);
    expect(order()).toEqual([]);
    expect(board.held).toEqual({ clusters: 0, comments: 0 });
  });

  it('loses a comment that turned out to be paid, and leaves with its last', () => {
    const { ask, board } = aBoard();
    const first = ask('price:a', '卷发棒这么好用多少钱可以买到呢？');
    const second = ask('price:a', '多少钱');
    board.revise({ id: first.id, class: 'shill', reason: 'burst', revised: true });
    expect(board.top(1)[0]).toMatchObject({ askers: 1, text: '多少钱' });
    board.revise({ id: second.id, class: 'shill', reason: 'burst', revised: true });
    expect(board.top(1)).toEqual([]);
  });

  it('is read in its clearest wording, personal data masked', () => {
    const { ask, board } = aBoard();
    ask('price:a', '钱?');
    ask('price:a', '请问这个卷发棒现在多少钱一个呢？');
    ask('price:a', '多少钱啊啊啊啊啊啊啊啊！！！！！！！');
    expect(board.top(1)[0]?.text).toBe('请问这个卷发棒现在多少钱一个呢？');
    ask('stock:a', '我的电话是13800138000，还有货的话打给我好吗？');
    expect(
      board
        .top(2)
        .map((question) => question.text)
        .join(),
    ).not.toContain('13800138000');
  });

  it('is one only if it was screened as one', () => {
    const { board } = aBoard();
    board.add(aComment('加V'), { id: 'x', class: 'spam', reason: 'ad' });
    expect(board.top(1)).toEqual([]);
  });
});

describe('a room that keeps few questions for a short time', () => {
  it('holds no more of them and no longer', async () => {
    const { ask, board, clock, order } = aBoard({ config: { questions: 10, waitMinutes: 1 } });
    for (let n = 0; n < 50; n++) ask(`other-${n}`);
    expect(board.held.clusters).toBe(10);
    await clock.advance(61_000);
    expect(order()).toEqual([]);
  });
});

describe('a flood of questions', () => {
  it('leaves the board bounded, whatever comes', () => {
    const asked = fc.array(fc.tuple(fc.nat(600), fc.nat(40)), { maxLength: 1500, minLength: 500 });
    fc.assert(
      fc.property(asked, (all) => {
        const { ask, board } = aBoard();
        for (const [cluster, user] of all) ask(`other-${cluster}`, '问', { user: `u${user}` });
        expect(board.held.clusters).toBeLessThanOrEqual(200);
        expect(board.held.comments).toBeLessThanOrEqual(200 * 50);
      }),
      { numRuns: 15 },
    );
  });

  it('does not push out what many want', () => {
    const { ask, order, board } = aBoard();
    for (let n = 0; n < 20; n++) ask('price:a');
    ask('ai-identity', '你是真人吗');
    for (let n = 0; n < 2_000; n++) ask(`other-${n}`, '怪问题');
    expect(order().slice(0, 2)).toEqual(['ai-identity', 'price:a']);
    for (let n = 0; n < 500; n++) ask('price:a');
    expect(board.top(2)[1]?.commentIds).toHaveLength(50);
  });
});
