import { z } from 'zod';
import type { Bilingual } from './text.ts';

/**
 * The knowledge base contract (DESIGN.md §5). Unknown fields are kept and reported, not refused: every
 * object here is loose, and `config/` lists what it did not know.
 */

export const REGULATORY_CLASSES = [
  'ordinary',
  'ordinary_food',
  'health_food',
  'infant_food',
  'fsmp',
  'ordinary_cosmetic',
  'special_cosmetic',
  'medical_device',
  'medical_service',
  'drug',
] as const;
const regulatoryClassSchema = z.enum(REGULATORY_CLASSES);
export type RegulatoryClass = z.infer<typeof regulatoryClassSchema>;

const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'a slug: lower-case letters, digits and hyphens, 64 at most');
const isoTime = z.string().refine((text) => !Number.isNaN(Date.parse(text)), 'an ISO 8601 date or time');
const money = z.number().nonnegative();
const count = z.number().int().nonnegative();

/** Words that YAML may have read as a number, such as a certificate's id written without quotes. */
const written = z.union([z.string(), z.number()]).transform(String);

const scalar = z.union([z.string().min(1), z.number(), z.boolean()]);
const factValue = z.union([scalar, z.array(scalar).min(1)]);

/** A keyed statement; a number without a unit is reported, and is read as a pure count or ratio. */
const factSchema = z.looseObject({
  value: factValue.describe('What holds: a number, a text, true or false, or a list of them'),
  unit: z.string().optional().describe("The unit of a number; '' for a pure count or ratio without one"),
  label: z.string().min(1).optional().describe('What a viewer calls it'),
  condition: written.optional().describe('When it holds'),
  evidence: z.string().optional().describe('Which report or document proves it'),
});
export type Fact = z.infer<typeof factSchema>;

const priceSchema = z.looseObject({
  live: money.describe('The price now'),
  was: money.optional().describe('The price before, shown struck through'),
  was_basis: z.string().optional().describe('When and where that price was really charged'),
  lowest_30d: money.optional().describe('The lowest price of the last 30 days'),
  valid_until: isoTime.optional().describe('When the live price ends'),
  limit_per_order: count.optional().describe('How many one order may have'),
});

const stockSchema = z.looseObject({
  qty: count.describe('How many are left'),
  restock: written.optional().describe('When more come'),
});

const certificationSchema = z.looseObject({
  name: z.string().min(1).describe('What was certified'),
  id: written.optional().describe('Its number'),
  holder: z.string().optional().describe('Who holds it'),
  valid_until: written
    .optional()
    .describe(
      'When it ends: an ISO date or time, 2026年12月31日, or 长期 for none; other words hold it on air',
    ),
});

const testReportSchema = z.looseObject({
  id: written.describe('Its number'),
  lab: z.string().optional().describe('Who tested'),
  date: written.optional().describe('When'),
  item: z.string().optional().describe('What was tested for'),
  result: written.optional().describe('What came out'),
  scope: z.string().optional().describe('Which samples or batches it holds for'),
  valid_until: isoTime.optional().describe('When it ends; from then on the product is held'),
});

const afterSalesSchema = z.looseObject({
  return_no_reason_days: count.optional().describe('Days to return it without a reason'),
  warranty: written.optional().describe('What is repaired or replaced, and for how long'),
  note: z.string().optional().describe('What else holds'),
});

const faqSchema = z.looseObject({
  q: z.string().min(1).describe('What viewers ask'),
  a: z.string().min(1).describe('The answer, as it is said'),
});

/** One of the five rounds: who did it, when, and where the proof is. */
const admissionRoundSchema = z.looseObject({
  by: z.string().min(1).describe('The person who did it'),
  on: isoTime.describe('When'),
  evidence: z.string().min(1).describe('Where the proof is'),
});

/** Round 2 with the record that lets the host say 'tested by our staff on that day' (ADM-04). */
const sampleTestSchema = admissionRoundSchema.extend({
  video_sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hexadecimal')
    .optional()
    .describe('Hash of the video of the test'),
  what: z.string().optional().describe('What was tried, how often, with what result'),
});

/** One claim of the sheet (ADM-03): its words, its proof, and who has compared the two. */
const claimEntrySchema = z.looseObject({
  text: z.string().min(1).describe('The claim, as it may be said'),
  source: z
    .enum(['report', 'own_test', 'official', 'supplier'])
    .describe("Who proves it; a `supplier`'s own word proves nothing, so the product is held"),
  evidence: z.string().min(1).describe('The number of the report, the record or the paper'),
  scope: z.string().optional().describe('What it holds for'),
  expires: isoTime.optional().describe('When the proof ends'),
  by: z.string().min(1).describe('Who has compared claim and proof'),
  on: isoTime.describe('When'),
});

/** What may be said of goods whose advertising is approved beforehand: these words and no others (FIL-14). */
const lockedScriptSchema = z.looseObject({
  number: written
    .optional()
    .describe('Number of the ad approval, such as 粤食健广审（文）第271231-00871号; infant formula has none'),
  valid_until: written.optional().describe('When the approval ends, where the number does not tell'),
  text: z
    .array(z.string().min(1))
    .min(1)
    .describe('Each a text as it was approved, whole; word for word is what is said, in the script too'),
  notices: z
    .array(z.string().min(1))
    .optional()
    .describe('What the law wants said beside them; added where it was not just said, and shown on the card'),
});

/** Who really sells, as the live page has to show it (Measures, arts. 26, 27). */
const sellerSchema = z.looseObject({
  name: z.string().min(1).optional().describe('Its registered name'),
  uscc: z.string().min(1).optional().describe('Its unified social credit code, or registration number'),
  address: z.string().min(1).optional().describe('Its real operating address'),
  contact: z.string().min(1).optional().describe('How to reach it'),
  licences: z.array(z.string().min(1)).optional().describe('Its licences'),
  page: z
    .string()
    .min(1)
    .optional()
    .describe('Where viewers find all of it in one step, such as 店铺主页“资质信息”; shown in its place'),
});
export type Seller = z.infer<typeof sellerSchema>;

export const ADMISSION_ROUNDS = [
  'qualification',
  'sample_test',
  'claims',
  'price_after_sales',
  'sign_off',
] as const;
export type AdmissionRound = (typeof ADMISSION_ROUNDS)[number];

const admissionSchema = z.looseObject({
  qualification: admissionRoundSchema.optional().describe('Round 1, 资质: licences and papers'),
  sample_test: sampleTestSchema.optional().describe('Round 2, 样品实测: a person tried the sample'),
  claims: admissionRoundSchema.optional().describe('Round 3, 宣传依据: every claim has its proof'),
  price_after_sales: admissionRoundSchema
    .optional()
    .describe('Round 4, 价格与售后: price and after-sales hold'),
  sign_off: admissionRoundSchema.optional().describe('Round 5, 终审: a named person signs'),
  expires: isoTime.optional().describe('When all of it has to be done again; needed on air'),
});

export const productSchema = z.looseObject({
  id: id.describe('Unique over all files'),
  name: z.string().min(1).describe('As it is spoken'),
  aliases: z.array(z.string().min(1)).optional().describe('What viewers call it'),
  category: z.string().optional().describe('Free text'),
  regulatory_class: regulatoryClassSchema
    .optional()
    .describe('Which law holds; absent: the strictest reading'),
  price: priceSchema.optional().describe('In the currency of the file'),
  picture: z.string().min(1).optional().describe('A picture file, relative to candor.yaml, shown unaltered'),
  pictures: z.array(z.string().min(1)).optional().describe('Picture files, shown in turn on the card'),
  stock: stockSchema.optional().describe('What is left'),
  facts: z.record(z.string(), factSchema).optional().describe('Keyed statements that may be spoken'),
  certifications: z.array(certificationSchema).optional().describe('Certificates'),
  test_reports: z.array(testReportSchema).optional().describe('Reports of tests'),
  ingredients: z
    .array(z.union([z.string(), z.looseObject({ name: z.string().describe('As on the label') })]))
    .optional()
    .describe('What is in it, as on the label'),
  forbidden_claims: z.array(z.string().min(1)).optional().describe('Words this product must never be given'),
  seller: sellerSchema.optional().describe("Who really sells it; absent: the shop's seller"),
  locked_script: lockedScriptSchema
    .optional()
    .describe('The approved words, for classes whose advertising is approved beforehand; needed on air'),
  claim_sheet: z.array(claimEntrySchema).optional().describe('Each claim with its proof (round 3)'),
  after_sales: afterSalesSchema.optional().describe('Returns and warranty'),
  faq: z.array(faqSchema).optional().describe('Questions with their answers'),
  admission: admissionSchema.optional().describe('The five rounds before a product may be presented'),
});
export type Product = z.infer<typeof productSchema>;

/** A product of a room that may not be presented now, and why: its admission is not whole, or it was taken from the air. */
export interface Withheld {
  readonly product: Product;
  readonly why: Bilingual;
}

const shopSchema = z.looseObject({
  name: z.string().min(1).describe('The name on the shop'),
  operator: z.string().optional().describe('The company that runs it'),
  seller: sellerSchema.optional().describe('Who really sells, where no product says otherwise'),
  host: z
    .looseObject({
      name: z.string().describe("The host's name"),
      kind: z.string().optional().describe('Such as ai_digital_human'),
      disclosure: z.string().optional().describe('How the AI is disclosed'),
    })
    .optional()
    .describe('Who presents'),
  service_hours_human: z.string().optional().describe('When people answer'),
  default_shipping: z
    .looseObject({
      dispatch_within_hours: z.number().positive().optional().describe('Hours from payment to dispatch'),
      free_shipping_over: money.optional().describe('Orders from this sum on ship free'),
      remote_areas_extra: z.union([z.string(), z.number()]).optional().describe('What remote areas pay more'),
    })
    .optional()
    .describe('Holds for all products'),
  invoice: z.union([z.string(), z.boolean()]).optional().describe('Whether and how an invoice is given'),
});
export type Shop = z.infer<typeof shopSchema>;

export const knowledgeFileSchema = z.looseObject({
  version: z.literal(1).describe('The version of this form of file'),
  as_of: isoTime.optional().describe("'Now' for offline checks"),
  currency: z.string().optional().describe('ISO 4217 code of all prices; CNY where absent'),
  shop: shopSchema.optional().describe('The shop; one file describes it'),
  products: z.array(productSchema).optional().describe('Products'),
});
export type KnowledgeFile = z.infer<typeof knowledgeFileSchema>;
