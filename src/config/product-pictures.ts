import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { imageSize } from 'image-size';
import type { Product } from '../model/knowledge.ts';
import { isInside } from './inside.ts';
import { isWholePicture } from './whole-picture.ts';

/** The merchant's own fields that name picture files: one file, or a list. */
const FIELDS = ['picture', 'pictures', 'image', 'images', 'cover'];

/** A phone's photograph has about half of it; more would make a page wait. */
const MOST_BYTES = 8 * 1024 * 1024;
/** px a side: decoded, such a picture takes 256 MB for the moment in which it is made smaller. */
const MOST_PX = 8_000;

/** What browsers and the server's canvas both draw, by what the file itself says that it is. */
const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
};

const DAMAGED = 'the picture is damaged, or no picture';

/** A picture file that may be shown. */
export interface PictureFile {
  /** SHA-256. */
  readonly hash: string;
  readonly type: string;
  readonly bytes: Buffer;
}

export type InspectedPicture =
  | { readonly ok: true; readonly picture: PictureFile }
  | { readonly ok: false; readonly reason: string };

interface NamedPicture {
  readonly field: string;
  /** Its place in the field's list; empty where the field is no list. */
  readonly at: readonly number[];
  /** As the product names it. */
  readonly file: string;
}

/** The picture files a product names, in order. An address on the web is no file. */
export function picturesOf(product: Product): readonly NamedPicture[] {
  const fields: Record<string, unknown> = product;
  return FIELDS.flatMap((field) => {
    const value = fields[field];
    const named = Array.isArray(value) ? value : [value];
    return named.flatMap((file, index) =>
      typeof file === 'string' && !/^\w+:\/\//.test(file)
        ? [{ field, at: Array.isArray(value) ? [index] : [], file }]
        : [],
    );
  });
}

/**
 * Reads a picture and judges it without decoding it: where it is, how large, of what kind, and whether it is
 * there to its end.
 */
export function inspectPicture(file: string, configDir: string): InspectedPicture {
  const path = resolve(configDir, file);
  if (!isInside(configDir, path)) return refused('the picture is outside the configuration folder');
  try {
    // A device or a pipe may never end.
    const stats = statSync(path);
    if (!stats.isFile()) return refused('the picture is no file');
    const { size } = stats;
    if (size > MOST_BYTES) return refused(`the picture has ${mebibytes(size)} MiB; 8 is the most`);
    const bytes = readFileSync(path);
    const { width, height, type = '' } = imageSize(bytes);
    const media = TYPES[type];
    if (media === undefined) return refused(`the picture is '${type}'; PNG, JPEG and WebP are shown`);
    if (width > MOST_PX || height > MOST_PX) {
      return refused(`the picture has ${width} × ${height} px; ${MOST_PX} a side is the most`);
    }
    if (!isWholePicture(bytes, type)) return refused(DAMAGED);
    return { ok: true, picture: { hash: hashOf(bytes), type: media, bytes } };
  } catch (fault) {
    const isAbsent = (fault as NodeJS.ErrnoException).code === 'ENOENT';
    return refused(isAbsent ? 'there is no such picture' : DAMAGED);
  }
}

export interface PictureHashes {
  /** SHA-256 by `product/file`, the file as the product names it. */
  readonly hashes: ReadonlyMap<string, string>;
  /** `product/file` of what is named and cannot be read. */
  readonly missing: readonly string[];
}

/**
 * The hashes of the picture files that products name, relative to the configuration folder, for the
 * signature: what cannot be shown is not signed.
 */
export function hashPictures(products: readonly Product[], configDir: string): PictureHashes {
  const hashes = new Map<string, string>();
  const missing: string[] = [];
  for (const product of products) {
    for (const { file } of picturesOf(product)) {
      const inspected = inspectPicture(file, configDir);
      if (inspected.ok) hashes.set(`${product.id}/${file}`, inspected.picture.hash);
      else missing.push(`${product.id}/${file}`);
    }
  }
  return { hashes, missing };
}

function refused(reason: string): InspectedPicture {
  return { ok: false, reason };
}

function mebibytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
