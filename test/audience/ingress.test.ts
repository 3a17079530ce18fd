import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIngress } from '../../src/audience/ingress.ts';
import { openLog } from '../../src/infra/log.ts';
import { ManualClock } from '../../src/infra/manual-clock.ts';
import { type Comment, commentSchema } from '../../src/model/audience.ts';

const ORIGIN = { platform: 'webhook', via: 'webhook' };

function anIngress() {
  const clock = new ManualClock(1_764_000_000_000);
  const heard: Comment[] = [];
  const ingress = createIngress({
    clock,
    log: openLog('silent'),
    onComment: (comment) => heard.push(comment),
  });
  return {
    clock,
    heard,
    accept: (payload: unknown) => ingress.accept(JSON.stringify(payload), ORIGIN),
    ingress,
  };
}

describe('what relays send', () => {
  it.each([
    [
      'ours',
      { id: 'a', user: 'u1', name: '小王', text: '多少钱' },
      { type: 'comment', text: '多少钱', name: '小王' },
    ],
    [
      'OBA',
      { msg_type: 'comment', msg_id: 'm1', nick_name: '小王', time: 1_764_000_000_000, content: '多少钱' },
      { type: 'comment', text: '多少钱', user: '小王' },
    ],
    [
      'OBA of Xiaohongshu',
      { msg_type: 'xiaohongshu_comment', msg_id: 'm2', nick_name: 'n', user_id: 'u', content: 'hi' },
      { type: 'comment', user: 'u' },
    ],
    [
      'DouyinBarrageGrab',
      { Type: 1, Data: '{"MsgId":"9","User":{"Id":7,"Nickname":"小王"},"Content":"多少钱"}' },
      { type: 'comment', id: '9', user: '7', text: '多少钱' },
    ],
    [
      'a gift of DouyinBarrageGrab',
      { Type: 5, Data: '{"User":{"Nickname":"小王"},"GiftName":"玫瑰","GiftCount":3}' },
      { type: 'gift', text: '玫瑰×3' },
    ],
    [
      'AIV',
      { type: 'comment', data: { username: '小王', content: '多少钱' } },
      { type: 'comment', user: '小王', text: '多少钱' },
    ],
    [
      'AIV asking to read aloud',
      { type: 'reread', data: { username: '小王', content: '念这个' } },
      { type: 'comment', text: '念这个' },
    ],
    [
      'BarrageFly',
      { type: 'DANMU', platform: 'bilibili', msg: { uid: '5', username: '小王', content: '多少钱' } },
      { type: 'comment', user: '5' },
    ],
  ])('is understood in the form of %s', (_form, message, wanted) => {
    const { accept, heard } = anIngress();
    expect(accept(message)).toEqual({ ok: true, accepted: 1, duplicates: 0 });
    expect(heard[0]).toMatchObject({ ...wanted, platform: 'webhook' });
    expect(commentSchema.safeParse(heard[0]).success).toBe(true);
  });

  it('may come as a batch, whose broken members are left out', () => {
    const { accept, heard } = anIngress();
    expect(accept([{ user: 'a', text: '一' }, 7, { user: 'b', text: '二' }])).toMatchObject({ accepted: 2 });
    expect(heard.map((comment) => comment.text)).toEqual(['一', '二']);
  });
});

describe('what cannot be taken', () => {
  it.each([
    ['no JSON', '{"user":', 400],
    ['more than 64 KiB', JSON.stringify({ user: 'u', text: 'x'.repeat(70_000) }), 413],
    ['a comment of 1 MB', JSON.stringify({ user: 'u', text: '长'.repeat(350_000) }), 413],
    ['a batch of 201', JSON.stringify(Array.from({ length: 201 }, () => ({ user: 'u', text: 'a' }))), 413],
    ['a comment without text', '{"user":"u","text":"  "}', 422],
    ['a message of no known form', '{"msg_type":"statistics","type":"statistics"}', 422],
    ['a number', '7', 422],
  ])('is answered: %s', (_what, payload, status) => {
    const { ingress, heard } = anIngress();
    const answer = ingress.accept(payload, ORIGIN);
    expect(answer).toMatchObject({
      ok: false,
      status,
      message: { zh: expect.any(String), en: expect.any(String) },
    });
    expect(heard).toEqual([]);
  });

  it('is a flood beyond five thousand a second, and the next second is heard again', async () => {
    const { ingress, clock, heard } = anIngress();
    const batch = (n: number) =>
      JSON.stringify(Array.from({ length: 200 }, (_, i) => ({ id: `${n}-${i}`, user: 'u', text: 'a' })));
    for (let n = 0; n < 25; n++) expect(ingress.accept(batch(n), ORIGIN).ok).toBe(true);
    expect(ingress.accept(batch(25), ORIGIN)).toMatchObject({ ok: false, status: 429 });
    expect(heard).toHaveLength(5_000);
    await clock.advance(1_000);
    expect(ingress.accept(batch(26), ORIGIN).ok).toBe(true);
  });
});

describe('a comment that came in', () => {
  it('is heard once, however often a relay repeats its id', () => {
    const { accept, heard } = anIngress();
    accept({ id: 'x', user: 'u', text: '多少钱' });
    expect(accept({ id: 'x', user: 'u', text: '多少钱' })).toEqual({ ok: true, accepted: 0, duplicates: 1 });
    expect(heard).toHaveLength(1);
  });

  it('is not taken for another because its number has 19 digits', () => {
    const { ingress, heard } = anIngress();
    const body = (id: string, text: string) =>
      `{"Type":1,"Data":"{\\"MsgId\\":${id},\\"User\\":{\\"Nickname\\":\\"a\\"},\\"Content\\":\\"${text}\\"}"}`;
    ingress.accept(body('7233000000000000001', '一'), ORIGIN);
    ingress.accept(body('7233000000000000002', '二'), ORIGIN);
    expect(heard.map(({ id }) => id)).toEqual(['7233000000000000001', '7233000000000000002']);
  });

  it('has an id from its content where the relay gives none', () => {
    const { accept, heard } = anIngress();
    const message = { user: 'u', text: '多少钱', at: 1_764_000_000_000 };
    accept(message);
    expect(accept(message)).toMatchObject({ duplicates: 1 });
    accept({ ...message, text: '包邮吗' });
    expect(new Set(heard.map((comment) => comment.id)).size).toBe(2);
  });

  it('is the same words a second time, when time has passed', async () => {
    const { accept, heard, clock } = anIngress();
    accept({ user: 'u', text: '666' });
    await clock.advance(3_000);
    accept({ user: 'u', text: '666' });
    expect(heard).toHaveLength(2);
  });

  it('keeps its time within five minutes of ours, and has ours beyond', () => {
    const { accept, heard, clock } = anIngress();
    const now = clock.now();
    accept({ id: '1', user: 'u', text: 'a', at: now - 60_000 });
    accept({ id: '2', user: 'u', text: 'a', at: now + 3_600_000 });
    accept({ id: '3', user: 'u', text: 'a', at: new Date(now - 1_000).toISOString() });
    accept({ id: '4', user: 'u', text: 'a', at: now / 1000 - 2 });
    expect(heard.map((comment) => comment.at - now)).toEqual([-60_000, 0, -1_000, -2_000]);
  });

  it('loses control characters and what goes beyond 500', () => {
    const { accept, heard } = anIngress();
    accept({ user: 'u\u0000', text: `a\u0007b\nc${'长'.repeat(600)}` });
    expect(heard[0]?.user).toBe('u');
    expect(heard[0]?.text.startsWith('ab c长')).toBe(true);
    expect(heard[0]?.text).toHaveLength(500);
  });

  it('is valid or refused, whatever JSON was sent', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { accept, heard } = anIngress();
        accept(value);
        for (const comment of heard) expect(commentSchema.safeParse(comment).success).toBe(true);
      }),
    );
  });
});
