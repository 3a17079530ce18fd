import { z } from 'zod';

const questionLineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  product: z.string().optional(),
});
export type QuestionLine = z.infer<typeof questionLineSchema>;

/** One line of `candor answer`'s input. */
export function readQuestionLine(
  line: string,
): { readonly ok: true; readonly question: QuestionLine } | { readonly ok: false; readonly reason: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { ok: false, reason: 'not JSON' };
  }
  const parsed = questionLineSchema.safeParse(value);
  if (parsed.success) return { ok: true, question: parsed.data };
  const issue = parsed.error.issues[0];
  return {
    ok: false,
    reason: `${issue?.path.join('.') || 'the line'}: ${issue?.message ?? 'not a question'}`,
  };
}
