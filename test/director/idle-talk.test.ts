import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IdleTalk } from '../../src/director/idle-talk.ts';

const FILLERS = ['有问题打在公屏上。', '不着急，慢慢看。'];
const FACTS = [
  { text: '水壶的容量是1.5升。', product: 'kettle', facts: ['kettle.facts.capacity'] },
  { text: '水壶的额定功率是1500W。', product: 'kettle', facts: ['kettle.facts.power'] },
];

test('fillers and facts take turns', () => {
  const idle = new IdleTalk(600_000);
  const said = [0, 10_000, 20_000, 30_000].map((now) => idle.next(now, FILLERS, FACTS).text);
  expect(said).toEqual([FILLERS[0], FACTS[0]?.text, FILLERS[1], FACTS[1]?.text]);
});

test('no sentence comes twice within the time while another is left', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1_000, max: 400_000 }), { maxLength: 40 }), (gaps) => {
      const idle = new IdleTalk(600_000);
      const lastAt = new Map<string, number>();
      let now = 0;
      for (const gap of gaps) {
        now += gap;
        const { text } = idle.next(now, FILLERS, FACTS);
        const isFresh = (each: string) => now - (lastAt.get(each) ?? Number.NEGATIVE_INFINITY) >= 600_000;
        const someFresh = [...FILLERS, ...FACTS.map((each) => each.text)].some(isFresh);
        if (someFresh) expect(isFresh(text)).toBe(true);
        lastAt.set(text, now);
      }
    }),
  );
});

test('where all have been said, the one said longest ago comes, so that the air is never dead', () => {
  const idle = new IdleTalk(600_000);
  const said = [0, 1, 2].map((now) => idle.next(now, FILLERS, []).text);
  expect(said).toEqual([FILLERS[0], FILLERS[1], FILLERS[0]]);
});
