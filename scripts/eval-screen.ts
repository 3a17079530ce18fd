import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Screener } from '../src/audience/screener.ts';
import { loadKnowledge } from '../src/config/load-knowledge.ts';
import type { KnowledgeBase } from '../src/knowledge/knowledge-base.ts';
import { COMMENT_CLASSES, type COMMENT_TYPES, type Screened } from '../src/model/audience.ts';

/** One comment of a set with what it should be taken for; `group` says where it comes from. */
interface Row {
  readonly id: string;
  readonly at: number;
  readonly user: string;
  readonly text: string;
  readonly type?: (typeof COMMENT_TYPES)[number];
  readonly class?: string;
  /** `null`: none may be linked. */
  readonly product?: string | null;
  readonly cluster?: string;
  readonly group: string;
}

const FOLDER = join(import.meta.dirname, '..', 'test', 'eval', 'screen');

/** Reads a set of test/eval/screen/. */
export function readSet(name: string): readonly Row[] {
  const lines = readFileSync(join(FOLDER, `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as Row);
}

/** The catalogue that the sets speak of. */
export function readCatalogue(): KnowledgeBase {
  const loaded = loadKnowledge(join(FOLDER, 'kb.yaml'), { now: Date.parse('2026-11-20T20:00:00+08:00') });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.knowledge;
}

/** The last verdict on each comment of a set, revisions included. */
export function screenSet(rows: readonly Row[], knowledge: KnowledgeBase): ReadonlyMap<string, Screened> {
  let now = 0;
  const screener = new Screener({ knowledge: () => knowledge, clock: { now: () => now } });
  const last = new Map<string, Screened>();
  for (const { id, at, user, text, type = 'comment' } of rows) {
    now = Math.max(now, at);
    for (const screened of screener.screen({ id, at, user, text, type, platform: 'eval' })) {
      last.set(screened.id, screened);
    }
  }
  return last;
}

export interface Score {
  readonly right: number;
  readonly all: number;
  readonly misses: readonly string[];
}

export function scoreClasses(rows: readonly Row[], last: ReadonlyMap<string, Screened>): Score {
  return score(rows, (row) => [row.class ?? '', last.get(row.id)?.class ?? '']);
}

export function scoreProducts(rows: readonly Row[], last: ReadonlyMap<string, Screened>): Score {
  return score(rows, (row) => [row.product ?? 'none', last.get(row.id)?.product ?? 'none']);
}

/** Over all pairs: do two that want one answer share a cluster, and two that do not, none? (F1 of pairs) */
export function scoreClusters(
  rows: readonly Row[],
  last: ReadonlyMap<string, Screened>,
): { readonly precision: number; readonly recall: number; readonly misses: readonly string[] } {
  let together = 0;
  let wronglyTogether = 0;
  let apart = 0;
  const misses = new Set<string>();
  for (const [index, a] of rows.entries()) {
    const found = last.get(a.id)?.cluster;
    for (const b of rows.slice(index + 1)) {
      const isSame = a.cluster === b.cluster;
      const meets = found !== undefined && found === last.get(b.id)?.cluster;
      if (isSame && meets) together += 1;
      else if (isSame) apart += 1;
      else if (meets) wronglyTogether += 1;
      if (isSame !== meets) {
        misses.add(
          `${isSame ? 'apart' : 'together'}: ${a.text} (${found}) | ${b.text} (${last.get(b.id)?.cluster})`,
        );
      }
    }
  }
  return {
    precision: together / (together + wronglyTogether),
    recall: together / (together + apart),
    misses: [...misses],
  };
}

function score(rows: readonly Row[], judge: (row: Row) => [wanted: string, got: string]): Score {
  const misses: string[] = [];
  for (const row of rows) {
    const [wanted, got] = judge(row);
    if (wanted !== got) misses.push(`${row.text}  wanted ${wanted}, got ${got}  [${row.group}]`);
  }
  return { right: rows.length - misses.length, all: rows.length, misses };
}

function confusion(rows: readonly Row[], last: ReadonlyMap<string, Screened>): void {
  const table: Record<string, Record<string, number>> = {};
  for (const wanted of COMMENT_CLASSES) {
    const of = rows.filter((row) => row.class === wanted);
    const line: Record<string, number> = {};
    for (const got of COMMENT_CLASSES) {
      line[got] = of.filter((row) => last.get(row.id)?.class === got).length;
    }
    line['recall %'] = percent((line[wanted] ?? 0) / of.length);
    table[wanted] = line;
  }
  console.table(table);
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}

function main(): void {
  const { values } = parseArgs({ options: { misses: { type: 'boolean', default: false } } });
  const knowledge = readCatalogue();
  const sets = { class: readSet('class'), product: readSet('product'), cluster: readSet('cluster') };
  const classes = screenSet(sets.class, knowledge);
  const byClass = scoreClasses(sets.class, classes);
  console.log(`Class (rows: wanted, columns: found), ${byClass.right} of ${byClass.all} right`);
  confusion(sets.class, classes);
  const byProduct = scoreProducts(sets.product, screenSet(sets.product, knowledge));
  const byCluster = scoreClusters(sets.cluster, screenSet(sets.cluster, knowledge));
  console.table({
    'product link': { rows: byProduct.all, 'right %': percent(byProduct.right / byProduct.all) },
    'cluster pairs': {
      rows: sets.cluster.length,
      'precision %': percent(byCluster.precision),
      'recall %': percent(byCluster.recall),
    },
  });
  if (values.misses) {
    console.log([...byClass.misses, ...byProduct.misses, ...byCluster.misses.slice(0, 60)].join('\n'));
  }
}

if (import.meta.main) main();
