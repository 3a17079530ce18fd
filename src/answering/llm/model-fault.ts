/** What the server does wrong: it counts for the circuit breaker, what the model writes does not. */
const SERVER_FAULTS = [
  'unreachable',
  'status',
  'garbage',
  'first-token-late',
  'stalled',
  'too-long',
  'cut-off',
] as const;

/** Why the model gave no whole answer. */
export type ModelFaultKind =
  | (typeof SERVER_FAULTS)[number]
  | 'tool-call'
  | 'empty'
  | 'not-held'
  | 'not-grounded'
  | 'length'
  | 'circuit-open'
  | 'budget-spent';

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
