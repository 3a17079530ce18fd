import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Learned, readLearned } from '../../infra/learned-weights.ts';
import { type DoubtLanguage, eachSign, languageOfWords } from './signs.ts';

const LANGUAGES: readonly DoubtLanguage[] = ['zh', 'en'];
/** In front of, between and behind sentences and their parts. */
const PARTS = /[,.!?;:]+/;

/** Five characters, or three words, have so many signs; fewer make no claim that wording alone could tell. */
const LEAST_SIGNS: Record<DoubtLanguage, number> = { zh: 12, en: 6 };

/** The part of a folded text that speaks most for a claim. */
export interface Doubtful {
  readonly from: number;
  readonly to: number;
}

/**
 * What remains where no rule knows the words and no fact carries them: a linear judge of how a text is worded,
 * trained on sentences that people labelled (logistic regression over hashed runs of characters or words). It can
 * only refuse. Costs a few µs.
 */
export class Doubt {
  readonly #models: ReadonlyMap<DoubtLanguage, Learned>;

  constructor(models: ReadonlyMap<DoubtLanguage, Learned>) {
    this.#models = models;
  }

  /** `doubt-zh@1`: what is in force, for the ledger. */
  get versions(): readonly string[] {
    return [...this.#models].map(([language, { file }]) => `doubt-${language}@${file.version}`);
  }

  /**
   * Where a folded text is most doubtful, if it is so doubtful that it may not be said; undefined where it is not,
   * where its language has no weights, or too little is said.
   */
  mostDoubtful(text: string, own: () => ReadonlySet<string>): Doubtful | undefined {
    const language = languageOfWords(text);
    const model = this.#models.get(language);
    if (model === undefined) return undefined;
    const { file, weights } = model;
    const words = language === 'en' ? own() : NONE;
    const isOwn = (word: string): boolean => words.has(word);
    let sum = 0;
    let count = 0;
    eachSign(text, language, isOwn, (bucket) => {
      sum += weights[bucket] as number;
      count += 1;
    });
    if (count < LEAST_SIGNS[language] || file.bias + sum * file.scale <= file.threshold) return undefined;
    const byUnit = new Float64Array(text.length);
    eachSign(text, language, isOwn, (bucket, at) => {
      byUnit[at] = (byUnit[at] as number) + (weights[bucket] as number);
    });
    return mostTelling(text, byUnit);
  }
}

const NONE: ReadonlySet<string> = new Set();

function mostTelling(text: string, byUnit: Float64Array): Doubtful {
  let best = { from: 0, to: text.length, sum: Number.NEGATIVE_INFINITY };
  let from = 0;
  for (const part of text.split(PARTS)) {
    from = text.indexOf(part, from);
    const to = from + part.length;
    const sum = byUnit.subarray(from, to).reduce((all, each) => all + each, 0);
    if (part !== '' && sum > best.sum) best = { from, to, sum };
    from = to;
  }
  return { from: best.from, to: best.to };
}

/**
 * The weights beside the rule packs, as `doubt/zh.json` and `doubt/en.json`; a folder without them doubts nothing.
 * @throws Error where a file is there and is not such weights
 */
export function readDoubt(rulesDir: string): { doubt: Doubt; content: string } {
  const models = new Map<DoubtLanguage, Learned>();
  const contents: string[] = [];
  for (const language of LANGUAGES) {
    const file = join(rulesDir, 'doubt', `${language}.json`);
    const content = readIfThere(file);
    if (content === undefined) continue;
    models.set(language, readLearned(content));
    contents.push(content);
  }
  return { doubt: new Doubt(models), content: contents.join('\n') };
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fault;
  }
}
