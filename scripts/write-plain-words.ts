// Writes config/rules/plain-words/en.txt: the English words that three and more labelled sentences hold, by which
// the gate knows a word that is written in disguise (`f1ve`, `g-r-e-e-n`). Run: node scripts/write-plain-words.ts
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJsonLines } from './learning/json-lines.ts';

const ROOT = join(import.meta.dirname, '..');
const EVAL = join(ROOT, 'test/eval');
const FOLDER = join(ROOT, 'config/rules/plain-words');
const LEAST_SENTENCES = 3;
/** Shorter words are made of digits and letters too often by chance. */
const LEAST_LETTERS = 3;

const sentences = new Map<string, number>();
for (const name of readdirSync(EVAL, { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.jsonl')) continue;
  for (const { text } of readJsonLines<{ readonly text?: string }>(join(EVAL, name))) {
    const words = new Set(text?.toLowerCase().match(/(?<![a-z0-9@$€£*])[a-z]+(?![a-z0-9@$€£*])/g));
    for (const word of words) sentences.set(word, (sentences.get(word) ?? 0) + 1);
  }
}
const words = [...sentences]
  .filter(([word, count]) => count >= LEAST_SENTENCES && word.length >= LEAST_LETTERS)
  .map(([word]) => word)
  .sort();
mkdirSync(FOLDER, { recursive: true });
writeFileSync(join(FOLDER, 'en.txt'), `${words.join('\n')}\n`);
process.stdout.write(`${words.length} words\n`);
