import { z } from 'zod';

/**
 * The knowledge base contract (DESIGN.md §5). Unknown fields are kept and reported, not refused: every
 * object here is loose, and `config/` lists what it did not know.
 */

export const REGULATORY_CLASSES = [
  'ordinary',
  'ordinary_food',
  'health_food',
  'infant_food',
  'ordinary_cosmetic',
  'special_cosmetic',
  'medical_device',
  'drug',
] as const;
export const regulatoryClassSchema = z.enum(REGULATORY_CLASSES);
export type RegulatoryClass = z.infer<typeof regulatoryClassSchema>;

const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'a slug: lower-case letters, digits and hyphens, 64 at most');
const isoTime = z.string().refine((text) => !Number.isNaN(Date.parse(text)), 'an ISO 8601 date or time');
const money = z.number().nonnegative();
const count = z.number().int().nonnegative();

const scalar = z.union([z.string().min(1), z.number(), z.boolean()]);
const factValue = z.union([scalar, z.array(scalar).min(1)]);

/** A keyed statement: numbers need a unit (use '' only for a pure count or ratio without one). */
export const factSchema = z
  .looseObject({
    value: factValue,
    unit: z.string().optional(),
    label: z.string().min(1).optional(),
    condition: z.string().optional(),
    evidence: z.string().optional(),
  })
  .refine((fact) => typeof fact.value !== 'number' || fact.unit !== undefined, {
    path: ['unit'],
    message: 'the unit is missing: a number needs one, such as W, g, cm or 件',
  });
export type Fact = z.infer<typeof factSchema>;

export const priceSchema = z.looseObject({
  live: money,
  was: money.optional(),
  was_basis: z.string().optional(),
  lowest_30d: money.optional(),
  valid_until: isoTime.optional(),
  limit_per_order: count.optional(),
});

export const stockSchema = z.looseObject({ qty: count, restock: z.string().optional() });

export const certificationSchema = z.looseObject({
  name: z.string().min(1),
  id: z.string().optional(),
  holder: z.string().optional(),
  valid_until: isoTime.optional(),
});

export const testReportSchema = z.looseObject({
  id: z.string().min(1),
  lab: z.string().optional(),
  date: z.string().optional(),
  item: z.string().optional(),
  result: z.string().optional(),
  scope: z.string().optional(),
});

export const afterSalesSchema = z.looseObject({
  return_no_reason_days: count.optional(),
  warranty: z.string().optional(),
  note: z.string().optional(),
});

export const faqSchema = z.looseObject({ q: z.string().min(1), a: z.string().min(1) });

/** One of the five rounds: who did it, when, and where the proof is. */
export const admissionRoundSchema = z.looseObject({
  by: z.string().min(1),
  on: isoTime,
  evidence: z.string().min(1),
});

export const ADMISSION_ROUNDS = [
  'qualification',
  'sample_test',
  'claims',
  'price_after_sales',
  'sign_off',
] as const;
export type AdmissionRound = (typeof ADMISSION_ROUNDS)[number];

export const admissionSchema = z.looseObject({
  qualification: admissionRoundSchema.optional(),
  sample_test: admissionRoundSchema.optional(),
  claims: admissionRoundSchema.optional(),
  price_after_sales: admissionRoundSchema.optional(),
  sign_off: admissionRoundSchema.optional(),
  expires: isoTime.optional(),
});

export const productSchema = z.looseObject({
  id,
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)).optional(),
  category: z.string().optional(),
  regulatory_class: regulatoryClassSchema.optional(),
  price: priceSchema.optional(),
  stock: stockSchema.optional(),
  facts: z.record(z.string(), factSchema).optional(),
  certifications: z.array(certificationSchema).optional(),
  test_reports: z.array(testReportSchema).optional(),
  ingredients: z.array(z.union([z.string(), z.looseObject({ name: z.string() })])).optional(),
  forbidden_claims: z.array(z.string().min(1)).optional(),
  after_sales: afterSalesSchema.optional(),
  faq: z.array(faqSchema).optional(),
  admission: admissionSchema.optional(),
});
export type Product = z.infer<typeof productSchema>;

export const shopSchema = z.looseObject({
  name: z.string().min(1),
  operator: z.string().optional(),
  host: z
    .looseObject({ name: z.string(), kind: z.string().optional(), disclosure: z.string().optional() })
    .optional(),
  service_hours_human: z.string().optional(),
  default_shipping: z
    .looseObject({
      dispatch_within_hours: z.number().positive().optional(),
      free_shipping_over: money.optional(),
      remote_areas_extra: z.union([z.string(), z.number()]).optional(),
    })
    .optional(),
  invoice: z.union([z.string(), z.boolean()]).optional(),
});
export type Shop = z.infer<typeof shopSchema>;

export const knowledgeFileSchema = z.looseObject({
  version: z.literal(1),
  as_of: isoTime.optional(),
  currency: z.string().optional(),
  shop: shopSchema.optional(),
  products: z.array(productSchema).optional(),
});
export type KnowledgeFile = z.infer<typeof knowledgeFileSchema>;
