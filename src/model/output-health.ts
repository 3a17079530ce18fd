import { z } from 'zod';

/** How an output of a room does, for the console and the metrics. */
export const outputHealthSchema = z.object({
  /** Unique in the room, as configured. */
  id: z.string(),
  kind: z.enum(['rtmp', 'recording', 'obs', 'avatar', 'vtube-studio', 'rehearsal']),
  /** `retrying`: lost, and tried again by itself; `failed`: only a person can mend it. */
  state: z.enum(['starting', 'live', 'retrying', 'failed', 'closed']),
  /** Epoch ms since when. */
  since: z.number(),
  /** A few words on why, where it is not live; never a secret. */
  detail: z.string().optional(),
  /** Of a stream or a recording: frames since the start, and those of them that came too late. */
  frames: z.object({ all: z.number(), dropped: z.number() }).optional(),
});
export type OutputHealth = z.infer<typeof outputHealthSchema>;
