import type { FindPicture } from './scene/frame.ts';

/** A picture as it goes to a page. */
interface ServedPicture {
  /** Media type. */
  readonly type: string;
  readonly bytes: Buffer;
}

/** The pictures of a room's products, each found fit to be shown. */
export interface StagePictures {
  /** SHA-256 of a product's pictures, in the merchant's order. */
  of(product: string): readonly string[];
  /** The file with that hash; undefined where no product of the room has it. */
  file(hash: string): ServedPicture | undefined;
  /** The same, decoded, for a stage drawn on the server. */
  readonly find: FindPicture;
}

/** A room whose products have none. */
export const NO_PICTURES: StagePictures = {
  of: () => [],
  file: () => undefined,
  find: () => undefined,
};
