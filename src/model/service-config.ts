import { z } from 'zod';

const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'a slug: lower-case letters, digits and hyphens');
const baseUrl = z.url({ protocol: /^https?$/, error: 'an http or https address' });

/** A voice: `espeak` needs no account; `openai` is any endpoint that speaks /v1/audio/speech. */
export const voiceConfigSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('espeak'),
    id: slug,
    /** An eSpeak NG voice, such as cmn or en-gb. */
    voice: z.string().default('cmn'),
    /** Words a minute. */
    rate: z.number().int().min(80).max(400).default(190),
    pitch: z.number().int().min(0).max(99).default(55),
  }),
  z.strictObject({
    kind: z.literal('openai'),
    id: slug,
    baseUrl,
    apiKey: z.string().optional(),
    model: z.string(),
    voice: z.string(),
    speed: z.number().min(0.25).max(4).default(1),
    timeoutMs: z.number().int().min(500).max(60_000).default(10_000),
  }),
]);
export type VoiceConfig = z.infer<typeof voiceConfigSchema>;

export const llmConfigSchema = z.strictObject({
  baseUrl,
  apiKey: z.string().optional(),
  model: z.string().min(1),
  firstTokenMs: z.number().int().min(200).max(60_000).default(4_000),
  betweenTokensMs: z.number().int().min(200).max(60_000).default(3_000),
  totalMs: z.number().int().min(500).max(120_000).default(15_000),
  temperature: z.number().min(0).max(2).default(0.2),
});
export type LlmConfig = z.infer<typeof llmConfigSchema>;

export const serviceConfigSchema = z.strictObject({
  version: z.literal(1),
  server: z
    .strictObject({
      bind: z.string().default('127.0.0.1'),
      port: z.number().int().min(0).max(65_535).default(8787),
      /** Absent: made at first start and kept in the data folder. */
      consoleToken: z.string().min(16).optional(),
      /** Shared secret of the audience webhook and WebSocket. Absent: the console token. */
      audienceToken: z.string().min(16).optional(),
    })
    .prefault({}),
  /** Ledgers, checkpoints and keys live here, relative to this file's folder. */
  dataDir: z.string().default('../data'),
  rooms: z.array(slug).min(1),
  /** In order of preference; a later one stands in for an earlier one that fails. */
  voices: z.array(voiceConfigSchema).min(1).optional(),
  llm: llmConfigSchema.optional(),
  /** Goes into every implicit label (GB 45438-2025, annex E): your registered name or provider code. */
  contentProducer: z.string().min(1).max(120).default('unregistered'),
  log: z.strictObject({ level: z.enum(['debug', 'info', 'warn', 'error']).default('info') }).prefault({}),
});
export type ServiceConfig = z.infer<typeof serviceConfigSchema>;
