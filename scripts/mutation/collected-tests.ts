import * as vitest from 'vitest';

/** A test that is run again and again, once for every mutant it reaches. */
export interface CollectedTest {
  readonly name: string;
  readonly run: () => unknown;
}

export const collected: CollectedTest[] = [];
export const onceBefore: (() => unknown)[] = [];
const path: string[] = [];
const before: (() => unknown)[][] = [[]];
const after: (() => unknown)[][] = [[]];
let finished: (() => unknown)[] = [];

function add(name: string, run: () => unknown): void {
  const setUps = before.flat();
  const tearDowns = after.flat();
  collected.push({
    name: [...path, name].join(' › '),
    run: async () => {
      finished = [];
      try {
        for (const setUp of setUps) await setUp();
        await run();
      } finally {
        for (const tearDown of [...tearDowns, ...finished]) await tearDown();
      }
    },
  });
}

/** The rows of `each`: arrays are spread, anything else is the one argument. */
function each(rows: readonly unknown[]) {
  return (name: string, run: (...row: unknown[]) => unknown) => {
    for (const [index, row] of rows.entries())
      add(`${name} #${index}`, () => run(...(Array.isArray(row) ? row : [row])));
  };
}

function define(name: string, options: unknown, run?: unknown): void {
  add(name, (typeof options === 'function' ? options : run) as () => unknown);
}

export const test = Object.assign(define.bind(undefined), { each });
export const it = Object.assign(define.bind(undefined), { each });

export const describe = Object.assign(
  (name: string, body: () => void) => {
    path.push(name);
    before.push([]);
    after.push([]);
    body();
    path.pop();
    before.pop();
    after.pop();
  },
  {
    each: (rows: readonly unknown[]) => (name: string, body: (...row: unknown[]) => void) => {
      for (const row of rows) describe(name, () => body(...(Array.isArray(row) ? row : [row])));
    },
  },
);

export const beforeEach = (run: () => unknown) => before.at(-1)?.push(run);
export const afterEach = (run: () => unknown) => after.at(-1)?.push(run);
export const beforeAll = (run: () => unknown) => onceBefore.push(run);
/** The process ends after the last test. */
export const afterAll = (_run: () => unknown) => {};
export const onTestFinished = (run: () => unknown) => finished.push(run);
export const { expect, vi, assert, expectTypeOf } = vitest;
