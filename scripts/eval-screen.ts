import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Screener } from '../src/audience/screener.ts';
import { loadKnowledge } from '../src/config/load-knowledge.ts';
import type { KnowledgeBase } from '../src/knowledge/knowledge-base.ts';
import { COMMENT_CLASSES, type COMMENT_TYPES, type Screened } from '../src/model/audience.ts';
import { readJsonLines } from './learning/json-lines.ts';

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
  return readJsonLines<Row>(join(FOLDER, `${name}.jsonl`));
}

/** The catalogue that the sets speak of. */
export function readCatalogue(name = 'kb'): KnowledgeBase {
  const loaded = loadKnowledge(join(FOLDER, `${name}.yaml`), {
    now: Date.parse('2026-11-20T20:00:00+08:00'),
  });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.knowledge;
}

/** The names of the mixed streams, each with a catalogue of its own, in the order they were written. */
export function readRounds(): readonly string[] {
  const files = readdirSync(join(FOLDER, 'rounds')).filter((file) => file.endsWith('.jsonl'));
  return files.map((file) => `rounds/${file.slice(0, -'.jsonl'.length)}`).toSorted();
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

/** Of one class in a stream: what share of those found is right, and what share of it is found. */
export function scoreClass(
  rows: readonly Row[],
  last: ReadonlyMap<string, Screened>,
  wanted: string,
): { readonly precision: number; readonly recall: number; readonly all: number } {
  const of = rows.filter((row) => row.class === wanted);
  const found = rows.filter((row) => last.get(row.id)?.class === wanted);
  const right = of.filter((row) => last.get(row.id)?.class === wanted).length;
  return {
    precision: found.length === 0 ? 1 : right / found.length,
    recall: of.length === 0 ? 1 : right / of.length,
    all: of.length,
  };
}

/** What one mixed stream comes to, its own catalogue on sale. */
export function screenRound(name: string): {
  readonly rows: readonly Row[];
  readonly last: ReadonlyMap<string, Screened>;
  readonly linked: Score;
  readonly clusters: ReturnType<typeof scoreClusters>;
} {
  const rows = readSet(name);
  const last = screenSet(rows, readCatalogue(`${name}.kb`));
  return {
    rows,
    last,
    linked: scoreProducts(
      rows.filter((row) => row.product !== undefined),
      last,
    ),
    clusters: scoreClusters(
      rows.filter((row) => row.cluster !== undefined),
      last,
    ),
  };
}

function printRound(name: string, withMisses: boolean): void {
  const { rows, last, linked, clusters } = screenRound(name);
  const { right, all, misses } = scoreClasses(rows, last);
  console.log(`${name}: ${right} of ${all} classes right`);
  const table: Record<string, object> = {};
  for (const wanted of COMMENT_CLASSES) {
    const { precision, recall, all: count } = scoreClass(rows, last, wanted);
    table[wanted] = { rows: count, 'precision %': percent(precision), 'recall %': percent(recall) };
  }
  table['product link'] = { rows: linked.all, 'recall %': percent(linked.right / linked.all) };
  table['cluster pairs'] = {
    'precision %': percent(clusters.precision),
    'recall %': percent(clusters.recall),
  };
  console.table(table);
  if (withMisses) console.log([...misses, '--', ...linked.misses, '--', ...clusters.misses].join('\n'));
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
  const { values } = parseArgs({
    options: { misses: { type: 'boolean', default: false }, round: { type: 'string' } },
  });
  if (values.round !== undefined) {
    printRound(`rounds/${values.round}`, values.misses);
    return;
  }
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
  for (const name of readRounds()) printRound(name, values.misses);
}

if (import.meta.main) main();
