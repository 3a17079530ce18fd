import { normalise } from '../../knowledge/retrieval.ts';

/** Separates and says nothing; a point, comma or colon inside a number or a name is part of it. */
const SEPARATES = /(?<![a-z0-9])[.,:]|[.,:](?![a-z0-9])|[。、!?;…·"'“”‘’《》〈〉()[\]{}【】「」『』—]/g;

/** One form for words that differ in punctuation, width or script only. */
function bare(text: string): string {
  return normalise(normalise(text).replace(SEPARATES, ' ')).replace(/(?<![a-z0-9%]) | (?![a-z0-9])/g, '');
}

/**
 * Whether a text is made of whole given texts and of nothing else, word for word; punctuation, width and script
 * aside. Which of them stand in it, in their order; undefined where anything is beside them.
 */
export function madeOf(text: string, given: readonly string[]): readonly string[] | undefined {
  const words = bare(text);
  const pieces = given.map((one) => ({ one, words: bare(one) })).filter((piece) => piece.words !== '');
  // How each place can be reached, first found: a text has few places where a whole sentence ends.
  const reached = new Map<number, readonly string[]>([[0, []]]);
  for (let at = 0; at < words.length; at += 1) {
    const before = reached.get(at);
    if (before === undefined) continue;
    const from = words[at] === ' ' ? at + 1 : at;
    for (const piece of pieces) {
      const to = from + piece.words.length;
      if (!reached.has(to) && words.startsWith(piece.words, from)) reached.set(to, [...before, piece.one]);
    }
  }
  return reached.get(words.length);
}

/** Whether a text says a sentence, word for word. */
export function says(text: string, sentence: string): boolean {
  return bare(text).includes(bare(sentence));
}
