import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Screener } from '../../src/audience/screener.ts';
import { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';

/** One want a row, in the words of several viewers; no two rows of one language want the same. */
const WANTS = rowsOf<{ readonly texts: readonly string[] }>('wants').map(({ texts }) => texts);
/** What viewers wrote, by what it is; the innocent ones use the words of the guilty. */
const SAID = Object.groupBy(
  rowsOf<{ readonly class: string; readonly text: string }>('variety'),
  (row) => row.class,
);

function rowsOf<Row>(name: string): readonly Row[] {
  const file = join(import.meta.dirname, '..', 'eval', 'screen', `${name}.jsonl`);
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
}

const SHOP = new KnowledgeBase([
  {
    version: 1,
    products: [
      {
        id: 'tent',
        name: '云顶 速开帐篷',
        aliases: ['帐篷'],
        regulatory_class: 'ordinary',
        price: { live: 399 },
        facts: {
          pegs: { value: '地钉8个', label: '地钉' },
          rain: { value: 3000, unit: 'mm', label: '防水指数' },
        },
      },
      {
        id: 'lamp',
        name: '小幕 P2 投影仪',
        aliases: ['投影仪', '投影'],
        regulatory_class: 'ordinary',
        price: { live: 1599 },
        facts: { light: { value: 500, unit: '流明', label: '亮度' } },
      },
    ],
  },
]);

function screenerOf(productOnAir?: string) {
  let now = 0;
  const screener = new Screener({
    knowledge: () => SHOP,
    clock: { now: () => now },
    ...(productOnAir !== undefined && { productOnAir: () => productOnAir }),
  });
  return (text: string) => {
    now += 600_000;
    return screener.screen({
      id: text,
      at: now,
      user: `u${now}`,
      text,
      type: 'comment',
      platform: 'test',
    })[0];
  };
}

describe('questions of one want', () => {
  it('share a cluster, whatever their words', () => {
    const hear = screenerOf('tent');
    const apart = WANTS.map((texts) => [...new Set(texts.map((text) => hear(text)?.cluster))]).filter(
      (clusters) => clusters.length > 1,
    );
    expect(apart.length, JSON.stringify(apart)).toBeLessThanOrEqual(WANTS.length * 0.05);
  });

  it('share none with those of another', () => {
    const hear = screenerOf('tent');
    const inChinese = WANTS.filter(([first = '']) => /[\u4e00-\u9fff]/.test(first));
    const byCluster = Map.groupBy(inChinese, ([first = '']) => hear(first)?.cluster);
    const together = [...byCluster].filter(([, wants]) => wants.length > 1);
    expect(together.length, JSON.stringify(together)).toBeLessThanOrEqual(WANTS.length * 0.08);
  });
});

describe('a comment in new words', () => {
  it.each(Object.entries(SAID))('is taken for what it is: %s', (wanted, rows = []) => {
    const hear = screenerOf();
    const missed = rows.filter(({ text }) => hear(text)?.class !== wanted);
    expect(missed).toEqual([]);
  });
});

describe('a question that names no product', () => {
  it.each([
    ['多少流明', 'lamp'],
    ['送地钉吗', 'tent'],
    ['离墙两米能投多大', 'lamp'],
    ['几分钟能搭好', 'tent'],
  ])('is about the only one it can be about: %s', (text, product) => {
    expect(screenerOf()(text)?.product).toBe(product);
  });

  it.each(['这个多少钱', '给我妈用合适不', '啥时候发货', '它好用吗'])('or about none: %s', (text) => {
    expect(screenerOf()(text)?.product).toBeUndefined();
  });

  it('is about what is on air, where that may be', () => {
    expect(screenerOf('lamp')('防水指数多少')?.product).toBe('lamp');
  });

  it('and compares two links to neither', () => {
    expect(screenerOf()('帐篷和投影仪有什么区别')?.product).toBeUndefined();
  });
});
