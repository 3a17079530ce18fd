import { z } from 'zod';
import { filingSchema } from './answer-config.ts';

/** The optional second opinion of a language model on words that the rules have cleared. */
export const judgeConfigSchema = z.strictObject({
  mode: z
    .enum(['off', 'optional', 'required'])
    .default('optional')
    .describe(
      'What holds without an answer: `optional` the rules alone, `required` only scripted lines that were judged before',
    ),
  baseUrl: z
    .url({ protocol: /^https?$/, error: 'an http or https address' })
    .describe('The address before /chat/completions, such as http://127.0.0.1:11434/v1'),
  apiKey: z
    .string()
    .optional()
    .describe('A secret: refer to an environment variable, never write the key itself'),
  model: z.string().min(1).describe("The endpoint's name for the model"),
  filing: filingSchema,
  timeoutMs: z
    .number()
    .int()
    .min(200)
    .max(10_000)
    // A viewer waits three to four seconds for an answer; half of it is the voice's and the model's own.
    .default(1_500)
    .describe('No opinion by then is none, ms'),
});
export type JudgeConfig = z.infer<typeof judgeConfigSchema>;
