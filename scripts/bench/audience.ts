import { QuestionBoard } from '../../src/audience/question-board.ts';
import { Screener } from '../../src/audience/screener.ts';
import type { Comment } from '../../src/model/audience.ts';
import { readCatalogue, readSet } from '../eval-screen.ts';

/** A room at its worst: this many comments a second of the room's time, for half a minute. */
const PER_SECOND = 10_000;
const SECONDS = 30;
/** One in twenty is a question: the chat flood of the issue. */
const QUESTION_EVERY = 20;

/** Repeats itself in every run, so that runs compare. */
function lottery(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Comments of the sets' words by very many viewers, decorated so that few are the same. */
function* flood(questions: readonly string[], others: readonly string[]): Generator<Comment> {
  const draw = lottery(11);
  const pick = (texts: readonly string[]) => texts[Math.floor(draw() * texts.length)] as string;
  for (let n = 0; n < PER_SECOND * SECONDS; n++) {
    const isQuestion = n % QUESTION_EVERY === 0;
    const text = isQuestion
      ? pick(questions)
      : `${pick(others)}${draw() < 0.5 ? '' : Math.floor(draw() * 100)}`;
    yield {
      id: `${isQuestion ? 'q' : 'c'}${n}`,
      at: Math.floor((n * 1000) / PER_SECOND),
      user: `u${Math.floor(draw() * 200_000)}`,
      text,
      type: 'comment',
      platform: 'bench',
    };
  }
}

function main(): void {
  const clusters = readSet('cluster').filter((row) => !row.cluster?.startsWith('o'));
  const questions = clusters.map((row) => row.text);
  const others = readSet('class')
    .filter((row) => row.class === 'chat')
    .map((row) => row.text);
  let now = 0;
  const clock = { now: () => now };
  const knowledge = readCatalogue();
  const screener = new Screener({ knowledge: () => knowledge, clock });
  const board = new QuestionBoard({ clock });
  const comments = [...flood(questions, others)];
  let asked = 0;
  let found = 0;
  let ranked = 0;
  const heapBefore = heapMiB();
  const began = process.cpuUsage();
  for (const comment of comments) {
    now = comment.at;
    for (const screened of screener.screen(comment)) {
      if (screened.revised) board.revise(screened);
      else board.add(comment, screened);
      if (screened.id === comment.id && comment.id.startsWith('q')) {
        asked += 1;
        if (screened.class === 'question') found += 1;
      }
    }
    // A director asks for the next questions several times a second.
    if (ranked * 250 <= now) {
      ranked += 1;
      board.top(5);
    }
  }
  // Processor time, so that what else runs on the machine does not count.
  const spent = process.cpuUsage(began);
  const seconds = (spent.user + spent.system) / 1_000_000;
  const waiting = new Set(board.top(1_000).map((question) => question.cluster));
  now = 0;
  const judge = new Screener({ knowledge: () => knowledge, clock });
  const wanted = new Set(
    clusters.flatMap((row) => {
      const { id, user, text } = row;
      now += 60_000;
      return judge.screen({ id, at: now, user, text, type: 'comment', platform: 'bench' })[0]?.cluster ?? [];
    }),
  );
  console.table({
    'screened and ranked, comments/s (target 20,000)': Math.round(comments.length / seconds),
    'rankings made': ranked,
    'things remembered (bounded)': screener.remembered,
    'clusters held (200 at most)': board.held.clusters,
    'comments held (10,000 at most)': board.held.comments,
    'heap grown, MiB': Math.round(heapMiB() - heapBefore),
    'questions recognised in the flood, %': Math.round((1000 * found) / asked) / 10,
    'wants of the sets on the board, %':
      Math.round((1000 * [...wanted].filter((cluster) => waiting.has(cluster)).length) / wanted.size) / 10,
  });
}

function heapMiB(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

main();
