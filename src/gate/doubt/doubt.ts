import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Learned, readLearned } from '../../infra/learned-weights.ts';
import { anyOf } from './any-of.ts';
import { type DoubtLanguage, languageOfWords } from './language.ts';
import { type Part, partsOf, WHOLE } from './parts.ts';
import { BUCKETS, eachSign } from './signs.ts';
import type { Weighed } from './weighed.ts';

const LANGUAGES: readonly DoubtLanguage[] = ['zh', 'en'];
/** Characters, or words, that no fact carries; fewer make no claim that wording alone could tell. */
const LEAST_UNITS: Record<DoubtLanguage, number> = { zh: 5, en: 3 };

/** The part of a text that is most doubted, and by which weights. */
interface Doubtful extends Part {
  readonly pack: string;
}

const versionOf = (language: DoubtLanguage, { file }: Learned): string => `doubt-${language}@${file.version}`;

/**
 * What remains where no rule knows the words and no fact carries them: a judge of how a text is worded and how much
 * of it the shop's notes hold, trained on labelled sentences. A text may not be said if any of its parts may not
 * (noisy-or over parts, each a logistic regression over hashed signs), whatever is proven in the others; on top of that
 * counts the text as a whole. It can only refuse. Costs some tens of µs.
 */
export class Doubt {
  readonly #models: ReadonlyMap<DoubtLanguage, Learned>;

  constructor(models: ReadonlyMap<DoubtLanguage, Learned>) {
    this.#models = models;
  }

  /** `doubt-zh@1`: what is in force, for the ledger. */
  get versions(): readonly string[] {
    return [...this.#models].map(([language, model]) => versionOf(language, model));
  }

  /**
   * The part of a folded text that speaks most for a claim, if the text is so doubtful that it may not be said;
   * undefined where it is not, where its language has no weights, or too little is said.
   */
  mostDoubtful(weighed: Weighed): Doubtful | undefined {
    const language = languageOfWords(weighed.text);
    const model = this.#models.get(language);
    if (model === undefined) return undefined;
    const { file, weights } = model;
    const parts = partsOf(weighed.text, language);
    const byPart = new Array<number>(parts.length).fill(0);
    let whole = 0;
    const units = eachSign(weighed, language, parts, (bucket, part) => {
      const points = (weights[bucket] as number) * file.scale;
      if (part === WHOLE) whole += points;
      else byPart[part] = (byPart[part] as number) + points;
    });
    if (units < LEAST_UNITS[language]) return undefined;
    if (file.bias + whole + anyOf(byPart) <= file.threshold) return undefined;
    const part = parts[byPart.indexOf(byPart.reduce((most, points) => Math.max(most, points)))];
    return part === undefined ? undefined : { ...part, pack: versionOf(language, model) };
  }
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
    models.set(language, readLearned(content, BUCKETS));
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
