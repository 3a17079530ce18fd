import type { AnswerVia } from '../model/audience.ts';
import type { WordedBy } from '../model/model-record.ts';
import type { Cue } from '../model/rundown.ts';
import type { CorrectionRef, DraftSource, LineRef } from '../model/utterance.ts';

/** Words the director wants said next, not yet reviewed. */
export interface Wanted {
  readonly source: Exclude<DraftSource, 'viewer'>;
  readonly text: string;
  readonly host: string;
  readonly product?: string;
  readonly facts?: readonly string[];
  readonly line?: LineRef;
  readonly answers?: readonly string[];
  readonly via?: AnswerVia;
  readonly model?: WordedBy;
  readonly by?: string;
  /** Why `by` answers for words that the gate refuses; stands in the ledger beside his name. */
  readonly override?: string;
  readonly cue?: Cue;
  readonly restMs?: number;
  /** The viewer's question: on the stage with the first sentence of its answer, in the ledger with each. */
  readonly question?: string;
  /** The answer turn these words belong to. */
  readonly turn?: string;
  readonly corrects?: CorrectionRef;
  /** It answers whether this is a person: it goes before all else (LAB-09). */
  readonly isIdentity?: true;
}

/** A correction that a person approved. */
export interface CorrectionOffer {
  readonly text: string;
  readonly product?: string;
  readonly facts: readonly string[];
  /** Who approved it. */
  readonly by: string;
  readonly corrects: CorrectionRef;
  /** Every product that it is about, by id: none of them is pitched before it is heard. */
  readonly about: readonly string[];
}

/** Words put to the director from outside the script. */
export interface Offer {
  readonly source: 'answer' | 'operator';
  readonly text: string;
  readonly product?: string;
  readonly facts?: readonly string[];
  readonly answers?: readonly string[];
  readonly via?: AnswerVia;
  readonly model?: WordedBy;
  readonly by?: string;
  readonly question?: string;
  readonly turn?: string;
  /** It answers whether this is a person: it goes before all else (LAB-09). */
  readonly isIdentity?: true;
}
