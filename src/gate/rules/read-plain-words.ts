import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The English words beside the rule packs, `plain-words/en.txt`, one a line; none where the folder has no such file. */
export function readPlainWords(rulesDir: string): readonly string[] {
  const file = join(rulesDir, 'plain-words', 'en.txt');
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
}
