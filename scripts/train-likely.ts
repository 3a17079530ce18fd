// Trains what a question most likely asks for (src/answering/likely) on the questions of test/eval/answer, whose
// facts people named, and writes src/answering/likely/weights.json. Before that it prints, for each set named by
// --sets, what weights that never saw the set make of it: how often the fact is the first of all, and what becomes
// of questions that the embedded answerer alone would refer to the human service.
// Run: node scripts/train-likely.ts [--sets NAME]... [--judge-only] [--further DIR]... [--threshold POINTS]
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { concernsIn } from '../src/answering/embedded/concerns.ts';
import { answerFromFacts } from '../src/answering/embedded/embedded-answerer.ts';
import { understand } from '../src/answering/embedded/question.ts';
import { type Candidate, pairsOf } from '../src/answering/likely/likely-fact.ts';
import { loadKnowledge } from '../src/config/load-knowledge.ts';
import { FactIndex } from '../src/knowledge/retrieval.ts';
import { readJsonLines } from './learning/json-lines.ts';
import { writeLearned } from './learning/learned-file.ts';
import { localeOfShop } from './learning/locale-of-shop.ts';
import { type Example, evidenceOf, type Fitted, regress } from './learning/regression.ts';

const ROOT = join(import.meta.dirname, '..');
const OWN = join(ROOT, 'test', 'eval', 'answer');
const VERSION = 1;
const RIDGE = 1;
/** The one fact among dozens that is asked for weighs more than any other. */
const ASKED_WEIGHT = 4;

const { values: options } = parseArgs({
  options: {
    'judge-only': { type: 'boolean', default: false },
    further: { type: 'string', multiple: true, default: [] },
    sets: { type: 'string', multiple: true, default: [] },
    threshold: { type: 'string', default: '0' },
  },
});

interface Row {
  readonly kb: string;
  readonly text: string;
  readonly product?: string;
  readonly facts?: readonly string[];
  readonly any?: readonly string[];
  readonly via?: string;
  readonly isAside?: boolean;
}

interface Question {
  readonly set: string;
  readonly text: string;
  readonly isHeld: boolean;
  /** Whether the embedded answerer refers it to the human service. */
  readonly isReferred: boolean;
  readonly pairs: readonly { readonly candidate: Candidate; readonly example: Example }[];
}

const questions = [OWN, ...options.further].flatMap(readFolder);
for (const set of options.sets) judge(set);
if (!options['judge-only']) write();

function readFolder(folder: string): Question[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl') && !name.startsWith('screen'))
    .flatMap((name) => {
      const set = name === 'answer.jsonl' ? (folder.split('/').at(-1) ?? name) : name.replace('.jsonl', '');
      const rows = readJsonLines<Row>(join(folder, name));
      return [...Map.groupBy(rows, ({ kb }) => kb)].flatMap(([kb, asked]) =>
        ofShop(set, join(folder, `${kb}.yaml`), asked),
      );
    });
}

function ofShop(set: string, file: string, rows: readonly Row[]): Question[] {
  const loaded = loadKnowledge(file, { now: 0 });
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => `${file}: ${message}`).join('\n'));
  const { knowledge } = loaded;
  const source = {
    knowledge,
    index: new FactIndex(knowledge),
    now: knowledge.asOf ?? 0,
    locale: localeOfShop(knowledge),
    onKnowledgeCall: () => {},
  };
  return rows
    .filter(({ isAside }) => isAside !== true)
    .map(({ text, product, any, facts = [], via }) => {
      const asked = understand({ text, ...(product !== undefined && { product }) }, source);
      const wanted = [...(any ?? []), ...facts];
      const isHeld = via !== 'fallback' && wanted.length > 0;
      const embedded = answerFromFacts(asked);
      return {
        set,
        text,
        isHeld,
        isReferred:
          !embedded.isSettled && embedded.sentences.every((sentence) => sentence.via === 'fallback'),
        pairs: pairsOf(asked, concernsIn(asked.plain)).map(({ candidate, signs }) => {
          const label = isHeld && wanted.some((part) => candidate.id.includes(part)) ? 1 : 0;
          const weight = label === 1 ? ASKED_WEIGHT : 1;
          return { candidate, example: { signs: Uint16Array.from(signs), label, weight } } as const;
        }),
      };
    })
    .filter(
      ({ pairs, isHeld }) =>
        pairs.length > 0 && (!isHeld || pairs.some(({ example }) => example.label === 1)),
    );
}

function fitWithout(set?: string): Fitted {
  return regress(
    questions
      .filter((question) => question.set !== set)
      .flatMap(({ pairs }) => pairs.map(({ example }) => example)),
    RIDGE,
  );
}

function judge(set: string): void {
  const fitted = fitWithout(set);
  const ranked = questions
    .filter((question) => question.set === set)
    .map((question) => {
      const points = question.pairs.map(({ example }) => evidenceOf(example.signs, fitted));
      const best = points.reduce((top, each, index) => (each > (points[top] as number) ? index : top), 0);
      return {
        ...question,
        points: points[best] as number,
        isRight: question.pairs[best]?.example.label === 1,
      };
    });
  const held = ranked.filter(({ isHeld }) => isHeld);
  const first = held.filter(({ isRight }) => isRight).length;
  console.log(
    `${set}: the fact is first for ${first} of ${held.length} questions (${((100 * first) / held.length).toFixed(1)} %)`,
  );
  const referred = ranked.filter(({ isReferred }) => isReferred);
  for (const limit of [-0.5, 0, 0.5, 1]) {
    const told = referred.filter(({ points }) => points > limit);
    const right = told.filter(({ isRight }) => isRight).length;
    const unheld = told.filter(({ isHeld }) => !isHeld).length;
    console.log(
      `  over ${limit}: of ${referred.length} referred to the human service ${told.length} are told something: right ${right}, another fact ${told.length - right - unheld}, not held at all ${unheld}`,
    );
  }
}

function write(): void {
  writeLearned(join(ROOT, 'src', 'answering', 'likely', 'weights.json'), fitWithout(), {
    version: VERSION,
    trained: 'scripts/train-likely.ts on test/eval/answer',
    rows: questions.reduce((sum, { pairs }) => sum + pairs.length, 0),
    threshold: Number(options.threshold),
  });
}
