import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CandorError } from '../model/errors.ts';
import { type LabelMarket, labelMarketSchema, missingWords } from '../model/label-market.ts';
import { IMPLICIT_LABELS, type LabelPace, PACE_SPAN } from '../model/label-plan.ts';
import type { Locale } from '../model/text.ts';
import { type ConfigProblem, hasErrors } from './problem.ts';
import { readValid } from './yaml/document.ts';
import { CONFIG_BYTES } from './yaml/read-yaml.ts';

/** They come with the program: a merchant can add words to his label, never take a market's away. */
export const LABELS_DIR = join(import.meta.dirname, '..', '..', 'config', 'labels');

/** The markets that a room of a locale is seen in, its own first. What is sold in the US reaches New York. */
const MARKETS: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': ['cn'],
  'en-US': ['us', 'us-ny'],
  'en-GB': ['uk'],
  'en-EU': ['eu'],
};

let read: ReadonlyMap<string, LabelMarket> | undefined;

/** All markets by id. @throws CandorError CONFIG_INVALID where a file of config/labels/ is broken */
export function labelMarkets(): ReadonlyMap<string, LabelMarket> {
  if (read !== undefined) return read;
  const { markets, problems } = readMarkets(LABELS_DIR);
  const broken = problems.find(({ severity }) => severity === 'error');
  if (broken === undefined) {
    read = markets;
    return markets;
  }
  const { file, line, column, path, message } = broken;
  throw new CandorError('CONFIG_INVALID', `${file}:${line}:${column} ${path}: ${message}`);
}

/**
 * Reads the markets anew, after a file of them was saved. What is broken, or lacks a market that there was, changes
 * nothing: no saved file takes a label away.
 * @param folder where they stand; those that come with the program where absent
 * @returns what is wrong with them
 */
export function rereadLabelMarkets(folder = LABELS_DIR): readonly ConfigProblem[] {
  const before = [...labelMarkets().keys()];
  const { markets, problems } = readMarkets(folder);
  const isBroken = (id: string) => problems.some(({ file }) => file === join(folder, `${id}.yaml`));
  const gone = before.filter((id) => !markets.has(id) && !isBroken(id)).map((id) => goneFrom(folder, id));
  const all = [...problems, ...gone];
  if (!hasErrors(all)) read = markets;
  return all;
}

function goneFrom(folder: string, id: string): ConfigProblem {
  return {
    severity: 'error',
    code: 'CONFIG_MISSING',
    file: join(folder, `${id}.yaml`),
    line: 1,
    column: 1,
    length: 1,
    source: '',
    path: '',
    message: `the label market '${id}' is gone: its label stays in force`,
    fix: 'put the file back; a room leaves a market by its own list `label.markets`',
  };
}

/**
 * What holds where a room is seen in several markets: the strictest of all in every respect. Its words are those
 * of the locale's own market, with those behind them that another market wants and they lack.
 * @throws CandorError CONFIG_INVALID for a market that has no file, or markets that no corner suits together
 */
export function uniteMarkets(
  locale: Locale,
  others: readonly string[] = [],
): LabelMarket & { readonly plan: string } {
  const ids = [...new Set([...MARKETS[locale], ...others])];
  const markets = ids.map(marketOf);
  const plan = markets.map(({ id, edition }) => `${id}-${edition}`).join('+');
  return { ...markets.reduce(unite), plan };
}

function unite(one: LabelMarket, other: LabelMarket): LabelMarket {
  const capitals = [...new Set([...one.capitals, ...other.capitals])];
  const words = new UnitedWords(capitals);
  const captionMust = [...one.caption_must, ...other.caption_must];
  const stageMust = [...one.stage.must, ...other.stage.must];
  const rhythm = one.rhythm ?? other.rhythm;
  const pace = paceForBoth(one.spoken.characters_per_minute, other.spoken.characters_per_minute);
  return {
    ...one,
    spoken: {
      texts: words.inTurn(one.spoken, other.spoken),
      must: [...one.spoken.must, ...other.spoken.must],
      interval_minutes: Math.min(one.spoken.interval_minutes, other.spoken.interval_minutes),
      at_segment: one.spoken.at_segment || other.spoken.at_segment,
      ...(pace !== undefined && { characters_per_minute: pace }),
    },
    capitals,
    caption_prefix: words.both(one.caption_prefix, other.caption_prefix, other.caption_must),
    chat_marker: words.both(one.chat_marker, other.chat_marker, other.caption_must),
    caption_must: captionMust,
    ad_mark: bothMarks(one.ad_mark, other.ad_mark),
    stage: {
      text: words.both(one.stage.text, other.stage.text, other.stage.must),
      taken_text: words.both(one.stage.taken_text, other.stage.taken_text, other.stage.must),
      must: stageMust,
      cap_height_share: Math.max(one.stage.cap_height_share, other.stage.cap_height_share),
      contrast: Math.max(one.stage.contrast, other.stage.contrast),
      seconds_at_least: Math.max(one.stage.seconds_at_least, other.stage.seconds_at_least),
      places: placesOfBoth(one, other),
      ...bothBeside(one.stage.beside_figure, other.stage.beside_figure),
    },
    ...(rhythm !== undefined && { rhythm }),
    metadata:
      IMPLICIT_LABELS.find((kind) => kind === one.metadata || kind === other.metadata) ?? one.metadata,
  };
}

type Must = LabelMarket['stage']['must'];

/** The words of two markets as one. */
class UnitedWords {
  readonly #capitals: readonly string[];

  constructor(capitals: readonly string[]) {
    this.#capitals = capitals;
  }

  /** The one's own words where they say what the other market wants; else both. */
  both(one: string, other: string, must: Must, between = ' · '): string {
    return this.#says(one, must) ? one : `${one}${between}${other}`;
  }

  /** What is said in turn says each time what both want; as short as may be, since it comes often. */
  inTurn(one: LabelMarket['spoken'], other: LabelMarket['spoken']): string[] {
    const forBoth = [...one.texts, ...other.texts].filter(
      (text) => this.#says(text, one.must) && this.#says(text, other.must),
    );
    if (forBoth.length > 0) return [...new Set(forBoth)];
    return one.texts.map((text, index) =>
      this.both(text, other.texts[index % other.texts.length] ?? '', other.must, ' '),
    );
  }

  #says(text: string, must: Must): boolean {
    return missingWords(text, must, this.#capitals) === undefined;
  }
}

/** What suits both; where nothing that a voice could keep does, the slower: what is said slowly is understood by all. */
function paceForBoth(one: LabelPace | undefined, other: LabelPace | undefined): LabelPace | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const [slower, faster] = one.most <= other.most ? [one, other] : [other, one];
  const least = Math.max(slower.least, faster.least);
  return slower.most >= least * PACE_SPAN ? { least, most: slower.most } : slower;
}

function bothBeside(
  one: string | undefined,
  other: string | undefined,
): Pick<LabelMarket['stage'], 'beside_figure'> {
  const words = one === undefined || other === undefined ? (one ?? other) : bothMarks(one, other);
  return words === undefined ? {} : { beside_figure: words };
}

function bothMarks(one: string, other: string): string {
  if (one.includes(other)) return one;
  return other.includes(one) ? other : `${one} ${other}`;
}

function placesOfBoth(one: LabelMarket, other: LabelMarket): LabelMarket['stage']['places'] {
  const places = one.stage.places.filter((place) => other.stage.places.includes(place));
  if (places.length > 0) return places;
  throw new CandorError(
    'CONFIG_INVALID',
    `No corner suits the label of '${one.id}' and that of '${other.id}'.`,
    {
      fix: 'Let a room of its own serve one of the markets.',
    },
  );
}

function marketOf(id: string): LabelMarket {
  const market = labelMarkets().get(id);
  if (market !== undefined) return market;
  throw new CandorError('CONFIG_INVALID', `There is no label market '${id}'.`, {
    fix: `One of: ${[...labelMarkets().keys()].join(', ')}.`,
  });
}

interface ReadMarkets {
  readonly markets: ReadonlyMap<string, LabelMarket>;
  readonly problems: readonly ConfigProblem[];
}

function readMarkets(folder: string): ReadMarkets {
  const markets = new Map<string, LabelMarket>();
  const problems: ConfigProblem[] = [];
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    const valid = readValid({ path, name: path, limitBytes: CONFIG_BYTES }, labelMarketSchema, problems);
    if (valid === undefined) continue;
    const { file, value } = valid;
    if (`${value.id}.yaml` !== name) {
      problems.push(file.problem(['id'], { message: "a market's id is the name of its file" }));
    }
    markets.set(value.id, value);
  }
  return { markets, problems };
}
