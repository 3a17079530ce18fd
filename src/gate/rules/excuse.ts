/** A turn of speech that takes the claim out of words: 'not the best', 'is it the best?', 'they say so: untrue'. */
export const EXCUSES = ['negation', 'question', 'refutation'] as const;
export type Excuse = (typeof EXCUSES)[number];
