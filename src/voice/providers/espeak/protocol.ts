import { z } from 'zod';

/** One JSON object a line, both ways, between Candor and its speaking process. */

/** Which eSpeak NG speaks: the npm package, the Debian binary, or whichever is there. */
export const ENGINES = ['package', 'debian'] as const;
export type EngineName = (typeof ENGINES)[number];

export const sayRequestSchema = z.object({
  id: z.number().int(),
  ssml: z.string(),
  voice: z.string(),
  /** Words a minute. */
  rate: z.number(),
  pitch: z.number(),
});
export type SayRequest = z.infer<typeof sayRequestSchema>;

export const processMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), engine: z.enum(ENGINES) }),
  /** No eSpeak NG on this machine; what was tried. */
  z.object({ type: z.literal('missing'), tried: z.array(z.string()) }),
  z.object({
    type: z.literal('said'),
    id: z.number().int(),
    /** s16le mono at the house rate, base64. */
    pcm: z.string(),
    /** Absent where the engine tells no phonemes. */
    phonemes: z.array(z.tuple([z.number(), z.string()])).optional(),
  }),
  z.object({ type: z.literal('no-voice'), id: z.number().int(), known: z.array(z.string()) }),
  z.object({ type: z.literal('failed'), id: z.number().int(), reason: z.string() }),
]);
export type ProcessMessage = z.infer<typeof processMessageSchema>;
