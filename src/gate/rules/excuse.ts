/** A turn of speech that takes the claim out of words: 'not the best', 'is it the best?', 'they say so: untrue'. */
export type Excuse = 'negation' | 'question' | 'refutation';
