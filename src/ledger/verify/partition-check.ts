import type { DatabaseSync } from 'node:sqlite';
import type { Bilingual } from '../../model/text.ts';
import { headLine, type TreeHead, treeHeadSchema } from '../chain/tree-head.ts';
import { isBlank, openForReading, schemaOddity } from '../store/open-partition.ts';
import { entriesFrom, headsOf, originOf, type StoredHead } from '../store/stored-rows.ts';
import type { LedgerFault } from '../verification.ts';
import { type ChainCheck, missing } from './chain-check.ts';

/** A head, with the state of the tree that is noted beside it in a table. */
export interface NotedHead {
  readonly head: TreeHead;
  readonly file: string;
  readonly frontier?: string;
}

/** The tree as the entries really make it at some size. */
export interface RealTree {
  readonly root: string;
  readonly frontier: string;
}

/** A spot where a fault can be told apart from its consequences is worth more than a long list of them. */
const INTEGRITY_FAULTS = 5;

/**
 * Checks one partition: the file as a database, its schema, where it begins, and every entry. `trees` takes
 * up the tree at every size in `sizes` and of every head.
 * @returns the heads of its table
 */
export function checkPartition(
  file: string,
  chain: ChainCheck,
  sizes: ReadonlySet<number>,
  trees: Map<number, RealTree>,
  faults: LedgerFault[],
): NotedHead[] {
  try {
    using database = openForReading(file);
    // One snapshot for all that is read, beside a writer too.
    database.exec('BEGIN');
    if (isBlank(database)) return [];
    const oddity = schemaOddity(database);
    if (oddity !== undefined) faults.push({ seq: null, file, what: changedFile(oddity) });
    checkIntegrity(database, file, faults);
    checkOrigin(database, file, chain, faults);
    const heads = headsOf(database).flatMap((row) => readHead(row, file, faults));
    walk(database, file, chain, new Set([...sizes, ...heads.map(({ head }) => head.size)]), trees);
    return heads;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    faults.push({
      seq: null,
      file,
      what: { zh: `文件无法作为数据库读取：${why}`, en: `the file cannot be read as a database: ${why}` },
    });
    return [];
  }
}

function walk(
  database: DatabaseSync,
  file: string,
  chain: ChainCheck,
  sizes: ReadonlySet<number>,
  trees: Map<number, RealTree>,
): void {
  for (const entry of entriesFrom(database, Number.MIN_SAFE_INTEGER)) {
    chain.entry(entry, file);
    const { tree } = chain;
    if (sizes.has(tree.size)) trees.set(tree.size, { root: tree.root(), frontier: tree.frontier() });
  }
}

function readHead({ size, line, frontier }: StoredHead, file: string, faults: LedgerFault[]): NotedHead[] {
  try {
    const head = treeHeadSchema.parse(JSON.parse(line));
    if (head.size === size && headLine(head) === line) return [{ head, file, frontier }];
  } catch {
    // Said below, for a line that is no JSON as for one that is another's.
  }
  faults.push({
    seq: size,
    file,
    what: {
      zh: `树头（${size} 条）被改动过，读不出来`,
      en: `the tree head over ${size} entries was changed and cannot be read`,
    },
  });
  return [];
}

function checkIntegrity(database: DatabaseSync, file: string, faults: LedgerFault[]): void {
  for (const row of database.prepare(`PRAGMA integrity_check(${INTEGRITY_FAULTS})`).all()) {
    if (row.integrity_check === 'ok') continue;
    faults.push({ seq: null, file, what: changedFile(String(row.integrity_check)) });
  }
}

function checkOrigin(database: DatabaseSync, file: string, chain: ChainCheck, faults: LedgerFault[]): void {
  const origin = originOf(database);
  if (origin === undefined) {
    faults.push({ seq: null, file, what: changedFile('it does not say where in the chain it begins') });
    return;
  }
  if (chain.continuesAt(origin)) return;
  const expected = chain.last + 1;
  // A file before that could not be read has been named already.
  if (origin.first > expected) {
    const gap = missing(expected, origin.first - 1);
    faults.push({
      seq: expected,
      file,
      what: {
        zh: `${gap.zh}：此文件之前的分区被删除或读不出来`,
        en: `${gap.en}: the partition before this file was removed or cannot be read`,
      },
    });
    chain.jumpTo(origin);
  } else {
    faults.push({
      seq: origin.first,
      file,
      what: {
        zh: '文件所记的起点与前一分区的终点不符',
        en: 'where the file says that it begins is not where the partition before it ends',
      },
    });
  }
}

function changedFile(detail: string): Bilingual {
  return { zh: `文件被改动过：${detail}`, en: `the file was changed: ${detail}` };
}
