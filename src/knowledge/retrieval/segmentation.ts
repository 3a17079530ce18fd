import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';

/** Cuts a run of Chinese into words; overlapping words are given as well, for search. */
type Segmenter = (run: string) => readonly string[];

let segmenter: Segmenter | undefined;

/**
 * The words of a run of Chinese. The dictionary (5 MB, about a quarter of a second) is loaded at first use;
 * where the native part does not load on this machine, overlapping pairs of characters stand in, which find
 * the same facts with a little more noise.
 */
export function segment(run: string): readonly string[] {
  segmenter ??= loadJieba() ?? pairs;
  return segmenter(run);
}

function loadJieba(): Segmenter | undefined {
  try {
    const jieba = Jieba.withDict(dict);
    return (run) => jieba.cutForSearch(run, true);
  } catch {
    return undefined;
  }
}

/** 保质期 → 保质, 质期; a single character stays. */
export function pairs(run: string): readonly string[] {
  const characters = [...run];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
