import { CandorError } from '../model/errors.ts';

/** How speaking failed. */
export type SpeechFaultKind =
  /** No connection, or it broke before an answer. */
  | 'unreachable'
  /** The voice will not do it: wrong key, wrong model, bad request. */
  | 'refused'
  /** Asked too often. */
  | 'busy'
  /** An error of the voice's own. */
  | 'unwell'
  /** No sound within the time set for it. */
  | 'stalled'
  /** The sound ended before its end. */
  | 'cut'
  | 'empty'
  | 'silent'
  /** Far too short or too long for its text. */
  | 'implausible'
  /** Sound of a kind that we cannot play. */
  | 'format'
  /** The voice's process ended. */
  | 'died';

/**
 * Faults that a second try may well cure. Not a stall: it has cost its time already, and the next voice is
 * sooner. Not 'busy': the answer was to come later. The rest would only repeat themselves.
 */
const WORTH_A_RETRY: ReadonlySet<SpeechFaultKind> = new Set([
  'unreachable',
  'unwell',
  'cut',
  'empty',
  'died',
]);

/** A voice gave no sound that can be aired. */
export class SpeechFault extends CandorError {
  readonly kind: SpeechFaultKind;

  constructor(kind: SpeechFaultKind, message: string, options: { fix?: string; cause?: unknown } = {}) {
    super('VOICE_FAILED', message, options);
    this.kind = kind;
  }

  get isWorthRetry(): boolean {
    return WORTH_A_RETRY.has(this.kind);
  }
}
