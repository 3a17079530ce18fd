import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Learned, readLearned } from '../../infra/learned-weights.ts';
import { type DoubtLanguage, EVERYWHERE, eachSign, languageOfWords } from './signs.ts';
import type { Weighed } from './weighed.ts';

const LANGUAGES: readonly DoubtLanguage[] = ['zh', 'en'];
/** In front of, between and behind sentences and their parts. */
const PARTS = /[,.!?;:]+/;

/** Characters, or words, that no fact carries; fewer make no claim that wording alone could tell. */
const LEAST_UNITS: Record<DoubtLanguage, number> = { zh: 5, en: 3 };

/** The part of a folded text that speaks most for a claim. */
export interface Doubtful {
  readonly from: number;
  readonly to: number;
}

/**
 * What remains where no rule knows the words and no fact carries them: a linear judge of how a text is worded and
 * how much of it the shop's notes hold, trained on sentences that people labelled (logistic regression over hashed
 * signs). It can only refuse. Costs some tens of µs.
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
   * Where a text is most doubtful, if it is so doubtful that it may not be said; undefined where it is not,
   * where its language has no weights, or too little is said.
   */
  mostDoubtful(weighed: Weighed): Doubtful | undefined {
    const { text } = weighed;
    const language = languageOfWords(text);
    const model = this.#models.get(language);
    if (model === undefined) return undefined;
    const { file, weights } = model;
    let sum = 0;
    const units = eachSign(weighed, language, (bucket) => {
      sum += weights[bucket] as number;
    });
    if (units < LEAST_UNITS[language] || file.bias + sum * file.scale <= file.threshold) return undefined;
    const byUnit = new Float64Array(text.length);
    eachSign(weighed, language, (bucket, at) => {
      if (at !== EVERYWHERE) byUnit[at] = (byUnit[at] as number) + (weights[bucket] as number);
    });
    return mostTelling(text, byUnit);
  }
}

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
