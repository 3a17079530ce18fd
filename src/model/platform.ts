import { z } from 'zod';
import { bilingualSchema, localeSchema } from './text.ts';

const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'a slug: lower-case letters, digits and hyphens, 64 at most');
const bilingual = bilingualSchema.extend({
  zh: bilingualSchema.shape.zh.describe('In Chinese'),
  en: bilingualSchema.shape.en.describe('In English'),
});
const share = z.number().gt(0).max(1);

/** How sure a statement is: read in the official text, reported by others, or remembered. */
const CERTAINTIES = ['OFF', 'SEC', 'MEM'] as const;

/** Every statement of a profile says who says so, and how sure that is. */
const stated = {
  source: slug.describe("Which of the profile's sources says so"),
  certainty: z
    .enum(CERTAINTIES)
    .describe(
      '`OFF`: read in the official text; `SEC`: reported by others; `MEM`: remembered, not found again',
    ),
  unsettled: z
    .literal(true)
    .optional()
    .describe('Sources disagree, or none confirms it: a room that falls short is warned, not refused'),
};
const term = z.strictObject(stated);
export type Term = z.infer<typeof term>;

const atLeast = z.strictObject({ least: share.describe('The smallest share, 0–1'), ...stated });
const atMost = z.strictObject({ most: share.describe('The largest share, 0–1'), ...stated });
const idTerm = z.strictObject({
  pattern: z
    .string()
    .optional()
    .refine((pattern) => pattern === undefined || isRegExp(pattern), 'a regular expression')
    .describe('The form of the id, as a regular expression over all of it'),
  ...stated,
});

const stanceSchema = z.strictObject({
  stance: z.enum(['allowed', 'refused', 'conditional']).describe('`conditional`: allowed on the terms below'),
  reason: bilingual.describe('Why, for the person who is refused'),
  ...stated,
});
export type Stance = z.infer<typeof stanceSchema>;

const sourceSchema = z.strictObject({
  id: slug.describe('Named by the statements'),
  name: z.string().min(1).describe('The text, and where it was read'),
  date: z.iso.date().optional().describe('When it was published or took effect'),
  url: z.url().optional().describe('Where it can be read'),
});

const wordsSchema = z.strictObject({
  words: z.array(z.string().min(2)).min(1).describe('Not to be said or shown; case does not matter'),
  except: z.array(z.string().min(2)).optional().describe('Longer innocent words that hold one of them'),
  reason: bilingual.describe('Why not'),
  ...stated,
});

const labelTerms = z.strictObject({
  words: z
    .strictObject({
      each_of: z
        .array(z.array(z.string().min(1)).min(1))
        .min(1)
        .describe('Of each list one has to stand in the label'),
      ...stated,
    })
    .optional()
    .describe("The words of the stage label beyond the law's"),
  cap_height: atLeast.optional().describe("Height of its capitals as a share of the picture's shorter side"),
  frame_share: atLeast.optional().describe('Its area as a share of the picture'),
  places: z
    .strictObject({
      of: z
        .array(z.enum(['top-left', 'top-right', 'bottom-left', 'bottom-right']))
        .min(1)
        .describe('Corners that the platform does not cover with its own buttons'),
      ...stated,
    })
    .optional()
    .describe('Where it may stand'),
});

const stageTerms = z.strictObject({
  figure_height: atLeast.optional().describe("The figure's height as a share of the picture's"),
  insert_height: atMost.optional().describe("An inserted product video's height as a share of the picture's"),
  animation: atMost.optional().describe('The share of the picture that may be still, looped or animated'),
  own_sound: term.optional().describe('The voice may not be the sound of an inserted video'),
});

/** What one platform asks of AI hosts that sell: one file of config/platforms/. */
export const platformProfileSchema = z
  .strictObject({
    version: z.literal(1).describe('The version of this form of file'),
    id: slug.describe("The file's name; rooms name it"),
    title: bilingual.describe("The platform's name"),
    as_of: z.iso.date().describe('When all of it was last looked up: platforms change their rules often'),
    locales: z.array(localeSchema).min(1).describe('Languages and markets that rooms on it may have'),
    publishes: z
      .boolean()
      .default(true)
      .describe('Whether viewers outside see it; false: nothing leaves this program'),
    sources: z.array(sourceSchema).min(1).describe('Where the statements come from'),
    ai_voice: stanceSchema.describe('Whether an AI voice may sell'),
    ai_figure: stanceSchema.describe('Whether an AI figure may sell'),
    duty_person: term.optional().describe('A person has to be on watch'),
    verified_driver: term
      .optional()
      .describe('A person whose identity the platform has verified drives the figure and is on watch'),
    seller_info: term
      .optional()
      .describe('Who sells has to stand in the picture all the time, or where that is found in one step'),
    vendor_id: idTerm.optional().describe("The maker's listing on the platform"),
    listing_id: idTerm.optional().describe("The figure's registration, or the stream's filing"),
    label: labelTerms.optional().describe('What the label has to be'),
    stage: stageTerms.optional().describe('What the picture and the sound have to be'),
    banned_words: z.array(wordsSchema).optional().describe("Words of the platform's own list"),
    rule_packs: z.array(slug).default([]).describe('Rule packs that a room on it cannot leave out'),
    sign_of_life_minutes: z
      .number()
      .min(1)
      .max(240)
      .describe("How long one sign of life of the person on watch holds, minutes: Candor's choice for it"),
    log_retention: z
      .strictObject({
        days: z.number().int().min(1).describe('How long records are kept at the least, days'),
        ...stated,
      })
      .optional()
      .describe('By the platform, or by the law of its market where that asks more'),
  })
  .superRefine((profile, ctx) => {
    const known = new Set(profile.sources.map(({ id }) => id));
    for (const path of statementsOf(profile)) {
      const { source } = path.statement;
      if (known.has(source)) continue;
      ctx.addIssue({
        code: 'custom',
        path: [...path.at, 'source'],
        message: `no source of this profile has the id '${source}'`,
      });
    }
  });
export type PlatformProfile = z.infer<typeof platformProfileSchema>;

/** What a room says of itself to the platform it is on. */
export const roomPlatformSchema = z.strictObject({
  id: slug.describe('A profile of config/platforms/'),
  listingId: z.string().trim().min(1).max(120).optional().describe("The figure's or the stream's id there"),
  vendorId: z.string().trim().min(1).max(120).optional().describe("The maker's listing there"),
  driver: z
    .strictObject({
      name: z
        .string()
        .trim()
        .min(1)
        .max(40)
        .describe("The person who drives the figure, as in duty's roster"),
      verifiedOn: z.iso.date().describe('When the platform verified who that is'),
    })
    .optional()
    .describe('Where the platform asks for a verified person behind the figure'),
});

function statementsOf(profile: Record<string, unknown>): { at: (string | number)[]; statement: Term }[] {
  const found: { at: (string | number)[]; statement: Term }[] = [];
  const walk = (value: unknown, at: (string | number)[]): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('source' in value && 'certainty' in value) found.push({ at, statement: value as Term });
    for (const [key, inner] of Object.entries(value)) {
      walk(inner, [...at, Array.isArray(value) ? Number(key) : key]);
    }
  };
  walk(profile, []);
  return found;
}

function isRegExp(pattern: string): boolean {
  try {
    new RegExp(pattern);
    return true;
  } catch {
    return false;
  }
}
