import { z } from 'zod';

const messageSchema = z.object({
  Topic: z.literal('human'),
  Username: z.string().optional(),
  Data: z.object({
    Key: z.string(),
    Value: z.unknown().optional(),
    Text: z.string().optional(),
    Time: z.number().optional(),
  }),
});

/** What Fay's avatar feed says of its avatar. */
export type FayNews =
  /** It says these words (none where only sound was given) for so long, ms. */
  | { readonly is: 'speech'; readonly text: string; readonly forMs: number }
  | { readonly is: 'words'; readonly text: string }
  | { readonly is: 'other' };

/** @param user whose avatar is ours; that of others says what others have it say */
export function readFayNews(message: unknown, user: string): FayNews {
  const read = messageSchema.safeParse(message);
  if (!read.success || (read.data.Username ?? user) !== user) return { is: 'other' };
  const { Key, Value, Text, Time } = read.data.Data;
  if (Key === 'audio') return { is: 'speech', text: Text ?? '', forMs: 1_000 * (Time ?? 0) };
  if (Key === 'text' && typeof Value === 'string') return { is: 'words', text: Value };
  return { is: 'other' };
}
