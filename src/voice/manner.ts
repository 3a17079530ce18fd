/** How a word is said, by the word as it is written: 'SK-II' → 'S K two'. */
type Pronunciation = ReadonlyMap<string, string>;

/** How a host says things. */
export interface Manner {
  /** Absent: Chinese where the text has a Chinese character. */
  readonly language?: 'zh' | 'en' | undefined;
  /** On top of the voice's own pace: 1 leaves it, 1.2 is a fifth faster. */
  readonly pace: number;
  readonly words: Pronunciation;
}

export const PLAIN_MANNER: Manner = Object.freeze({ pace: 1, words: new Map() });
