import { existsSync, realpathSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';

/** Whether `path` is in `folder`. Symbolic links are followed, so that none leads out. */
export function isInside(folder: string, path: string): boolean {
  const real = (place: string) => (existsSync(place) ? realpathSync(place) : resolve(place));
  const way = relative(existsSync(path) ? real(folder) : resolve(folder), real(path));
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
