import { readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { type CollectedTest, collected, onceBefore } from './collected-tests.ts';
import type { Mutant } from './instrumented.ts';

/** A test that takes longer under a mutant hangs, ms: none of them takes a second. */
const HANGS_MS = 10_000;
/** A loop that comes round to a mutant so much more often than without it is endless. */
const HIT_FACTOR = 100;
/** So often it is looked whether the tests still pass without a mutant: one may have spoilt something shared. */
const CONTROL_EVERY = 50;

interface Switchboard {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number;
  mutantCoverage?: { static: Record<string, number>; perTest: Record<string, Record<string, number>> };
}
const board: Switchboard = {};
(globalThis as unknown as { __stryker__: Switchboard }).__stryker__ = board;

const { mutants: all, tests } = JSON.parse(readFileSync('reports/mutants.json', 'utf8')) as {
  mutants: readonly Mutant[];
  tests: readonly string[];
};
/** All, or as many as asked for, evenly spread over the files. */
const most = Number(process.env.MUTATION_MOST ?? all.length);
const mutants = all.filter(
  (_, index) =>
    Math.floor((index * most) / all.length) !== Math.floor(((index - 1) * most) / all.length) || index === 0,
);

for (const file of tests) await import(resolve(file));

test('every mutant is met by a test', async () => {
  for (const setUp of onceBefore) await setUp();
  for (const [index, each] of collected.entries()) {
    board.currentTestId = String(index);
    expect(await fault(each), `${each.name} fails without a mutant`).toBeUndefined();
  }
  board.currentTestId = undefined;
  const { perTest, static: atLoad } = board.mutantCoverage ?? { perTest: {}, static: {} };
  const survived: Mutant[] = [];
  const unreached: Mutant[] = [];
  let killed = 0;
  let ignored = 0;
  for (const [count, mutant] of mutants.entries()) {
    const covering = collected.filter((_, index) => (perTest[String(index)]?.[mutant.id] ?? 0) > 0);
    // What runs only while a module is loaded cannot be switched afterwards.
    if (covering.length === 0 && (atLoad[mutant.id] ?? 0) > 0) ignored += 1;
    else if (covering.length === 0) unreached.push(mutant);
    else if (await isKilled(mutant, covering, perTest)) killed += 1;
    else survived.push(mutant);
    if (count % CONTROL_EVERY === 0) await control();
  }
  await control();
  report({ killed, survived, unreached, ignored });
});

async function isKilled(
  { id }: Mutant,
  covering: readonly CollectedTest[],
  perTest: Record<string, Record<string, number>>,
): Promise<boolean> {
  const hits = Math.max(...Object.values(perTest).map((each) => each[id] ?? 0));
  for (const each of covering) {
    board.activeMutant = id;
    board.hitCount = 0;
    board.hitLimit = hits * HIT_FACTOR + 10_000;
    const found = await fault(each);
    board.activeMutant = undefined;
    board.hitCount = undefined;
    if (found !== undefined) return true;
  }
  return false;
}

async function control(): Promise<void> {
  for (const each of collected) {
    const found = await fault(each);
    if (found !== undefined) throw new Error(`a mutant has spoilt what tests share: ${each.name}: ${found}`);
  }
}

async function fault({ run }: CollectedTest): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const hangs = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('it hangs')), HANGS_MS);
  });
  try {
    await Promise.race([run(), hangs]);
    return undefined;
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  } finally {
    clearTimeout(timer);
  }
}

function report(result: {
  readonly killed: number;
  readonly survived: readonly Mutant[];
  readonly unreached: readonly Mutant[];
  readonly ignored: number;
}): void {
  const { killed, survived, unreached, ignored } = result;
  const tried = killed + survived.length + unreached.length;
  const where = ({ fileName, location, mutatorName, replacement }: Mutant) =>
    `${relative('.', fileName)}:${location.start.line + 1}:${location.start.column + 1} ${mutatorName} → ${replacement.replaceAll(/\s+/g, ' ').slice(0, 90)}`;
  const lines = [
    ...survived.map((mutant) => `survived   ${where(mutant)}`),
    ...unreached.map((mutant) => `unreached  ${where(mutant)}`),
    `score ${((100 * killed) / tried).toFixed(1)} %: ${killed} of ${tried} mutants killed, ${survived.length} survived, ${unreached.length} reached by no test; ${ignored} run at load only${mutants.length < all.length ? ` (a sample of ${mutants.length} from ${all.length})` : ''}`,
  ];
  writeFileSync(`reports/mutation-${process.env.MUTATION_NAME ?? 'part'}.txt`, `${lines.join('\n')}\n`);
  process.stdout.write(`${lines.at(-1)}\n`);
}
