import { z } from 'zod';
import { placeholdersIn } from './template-text.ts';

/** What every template may name beside its own `vars`. */
const HTTP_VOICE_WORDS = ['text', 'voice', 'speed', 'speedPercent', 'requestId'] as const;

const dotted = z
  .string()
  .regex(
    /^[^.\s]+(\.[^.\s]+)*$/,
    'a way into the JSON, steps parted by dots, such as data.audio or output.0.url',
  );

/** A value in an answer, and what it must be. */
const outcome = z.strictObject({
  path: dotted.describe('Where the code stands'),
  oneOf: z
    .array(z.union([z.string(), z.number(), z.boolean(), z.null()]))
    .min(1)
    .describe('What it must be'),
});

const audio = z
  .strictObject({
    from: z
      .enum(['body', 'json', 'lines', 'events'])
      .describe(
        'The whole body is sound; one JSON document holds it; each line is JSON with a piece; each server-sent event is',
      ),
    path: dotted.optional().describe('Where in the JSON the sound stands'),
    as: z
      .enum(['base64', 'hex', 'url'])
      .default('base64')
      .describe('How it stands there; a URL is fetched without headers, from the hosts named'),
    hosts: z
      .array(z.string().min(1))
      .default([])
      .describe(
        "Hosts, and all below them, that a URL may lead to beside the voice's own, such as aliyuncs.com",
      ),
    format: z.enum(['wav', 'pcm', 'mp3', 'ogg']).describe('mp3 and ogg need the program ffmpeg'),
    rateHz: z
      .number()
      .int()
      .min(8_000)
      .max(96_000)
      .optional()
      .describe('Of pcm, which is signed 16-bit little-endian mono'),
  })
  .describe('Where the sound is in the answer')
  .superRefine((where, context) => {
    if (where.from !== 'body' && where.path === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['path'],
        message: `from: ${where.from} needs the path to the sound`,
      });
    }
    if (where.as === 'url' && where.from !== 'json') {
      context.addIssue({
        code: 'custom',
        path: ['as'],
        message: 'a url stands in one JSON document: from: json',
      });
    }
    if (where.format === 'pcm' && where.rateHz === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['rateHz'],
        message: 'bare samples do not tell their rate: give rateHz',
      });
    }
  });

/** A speech service that no other kind fits, described by its HTTP interface. */
export const httpVoiceSchema = z
  .strictObject({
    kind: z
      .literal('http')
      .describe('Any other speech service, described here; config/samples/voices/ has some'),
    id: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'a slug: lower-case letters, digits and hyphens')
      .describe('Named by hosts'),
    url: z
      .url({ protocol: /^https?$/, error: 'an http or https address' })
      .describe('May hold {{placeholders}}, which are encoded'),
    method: z.enum(['POST', 'GET']).default('POST').describe('How it is asked'),
    headers: z
      .record(z.string(), z.string())
      .default({})
      .describe('Secrets from the environment, never written here; {{requestId}} and vars are filled in'),
    body: z
      .record(z.string(), z.unknown())
      .optional()
      .describe(
        'What is sent, with {{text}}, {{voice}}, {{speed}} (1 is normal), {{speedPercent}} (0 is normal), {{requestId}} and vars; {$json: …} becomes JSON in a string',
      ),
    bodyAs: z.enum(['json', 'form']).default('json').describe('JSON, or the fields of a form'),
    voice: z.string().default('').describe("The service's name for the voice"),
    speed: z.number().min(0.25).max(4).default(1).describe('1 is as the voice was made'),
    vars: z
      .record(z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/), z.union([z.string(), z.number(), z.boolean()]))
      .default({})
      .describe('Further placeholders'),
    audio,
    success: outcome
      .extend({ message: dotted.optional().describe('Where the reason stands') })
      .optional()
      .describe('For services that report errors with status 200'),
    end: outcome.optional().describe('What the last piece of a stream says; a stream without it was cut'),
    concurrency: z.number().int().min(1).max(8).default(2).describe('Requests at a time'),
    timeoutMs: z
      .number()
      .int()
      .min(500)
      .max(60_000)
      .default(10_000)
      .describe('No whole sound by then is a fault, ms'),
  })
  .superRefine((voice, context) => {
    const known = [...HTTP_VOICE_WORDS, ...Object.keys(voice.vars)];
    const places = { url: voice.url, headers: voice.headers, body: voice.body };
    for (const [place, value] of Object.entries(places)) {
      for (const name of placeholdersIn(value)) {
        if (known.includes(name) && !(place === 'headers' && name === 'text')) continue;
        const message = `{{${name}}} is not known here: ${known.join(', ')}`;
        context.addIssue({ code: 'custom', path: [place], message });
      }
    }
    if (![...placeholdersIn(voice.url), ...placeholdersIn(voice.body)].includes('text')) {
      context.addIssue({
        code: 'custom',
        path: ['body'],
        message: '{{text}} stands nowhere: nothing would be said',
      });
    }
    if (voice.method === 'GET' && voice.body !== undefined) {
      context.addIssue({
        code: 'custom',
        path: ['body'],
        message: 'a GET has no body: put {{text}} into the url',
      });
    }
  });
export type HttpVoiceConfig = z.infer<typeof httpVoiceSchema>;
