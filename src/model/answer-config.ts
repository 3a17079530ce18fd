import { z } from 'zod';

const baseUrl = z.url({ protocol: /^https?$/, error: 'an http or https address' });
const apiKey = z
  .string()
  .optional()
  .describe('A secret: refer to an environment variable, never write the key itself');

/** The number under which a generative model or its service is filed in China (备案号, 登记号, 网信算备). */
export const filingSchema = z
  .string()
  .trim()
  .max(80)
  // The forms of the lists differ by place and kind, but a date or a number is in all of them.
  .regex(
    /^[\p{L}\p{N}._()（）〔〕-]*\d{6}[\p{L}\p{N}._()（）〔〕-]*$/u,
    'a filing number, such as Beijing-Example-20260101',
  )
  .optional()
  .describe(
    'The number under which the model is filed (备案号), as its provider tells it; it stands in the ledger with every answer',
  );

/** A model that words answers, behind an OpenAI-compatible endpoint. */
export const llmConfigSchema = z.strictObject({
  baseUrl: baseUrl.describe('The address before /chat/completions, such as http://127.0.0.1:11434/v1'),
  apiKey,
  model: z.string().min(1).describe("The endpoint's name for the model"),
  filing: filingSchema,
  firstTokenMs: z
    .number()
    .int()
    .min(200)
    .max(60_000)
    .default(4_000)
    .describe('Without a first token by then the next model or the facts answer instead, ms'),
  betweenTokensMs: z
    .number()
    .int()
    .min(200)
    .max(60_000)
    .default(3_000)
    .describe('A longer gap between two tokens ends the answer, ms'),
  totalMs: z.number().int().min(500).max(120_000).default(15_000).describe('The longest answer takes, ms'),
  temperature: z
    .number()
    .min(0)
    .max(2)
    .default(0.2)
    .describe('How freely it words; facts are checked anyway'),
  price: z
    .strictObject({
      input: z.number().min(0).describe('Of a million tokens that it reads'),
      output: z.number().min(0).describe('Of a million tokens that it writes'),
    })
    .optional()
    .describe('What the endpoint charges, in the currency of the budget'),
});
export type LlmConfig = z.infer<typeof llmConfigSchema>;
export type TokenPrice = NonNullable<LlmConfig['price']>;

/** One model, or several in order of preference. */
export const llmsConfigSchema = z
  .union([llmConfigSchema, z.array(llmConfigSchema).min(1).max(4)])
  .transform((llm) => (Array.isArray(llm) ? llm : [llm]));

/** How the models are used, in each room. */
export const answersConfigSchema = z.strictObject({
  hedgeMs: z
    .number()
    .int()
    .min(100)
    .max(30_000)
    // Most answers of hosted models begin within a second: later than this it is worth two requests.
    .default(1_500)
    .describe(
      'Without a first token by then the next model is asked too, and the first to answer is heard, ms',
    ),
  budget: z
    .strictObject({
      tokens: z.number().int().min(1_000).optional().describe('Tokens that a room may use in a night'),
      money: z
        .number()
        .positive()
        .optional()
        .describe('What a room may spend in a night; every model needs its price then'),
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/, 'such as CNY')
        .default('CNY')
        .describe('That of money and prices'),
    })
    .optional()
    .describe('At its end the facts answer for the rest of the night, and the person on watch is told'),
  kept: z
    .number()
    .int()
    .min(0)
    .max(10_000)
    .default(500)
    .describe('Whole answers kept for those who ask the same while the facts are the same; 0 keeps none'),
});
export type AnswersConfig = z.infer<typeof answersConfigSchema>;

/** Retrieval by meaning beside that by words. */
export const embeddingsConfigSchema = z.strictObject({
  baseUrl: baseUrl.describe('The address before /embeddings, such as http://127.0.0.1:11434/v1'),
  apiKey,
  model: z.string().min(1).describe("The endpoint's name for the model"),
  timeoutMs: z
    .number()
    .int()
    .min(50)
    .max(5_000)
    // It comes before the model's own first token: more than this a viewer would notice.
    .default(400)
    .describe('A question whose meaning is not known by then is looked up by its words alone, ms'),
  minSimilarity: z
    .number()
    .min(0)
    .max(1)
    .default(0.4)
    .describe('Facts less alike than this (cosine) are not near; it depends on the model'),
  kept: z
    .number()
    .int()
    .min(100)
    .max(200_000)
    .default(20_000)
    .describe('Vectors kept in memory, by the hash of their text'),
});
export type EmbeddingsConfig = z.infer<typeof embeddingsConfigSchema>;
