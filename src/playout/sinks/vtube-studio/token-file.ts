import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { TokenKeeper } from './connection.ts';

/** A token in a file that only its owner reads. */
export function tokenFile(path: string): TokenKeeper {
  return {
    load: () => {
      try {
        const token = readFileSync(path, 'utf8').trim();
        return token === '' ? undefined : token;
      } catch {
        // None was granted yet.
        return undefined;
      }
    },
    save: (token) => {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      writeFileSync(path, `${token}\n`, { mode: 0o600 });
    },
  };
}
