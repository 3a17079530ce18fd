import type { FindPicture, Picture } from '../scene/frame.ts';

/** Asks the server for a picture once; until it is there, and where it cannot be had, there is none. */
export function pagePictures(onLoaded: () => void): FindPicture {
  const known = new Map<string, Picture | undefined>();
  return (hash) => {
    if (!known.has(hash)) {
      known.set(hash, undefined);
      const image = new Image();
      image.onload = () => {
        known.set(hash, { image, width: image.naturalWidth, height: image.naturalHeight });
        onLoaded();
      };
      image.src = `/stage/pictures/${hash}`;
    }
    return known.get(hash);
  };
}
