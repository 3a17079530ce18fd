import { type Alias, type Document, isAlias, type Node, visit } from 'yaml';

/**
 * More aliases than anyone writes by hand. The parser looks each one up by walking the file, so that a file of
 * nothing but aliases would take minutes.
 */
export const ALIASES = 500;

/** Which node each alias stands for: the last one before it that has its anchor. */
export type AliasTargets = ReadonlyMap<Alias, Node | undefined>;

/** All aliases of a document, in order, in one walk. */
export function aliasTargets(doc: Document.Parsed): AliasTargets {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node | undefined>();
  visit(doc, {
    Node: (_key, node) => {
      if (isAlias(node)) targets.set(node, anchors.get(node.source));
      else if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return targets;
}
