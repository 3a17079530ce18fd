import type { AnswerVia } from '../model/audience.ts';
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
  readonly by?: string;
  readonly cue?: Cue;
  readonly restMs?: number;
  /** The viewer's question, for the stage, with the first sentence of its answer. */
  readonly question?: string;
  /** The answer turn these words belong to. */
  readonly turn?: string;
  readonly corrects?: CorrectionRef;
  /** It answers whether this is a person: it goes before all else (LAB-09). */
  readonly isIdentity?: true;
}

/** Words put to the director from outside the script. */
export interface Offer {
  readonly source: 'answer' | 'operator' | 'correction';
  readonly text: string;
  readonly product?: string;
  readonly facts?: readonly string[];
  readonly answers?: readonly string[];
  readonly via?: AnswerVia;
  readonly by?: string;
  readonly question?: string;
  readonly turn?: string;
  readonly corrects?: CorrectionRef;
  /** It answers whether this is a person: it goes before all else (LAB-09). */
  readonly isIdentity?: true;
}
