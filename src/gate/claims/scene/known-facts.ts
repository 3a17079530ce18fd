import type { Sense } from '../numbers/quantity.ts';

/** A number that the knowledge base states. */
export interface NumberFact {
  readonly id: string;
  readonly path: string;
  readonly dimension: string;
  readonly lo: number;
  readonly hi: number;
  readonly slack: number;
  /** How many of the dimension's base the unit it is written in has. */
  readonly scale: number;
  readonly sense: Sense;
  /** Folded words that say what the number is of: label, key, and the words beside it. */
  readonly about: string;
  /** Only the words right beside it in a longer text; '' for a fact that is just a number. */
  readonly beside: string;
  /** What stands right beside it as what it is reckoned on: the /100毫升 of 4克/100毫升. */
  readonly per?: string;
  readonly attributes: ReadonlySet<string>;
  /** Stands in a condition or a note, which bears a number out and speaks against none. */
  readonly isNote?: true;
  /** It counts the items of a list, whatever they are called. */
  readonly isListLength?: true;
  /** As a person would say it. */
  readonly shown: string;
}

/** A statement in words. */
export interface TextFact {
  readonly id: string;
  readonly path: string;
  /** Folded label and key. */
  readonly about: string;
  /** Folded values, one a part. */
  readonly values: readonly string[];
  /** `about`, the values and all notes, folded, parted by line feeds. */
  readonly text: string;
  readonly shown: string;
  /** False where the fact says that its label does not hold. */
  readonly holds: boolean;
}
