// What the gate takes for a thousand characters of the kinds that cost it most: numbers in digits, in characters and
// in words, units, sensitive words and blanks, drawn at random. Run: node scripts/bench/long-texts.ts
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { reviewDraft } from '../../src/gate/review.ts';
import { loadRules } from '../../src/gate/rules.ts';
import { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import type { KnowledgeFile } from '../../src/model/knowledge.ts';
import { seededRandom } from '../learning/random.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const LENGTH = 1_000;
const TEXTS = 12;
/** The first texts of each kind, which nothing is compiled for yet. */
const WARM_UPS = 4;
const TRIES = 3;
/** Six products with a dozen facts each, of a shop that the gate's eval sets hold. */
const SHOP = 'test/eval/gate-heldout/kb-r84-night.yaml';

const KINDS: Readonly<Record<string, readonly string[]>> = {
  digits: [...'0123456789,.'],
  numerals: [...'一二三四五六七八九十百千万亿两半点'],
  'digits, numerals, units': [...'0123456789一二三四五六七八九十百块元斤克米天'],
  'numbers with units': '块 元 斤 克 米 天 % 折 小时 ml 个 件'
    .split(' ')
    .flatMap((unit, at) => [`${at * 37 + 1}${unit}`, `${at}.5${unit}，`]),
  'English numbers':
    'one ,two ,twenty ,hundred ,and ,a half ,dollars ,pounds ,percent ,12 ,3.5 ,oz ,for ,of '.split(','),
  'sensitive words': '最好 第一 国家级 治疗 不 没有 能 我们 保证 退货 ， 。 送 含'.split(' '),
  'all of them': [...'0123456789一二三百万两半点块元斤克天%,，。最第国家级治好不能没有 abcdefgmnopst$£'],
};

const knowledge = new KnowledgeBase([parse(readFileSync(join(ROOT, SHOP), 'utf8')) as KnowledgeFile]);
const random = seededRandom(1);
process.stdout.write(
  `${LENGTH} characters; the best of ${TRIES} tries of each of ${TEXTS} texts of a kind, after ${WARM_UPS} to warm up; ms.\n`,
);
for (const locale of ['zh-CN', 'en-US'] as const) {
  const loaded = loadRules(join(ROOT, 'config/rules'), { locale });
  if (!loaded.ok) throw new Error(loaded.problems[0]?.message);
  for (const [kind, pieces] of Object.entries(KINDS)) {
    const taken: number[] = [];
    for (let count = 0; count < TEXTS + WARM_UPS; count += 1) {
      const text = drawn(pieces);
      let best = Number.POSITIVE_INFINITY;
      for (let attempt = 0; attempt < TRIES; attempt += 1) {
        const from = performance.now();
        reviewDraft(
          { text, source: 'script', surface: 'speech', product: 'cup-c5' },
          knowledge,
          loaded.rules,
          {
            now: Date.parse('2026-12-04T01:30:00+08:00'),
            locale,
            after: [],
          },
        );
        best = Math.min(best, performance.now() - from);
      }
      if (count >= WARM_UPS) taken.push(best);
    }
    taken.sort((one, other) => one - other);
    const [middle, most] = [taken[TEXTS >> 1] as number, taken.at(-1) as number];
    process.stdout.write(`${locale} ${kind}: median ${middle.toFixed(1)}, most ${most.toFixed(1)}\n`);
  }
}

function drawn(pieces: readonly string[]): string {
  let text = '';
  while (text.length < LENGTH) text += pieces[Math.floor(random() * pieces.length)];
  return text.slice(0, LENGTH);
}
