import { z } from 'zod';
import { answersConfigSchema, embeddingsConfigSchema, llmsConfigSchema } from './answer-config.ts';
import { httpVoiceSchema } from './http-voice-config.ts';
import { judgeConfigSchema } from './judge-config.ts';

const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'a slug: lower-case letters, digits and hyphens');
const baseUrl = z.url({ protocol: /^https?$/, error: 'an http or https address' });

/**
 * A voice: `espeak` needs no account; `openai` is any endpoint that speaks /v1/audio/speech; `http` is any other
 * one, described by what it is asked and where the sound is in its answer.
 */
export const voiceConfigSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('espeak').describe('The embedded voice: no account, no network'),
    id: slug.describe('Named by hosts'),
    voice: z.string().default('cmn').describe('An eSpeak NG voice, such as cmn or en-gb'),
    rate: z.number().int().min(80).max(400).default(190).describe('Words a minute'),
    pitch: z.number().int().min(0).max(99).default(55).describe('From low to high'),
  }),
  z.strictObject({
    kind: z.literal('openai').describe('Any endpoint that speaks /v1/audio/speech'),
    id: slug.describe('Named by hosts'),
    baseUrl: baseUrl.describe('The address before /audio/speech, such as http://127.0.0.1:8880/v1'),
    apiKey: z
      .string()
      .optional()
      .describe('A secret: refer to an environment variable, never write the key itself'),
    model: z.string().describe("The endpoint's name for the model"),
    voice: z.string().describe("The endpoint's name for the voice"),
    speed: z.number().min(0.25).max(4).default(1).describe('1 is as the voice was made'),
    timeoutMs: z
      .number()
      .int()
      .min(500)
      .max(60_000)
      .default(10_000)
      .describe('No sound by then is a fault, ms'),
  }),
  httpVoiceSchema,
]);
export type VoiceConfig = z.infer<typeof voiceConfigSchema>;

export const serviceConfigSchema = z
  .strictObject({
    version: z.literal(1).describe('The version of this form of file'),
    server: z
      .strictObject({
        bind: z.string().default('127.0.0.1').describe('The address to listen on'),
        port: z.number().int().min(0).max(65_535).default(8787).describe('The port; 0 takes a free one'),
        consoleToken: z
          .string()
          .min(16)
          .optional()
          .describe('Opens the console; absent: made at first start and kept in the data folder'),
        audienceToken: z
          .string()
          .min(16)
          .optional()
          .describe('Shared secret of the audience webhook and WebSocket; absent: the console token'),
      })
      .prefault({})
      .describe('The web server of stage, console and audience'),
    dataDir: z
      .string()
      .default('../data')
      .describe("Ledgers, checkpoints and keys live here, relative to this file's folder"),
    rooms: z.array(slug).min(1).describe('The rooms to run, each a folder of rooms/'),
    voices: z
      .array(voiceConfigSchema)
      .min(1)
      .optional()
      .describe('In order of preference: a later one stands in for an earlier one that fails'),
    voiceCache: z
      .strictObject({
        dir: z
          .string()
          .optional()
          .describe(
            "Where sound that comes again is kept, relative to this file's folder; absent: in the data folder",
          ),
        maxMiB: z
          .number()
          .int()
          .min(0)
          .max(65_536)
          .default(512)
          .describe('The longest unheard is thrown out beyond this; 0 keeps nothing'),
      })
      .prefault({})
      .describe('Scripted lines, labels and fillers are voiced once and kept on disk'),
    llm: llmsConfigSchema
      .optional()
      .describe(
        'Words the answers: one model, or a list in order of preference; absent: they come from the facts alone',
      ),
    answers: answersConfigSchema.prefault({}).describe('How the models are used, in each room'),
    embeddings: embeddingsConfigSchema
      .optional()
      .describe('Finds facts by their meaning too; absent or down: by their words alone'),
    judge: judgeConfigSchema
      .optional()
      .describe('A second opinion on words that the rules cleared; it can only refuse'),
    contentProducer: z
      .string()
      .min(1)
      .max(120)
      .refine((producer) => !/^[0-9A-Z]{20,}$/.test(producer) || /^00[0-9A-Z]{25}$/.test(producer), {
        message: 'a provider code has 27 characters: 00, then 25 digits or capital letters',
      })
      .default('unregistered')
      .describe('In every implicit label (GB 45438-2025, annex E): your registered name or provider code'),
    log: z
      .strictObject({
        level: z
          .enum(['debug', 'info', 'warn', 'error'])
          .default('info')
          .describe('The least that is logged'),
      })
      .prefault({})
      .describe('The log on standard error'),
  })
  .superRefine(({ llm = [], answers }, context) => {
    if (answers.budget?.money === undefined) return;
    llm.forEach(({ model, price }, place) => {
      if (price !== undefined) return;
      context.addIssue({
        code: 'custom',
        path: ['llm', ...(llm.length > 1 ? [place] : []), 'price'],
        message: `a budget in money needs the price of '${model}'`,
      });
    });
  });
export type ServiceConfig = z.infer<typeof serviceConfigSchema>;
