/**
 * Answer correctness on our own questions: the expected facts are cited, the expected values said, what is
 * not in the knowledge base is not guessed, and the gate clears the words.
 * Run: node scripts/eval-answer.ts [--verbose] [questions.jsonl]; without a file all sets of test/eval/answer.
 */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Answering } from '../src/answering/answering.ts';
import { loadKnowledge } from '../src/config/load-knowledge.ts';
import { reviewDraft } from '../src/gate/review.ts';
import { loadRules } from '../src/gate/rules.ts';
import { openLog } from '../src/infra/log.ts';
import { ManualClock } from '../src/infra/manual-clock.ts';
import { REFERRALS } from '../src/knowledge/fixed-words.ts';
import { readJsonLines } from './learning/json-lines.ts';
import { localeOfShop } from './learning/locale-of-shop.ts';

interface Case {
  readonly id: string;
  /** The knowledge base beside the questions, without its extension. */
  readonly kb: string;
  readonly text: string;
  readonly product?: string;
  /** Parts of fact ids that must be cited. */
  readonly facts: readonly string[];
  /** Parts of fact ids of which one must be cited. */
  readonly any?: readonly string[];
  /** Words that must be said. */
  readonly says: readonly string[];
  readonly via?: 'knowledge' | 'fallback';
  /** Words that must not be said. */
  readonly never?: readonly string[];
  /** Whether one of the fixed referrals must be given: no fact, and not even that none is held. */
  readonly isAside?: boolean;
}

const ASIDES = new Set(Object.values(REFERRALS).flatMap(({ zh, en }) => [zh, en]));
const root = join(import.meta.dirname, '..');
const isVerbose = process.argv.includes('--verbose');
const own = join(root, 'test/eval/answer');
const given = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const paths =
  given === undefined
    ? readdirSync(own)
        .filter((name) => name.endsWith('.jsonl'))
        .map((name) => join(own, name))
    : [given];
const cases = paths.flatMap((path) => readJsonLines<Case>(path));

/**
 * `missed`: it said that it does not know. `wrong`: it said something else than was asked, which is worse.
 */
type Column = 'questions' | 'correct' | 'missed' | 'wrong' | 'gate clears';
const table: Record<string, Record<Column, number>> = {};
for (const kb of new Set(cases.map((one) => one.kb))) {
  const loaded = loadKnowledge(join(dirname(paths[0] ?? own), `${kb}.yaml`), { now: 0 });
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
  const { knowledge } = loaded;
  const locale = localeOfShop(knowledge);
  const rules = loadRules(join(root, 'config/rules'), { locale });
  if (!rules.ok) throw new Error(rules.problems.map(({ message }) => message).join('\n'));
  const clock = new ManualClock(knowledge.asOf ?? Date.parse('2026-06-20T19:30:00+08:00'));
  const answering = new Answering({
    knowledge: () => knowledge,
    clock,
    log: openLog('silent'),
    locale,
    onKnowledgeCall: () => undefined,
    onModelFault: () => undefined,
  });
  const row = { questions: 0, correct: 0, missed: 0, wrong: 0, 'gate clears': 0 };
  table[kb] = row;
  for (const one of cases.filter((candidate) => candidate.kb === kb)) {
    const asked = { text: one.text, ...(one.product !== undefined && { product: one.product }) };
    const sentences = [];
    for await (const sentence of answering.answer(asked, new AbortController().signal))
      sentences.push(sentence);
    const text = sentences.map((sentence) => sentence.text).join(' ');
    const facts = sentences.flatMap((sentence) => sentence.facts);
    const via = sentences.some((sentence) => sentence.via === 'knowledge') ? 'knowledge' : 'fallback';
    const isCorrect =
      one.facts.every((part) => facts.some((id) => id.includes(part))) &&
      (one.any?.some((part) => facts.some((id) => id.includes(part))) ?? true) &&
      (one.isAside !== true || ASIDES.has(text)) &&
      one.says.every((words) => text.includes(words)) &&
      !(one.never ?? []).some((words) => text.includes(words)) &&
      via === (one.via ?? (one.facts.length > 0 || one.any !== undefined ? 'knowledge' : via));
    const review = reviewDraft(
      { ...asked, text, source: 'answer', surface: 'speech', via },
      knowledge,
      rules.rules,
      {
        now: clock.now(),
        locale,
        after: [],
      },
    );
    row.questions += 1;
    row[isCorrect ? 'correct' : via === 'fallback' ? 'missed' : 'wrong'] += 1;
    row['gate clears'] += review.decision === 'clear' ? 1 : 0;
    if (isVerbose && (!isCorrect || review.decision !== 'clear')) {
      const verdict = isCorrect ? 'correct' : via === 'fallback' ? 'MISSED' : 'WRONG';
      console.log(`${one.id} ${verdict} ${review.decision}: ${one.text} → ${text} [${facts}]`);
    }
  }
}
console.table(table);
const rows = Object.values(table);
const sum = (column: Column) => rows.reduce((all, row) => all + row[column], 0);
const share = (count: number) => `${((100 * count) / sum('questions')).toFixed(1)}%`;
console.log(`answers correct: ${sum('correct')}/${sum('questions')} = ${share(sum('correct'))}`);
console.log(`said that it does not know: ${share(sum('missed'))} · of another field: ${share(sum('wrong'))}`);
console.log(
  `cleared by the gate as they are: ${sum('gate clears')}/${sum('questions')} = ${share(sum('gate clears'))}`,
);
