/**
 * Why the model gave no (whole) answer. The first group is the server's failure and counts for the circuit
 * breaker; the second is about what it wrote.
 */
export const SERVER_FAULTS = [
  'unreachable',
  'status',
  'garbage',
  'first-token-late',
  'stalled',
  'too-long',
  'cut-off',
] as const;
export const ANSWER_FAULTS = ['tool-call', 'empty', 'not-held', 'not-grounded', 'length'] as const;
export const STANDING_FAULTS = ['circuit-open', 'budget-spent'] as const;

export type ModelFaultKind =
  | (typeof SERVER_FAULTS)[number]
  | (typeof ANSWER_FAULTS)[number]
  | (typeof STANDING_FAULTS)[number];

/** A failure of the language model, with no word of the viewer in it. */
export class ModelFault extends Error {
  override readonly name = 'ModelFault';
  readonly kind: ModelFaultKind;

  constructor(kind: ModelFaultKind, detail: string, cause?: unknown) {
    super(`${kind}: ${detail}`, cause === undefined ? undefined : { cause });
    this.kind = kind;
  }

  get isOfServer(): boolean {
    return (SERVER_FAULTS as readonly string[]).includes(this.kind);
  }
}
