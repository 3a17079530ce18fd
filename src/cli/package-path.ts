import { join } from 'node:path';

/** A path inside this package, wherever it is installed and whatever the working folder is. */
export function packagePath(...parts: string[]): string {
  return join(import.meta.dirname, '..', '..', ...parts);
}
