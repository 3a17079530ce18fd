import { type Clause, isChinese, type Kept } from './clauses.ts';

/** Where a stretch of the drafted text stands in the composed one. */
export interface Place {
  readonly from: number;
  readonly to: number;
  /** Its beginning in the composed text. */
  readonly at: number;
}

export interface Composed {
  readonly text: string;
  readonly places: readonly Place[];
}

/** What was kept, in its order, with its own marks: nothing is new but a full stop and the first letter's size. */
export function compose(text: string, kept: readonly Kept[]): Composed {
  const [stop, gap] = isChinese(text) ? ['。', ''] : ['.', ' '];
  const places: Place[] = [];
  let made = '';
  for (const [number, { sentence, clauses }] of kept.entries()) {
    if (made !== '' && !/\s$/u.test(made)) made += gap;
    for (const clause of clauses) {
      places.push({ from: clause.from, to: clause.to, at: made.length });
      made += clause === clauses[0] && /^[a-z]/.test(clause.words) ? capital(clause.words) : clause.words;
      if (clause !== clauses.at(-1) || (clause === sentence.last && number < kept.length - 1))
        made += text.slice(clause.to, clause.end);
      else made += closing(clause, sentence.last, stop);
    }
  }
  return { text: made.trim(), places };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The mark behind a last clause: its own where it ended the sentence, a stop where it did not; none where none was. */
function closing(clause: Clause, last: Clause, stop: string): string {
  if (last.mark === '') return '';
  return clause === last && !/[；;，,]/u.test(clause.mark) ? clause.mark : stop;
}
