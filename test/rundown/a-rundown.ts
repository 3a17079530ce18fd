import { type Rundown, rundownSchema } from '../../src/model/rundown.ts';

/** A night of an opening, two looped segments (the second with a Q&A window) and a close. */
export function aRundown(change: Partial<Record<string, unknown>> = {}): Rundown {
  return rundownSchema.parse({
    version: 1,
    title: '夜场',
    fillers: ['有问题可以打在公屏上。', '我们慢慢看。'],
    segments: [
      { id: 'open', kind: 'open', lines: [{ id: 'hello', say: '欢迎来到直播间。' }] },
      {
        id: 'tea',
        kind: 'pitch',
        product: 'tea',
        lines: [
          { id: 'one', say: ['第一种说法。', '第二种说法。'], cue: { card: 'tea' } },
          { id: 'two', say: '第二句。' },
        ],
      },
      { id: 'talk', kind: 'qa', windowMs: 30_000, lines: [{ id: 'ask', say: '大家有什么想问的？' }] },
      { id: 'bye', kind: 'close', lines: [{ id: 'bye', say: '谢谢大家。' }] },
    ],
    loop: { from: 'tea', to: 'talk' },
    ...change,
  });
}
