import type { Node } from './node.ts';

/** Of more than this the bound is no better for knowing them together, measured on the shipped packs. */
const MOST_WORDS = 80;
/** What repeats oftener is many words. */
const MOST_TIMES = 3;

/** All that a part can be, each way to be it once; undefined where that is open or too much. */
export function wordsOf(node: Node): readonly string[] | undefined {
  switch (node.kind) {
    case 'character':
      return [node.character];
    case 'words':
      return node.words;
    case 'either':
      return joined(node.branches.map(wordsOf));
    case 'row':
      return node.parts.map(wordsOf).reduce<readonly string[] | undefined>(followed, ['']);
    case 'repeat': {
      const one = wordsOf(node.of);
      if (one === undefined || node.most > MOST_TIMES) return undefined;
      const all: (readonly string[] | undefined)[] = [];
      let so: readonly string[] | undefined = [''];
      for (let times = 0; times <= node.most; times += 1) {
        if (times >= node.least) all.push(so);
        so = followed(so, one);
      }
      return joined(all);
    }
    default:
      return undefined;
  }
}

function joined(all: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  const words: string[] = [];
  for (const some of all) {
    if (some === undefined || words.length + some.length > MOST_WORDS) return undefined;
    words.push(...some);
  }
  return words;
}

/** One of these and then one of those. */
export function followed(
  first: readonly string[] | undefined,
  then: readonly string[] | undefined,
): readonly string[] | undefined {
  if (first === undefined || then === undefined || first.length * then.length > MOST_WORDS) return undefined;
  return first.flatMap((one) => then.map((other) => one + other));
}
