import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BUCKETS, type DoubtLanguage, eachSign, languageOfWords } from './signs.ts';

/** What `scripts/train-doubt.ts` writes: how much each sign speaks for a claim that may not be made. */
const weightsSchema = z.strictObject({
  version: z.number().int().min(1),
  trained: z.string().describe('On what, and when'),
  rows: z.number().int().min(0),
  bias: z.number(),
  /** Points of evidence above which a sentence is not said: ln(p / (1 - p)). */
  threshold: z.number(),
  /** Evidence that one step of a weight stands for. */
  scale: z.number().positive(),
  /** One signed byte a bucket, base64. */
  weights: z.base64(),
});
export type DoubtWeights = z.infer<typeof weightsSchema>;

const LANGUAGES: readonly DoubtLanguage[] = ['zh', 'en'];
/** In front of, between and behind sentences and their parts. */
const PARTS = /[,.!?;:]+/;

/** Five characters, or three words, have so many signs; fewer make no claim that wording alone could tell. */
const LEAST_SIGNS: Record<DoubtLanguage, number> = { zh: 12, en: 6 };

export interface Weighed {
  /** Evidence over the threshold; above 0 the words are not said. */
  readonly excess: number;
  /** The part of the folded text that speaks most for it. */
  readonly from: number;
  readonly to: number;
}

/**
 * What remains where no rule knows the words and no fact carries them: a linear judge of how a text is worded,
 * trained on sentences that people labelled (logistic regression over hashed runs of characters or words). It can
 * only refuse. Costs a few µs.
 */
export class Doubt {
  readonly #models = new Map<DoubtLanguage, { readonly file: DoubtWeights; readonly weights: Int8Array }>();

  constructor(files: ReadonlyMap<DoubtLanguage, DoubtWeights>) {
    for (const [language, file] of files) {
      const weights = new Int8Array(Buffer.from(file.weights, 'base64'));
      if (weights.length !== BUCKETS) throw new RangeError(`doubt ${language}: not ${BUCKETS} weights`);
      this.#models.set(language, { file, weights });
    }
  }

  /** `doubt-zh@1`: what is in force, for the ledger. */
  get versions(): readonly string[] {
    return [...this.#models].map(([language, { file }]) => `doubt-${language}@${file.version}`);
  }

  /** A folded text on the scales; undefined where its language has no weights, or too little is said. */
  weigh(text: string, own: () => ReadonlySet<string>): Weighed | undefined {
    const language = languageOfWords(text);
    const model = this.#models.get(language);
    if (model === undefined) return undefined;
    const { file, weights } = model;
    const words = language === 'en' ? own() : NONE;
    const byUnit = new Float64Array(text.length + 1);
    let sum = 0;
    let count = 0;
    eachSign(
      text,
      language,
      (word) => words.has(word),
      (bucket, at) => {
        const weight = weights[bucket] as number;
        sum += weight;
        count += 1;
        byUnit[at] = (byUnit[at] as number) + weight;
      },
    );
    if (count < LEAST_SIGNS[language]) return undefined;
    const excess = file.bias + sum * file.scale - file.threshold;
    return { excess, ...mostTelling(text, byUnit) };
  }
}

const NONE: ReadonlySet<string> = new Set();

function mostTelling(text: string, byUnit: Float64Array): { from: number; to: number } {
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
  const files = new Map<DoubtLanguage, DoubtWeights>();
  const contents: string[] = [];
  for (const language of LANGUAGES) {
    const file = join(rulesDir, 'doubt', `${language}.json`);
    const content = readIfThere(file);
    if (content === undefined) continue;
    files.set(language, weightsSchema.parse(JSON.parse(content)));
    contents.push(content);
  }
  return { doubt: new Doubt(files), content: contents.join('\n') };
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fault;
  }
}
