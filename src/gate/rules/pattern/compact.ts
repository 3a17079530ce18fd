import { mostAlike, visitsOf } from './effort.ts';
import type { Node } from './node.ts';
import { followed, wordsOf } from './words.ts';

/**
 * The same pattern with words for whatever can only be words: a search by states tells with one look which of them
 * may stand at a place, where it would else try branch after branch and character after character.
 */
export function compact(node: Node): Node {
  const words = wordsOf(node);
  if (words !== undefined && isWorth(words, node)) return { kind: 'words', words };
  switch (node.kind) {
    case 'either':
      return { ...node, branches: node.branches.map(compact) };
    case 'row':
      return { ...node, parts: compactRow(node.parts) };
    case 'repeat':
      return { ...node, of: compact(node.of) };
    default:
      return node;
  }
}

/** As many parts together as are words. */
function compactRow(parts: readonly Node[]): Node[] {
  const made: Node[] = [];
  for (let at = 0; at < parts.length; ) {
    let best = compact(parts[at] as Node);
    let end = at + 1;
    let words = wordsOf(parts[at] as Node);
    for (let next = end; words !== undefined && next < parts.length; next += 1) {
      words = followed(words, wordsOf(parts[next] as Node));
      if (words === undefined || !isWorth(words, { kind: 'row', parts: parts.slice(at, next + 1) })) continue;
      best = { kind: 'words', words };
      end = next + 1;
    }
    made.push(best);
    at = end;
  }
  return made;
}

/** They may be no more work than what they stand for: the bound on that is the bound on all. */
const isWorth = (words: readonly string[], node: Node): boolean =>
  !words.includes('') && mostAlike(words) <= visitsOf(node);
