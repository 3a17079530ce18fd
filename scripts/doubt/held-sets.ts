import { type Example, evidenceOf, regress } from '../learning/regression.ts';

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
  { ridge, threshold }: { readonly ridge: number; readonly threshold: number },
): void {
  console.log(
    `${title.padEnd(26)} rows   rules and facts   doubt alone       both              honest doubted`,
  );
  const all: (HeldRow & { readonly points: number })[] = [];
  for (const set of sets) {
    const held = rows.filter((row) => row.set === set);
    if (held.length === 0) continue;
    const fitted = regress(
      rows.filter((row) => row.set !== set),
      ridge,
    );
    const weighed = held.map((row) => ({ ...row, points: evidenceOf(row.signs, fitted) }));
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
