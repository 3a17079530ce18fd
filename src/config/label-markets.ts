import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { CandorError } from '../model/errors.ts';
import { type LabelMarket, labelMarketSchema, missingWords } from '../model/label-market.ts';
import type { Locale } from '../model/text.ts';

/** They come with the program: a merchant can add words to his label, never take a market's away. */
const FOLDER = join(import.meta.dirname, '..', '..', 'config', 'labels');

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
  read ??= readMarkets(FOLDER);
  return read;
}

/**
 * What holds where a room is seen in several markets: the shortest interval, the largest letters, the words of
 * each. The texts are those of the locale's own market, with another language's behind them.
 * @throws CandorError CONFIG_INVALID for a market that has no file
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
  const isSpokenToo = one.language !== other.language;
  const places = one.stage.places.filter((place) => other.stage.places.includes(place));
  const rhythm = one.rhythm ?? other.rhythm;
  return {
    ...one,
    spoken: {
      texts: one.spoken.texts.map((text, index) =>
        isSpokenToo ? `${text} ${other.spoken.texts[index % other.spoken.texts.length]}` : text,
      ),
      interval_minutes: Math.min(one.spoken.interval_minutes, other.spoken.interval_minutes),
      at_segment: one.spoken.at_segment || other.spoken.at_segment,
    },
    caption_prefix: both(one.caption_prefix, other.caption_prefix, ' '),
    chat_marker: both(one.chat_marker, other.chat_marker, ' '),
    ad_mark: both(one.ad_mark, other.ad_mark, ' '),
    stage: {
      text: forBoth(one.stage.text, other.stage.text, other),
      taken_text: forBoth(one.stage.taken_text, other.stage.taken_text, other),
      must: [...one.stage.must, ...other.stage.must],
      cap_height_share: Math.max(one.stage.cap_height_share, other.stage.cap_height_share),
      contrast: Math.max(one.stage.contrast, other.stage.contrast),
      seconds_at_least: Math.max(one.stage.seconds_at_least, other.stage.seconds_at_least),
      places: places.length === 0 ? one.stage.places : places,
      beside_figure: one.stage.beside_figure || other.stage.beside_figure,
    },
    ...(rhythm !== undefined && { rhythm }),
  };
}

/** The one's own words where they say what the other market wants; else both. */
function forBoth(one: string, other: string, market: LabelMarket): string {
  return missingWords(one, market.stage.must) === undefined ? one : both(one, other, ' · ');
}

function both(one: string, other: string, between: string): string {
  return one.includes(other) ? one : `${one}${between}${other}`;
}

function marketOf(id: string): LabelMarket {
  const market = labelMarkets().get(id);
  if (market !== undefined) return market;
  throw new CandorError('CONFIG_INVALID', `There is no label market '${id}'.`, {
    fix: `One of: ${[...labelMarkets().keys()].join(', ')}.`,
  });
}

function readMarkets(folder: string): ReadonlyMap<string, LabelMarket> {
  const markets = new Map<string, LabelMarket>();
  for (const name of readdirSync(folder).sort()) {
    const parsed = labelMarketSchema.safeParse(parse(readFileSync(join(folder, name), 'utf8')));
    if (!parsed.success || `${parsed.data.id}.yaml` !== name) {
      const [issue] = parsed.error?.issues ?? [];
      const why =
        issue === undefined ? "its id is not the file's name" : `${issue.path.join('.')}: ${issue.message}`;
      throw new CandorError('CONFIG_INVALID', `${join(folder, name)}: ${why}`);
    }
    markets.set(parsed.data.id, parsed.data);
  }
  return markets;
}
