import { describe, expect, test } from 'vitest';
import type { Answering } from '../../src/answering/answering.ts';
import { QuestionBoard } from '../../src/audience/question-board.ts';
import { Director } from '../../src/director/director.ts';
import { IdSource } from '../../src/infra/ids.ts';
import { ManualClock } from '../../src/infra/manual-clock.ts';
import type { AnswerSentence } from '../../src/model/audience.ts';
import { AnswerDesk } from '../../src/room/answer-desk.ts';
import { aQuietHost } from '../director/a-quiet-host.ts';
import { aNight, aRoom } from './a-room.ts';
import { aVoiceThat } from './a-voice-that.ts';

const MINUTE = 60_000;

/** A desk whose answers are written when the test says so, on a real board and a real director. */
function aDesk() {
  const clock = new ManualClock();
  const board = new QuestionBoard({ clock });
  const director = new Director({
    rundown: aNight(),
    hosts: ['zhen'],
    deadAirMs: 6_000,
    mayPresent: () => true,
    liveliness: aQuietHost(),
  });
  const writers: ((sentence: string | undefined) => void)[] = [];
  const answering = {
    referral: (): AnswerSentence => ({ text: '这个问题请问客服。', facts: [], via: 'fallback' }),
    async *answer(_question: unknown, signal: AbortSignal): AsyncGenerator<AnswerSentence> {
      for (;;) {
        const text = await new Promise<string | undefined>((resolve) => {
          writers.push(resolve);
          signal.addEventListener('abort', () => resolve(undefined));
        });
        if (text === undefined) return;
        yield { text, facts: [], via: 'llm' };
      }
    },
  } as unknown as Answering;
  const desk = new AnswerDesk({
    board,
    answering,
    director,
    ids: new IdSource(clock),
    productOnAir: () => undefined,
    onTaken: () => {},
    mayAnswer: () => true,
    mayPresent: () => true,
    onProgress: () => {},
    onFault: () => {},
  });
  let asked = 0;
  const ask = () => {
    asked += 1;
    const comment = {
      id: `c${asked}`,
      at: clock.now(),
      user: `u${asked}`,
      text: '多少钱？',
      type: 'comment' as const,
      platform: 'test',
    };
    board.add(comment, { id: comment.id, class: 'question', cluster: `q${asked}`, reason: '' });
  };
  const write = async (sentence: string | undefined) => {
    writers.shift()?.(sentence);
    await clock.advance(0);
  };
  const next = () => {
    const directive = director.next({
      now: clock.now(),
      linesAhead: 0,
      isClosing: false,
      silentMs: 0,
      isAnswering: false,
    });
    return directive.kind === 'say' ? directive.wanted : undefined;
  };
  return { clock, desk, director, ask, write, next };
}

const on = new AbortController().signal;

describe('an answer', () => {
  test('whose writing ends after its only sentence was heard does not hold its place for ever', async () => {
    const { desk, ask, write, next, clock } = aDesk();
    for (let round = 0; round < 5; round += 1) {
      ask();
      desk.pump(on);
      await clock.advance(0);
      await write(`第${round}个回答。`);
      let wanted = next();
      while (wanted?.turn === undefined) wanted = next();
      expect(wanted.text).toBe(`第${round}个回答。`);
      desk.taken(wanted.turn);
      desk.aired(wanted.turn);
      desk.over(wanted.turn);
      // The model falls silent, and is given up long after the sentence was heard.
      await write(undefined);
    }
  });

  test('that was refused is written no further, and the next question is taken at once', async () => {
    const { desk, ask, write, next, clock } = aDesk();
    ask();
    desk.pump(on);
    await clock.advance(0);
    await write('国家级的回答。');
    const wanted = next();
    desk.taken(wanted?.turn ?? '');
    desk.refused(wanted?.turn ?? '');
    await clock.advance(0);
    expect(next()?.text).toBe('这个问题请问客服。');
    expect(desk.isBusy).toBe(false);
  });

  test('of which a sentence is on its way is not called a referral when a later one is refused', async () => {
    const { desk, ask, write, next, clock } = aDesk();
    ask();
    desk.pump(on);
    await clock.advance(0);
    await write('第一句。');
    await write('第二句。');
    const turn = next()?.turn ?? '';
    desk.taken(turn);
    next();
    desk.taken(turn);
    desk.refused(turn);
    await clock.advance(0);
    expect(next()?.source).toBe('script');
  });

  test('that nobody asked for before the night ended does not count in the next night', async () => {
    const { desk, director, ask, write, clock, next } = aDesk();
    for (const text of ['一。', '二。']) {
      ask();
      desk.pump(on);
      await clock.advance(0);
      await write(text);
      await write(undefined);
    }
    director.restart();
    desk.clear();
    ask();
    desk.pump(on);
    await clock.advance(0);
    await write('新的回答。');
    expect(next()?.text).toBe('新的回答。');
  });
});

describe('a Q&A window', () => {
  test('stays open while questions wait, though two answers are on their way already', async () => {
    const rundown = aNight({
      segments: [
        {
          id: 'talk',
          kind: 'qa',
          answers: 'qa-window',
          windowMs: 120_000,
          lines: [{ say: '大家有什么想问的？' }],
        },
        {
          id: 'tea',
          kind: 'pitch',
          answers: 'never',
          product: 'tea',
          lines: Array.from({ length: 20 }, () => ({ say: '接下来是{{name}}。' })),
        },
      ],
      loop: undefined,
    });
    await using a = await aRoom({ rundown });
    a.room.start();
    const asked = ['水壶多少钱？', '水壶什么颜色？', '水壶几升？', '毛峰多少克？', '水壶保修多久？'];
    for (const [i, text] of asked.entries()) a.comment(text, `v${i}`);
    await a.clock.advance(2 * MINUTE);
    const answers = a
      .entries('utterance.aired')
      .flatMap((entry, i) => ((entry.body as { source: string }).source === 'answer' ? [i] : []));
    expect(answers.length).toBe(asked.length);
    expect(a.heard().indexOf('接下来是黄山毛峰。')).toBeGreaterThan(answers.at(-1) ?? 0);
  });
});

describe('what the operator was told is said', () => {
  test('is heard though it waits behind a line longer than a clearance lasts', async () => {
    const say = '大家可以慢慢看看这把壶的颜色和样子，喜欢的朋友可以先收藏起来再慢慢考虑。'
      .repeat(16)
      .slice(0, 580);
    const rundown = aNight({
      segments: [{ id: 's', kind: 'idle', lines: [{ say }, { say: '接着看。' }] }],
      loop: { from: 's', to: 's' },
    });
    await using a = await aRoom({ rundown });
    a.room.start();
    await a.clock.advance(10_000);
    const said = a.room.say('大家看看颜色。', '小李');
    await a.clock.advance(5_000);
    expect(await said).toEqual({ ok: true });
    await a.clock.advance(4 * MINUTE);
    expect(a.heard()).toContain('大家看看颜色。');
  });
});

describe('a prepared line', () => {
  test('that others got before for longer than its clearance lasts follows them without a gap', async () => {
    const clock = new ManualClock();
    await using a = await aRoom({ clock, voices: [aVoiceThat(clock, () => 2_000)] });
    const gaps: number[] = [];
    a.room.events.on('line.aired', ({ gapMs }) => gaps.push(gapMs));
    a.room.start();
    await clock.advance(30_000);
    const from = gaps.length;
    const long = '大家可以慢慢看看这把壶的颜色和样子，喜欢的朋友可以先收藏起来再慢慢考虑。';
    const said = ['一', '二', '三', '四'].map((n) => a.room.say(`${long.repeat(2)}这是第${n}遍。`, '小李'));
    await clock.advance(3 * MINUTE);
    expect((await Promise.all(said)).every(({ ok }) => ok)).toBe(true);
    const dropped = a.entries('utterance.dropped').map(({ body }) => (body as { why: string }).why);
    expect(dropped).toContain('it would have waited too long');
    expect(Math.max(...gaps.slice(from))).toBeLessThanOrEqual(100);
  });
});
