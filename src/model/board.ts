import { z } from 'zod';

/** How long questions wait, and how soon one may be answered again. */
export const boardSchema = z.strictObject({
  answerAgainMinutes: z
    .number()
    .min(0.5)
    .max(60)
    .default(3)
    .describe('What was answered is not answered again within it, unless its facts have changed, minutes'),
  waitMinutes: z
    .number()
    .min(1)
    .max(30)
    .default(5)
    .describe('A question that nobody has asked for so long waits no more, minutes'),
  questions: z
    .number()
    .int()
    .min(10)
    .max(1_000)
    .default(200)
    .describe('So many different questions wait at the most; the lowest in rank leave'),
});
export type BoardConfig = z.infer<typeof boardSchema>;
