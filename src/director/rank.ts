import type { DraftSource } from '../model/utterance.ts';

/** What goes first when several wait: lower is sooner. A label goes before everything. */
export const RANK = { label: 0, correction: 1, operator: 2, answer: 3, script: 4, filler: 5 } as const;
export type Rank = (typeof RANK)[keyof typeof RANK];

/** The rank of spoken words by where they come from; whether this is a person is told as early as a label. */
export function rankOf({
  source,
  isIdentity,
}: {
  readonly source: DraftSource;
  readonly isIdentity?: true;
}): Rank {
  if (isIdentity === true) return RANK.label;
  return source === 'viewer' ? RANK.answer : RANK[source];
}
