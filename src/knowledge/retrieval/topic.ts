/**
 * One thing that viewers ask about and facts state. The same table serves both sides: a question and a
 * fact that share a topic meet in the index, whatever words each of them used.
 */
export interface Topic {
  readonly id: string;
  /** How it is asked for, Chinese and English, over normalised text (see `normalise`). */
  readonly asked: RegExp;
  /** Labels and keys of the facts that state it; absent where only a part of the contract does. */
  readonly named?: RegExp;
  /** Topics whose facts answer this one too, in order, where no fact of its own is there. */
  readonly or?: readonly string[];
  /** What it is called when a fact has no label. */
  readonly zh: string;
  readonly en: string;
}
