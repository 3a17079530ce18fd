import { z } from 'zod';
import { productSchema, REGULATORY_CLASSES } from './knowledge.ts';
import { bilingualSchema, localeSchema } from './text.ts';
import { DRAFT_SOURCES, SURFACES } from './utterance.ts';

/** What kind of wrong a rule is about; the console groups by it, and some may never be overridden. */
const RULE_CATEGORIES = [
  'superlative',
  'medical',
  'effect',
  'price',
  'scarcity',
  'experience',
  'identity',
  'endorsement',
  'state-organ',
  'comparison',
  'food',
  'cosmetics',
  'health-food',
  'infant',
  'finance',
  'education',
  'real-estate',
  'alcohol',
  'tobacco',
  'minors',
  'privacy',
  'ai-honesty',
  'label',
  'off-platform',
  'superstition',
  'discrimination',
  'guarantee',
  'sales-fake',
  'origin',
  'environment',
  'public-order',
  'injection-echo',
] as const;

const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'a slug: lower-case letters, digits and hyphens, 64 at most');
const classSchema = z.enum(REGULATORY_CLASSES);
const patternList = z.array(z.string().min(1)).min(1);

/** A text that a pack tests itself with; the product's fields are laid over an otherwise empty one. */
const exampleSchema = z.union([
  z.string().min(1),
  z.strictObject({
    text: z.string().min(1),
    class: classSchema.optional(),
    after: z.array(z.string()).optional(),
    source: z.enum(DRAFT_SOURCES).optional(),
    product: productSchema.partial().optional(),
  }),
]);
export type RuleExample = z.infer<typeof exampleSchema>;

/** Which documents of the product may prove the words, and which part of the words they must mention. */
const evidenceSchema = z.strictObject({
  kinds: z
    .array(z.enum(['certification', 'test_report', 'fact', 'ingredient', 'price_basis', 'offer_end']))
    .min(1),
  /** Words of which at least one must stand both in the match and in the document. Absent: the whole match. */
  mentions: z.array(z.string().min(1)).min(1).optional(),
  /** Patterns each of which the document must hold: the year, the area and the body of a ranking. */
  states: patternList.optional(),
  /** Patterns none of which the document may hold: a district, a price band. */
  lacks: patternList.optional(),
  /** Patterns each of which must be spoken along with the words: whose figures they are. */
  spoken: patternList.optional(),
  /** A word class: each of its words that stands in the match has to stand in the document as well. */
  scope: z.string().min(1).optional(),
});

/**
 * Words of the rule's own to say instead, or behind; `never`: words that it meets fall with all that was drafted.
 * Without it the clause that holds the words is left out, where the rest can be said.
 */
const rewriteSchema = z.union([
  z.strictObject({ replace: z.string().min(1) }),
  z.strictObject({ append: z.string().min(1) }),
  z.literal('never'),
]);

const ruleSchema = z.strictObject({
  id: slug,
  title: bilingualSchema,
  /** Law or standard with its article; by locale where a rule serves several markets. */
  law: z.union([z.string().min(1), z.partialRecord(localeSchema, z.string().min(1))]),
  category: z.enum(RULE_CATEGORIES),
  severity: z.enum(['critical', 'high', 'medium', 'low']),
  /** The regulatory classes it holds for. Absent: all. A product of unknown class is judged by the strictest. */
  classes: z.array(classSchema).min(1).optional(),
  not_classes: z.array(classSchema).min(1).optional(),
  /** Whether it holds where the product's class is not known. */
  unknown_class: z.enum(['apply', 'skip']).default('apply'),
  sources: z.array(z.enum(DRAFT_SOURCES)).min(1).optional(),
  surfaces: z.array(z.enum(SURFACES)).min(1).optional(),
  terms: z.array(z.string().min(1)).min(1).optional(),
  patterns: patternList.optional(),
  /** Labels or keys of the product's own notes: what these hold is matched as well, as is what its papers say it does. */
  notes: z.array(z.string().min(1)).min(1).optional(),
  /** What the rule asks for, such as a notice: no finding where one of these stands anywhere in the text. */
  satisfied_by: patternList.optional(),
  /** Innocent wording: no finding where one of these overlaps the match. */
  except: patternList.optional(),
  /** Context: no finding where one of these stands in the same sentence. */
  unless: patternList.optional(),
  /** Which turns of speech excuse the words: 'not the best', 'is it the best?', 'they say it is the best: untrue'. */
  excuses: z
    .array(z.enum(['negation', 'question', 'refutation']))
    .default(['negation', 'question', 'refutation']),
  evidence: evidenceSchema.optional(),
  action: z.enum(['refuse', 'rewrite', 'note']),
  rewrite: rewriteSchema.optional(),
  reason: bilingualSchema,
  fix: bilingualSchema,
  examples: z.strictObject({
    violating: z.array(exampleSchema).min(1),
    lawful: z.array(exampleSchema).min(1),
  }),
});
export type Rule = z.infer<typeof ruleSchema>;

/** What the law names lawful: said whole and with nothing added, it is not doubted, nor met by rules of `categories`. */
const lawfulUseSchema = z.strictObject({
  id: slug,
  title: bilingualSchema,
  /** Law or guide with its article. */
  law: z.string().min(1),
  /** The categories of rules whose findings it answers. Absent: none; it only keeps the doubt away. */
  categories: z.array(z.enum(RULE_CATEGORIES)).min(1).optional(),
  /** Of a whole clause, or of two; `{own}` is a name of the shop, its host, its brands or its goods. */
  patterns: patternList,
  examples: z.strictObject({
    /** `[小店]` marks a name that the notes hold. */
    lawful: z.array(z.string().min(1)).min(1),
    /** These say more, and are no such use. */
    more: z.array(z.string().min(1)).min(1),
  }),
});
export type LawfulUse = z.infer<typeof lawfulUseSchema>;

/** One file under config/rules/: the rules of a jurisdiction or a platform. */
export const rulePackSchema = z.strictObject({
  id: slug,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version such as 1.0.0'),
  title: bilingualSchema,
  jurisdiction: z.string().min(2),
  locales: z.array(localeSchema).min(1),
  sources: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        article: z.string().optional(),
        date: z.string().optional(),
        url: z.string().optional(),
      }),
    )
    .min(1),
  /** Word classes for `{slots}`; a word class of another chosen pack may be used too. */
  vocab: z.record(z.string().regex(/^[a-z][a-z0-9_]*$/), z.array(z.string().min(1)).min(1)).optional(),
  /** Words recognised in disguise too: by sound, by look, in pinyin. */
  guarded: z.array(z.string().min(2)).optional(),
  lawful: z.array(lawfulUseSchema).min(1).optional(),
  rules: z.array(ruleSchema).min(1),
});
export type RulePack = z.infer<typeof rulePackSchema>;
