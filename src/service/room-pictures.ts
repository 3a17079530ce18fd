import type { ConfigTree } from '../config/load-config.ts';
import { inspectPicture, type PictureFile, picturesOf } from '../config/product-pictures.ts';
import type { Log } from '../infra/log.ts';
import { decodePicture } from '../stage/server-canvas.ts';
import { NO_PICTURES, type StagePictures } from '../stage/stage-pictures.ts';

/**
 * Reads and decodes the pictures of a room's products, one after the other. What cannot be shown is told in the
 * log and left out: the card stands without it. They are read when the room opens: a picture that is changed
 * while it is on air is shown from the next start on, after somebody has signed it.
 */
export async function openPictures(
  tree: Pick<ConfigTree, 'configDir' | 'knowledge'>,
  products: readonly string[],
  log: Log,
): Promise<StagePictures> {
  const files = new Map<string, PictureFile>();
  const decoded = new Map<string, NonNullable<Awaited<ReturnType<typeof decodePicture>>>>();
  const ofProduct = new Map<string, string[]>();
  const refuse = (product: string, picture: string, reason: string) =>
    log.warn({ product, picture, reason }, 'a picture is not shown');
  for (const id of products) {
    const product = tree.knowledge.product(id);
    for (const { file } of product === undefined ? [] : picturesOf(product)) {
      const inspected = inspectPicture(file, tree.configDir);
      if (!inspected.ok) {
        refuse(id, file, inspected.reason);
        continue;
      }
      const { picture } = inspected;
      const drawn = decoded.get(picture.hash) ?? (await decodePicture(picture.bytes));
      if (drawn === undefined) {
        refuse(id, file, 'the picture cannot be decoded');
        continue;
      }
      files.set(picture.hash, picture);
      decoded.set(picture.hash, drawn);
      ofProduct.set(id, [...(ofProduct.get(id) ?? []), picture.hash]);
    }
  }
  if (files.size === 0) return NO_PICTURES;
  return {
    of: (product) => ofProduct.get(product) ?? [],
    file: (hash) => files.get(hash),
    find: (hash) => decoded.get(hash),
  };
}
