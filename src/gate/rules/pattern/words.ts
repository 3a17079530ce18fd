import type { Node } from './node.ts';

/** Of more than this the bound is no better for knowing them together, measured on the shipped packs. */
const MOST_WORDS = 80;
/** What repeats oftener is many words. */
const MOST_TIMES = 3;

/** All that a part can be, each way to be it once, what is tried first before; undefined where that is open or too much. */
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
      const one = node.most > MOST_TIMES ? undefined : wordsOf(node.of);
      let so: readonly string[] | undefined = [''];
      for (let times = node.most - 1; times >= 0; times -= 1) {
        so = followed(one, so);
        if (times >= node.least) so = joined(node.isLazy ? [[''], so] : [so, ['']]);
      }
      return so;
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
