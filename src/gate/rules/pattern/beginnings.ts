import { CharacterSet } from './character-set.ts';
import { mayBeNothing, type Node } from './node.ts';

/** The code units that a match begins with: all where it may begin with nothing. */
export class Beginnings {
  readonly #units = new Set<number>();
  readonly #sets = new Set<CharacterSet>();
  readonly #areAll: boolean;

  constructor(pattern: Node) {
    this.#areAll = mayBeNothing(pattern);
    this.#add(pattern);
  }

  has(unit: number): boolean {
    if (this.#areAll || this.#units.has(unit)) return true;
    for (const set of this.#sets) if (set.has(unit)) return true;
    return false;
  }

  #add(node: Node): void {
    switch (node.kind) {
      case 'character':
        this.#units.add(node.character.charCodeAt(0));
        return;
      case 'set':
        this.#sets.add(CharacterSet.of(node.source));
        return;
      case 'words':
        for (const word of node.words) this.#units.add(word.charCodeAt(0));
        return;
      case 'either':
        for (const branch of node.branches) this.#add(branch);
        return;
      case 'row':
        for (const part of node.parts) {
          this.#add(part);
          if (!mayBeNothing(part)) return;
        }
        return;
      case 'repeat':
        this.#add(node.of);
    }
  }
}
