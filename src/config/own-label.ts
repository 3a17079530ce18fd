import type { z } from 'zod';
import { missingWords } from '../model/label-market.ts';
import { captionPrefixSchema, labelTextSchema } from '../model/label-plan.ts';
import type { RoomConfig } from '../model/room-config.ts';
import type { Locale } from '../model/text.ts';
import { labelMarkets, uniteMarkets } from './label-markets.ts';

/** What a room's own `label` falls short of, and where in room.yaml it stands. */
export interface LabelObjection {
  readonly path: readonly (string | number)[];
  readonly message: string;
  /** What would do instead. */
  readonly expected?: string;
  readonly nearest?: string;
}

/**
 * A room may reword its labels, never weaken them: its words say all that each of its markets wants, its interval
 * is no longer than theirs, its corner one of theirs (LAB-02, LAB-07, LAB-13).
 * @throws CandorError CONFIG_INVALID for a market that has no file
 */
export function objectionsToLabel(
  locale: Locale,
  label: RoomConfig['label'] = {},
): readonly LabelObjection[] {
  const market = uniteMarkets(locale, label.markets);
  const { spoken, stage, capitals } = market;
  const words = [
    ...(label.spoken ?? []).flatMap((text, index) =>
      toWords(['label', 'spoken', index], text, {
        schema: labelTextSchema,
        must: spoken.must,
        nearest: spoken.texts[index % spoken.texts.length] ?? '',
        capitals,
      }),
    ),
    ...toWords(['label', 'captionPrefix'], label.captionPrefix, {
      schema: captionPrefixSchema,
      must: market.caption_must,
      nearest: market.caption_prefix,
      capitals,
    }),
    ...toWords(['label', 'stage'], label.stage, {
      schema: labelTextSchema,
      must: stage.must,
      nearest: stage.text,
      capitals,
    }),
  ];
  return [
    ...words,
    ...toInterval(label.intervalMinutes, spoken.interval_minutes),
    ...toPlace(label.place, stage.places),
  ];
}

/** The room with the label of its markets wherever its own falls short, so that the rest of it can be judged. */
export function withLawfulLabel(config: RoomConfig): RoomConfig {
  const { label, locale } = config;
  if (label === undefined) return config;
  const markets = label.markets?.filter((id) => labelMarkets().has(id));
  const known = { ...label, markets };
  const weak = new Set(objectionsToLabel(locale, known).map(({ path }) => path[1]));
  const lawful = Object.entries(known).filter(([key, value]) => !weak.has(key) && value !== undefined);
  return { ...config, label: Object.fromEntries(lawful) };
}

interface Wanted {
  readonly schema: z.ZodType<string>;
  readonly must: readonly (readonly string[])[];
  readonly capitals: readonly string[];
  /** The markets' own. */
  readonly nearest: string;
}

function toWords(path: LabelObjection['path'], text: string | undefined, wanted: Wanted): LabelObjection[] {
  if (text === undefined) return [];
  const { schema, must, capitals, nearest } = wanted;
  const read = schema.safeParse(text);
  if (!read.success) return read.error.issues.map(({ message }) => ({ path, message, nearest }));
  const missing = missingWords(text, must, capitals);
  if (missing === undefined) return [];
  const message = 'the label lacks words that a market of this room wants each time';
  return [{ path, message, expected: missing.join(' or '), nearest }];
}

function toInterval(minutes: number | undefined, most: number): LabelObjection[] {
  if (minutes === undefined || minutes <= most) return [];
  const message = "the spoken label would come less often than this room's markets want";
  const path = ['label', 'intervalMinutes'];
  return [{ path, message, expected: `${most} minutes at most`, nearest: String(most) }];
}

function toPlace(place: string | undefined, places: readonly string[]): LabelObjection[] {
  if (place === undefined || places.includes(place)) return [];
  const message = 'a market of this room does not want the label in this corner';
  return [{ path: ['label', 'place'], message, expected: places.join(' or '), nearest: places[0] ?? '' }];
}
