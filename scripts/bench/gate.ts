// Cost of one review: percentiles over utterances of 20 to 80 characters with all Chinese packs and a
// knowledge base of ten products, and how the cost of matching grows with the number of rules.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { reviewDraft } from '../../src/gate/review.ts';
import { type CompiledRules, loadRules } from '../../src/gate/rules.ts';
import { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import type { KnowledgeFile } from '../../src/model/knowledge.ts';
import type { RulePack } from '../../src/model/rule-pack.ts';
import { vocabularyOf, wordFilters } from './word-filters.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const RULES = join(ROOT, 'config/rules');
const ROUNDS = 12;
/** The machine code of a room that has been on air for a minute, not of its first seconds. */
const WARM_UPS = 4;

const knowledge = tenProducts();
const utterances = readFileSync(join(ROOT, 'test/eval/gate/zh.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => (JSON.parse(line) as { text: string }).text);
const sample = atLeast(20, utterances);

process.stdout.write(
  [
    `${sample.length} utterances of 20 to 80 characters, ${ROUNDS} rounds after ${WARM_UPS} to warm up, one thread, load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores.`,
    'all: every single review counts, with what other processes took from it. best: each text with the best of its rounds.',
    'cpu: processor time of all rounds over their number, which other processes do not lengthen (but for their use of caches).',
    '',
  ].join('\n'),
);
const rules = mustLoad(RULES);
const whole = times((text) => review(text, rules));
print('whole review, all Chinese packs, 10 products', whole);
for (const factor of [1, 4, 16]) {
  const dir = multiplied(factor);
  const many = mustLoad(dir);
  print(
    `whole review, rules ×${factor}`,
    times((text) => review(text, many)),
  );
  rmSync(dir, { recursive: true });
}
const characters = sample.reduce((sum, text) => sum + text.length, 0);
perSecond('whole review: disguises, rules, claims, facts', whole);
const words = vocabularyOf(chinesePacks());
process.stdout.write(`the same texts through filters that know words only, ${words.length} of them:\n`);
for (const filter of wordFilters(words)) {
  perSecond(`  ${filter.name}`, times(filter.find));
}

function perSecond(name: string, { all, best }: Taken): void {
  const sum = (taken: readonly number[]) => taken.reduce((so, each) => so + each, 0);
  const rate = (micros: number) => Math.round((characters / micros) * 1e6);
  process.stdout.write(
    `${name}: ${rate(sum(all) / ROUNDS)} characters per second of all, ${rate(sum(best))} of the best\n`,
  );
}

function chinesePacks(): readonly RulePack[] {
  return readdirSync(RULES)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => parse(readFileSync(join(RULES, name), 'utf8')) as RulePack)
    .filter(({ locales }) => locales.includes('zh-CN'));
}

function review(text: string, compiled: CompiledRules): void {
  reviewDraft({ text, source: 'script', surface: 'speech', product: 'p0' }, knowledge, compiled, {
    now: Date.parse('2026-11-24T20:00:00+08:00'),
    locale: 'zh-CN',
    after: [],
  });
}

interface Taken {
  /** µs of every single run, ascending. */
  readonly all: readonly number[];
  /** µs of each text in the best of its rounds, ascending. */
  readonly best: readonly number[];
  /** µs on the processor for a run, on average. */
  readonly cpu: number;
}

function times(run: (text: string) => unknown): Taken {
  for (let round = 0; round < WARM_UPS; round += 1) for (const text of sample) run(text);
  const all: number[] = [];
  const best = new Array<number>(sample.length).fill(Number.POSITIVE_INFINITY);
  const cpuFrom = process.threadCpuUsage();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, text] of sample.entries()) {
      const from = performance.now();
      run(text);
      const taken = (performance.now() - from) * 1000;
      all.push(taken);
      best[index] = Math.min(best[index] ?? taken, taken);
    }
  }
  const { user, system } = process.threadCpuUsage(cpuFrom);
  const ascending = (a: number, b: number) => a - b;
  return { all: all.sort(ascending), best: best.sort(ascending), cpu: (user + system) / all.length };
}

function print(name: string, { all, best, cpu }: Taken): void {
  const at = (taken: readonly number[], share: number) =>
    (taken[Math.floor(taken.length * share)] as number).toFixed(0);
  const both = (taken: readonly number[]) => `median ${at(taken, 0.5)} µs, p99 ${at(taken, 0.99)} µs`;
  process.stdout.write(`${name}: all ${both(all)}; best ${both(best)}; cpu mean ${cpu.toFixed(0)} µs\n`);
}

/** Neighbouring utterances joined until each is long enough, and none over 80 characters. */
function atLeast(length: number, texts: readonly string[]): string[] {
  const joined: string[] = [];
  let rest = '';
  for (const text of texts) {
    rest += rest === '' ? text : `，${text}`;
    if (rest.length < length) continue;
    joined.push(rest.slice(0, 80));
    rest = '';
  }
  return joined;
}

/** The rule folder with every rule of the Chinese packs copied under other names and other words. */
function multiplied(factor: number): string {
  const dir = mkdtempSync(join(tmpdir(), 'candor-rules-'));
  cpSync(RULES, dir, { recursive: true });
  const source = parse(readFileSync(join(RULES, 'cn-advertising-law.yaml'), 'utf8')) as {
    rules: { id: string; patterns?: string[]; terms?: string[] }[];
  };
  for (let copy = 1; copy < factor; copy += 1) {
    const mark = `坤${copy}巽`;
    const rewritten = source.rules.map((rule) => ({
      ...rule,
      patterns: [`${mark}${rule.id.length}(?:最|第一|全国|保证)·4巽`],
      terms: undefined,
      except: undefined,
      unless: undefined,
      examples: { violating: [`${mark}${rule.id.length}全国巽`], lawful: ['您好'] },
    }));
    for (let part = 0; part < 4; part += 1) {
      const name = `copy-${copy}-${part}`;
      writeFileSync(
        join(dir, `${name}.yaml`),
        stringify({
          ...source,
          id: name,
          vocab: undefined,
          guarded: undefined,
          lawful: undefined,
          rules: rewritten,
        }),
      );
    }
  }
  return dir;
}

function mustLoad(dir: string): CompiledRules {
  const loaded = loadRules(dir, { locale: 'zh-CN' });
  if (!loaded.ok) throw new Error(loaded.problems[0]?.message);
  return loaded.rules;
}

function tenProducts(): KnowledgeBase {
  const products = Array.from({ length: 10 }, (_, index) => ({
    id: `p${index}`,
    name: `示例商品${index}号`,
    aliases: [`示例${index}`],
    regulatory_class: 'ordinary' as const,
    price: { live: 100 + index, was: 200, was_basis: '旗舰店标价200', limit_per_order: 2 },
    stock: { qty: 500 },
    facts: Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [
        `f${at}`,
        { value: at * 10 + index, unit: 'g', label: `参数${at}` },
      ]),
    ),
  }));
  return new KnowledgeBase([{ version: 1, products } as KnowledgeFile]);
}
