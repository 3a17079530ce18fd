import { describe, expect, test } from 'vitest';
import { type ARoom, aNight, aRoom } from './a-room.ts';

function enters(a: ARoom, count: number): void {
  for (let i = 0; i < count; i += 1) {
    a.room.hear({ id: `e${i}`, at: a.clock.now(), user: `u${i}`, text: '', type: 'enter', platform: 'test' });
  }
}

describe('a room with an audience', () => {
  test('welcomes those who came in, together, between two lines, through the door', async () => {
    await using a = await aRoom();
    a.room.start();
    await a.clock.advance(5_000);
    enters(a, 12);
    await a.clock.advance(20_000);
    expect(a.heard().filter((text) => text.startsWith('欢迎刚进来'))).toEqual(['欢迎刚进来的十几位朋友。']);
    const cleared = a
      .entries('utterance.cleared')
      .map(({ body }) => body as { text: string; source: string });
    expect(cleared).toContainEqual(
      expect.objectContaining({ text: '欢迎刚进来的十几位朋友。', source: 'filler' }),
    );
  });

  test('thanks no shill for a gift of words', async () => {
    await using a = await aRoom();
    a.room.start();
    for (let i = 0; i < 12; i += 1) a.comment('喝了三天瘦了十斤，真的有效，家人们冲', `s${i}`);
    await a.clock.advance(30_000);
    expect(a.heard().filter((text) => text.includes('谢谢'))).toEqual([]);
    const { shills, board } = a.room.view();
    expect(board).toEqual([]);
    expect(shills).toEqual([
      expect.objectContaining({ accounts: 12, comments: 12, sample: '喝了三天瘦了十斤，真的有效，家人们冲' }),
    ]);
    expect(a.entries('comment.screened')[0]?.body).toMatchObject({
      class: 'shill',
      sample: '喝了三天瘦了十斤，真的有效，家人们冲',
    });
  });
});

const PITCH = {
  id: 'kettle',
  kind: 'pitch',
  product: 'kettle',
  answers: 'now',
  lines: [
    {
      id: 'long',
      say: '先来看这把水壶，容量{{capacity}}，颜色有{{colors}}，额定功率是{{power}}，放在厨房里或者办公室的桌上都可以，喜欢喝水泡茶的朋友可以慢慢看一看。',
    },
    { id: 'next', say: '今天的直播价是{{price.live}}。' },
  ],
};

function aNightThatAnswers(answers: string) {
  return aNight({ segments: [{ ...PITCH, answers }], loop: { from: 'kettle', to: 'kettle' } });
}

describe('a question while a long line is being said', () => {
  test("breaks into it where the segment answers 'now', and the line is heard again from its beginning", async () => {
    await using a = await aRoom({ rundown: aNightThatAnswers('now') });
    a.room.start();
    await a.clock.advance(5_000);
    expect(a.room.view().onAir?.text).toContain('先来看');
    const line = a.room.view().onAir?.text;
    a.comment('水壶多少钱？');
    await a.clock.advance(25_000);
    const [, first, answer, again] = a.heard();
    expect(first).toBe(line);
    expect(answer).toContain('129');
    expect(again).toBe(line);
    const cuts = a.entries('utterance.aired').filter(({ body }) => (body as { cut: boolean }).cut);
    expect(cuts.length).toBe(1);
  });

  test('is answered behind it everywhere else', async () => {
    await using a = await aRoom({ rundown: aNightThatAnswers('between-lines') });
    a.room.start();
    await a.clock.advance(5_000);
    a.comment('水壶多少钱？');
    await a.clock.advance(25_000);
    const cuts = a.entries('utterance.aired').filter(({ body }) => (body as { cut: boolean }).cut);
    expect(cuts).toEqual([]);
    expect(a.heard().some((text) => text.includes('129'))).toBe(true);
  });

  test('breaks into the same line once, however many ask', async () => {
    await using a = await aRoom({ rundown: aNightThatAnswers('now') });
    a.room.start();
    await a.clock.advance(5_000);
    const questions = [
      '水壶多少钱？',
      '水壶什么颜色？',
      '水壶多大容量？',
      '水壶功率多少？',
      '水壶保修多久？',
    ];
    for (const text of questions) {
      a.comment(text);
      await a.clock.advance(4_000);
    }
    await a.clock.advance(40_000);
    const ends = a
      .entries('utterance.aired')
      .map(({ body }) => body as { cut: boolean; source: string })
      .filter(({ source }) => source === 'script')
      .map(({ cut }) => cut);
    expect(ends.filter((cut) => cut).length).toBeGreaterThan(0);
    expect(ends.some((cut, at) => cut && ends[at + 1] === true)).toBe(false);
    expect(a.heard()).toContain('今天的直播价是129元。');
  });
});
