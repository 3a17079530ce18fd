import { isAlias, isCollection, isPair, type Node } from 'yaml';
import type { AliasTargets } from './aliases.ts';

/** Ours go seven levels deep; a merchant's own fields may add some. */
export const DEPTH_LIMIT = 32;

/**
 * The first node that stands deeper than the limit once aliases are followed, or an alias that contains
 * itself. Each anchor is measured once, so a bomb of aliases costs no more than its text.
 */
export function tooDeep(contents: Node | null, aliases: AliasTargets): Node | undefined {
  const heights = new Map<unknown, number>();
  const open = new Set<unknown>();
  let culprit: Node | undefined;

  const heightOf = (node: unknown, depth: number): number => {
    if (culprit !== undefined) return 0;
    if (isPair(node)) return Math.max(heightOf(node.key, depth), heightOf(node.value, depth));
    if (isAlias(node)) {
      const target = aliases.get(node);
      if (open.has(target)) culprit = node;
      const height = target === undefined ? 0 : heightOf(target, depth);
      if (depth + height > DEPTH_LIMIT) culprit ??= node;
      return height;
    }
    if (!isCollection(node)) return 0;
    const known = heights.get(node);
    if (known !== undefined) return known;
    if (depth >= DEPTH_LIMIT) {
      culprit = node as Node;
      return 0;
    }
    open.add(node);
    let height = 0;
    for (const item of node.items) height = Math.max(height, heightOf(item, depth + 1));
    open.delete(node);
    heights.set(node, height + 1);
    return height + 1;
  };

  heightOf(contents, 0);
  return culprit;
}
