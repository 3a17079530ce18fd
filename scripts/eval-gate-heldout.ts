import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * One utterance of a red team's set. `claims` are facts that the answer must name with that verdict; `why` names the law, guide or fact the label rests on; `corrected` says why a
 * label was changed after the set was frozen.
 */
interface Row {
  readonly id: string;
  readonly text: string;
  readonly locale: string;
  readonly kb: string;
  readonly product?: string;
  readonly after?: readonly string[];
  readonly expected: 'clear' | 'not-clear';
  readonly category: string;
  readonly why: string;
  readonly corrected?: string;
  readonly claims?: readonly { readonly fact: string; readonly verdict: string }[];
}

/** What `candor review` answered to one row. */
interface Verdict {
  readonly id: string;
  readonly decision: 'clear' | 'rewrite' | 'refuse';
  readonly text: string;
  readonly findings: readonly {
    readonly rule: string;
    readonly quote: string;
    readonly span: readonly [number, number];
  }[];
  readonly claims: readonly {
    readonly kind: string;
    readonly quote: string;
    readonly verdict: string;
    readonly fact?: string;
  }[];
}

interface Tally {
  caught: number;
  missed: number;
  passed: number;
  wronged: number;
}

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'test', 'eval', 'gate-heldout');
/** The first set, and a file for each later round; docs/rules.md has what each measured before any fix. */
const SETS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.jsonl'))
  .sort();

function readLines<T>(text: string): readonly T[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/** Every row judged by the real command, one run for each knowledge base and locale. */
function review(rows: readonly Row[]): ReadonlyMap<string, Verdict> {
  const verdicts = new Map<string, Verdict>();
  for (const group of Object.values(Object.groupBy(rows, (row) => `${row.kb} ${row.locale}`))) {
    const [first] = group ?? [];
    if (group === undefined || first === undefined) continue;
    const run = spawnSync(
      process.execPath,
      [join(ROOT, 'src/main.ts'), 'review', '--kb', join(FOLDER, first.kb), '--locale', first.locale],
      {
        input: group
          .map(({ id, text, product, after }) => `${JSON.stringify({ id, text, product, after })}\n`)
          .join(''),
        encoding: 'utf8',
        maxBuffer: 2 ** 28,
      },
    );
    if (run.status !== 0 && run.status !== 1) {
      throw new Error(`candor review on ${first.kb} ended with ${run.status}: ${run.stderr}`);
    }
    for (const verdict of readLines<Verdict>(run.stdout)) verdicts.set(verdict.id, verdict);
  }
  return verdicts;
}

function tallyBy(
  rows: readonly Row[],
  verdicts: ReadonlyMap<string, Verdict>,
  key: (row: Row) => string,
): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const row of rows) {
    const tally = tallies.get(key(row)) ?? { caught: 0, missed: 0, passed: 0, wronged: 0 };
    const clear = verdicts.get(row.id)?.decision === 'clear';
    if (row.expected === 'clear') tally[clear ? 'passed' : 'wronged'] += 1;
    else tally[clear ? 'missed' : 'caught'] += 1;
    tallies.set(key(row), tally);
  }
  return tallies;
}

/** A share to three places, or a dash where there is nothing to share. */
function share(part: number, whole: number): string {
  return whole === 0 ? '    –' : (part / whole).toFixed(3);
}

function printTable(title: string, tallies: ReadonlyMap<string, Tally>): void {
  console.log(`${title.padEnd(24)}   n  precision recall accuracy  missed wronged`);
  for (const [name, { caught, missed, passed, wronged }] of tallies) {
    const all = caught + missed + passed + wronged;
    console.log(
      `${name.padEnd(24)} ${String(all).padStart(3)}  ${share(caught, caught + wronged).padStart(9)} ${share(caught, caught + missed).padStart(6)} ` +
        `${share(caught + passed, all).padStart(8)}  ${String(missed).padStart(6)} ${String(wronged).padStart(7)}`,
    );
  }
  console.log();
}

/** What is wrong with an answer apart from its decision. */
function faultsOf(rows: readonly Row[], verdicts: ReadonlyMap<string, Verdict>): string[] {
  const rewritten = rows.flatMap((row) => {
    const verdict = verdicts.get(row.id);
    return verdict?.decision === 'rewrite' ? [{ ...row, text: verdict.text }] : [];
  });
  const again = review(rewritten);
  return [
    ...rewritten
      .filter(({ id }) => again.get(id)?.decision !== 'clear')
      .map(({ id, text }) => `${id} the rewrite is not clear: ${text}`),
    ...rows.flatMap((row) => {
      const { findings = [], claims = [] } = verdicts.get(row.id) ?? {};
      const spans = findings
        .filter(({ span, quote }) => row.text.slice(...span) !== quote)
        .map(({ rule, quote }) => `${row.id} ${rule} quotes what its span does not hold: ${quote}`);
      const facts = (row.claims ?? [])
        .filter(({ fact, verdict }) => !claims.some((one) => one.fact === fact && one.verdict === verdict))
        .map(({ fact, verdict }) => `${row.id} ${fact} is not named as ${verdict}: ${row.text}`);
      return [...spans, ...facts];
    }),
  ];
}

function printMiss(row: Row, verdict: Verdict | undefined): void {
  console.log(`${row.id} [${row.category}] expected ${row.expected}, got ${verdict?.decision ?? 'nothing'}`);
  console.log(`  ${row.after === undefined ? '' : `(${row.after.join(' / ')}) `}${row.text}   — ${row.why}`);
  for (const { rule, quote } of verdict?.findings ?? []) console.log(`  finding ${rule}: ${quote}`);
  for (const { kind, quote, verdict: standing } of verdict?.claims ?? []) {
    if (standing !== 'supported') console.log(`  claim ${kind} ${standing}: ${quote}`);
  }
}

const { values: options } = parseArgs({ options: { misses: { type: 'boolean', default: false } } });
const roundOf = new Map<Row, string>();
const rows = SETS.flatMap((set) => {
  const read = readLines<Row>(readFileSync(join(FOLDER, set), 'utf8'));
  for (const row of read) roundOf.set(row, set.replace('.jsonl', ''));
  return read;
});
const verdicts = review(rows);
const unanswered = rows.filter((row) => !verdicts.has(row.id));
if (unanswered.length > 0) throw new Error(`no verdict on ${unanswered.map((row) => row.id).join(', ')}`);
printTable(
  'all',
  tallyBy(rows, verdicts, () => 'held-out'),
);
printTable(
  'round',
  tallyBy(rows, verdicts, (row) => roundOf.get(row) ?? ''),
);
printTable(
  'locale',
  tallyBy(rows, verdicts, (row) => row.locale),
);
printTable(
  'category',
  tallyBy(rows, verdicts, (row) => `${row.locale === 'zh-CN' ? 'zh' : 'en'} ${row.category}`),
);
console.log(
  `labels corrected after the set was frozen: ${rows.filter((row) => row.corrected !== undefined).length}`,
);
const otherwise = rows.filter(({ id }) => verdicts.get(id)?.decision === 'rewrite');
const refused = rows.filter(({ id }) => verdicts.get(id)?.decision === 'refuse');
console.log(
  `put otherwise: ${otherwise.length}, of them ${otherwise.filter(({ expected }) => expected !== 'clear').length} guilty; refused: ${refused.length}`,
);
const faults = faultsOf(rows, verdicts);
console.log(
  `spans that are not their quotes, rewrites that are not clear, facts not named: ${faults.length}`,
);
for (const fault of faults) console.log(`  ${fault}`);
if (options.misses) {
  for (const row of rows) {
    const verdict = verdicts.get(row.id);
    if ((verdict?.decision === 'clear') !== (row.expected === 'clear')) printMiss(row, verdict);
  }
}
