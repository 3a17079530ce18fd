import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Product } from '../model/knowledge.ts';

/** The merchant's own fields that name picture files: one file, or a list. */
const FIELDS = ['picture', 'pictures', 'image', 'images', 'cover'];

export interface PictureHashes {
  /** SHA-256 by `product/file`, the file as the product names it. */
  readonly hashes: ReadonlyMap<string, string>;
  /** `product/file` of what is named and cannot be read. */
  readonly missing: readonly string[];
}

/**
 * The hashes of the picture files that products name, relative to the configuration folder. An address on
 * the web is no file; its text is signed with the product's other facts.
 */
export function hashPictures(products: readonly Product[], configDir: string): PictureHashes {
  const hashes = new Map<string, string>();
  const missing: string[] = [];
  for (const product of products) {
    for (const file of picturesOf(product)) {
      const hash = hashOfFile(resolve(configDir, file));
      if (hash === undefined) missing.push(`${product.id}/${file}`);
      else hashes.set(`${product.id}/${file}`, hash);
    }
  }
  return { hashes, missing };
}

function picturesOf(product: Product): readonly string[] {
  const fields: Record<string, unknown> = product;
  return FIELDS.flatMap((field) => {
    const value = fields[field];
    const named = Array.isArray(value) ? value : [value];
    return named.filter((name): name is string => typeof name === 'string' && !/^\w+:\/\//.test(name));
  });
}

function hashOfFile(path: string): string | undefined {
  try {
    // A device or a pipe may never end.
    if (!statSync(path).isFile()) return undefined;
    return createHash('sha256').update(readFileSync(path)).digest('hex');
  } catch {
    return undefined;
  }
}
