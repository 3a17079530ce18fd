// How well the gate judges: precision, recall and a table by category over test/eval/gate/*.jsonl.
// A finding is 'anything but clear' on a row that expects a refusal.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadKnowledge } from '../src/config/load-knowledge.ts';
import { reviewDraft } from '../src/gate/review.ts';
import { loadRules } from '../src/gate/rules.ts';
import type { Locale } from '../src/model/text.ts';
import type { DraftSource } from '../src/model/utterance.ts';

interface Row {
  readonly id: string;
  readonly text: string;
  readonly expect: 'clear' | 'refuse';
  readonly category: string;
  readonly product?: string;
  readonly source?: DraftSource;
  readonly after?: readonly string[];
}

interface Tally {
  found: number;
  missed: number;
  clear: number;
  falseAlarm: number;
}

const ROOT = join(import.meta.dirname, '..');
const total = tally();
for (const [file, locale] of [
  ['zh', 'zh-CN'],
  ['en', 'en-US'],
] as const) {
  evaluate(file, locale);
}
report('all', total);

function evaluate(file: string, locale: Locale): void {
  const rules = loadRules(join(ROOT, 'config/rules'), { locale });
  if (!rules.ok) throw new Error(rules.problems.map(({ message }) => message).join('\n'));
  const loaded = loadKnowledge(join(ROOT, 'test/eval/gate/kb.yaml'), { now: 0 });
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
  const { knowledge } = loaded;
  const categories = new Map<string, Tally>();
  for (const row of rowsOf(file)) {
    const { decision, findings } = reviewDraft(
      {
        text: row.text,
        source: row.source ?? 'script',
        surface: 'speech',
        ...(row.product !== undefined && { product: row.product }),
      },
      knowledge,
      rules.rules,
      { now: knowledge.asOf ?? 0, locale, after: row.after ?? [] },
    );
    const counts = categories.get(row.category) ?? tally();
    categories.set(row.category, counts);
    for (const each of [counts, total]) count(each, row.expect, decision !== 'clear');
    if ((row.expect === 'clear') !== (decision === 'clear')) {
      const why = findings.map(({ rule, quote }) => `${rule}「${quote}」`).join(' ');
      process.stdout.write(
        `${row.expect === 'clear' ? 'false alarm' : 'missed     '} ${row.id} ${row.text} ${why}\n`,
      );
    }
  }
  for (const [category, counts] of categories) report(`${file}/${category}`, counts);
}

function rowsOf(file: string): Row[] {
  return readFileSync(join(ROOT, 'test/eval/gate', `${file}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
}

function tally(): Tally {
  return { found: 0, missed: 0, clear: 0, falseAlarm: 0 };
}

function count(counts: Tally, expect: Row['expect'], found: boolean): void {
  if (expect === 'refuse') counts[found ? 'found' : 'missed'] += 1;
  else counts[found ? 'falseAlarm' : 'clear'] += 1;
}

function report(name: string, { found, missed, clear, falseAlarm }: Tally): void {
  const precision = found + falseAlarm === 0 ? '—' : (found / (found + falseAlarm)).toFixed(3);
  const recall = found + missed === 0 ? '—' : (found / (found + missed)).toFixed(3);
  const rows = found + missed + clear + falseAlarm;
  process.stdout.write(
    `${name.padEnd(28)} rows ${String(rows).padStart(4)}  precision ${precision}  recall ${recall}  missed ${missed}  false alarms ${falseAlarm}\n`,
  );
}
