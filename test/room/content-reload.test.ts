import { describe, expect, test } from 'vitest';
import { ManualClock } from '../../src/infra/manual-clock.ts';
import { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import type { KnowledgeFile } from '../../src/model/knowledge.ts';
import type { Rundown } from '../../src/model/rundown.ts';
import { type ARoom, aNight, aRoom, RULES, someProducts } from './a-room.ts';

const LABEL = '我是AI生成的数字人主播。';
const MINUTE = 60_000;
const HELLO = '各位晚上好，欢迎来到直播间。';

function save(a: ARoom, rundown: Rundown, knowledge: KnowledgeFile = someProducts()): void {
  a.room.reload({ rundown, knowledge: new KnowledgeBase([knowledge]), rules: RULES });
}

async function until(a: ARoom, words: string): Promise<void> {
  for (let second = 0; second < 300 && a.heard().at(-1) !== words; second += 1) await a.clock.advance(1_000);
  expect(a.heard().at(-1)).toBe(words);
}

/** The lines heard since `from`, without the labels. */
function linesSince(a: ARoom, from: number): string[] {
  return a
    .heard()
    .slice(from)
    .filter((text) => text !== LABEL);
}

describe('a saved rundown', () => {
  test('that is shorter than the place in it goes on with the next segment, not with the end of the night', async () => {
    const lines = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ say: `这是第${i + 1}种颜色。` }));
    const night = (count: number) =>
      aNight({
        segments: [
          { id: 'one', kind: 'idle', lines: lines(count) },
          { id: 'two', kind: 'idle', lines: [{ say: '大家慢慢看。' }] },
        ],
        loop: { from: 'one', to: 'two' },
      });
    await using a = await aRoom({ rundown: night(5) });
    a.room.start();
    await until(a, '这是第3种颜色。');
    const { length } = a.heard();
    save(a, night(2));
    await a.clock.advance(MINUTE);
    expect(a.room.view().state).toBe('on-air');
    expect(linesSince(a, length)).toContain('大家慢慢看。');
  });

  test('without the last segment of the loop goes on in the loop, not with the close', async () => {
    const bye = { id: 'bye', kind: 'close', lines: [{ say: '今晚就到这里，再见。' }] };
    const [opening, kettle, tea] = aNight().segments;
    tea?.lines.push({ id: 't3', say: '大家慢慢看。' }, { id: 't4', say: '喜欢可以先收藏。' });
    const whole = aNight({ segments: [opening, kettle, tea, bye] });
    const cut = aNight({ segments: [opening, kettle, bye], loop: { from: 'kettle', to: 'kettle' } });
    await using a = await aRoom({ rundown: whole });
    a.room.start();
    await until(a, '接下来是黄山毛峰，净含量100克。');
    save(a, cut);
    const { length } = a.heard();
    await a.clock.advance(2 * MINUTE);
    expect(a.room.view().state).toBe('on-air');
    expect(linesSince(a, length)).not.toContain('今晚就到这里，再见。');
    expect(linesSince(a, length)).toContain('先来看这把水壶，容量1.5升。');
  });

  test('without the segment of a prepared line that may no longer be said does not go back to the opening', async () => {
    await using a = await aRoom();
    a.room.start();
    await until(a, '今天的直播价是129元。');
    await a.clock.advance(1_000);
    // The first line of the tea is prepared; then the tea leaves the rundown and its facts change.
    const [opening, kettle] = aNight().segments;
    const dearer = someProducts();
    const tea = dearer.products?.[1];
    if (tea?.facts !== undefined) tea.facts.net_content = { value: 200, unit: '克', label: '净含量' };
    const { length } = a.heard();
    save(a, aNight({ segments: [opening, kettle], loop: { from: 'kettle', to: 'kettle' } }), dearer);
    await a.clock.advance(30_000);
    expect(linesSince(a, length)).not.toContain(HELLO);
    expect(linesSince(a, length)).not.toContain('接下来是黄山毛峰，净含量100克。');
    expect(linesSince(a, length)[0]).toBe('先来看这把水壶，容量1.5升。');
  });

  test('without the line that comes next goes on with the one behind it', async () => {
    const lines = ['一', '二', '三', '四', '五'].map((n, i) => ({ id: `k${i}`, say: `这是第${n}种颜色。` }));
    const night = (kept: typeof lines) =>
      aNight({ segments: [{ id: 'one', kind: 'idle', lines: kept }], loop: { from: 'one', to: 'one' } });
    await using a = await aRoom({ rundown: night(lines) });
    a.room.start();
    await until(a, '这是第一种颜色。');
    await a.clock.advance(1_000);
    const { length } = a.heard();
    save(a, night(lines.filter((_, i) => i !== 0 && i !== 2)));
    await a.clock.advance(10_000);
    expect(linesSince(a, length).slice(0, 2)).toEqual(['这是第二种颜色。', '这是第四种颜色。']);
  });
});

describe('an admission that expires in the middle of the night', () => {
  const untilEight = (): KnowledgeFile => {
    const knowledge = someProducts();
    for (const product of knowledge.products ?? []) {
      if (product.admission !== undefined) product.admission.expires = '2026-11-24T20:01:00+08:00';
    }
    return knowledge;
  };

  test('is told of, and takes the card from the stage though only fillers are said', async () => {
    const clock = new ManualClock(Date.parse('2026-11-24T20:00:00+08:00'));
    await using a = await aRoom({ clock, knowledge: untilEight() });
    a.room.start();
    const shown = () =>
      a.page.messages.flatMap((each) => (each.type === 'scene' ? [each.scene.card] : [])).at(-1);
    await clock.advance(30_000);
    expect(['kettle', 'tea']).toContain(shown()?.product);
    await clock.advance(2 * MINUTE);
    const held = a.entries('product.held').map((entry) => (entry.body as { product: string }).product);
    expect(held).toEqual(['kettle', 'tea']);
    expect(a.room.view().alerts.map(({ code }) => code)).toContain('ADMISSION_INCOMPLETE');
    expect(shown()).toBe(null);
    expect(a.heard().at(-1)).toMatch(/公屏|商品卡/);
  });
});
