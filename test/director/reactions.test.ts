import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Reactions } from '../../src/director/reactions.ts';
import type { Comment } from '../../src/model/audience.ts';
import { livelinessSchema } from '../../src/model/liveliness.ts';

let count = 0;

function event(change: Partial<Comment> & Pick<Comment, 'type'>): Comment {
  count += 1;
  return { id: `e${count}`, at: 0, user: `u${count}`, text: '', platform: 'test', ...change };
}

function reactions(change: Record<string, unknown> = {}) {
  return new Reactions(livelinessSchema.parse(change), 'zh-CN');
}

describe('welcomes and thanks', () => {
  test('answer many together, in words and never with a figure', () => {
    const host = reactions();
    for (let i = 0; i < 14; i += 1) host.hear(event({ type: 'enter' }));
    expect(host.next(1_000)?.text).toBe('欢迎刚进来的十几位朋友。');
    expect(host.next(1_001)).toBeUndefined();
  });

  test('are said no more often than the room allows', () => {
    const host = reactions({ gift: 2 });
    const said: number[] = [];
    for (let at = 0; at < 120_000; at += 1_000) {
      host.hear(event({ type: 'gift', at }));
      if (host.next(at) !== undefined) said.push(at);
    }
    for (const at of said)
      expect(said.filter((each) => each > at - 60_000 && each <= at).length).toBeLessThan(3);
    expect(said.length).toBe(4);
  });

  test('of one viewer twice are one viewer', () => {
    const host = reactions();
    for (let i = 0; i < 30; i += 1) host.hear(event({ type: 'follow', user: 'same' }));
    expect(host.next(0)?.text).toBe('谢谢刚刚关注的朋友。');
  });

  test('come in time or not at all', () => {
    const host = reactions();
    host.hear(event({ type: 'gift', at: 0 }));
    expect(host.next(60_001)).toBeUndefined();
  });

  test('thank for a gift before they welcome', () => {
    const host = reactions();
    host.hear(event({ type: 'enter' }));
    host.hear(event({ type: 'gift' }));
    expect(host.next(0)?.text).toContain('礼物');
    expect(host.next(0)?.text).toContain('刚进来');
  });

  test('are never said where the room says 0', () => {
    const host = reactions({ enter: 0 });
    host.hear(event({ type: 'enter' }));
    expect(host.next(0)).toBeUndefined();
  });

  test('say which events they answer', () => {
    const host = reactions();
    host.hear(event({ type: 'share', id: 'a' }));
    host.hear(event({ type: 'share', id: 'b' }));
    expect(host.next(0)?.answers).toEqual(['a', 'b']);
  });
});

describe('a name', () => {
  test('is said where the room allows it and it is harmless', () => {
    const host = reactions({ names: 'polite' });
    host.hear(event({ type: 'enter', name: '小雨' }));
    expect(host.next(0)?.text).toContain('小雨');
  });

  test.each(['13800138000', '加微信abc12345', '全网最低价找我就对了啊', '★VIP★', '', 'u_1'])(
    'like %j is not',
    (name) => {
      const host = reactions({ names: 'polite' });
      host.hear(event({ type: 'enter', name }));
      const text = host.next(0)?.text ?? '';
      expect(text).not.toBe('');
      if (name !== '') expect(text).not.toContain(name);
    },
  );

  test('is not said where the room does not say that it is', () => {
    const host = reactions();
    host.hear(event({ type: 'enter', name: '小雨' }));
    expect(host.next(0)?.text).not.toContain('小雨');
  });

  test('whatever it holds, no template mark, figure or line break gets into the words', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.string({ maxLength: 30 }),
        (name, item) => {
          const host = reactions({ names: 'polite' });
          host.hear(event({ type: 'gift', name, item } as Partial<Comment> & Pick<Comment, 'type'>));
          expect(host.next(0)?.text).toMatch(/^[\p{Script=Han}\p{Script=Latin} ·，。]+$/u);
        },
      ),
    );
  });
});
