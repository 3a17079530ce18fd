import { z } from 'zod';

const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'a slug: lower-case letters, digits and hyphens, 64 at most');
const side = z.number().int().min(240).max(2560).multipleOf(2);

/** The picture of streams and recordings; 720×1280 portrait where a room says nothing else. */
const videoConfigSchema = z.strictObject({
  width: side.default(720).describe('Pixels, even'),
  height: side.default(1280).describe('Pixels, even'),
  fps: z
    .union([z.literal(25), z.literal(30)])
    .default(25)
    .describe('Frames a second, constant'),
  bitrateKbps: z.number().int().min(500).max(20_000).default(2_500).describe('Of the picture, kbit/s'),
});
export type VideoConfig = z.infer<typeof videoConfigSchema>;

const rtmpConfigSchema = z.strictObject({
  id: slug.describe('Its name in the console, the log and the ledger'),
  url: z
    .url({ protocol: /^rtmps?$/, error: 'an rtmp:// or rtmps:// address' })
    .describe('Where to push, such as rtmp://push.example/live'),
  streamKey: z
    .string()
    .min(1)
    .optional()
    .describe(
      'A secret: refer to an environment variable, never write the key itself; set behind the address',
    ),
});
export type RtmpConfig = z.infer<typeof rtmpConfigSchema>;

export const recordingConfigSchema = z.strictObject({
  dir: z
    .string()
    .min(1)
    .describe('Where the files go, relative to candor.yaml; each room has its own folder there'),
  segmentMinutes: z.number().min(0.05).max(120).default(10).describe('A new file after so many minutes'),
  keepYears: z
    .number()
    .min(3)
    .default(3)
    .describe('Years that a file is kept, three at least (Measures on live commerce, art. 16, 27, 31)'),
  salesEndDays: z
    .number()
    .min(0)
    .default(180)
    .describe('Days after a stream by which the last sale from it is completed; `keepYears` run from then'),
  maxGiB: z
    .number()
    .positive()
    .optional()
    .describe('More than this raises an alert; nothing is deleted for it'),
  reserveGiB: z
    .number()
    .min(0)
    .default(1)
    .describe('Recording stops while the disk has less than this free: the ledger needs the rest'),
});
export type RecordingConfig = z.infer<typeof recordingConfigSchema>;

/** Where a room goes beside its stage pages. */
export const outputsConfigSchema = z
  .strictObject({
    video: videoConfigSchema.prefault({}).describe('The picture of streams and recordings'),
    rtmp: z.array(rtmpConfigSchema).max(8).default([]).describe('Streams to platforms, all at once'),
    recording: recordingConfigSchema.optional().describe('Record what goes out; absent: no recording'),
  })
  .refine(({ rtmp }) => new Set(rtmp.map(({ id }) => id)).size === rtmp.length, {
    path: ['rtmp'],
    message: 'two targets have the same id',
  });
export type OutputsConfig = z.infer<typeof outputsConfigSchema>;
