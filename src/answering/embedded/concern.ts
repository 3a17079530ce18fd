/**
 * One thing that viewers worry about in words of their own, and the words in which a fact speaks of it. Where a
 * topic asks by a fact's name ('防水吗'), a concern asks by what happens in life: '下雨天穿会湿透不'.
 */
export interface Concern {
  /** How it is asked, over the question without the product's names. */
  readonly asked: RegExp;
  /** What a fact, a term or an answer of the FAQ on it says: in its label, its key, its value. */
  readonly stated: RegExp;
  /** The value of another fact may hold the words by chance: only label and key count. */
  readonly isByName?: true;
  /** Many things are asked in these words: another concern in the same question counts for more. */
  readonly isBroad?: true;
  /** A substance that somebody does not bear: whether it is in there may be told, and nothing on the person. */
  readonly isSubstance?: true;
  /** Nothing else can be meant: it goes before a topic that the same words suggest. */
  readonly leads?: true;
  /** Where nothing states it, the question is not answered by anything else. */
  readonly isStrict?: true;
}
