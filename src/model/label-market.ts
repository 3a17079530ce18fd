import { z } from 'zod';
import {
  captionPrefixSchema,
  IMPLICIT_LABELS,
  labelPaceSchema,
  labelTextSchema,
  rhythmSchema,
  stagePlaceSchema,
  takenTextSchema,
} from './label-plan.ts';
import { bilingualSchema } from './text.ts';

const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'a slug: lower-case letters, digits and hyphens');
const bilingual = bilingualSchema.extend({
  zh: bilingualSchema.shape.zh.describe('In Chinese'),
  en: bilingualSchema.shape.en.describe('In English'),
});

/** Words of which one of each list has to stand in a label. */
const mustSchema = z.array(z.array(z.string().min(1)).min(1)).min(1);

/** How the law of one market wants the AI disclosed: one file of config/labels/. */
export const labelMarketSchema = z
  .strictObject({
    version: z.literal(1).describe('The version of this form of file'),
    id: slug.describe("The file's name; a room's `label.markets` names it"),
    edition: z
      .string()
      .regex(/^\d{4}$/)
      .describe('The year of this edition; part of the plan that the ledger names'),
    language: z.enum(['zh', 'en', 'ko']).describe('In which the texts are'),
    title: bilingual.describe("The market's name"),
    as_of: z.iso.date().describe('When it was last looked up'),
    sources: z
      .array(
        z.strictObject({
          name: z.string().min(1).describe('The law or standard with its article'),
          date: z.iso.date().describe('In force since, or read on'),
        }),
      )
      .min(1)
      .describe('Where it comes from'),
    spoken: z
      .strictObject({
        texts: z.array(labelTextSchema).min(1).describe('Said in turn'),
        must: mustSchema.describe('Of each list one has to be said every time'),
        interval_minutes: z.number().min(1).max(60).describe('The longest time on air without one, minutes'),
        at_segment: z.boolean().describe('Whether every new segment opens with one'),
        characters_per_minute: labelPaceSchema
          .optional()
          .describe("How fast it is said, characters a minute; absent: at the host's own pace"),
      })
      .describe('The spoken label'),
    capitals: z
      .array(z.string().regex(/^[A-Z]+$/, 'a word in capitals'))
      .default([])
      .describe('Words of the `must` lists that count in capitals only; of all others case does not matter'),
    caption_prefix: captionPrefixSchema.describe('Stands before every caption'),
    caption_must: mustSchema.describe(
      'Of each list one has to stand before every caption and every reply in the chat',
    ),
    chat_marker: captionPrefixSchema.describe('Stands before every reply in the chat'),
    ad_mark: z
      .string()
      .min(2)
      .max(20)
      .describe("Stands on the stage where the account is not evidently the seller's"),
    stage: z
      .strictObject({
        text: labelTextSchema.describe('On every frame'),
        taken_text: takenTextSchema.describe('Instead of it while a person has taken the room over'),
        must: mustSchema.describe('Of each list one has to stand in the label'),
        cap_height_share: z
          .number()
          .min(0.05)
          .max(0.2)
          .describe("Height of its capitals as a share of the picture's shorter side"),
        contrast: z.number().min(3).max(21).describe('Contrast with its ground, as WCAG measures it'),
        seconds_at_least: z
          .number()
          .min(2)
          .max(10)
          .describe('No stream and no file of a recording ends before it has stood so long, seconds'),
        places: z.array(stagePlaceSchema).min(1).describe('Corners where it may stand'),
        beside_figure: z
          .string()
          .min(2)
          .max(20)
          .optional()
          .describe('Words that stand by each figure all the time that it is seen; absent: none do'),
      })
      .describe('The label in the picture'),
    rhythm: rhythmSchema
      .optional()
      .describe('The label as tones, for sound that is heard without the picture'),
    metadata: z
      .enum(IMPLICIT_LABELS)
      .describe(
        'The implicit label: the AIGC object of GB 45438-2025, any machine-readable mark, or none. The object is written always; where it is wanted, `check` warns of one that names no registered producer',
      ),
  })
  .superRefine((market, ctx) => {
    const { spoken, stage, capitals } = market;
    const own = [
      ...spoken.texts.map((text, index) => [['spoken', 'texts', index], text, spoken.must] as const),
      [['caption_prefix'], market.caption_prefix, market.caption_must] as const,
      [['chat_marker'], market.chat_marker, market.caption_must] as const,
      [['stage', 'text'], stage.text, stage.must] as const,
      [['stage', 'taken_text'], stage.taken_text, stage.must] as const,
    ];
    for (const [path, text, must] of own) {
      const missing = missingWords(text, must, capitals);
      if (missing === undefined) continue;
      const message = `the market's own label lacks one of: ${missing.join(', ')}`;
      ctx.addIssue({ code: 'custom', path: [...path], message });
    }
    const { beside_figure: beside } = stage;
    if (beside !== undefined && !stage.must.flat().some((word) => beside.includes(word))) {
      const message = 'what stands by the figure has none of the words of `must`';
      ctx.addIssue({ code: 'custom', path: ['stage', 'beside_figure'], message });
    }
  });
export type LabelMarket = z.infer<typeof labelMarketSchema>;

/**
 * The first group of which no word stands in the text; undefined where it has one of each. Latin words stand
 * whole (there is no AI in FAIL), and a hyphen is as good as a blank.
 * @param capitals words that count in capitals only
 */
export function missingWords(
  text: string,
  must: readonly (readonly string[])[],
  capitals: readonly string[] = [],
): readonly string[] | undefined {
  const said = read(text, capitals);
  return must.find((group) => !group.some((word) => said.includes(read(word, capitals))));
}

/** Without blanks and hyphens, each Latin word between blanks, in capitals but for those that were to stand so. */
function read(text: string, capitals: readonly string[]): string {
  const parts = text.match(/[A-Za-z]+|[^A-Za-z\s-]+/g) ?? [];
  return parts
    .map((part) => {
      const upper = part.toUpperCase();
      if (!/[A-Z]/.test(upper)) return part;
      return ` ${capitals.includes(upper) ? part : upper} `;
    })
    .join('');
}
