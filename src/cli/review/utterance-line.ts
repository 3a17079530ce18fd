import { z } from 'zod';
import { DRAFT_SOURCES, type DraftSource } from '../../model/utterance.ts';

const lineSchema = z.looseObject({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  product: z.string().min(1).nullish(),
  source: z.enum(DRAFT_SOURCES).nullish(),
  after: z.array(z.string()).nullish(),
});

interface UtteranceLine {
  /** As it was given, so that the caller finds his line again. */
  readonly id: string | number;
  readonly text: string;
  readonly product?: string;
  readonly source: DraftSource;
  /** What was just said, oldest first. */
  readonly after: readonly string[];
}

export type ReadUtterance =
  | { readonly ok: true; readonly utterance: UtteranceLine }
  | { readonly ok: false; readonly reason: string };

/** Reads one input line of `candor review`. Without a source the words count as script. */
export function readUtteranceLine(line: string): ReadUtterance {
  let json: unknown;
  try {
    json = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch (fault) {
    return { ok: false, reason: `not JSON: ${fault instanceof Error ? fault.message : String(fault)}` };
  }
  const read = lineSchema.safeParse(json);
  if (!read.success) {
    const issue = read.error.issues[0];
    return {
      ok: false,
      reason: `${issue?.path.join('.') || 'line'}: ${issue?.message ?? 'not an utterance'}`,
    };
  }
  const { id, text, product, source, after } = read.data;
  return {
    ok: true,
    utterance: {
      id,
      text,
      source: source ?? 'script',
      after: after ?? [],
      ...(product != null && { product }),
    },
  };
}
