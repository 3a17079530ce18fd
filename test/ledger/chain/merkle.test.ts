import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GrowingTree, rootFromInclusion, WholeTree } from '../../../src/ledger/chain/merkle.ts';

const sha = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();

/** RFC 9162 §2.1.1, as it is written there. */
function definedRoot(leaves: readonly Uint8Array[]): Buffer {
  if (leaves.length === 0) return sha();
  if (leaves.length === 1) return sha(Uint8Array.of(0), leaves[0] as Uint8Array);
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha(Uint8Array.of(1), definedRoot(leaves.slice(0, split)), definedRoot(leaves.slice(split)));
}

const leaf = fc.uint8Array({ minLength: 32, maxLength: 32 });
const leaves = fc.array(leaf, { minLength: 1, maxLength: 70 });

function grown(data: readonly Uint8Array[]): GrowingTree {
  const tree = new GrowingTree();
  for (const item of data) tree.append(item);
  return tree;
}

describe('the tree over the entries', () => {
  it('has the roots that Certificate Transparency publishes for its eight test leaves', () => {
    const inputs = [
      '',
      '00',
      '10',
      '2021',
      '3031',
      '40414243',
      '5051525354555657',
      '606162636465666768696a6b6c6d6e6f',
    ];
    const tree = new GrowingTree();
    expect(tree.root()).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    const roots = inputs.map((hex) => {
      tree.append(Buffer.from(hex, 'hex'));
      return tree.root();
    });
    expect(roots).toEqual([
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
      '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
      'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ]);
  });

  it('has the root that RFC 9162 defines, whatever the leaves', () => {
    fc.assert(
      fc.property(leaves, (data) => {
        expect(grown(data).root()).toBe(definedRoot(data).toString('hex'));
      }),
    );
  });

  it('goes on from its frontier as if it had never stopped', () => {
    fc.assert(
      fc.property(leaves, leaves, (before, after) => {
        const stopped = grown(before);
        const resumed = new GrowingTree(stopped.size, stopped.frontier());
        for (const item of after) resumed.append(item);
        expect(resumed.root()).toBe(grown([...before, ...after]).root());
        expect(resumed.frontier()).toBe(grown([...before, ...after]).frontier());
      }),
    );
  });

  it('proves every leaf in every smaller or equal tree, and no other leaf', () => {
    fc.assert(
      fc.property(leaves, leaf, fc.nat(), fc.nat(), (data, other, sizeSeed, indexSeed) => {
        const size = 1 + (sizeSeed % data.length);
        const index = indexSeed % size;
        const path = new WholeTree(Buffer.concat(data)).inclusionPath(index, size);
        const root = grown(data.slice(0, size)).root();
        expect(rootFromInclusion(data[index] as Uint8Array, index, size, path)).toBe(root);
        expect(rootFromInclusion(other, index, size, path)).not.toBe(root);
        expect(rootFromInclusion(data[index] as Uint8Array, size, size, path)).toBeUndefined();
        expect(rootFromInclusion(data[index] as Uint8Array, index, size, [...path, root])).toBeUndefined();
        if (path.length > 0) {
          expect(rootFromInclusion(data[index] as Uint8Array, index, size, path.slice(1))).not.toBe(root);
        }
      }),
    );
  });
});
