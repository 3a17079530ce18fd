import type { Fitted } from '../learning/fitted.ts';
import { type Example, fitParts, pointsOf } from '../learning/noisy-or.ts';

/** Weights are made so many times over, each time without the sets of one group. */
const GROUPS = 6;

export interface HeldRow extends Example {
  readonly set: string;
  /** What the rules and the facts say without the doubt. */
  readonly isRefused: boolean;
}

type Refuses = (row: HeldRow & { readonly points: number }) => boolean;

/**
 * Each set judged by weights that never saw it, printed as a table: rules and facts, both with the doubt at a
 * threshold, and over all sets both at several thresholds.
 */
export function judgeHeldSets(
  title: string,
  sets: readonly string[],
  rows: readonly HeldRow[],
  threshold: number,
): void {
  console.log(
    `${title.padEnd(26)} rows   rules and facts   doubt alone       both              honest doubted`,
  );
  const all: (HeldRow & { readonly points: number })[] = [];
  const known = sets.filter((set) => rows.some((row) => row.set === set));
  const groupOf = new Map(known.map((set, at) => [set, at % GROUPS]));
  const fitted = Array.from({ length: Math.min(GROUPS, known.length) }, (_, group) =>
    fitParts(rows.filter(({ set }) => groupOf.get(set) !== group)),
  );
  for (const set of known) {
    const weights = fitted[groupOf.get(set) as number] as Fitted;
    const weighed = rows
      .filter((row) => row.set === set)
      .map((row) => ({ ...row, points: pointsOf(row, weights) }));
    all.push(...weighed);
    print(set, weighed, threshold);
  }
  for (const limit of [0, 0.4, 0.8, 1.2, 1.6]) print(`all, over ${limit}`, all, limit);
}

/** Precision, recall and accuracy three times over, and how many honest rows the doubt alone keeps from the air. */
function print(name: string, rows: readonly (HeldRow & { readonly points: number })[], limit: number): void {
  const doubts: Refuses = ({ points }) => points > limit;
  const ways: Refuses[] = [({ isRefused }) => isRefused, doubts, (row) => row.isRefused || doubts(row)];
  const honest = rows.filter(({ label }) => label === 0);
  const doubted = honest.filter((row) => !row.isRefused && doubts(row)).length;
  console.log(
    `${name.padEnd(26)} ${String(rows.length).padStart(4)}   ${ways.map((way) => shares(rows, way)).join('   ')}   ${((100 * doubted) / honest.length).toFixed(1)} %`,
  );
}

function shares(rows: readonly (HeldRow & { readonly points: number })[], refuses: Refuses): string {
  const refused = rows.filter(refuses);
  const right = refused.filter(({ label }) => label === 1).length;
  const wanted = rows.filter(({ label }) => label === 1).length;
  const correct = rows.filter((row) => refuses(row) === (row.label === 1)).length;
  return [right / refused.length, right / wanted, correct / rows.length]
    .map((each) => each.toFixed(3))
    .join(' ');
}
