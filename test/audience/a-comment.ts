import { Screener } from '../../src/audience/screener.ts';
import { ManualClock } from '../../src/infra/manual-clock.ts';
import { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import type { Comment, Screened } from '../../src/model/audience.ts';

let count = 0;

/** A comment of a viewer of his own, unless told otherwise. */
export function aComment(text: string, given: Partial<Comment> = {}): Comment {
  count += 1;
  return {
    id: `c${count}`,
    at: 0,
    user: `viewer-${count}`,
    text,
    type: 'comment',
    platform: 'test',
    ...given,
  };
}

export const CATALOGUE = new KnowledgeBase([
  {
    version: 1,
    products: [
      { id: 'curler-a1', name: '某某 A1 卷发棒', aliases: ['卷发棒', 'A1', 'curling iron'] },
      { id: 'jerky', name: '西藏手撕牦牛肉干', aliases: ['牦牛肉干', '牛肉干', 'yak jerky'] },
    ],
  },
]);

/** A screener on a clock that tests move; `hear` screens and gives all verdicts. */
export function aScreener(given: { productOnAir?: string; viewersKept?: number } = {}) {
  const clock = new ManualClock(1_000_000);
  const screener = new Screener({
    knowledge: () => CATALOGUE,
    clock,
    productOnAir: () => given.productOnAir,
    ...(given.viewersKept !== undefined && { viewersKept: given.viewersKept }),
  });
  const hear = (text: string, of: Partial<Comment> = {}): readonly Screened[] =>
    screener.screen(aComment(text, of));
  return { clock, screener, hear, classOf: (text: string) => hear(text)[0]?.class };
}
