/** A pattern of the rule language, taken apart. */
export type Node =
  | { readonly kind: 'character'; readonly character: string }
  /** One UTF-16 code unit of several, as a regular expression writes it. */
  | { readonly kind: 'set'; readonly source: string }
  /** Any of these words, longest first. */
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** What has to hold at a place without a character of its own: the edge of a word, what stands around. */
  | { readonly kind: 'place'; readonly opening: string; readonly inner?: Node }
  | { readonly kind: 'either'; readonly branches: readonly Node[] }
  | { readonly kind: 'row'; readonly parts: readonly Node[] }
  /** `isLazy`: as few as will do, where else as many as will. */
  | {
      readonly kind: 'repeat';
      readonly of: Node;
      readonly least: number;
      readonly most: number;
      readonly isLazy: boolean;
    };

/** Whether it can be met by no character at all. */
export function mayBeNothing(node: Node): boolean {
  if (node.kind === 'either') return node.branches.some(mayBeNothing);
  if (node.kind === 'row') return node.parts.every(mayBeNothing);
  if (node.kind === 'repeat') return node.least === 0 || mayBeNothing(node.of);
  return node.kind === 'place';
}

/** The same as the source of a regular expression. */
export function sourceOf(node: Node): string {
  switch (node.kind) {
    case 'character':
      return quote(node.character);
    case 'set':
      return node.source;
    case 'words':
      return `(?:${node.words.map(quote).join('|')})`;
    case 'place':
      return node.inner === undefined ? node.opening : `${node.opening}${sourceOf(node.inner)})`;
    case 'either':
      return node.branches.map(sourceOf).join('|');
    case 'row':
      return node.parts.map(groupedSourceOf).join('');
    case 'repeat': {
      const times = node.least === 0 && node.most === 1 ? '?' : `{${node.least},${node.most}}`;
      const of = node.of.kind === 'repeat' ? `(?:${sourceOf(node.of)})` : groupedSourceOf(node.of);
      return `${of}${times}${node.isLazy ? '?' : ''}`;
    }
  }
}

const groupedSourceOf = (node: Node): string =>
  node.kind === 'either' || node.kind === 'row' ? `(?:${sourceOf(node)})` : sourceOf(node);

function quote(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
