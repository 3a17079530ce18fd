// Trains what a question most likely asks for (src/answering/likely) on the questions of test/eval/answer, whose
// facts people named, and writes src/answering/likely/weights.json. Before that it prints, for each set named by
// --sets, what weights that never saw the set make of it: how often the fact is the first of all, and how many
// questions are answered right by our own words alone and with what is likely beside them.
// Run: node scripts/train-likely.ts [--sets NAME]... [--judge-only] [--further DIR]...
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { concernsIn } from '../src/answering/embedded/concerns.ts';
import { answerFromFacts, type EmbeddedAnswer } from '../src/answering/embedded/embedded-answerer.ts';
import { type Asked, understand } from '../src/answering/embedded/question.ts';
import { withLikely } from '../src/answering/likely/likely-answer.ts';
import { pairsOf } from '../src/answering/likely/likely-fact.ts';
import { loadKnowledge } from '../src/config/load-knowledge.ts';
import { FactIndex } from '../src/knowledge/retrieval.ts';
import { type Choice, fitChoices } from './learning/choice.ts';
import { evidenceOf, type Fitted } from './learning/fitted.ts';
import { readJsonLines } from './learning/json-lines.ts';
import { asLearned, writeLearned } from './learning/learned-file.ts';
import { localeOfShop } from './learning/locale-of-shop.ts';

const ROOT = join(import.meta.dirname, '..');
const OWN = join(ROOT, 'test', 'eval', 'answer');
const VERSION = 2;
const RIDGE = 1;

const { values: options } = parseArgs({
  options: {
    'judge-only': { type: 'boolean', default: false },
    further: { type: 'string', multiple: true, default: [] },
    sets: { type: 'string', multiple: true, default: [] },
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

interface Question extends Choice {
  readonly set: string;
  readonly asked: Asked;
  /** What our own words make of it. */
  readonly embedded: EmbeddedAnswer;
  /** Parts of the ids of facts that answer it; none where it is not held. */
  readonly wanted: readonly string[];
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
    .map(({ text, product, any = [], facts = [], via }) => {
      const asked = understand({ text, ...(product !== undefined && { product }) }, source);
      const wanted = via === 'fallback' ? [] : [...any, ...facts];
      return {
        ...{ set, asked, wanted },
        embedded: answerFromFacts(asked),
        options: pairsOf(asked, concernsIn(asked.plain)).map(({ candidate, signs }) => ({
          signs: Uint32Array.from(signs),
          isRight: wanted.some((part) => candidate.id.includes(part)),
        })),
      };
    })
    .filter(({ wanted, options: all }) => wanted.length === 0 || all.some(({ isRight }) => isRight));
}

function fitWithout(set?: string): Fitted {
  return fitChoices(
    questions.filter((question) => question.set !== set),
    RIDGE,
  );
}

function judge(set: string): void {
  const fitted = fitWithout(set);
  const model = asLearned(fitted);
  const asked = questions.filter((question) => question.set === set);
  const held = asked.filter(({ wanted }) => wanted.length > 0);
  const first = held.filter(({ options: all }) => {
    const points = all.map(({ signs }) => evidenceOf(signs, fitted));
    return all[points.indexOf(Math.max(...points))]?.isRight;
  });
  const alone = asked.filter((question) => isRight(question.embedded, question));
  const both = asked.filter((question) =>
    isRight(withLikely(question.embedded, question.asked, model), question),
  );
  const share = (part: readonly unknown[], all: readonly unknown[]) =>
    `${part.length} of ${all.length} (${((100 * part.length) / all.length).toFixed(1)} %)`;
  console.log(
    `${set}: the fact is first for ${share(first, held)}; right by our own words ${share(alone, asked)}, with what is likely ${share(both, asked)}`,
  );
}

/** A fact that answers is cited, or none where none is held. */
function isRight({ sentences }: EmbeddedAnswer, { wanted }: Question): boolean {
  const cited = sentences.filter(({ via }) => via === 'knowledge').flatMap(({ facts }) => facts);
  if (wanted.length === 0) return cited.length === 0;
  return wanted.some((part) => cited.some((id) => id.includes(part)));
}

function write(): void {
  writeLearned(join(ROOT, 'src', 'answering', 'likely', 'weights.json'), fitWithout(), {
    version: VERSION,
    trained: 'scripts/train-likely.ts on test/eval/answer',
    rows: questions.length,
    threshold: 0,
  });
}
